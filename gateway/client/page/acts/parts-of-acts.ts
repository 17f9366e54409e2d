/** Everything that is fetched once somebody acts or prints, as one file. */
export { Accessibility } from '../accessibility';
export { ActDialog } from './act-dialog';
export { ask } from './ask';
export { SpokenActs } from './act-words';
export { Emergency } from './emergency';
export { IdleWarning } from '../idle-warning';
export { Oversight } from '../dpo';
export { Reviews } from './reviews';
