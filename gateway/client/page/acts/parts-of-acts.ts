/** Everything that is fetched once somebody acts, as one file. */
export { ActDialog } from './act-dialog';
export { SpokenActs } from './act-words';
export { Emergency } from './emergency';
export { Oversight } from '../dpo';
export { Reviews } from './reviews';
