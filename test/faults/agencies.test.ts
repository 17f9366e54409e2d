import { Random } from '../need-to-know/random';
import { describeTrouble } from './trouble';
import { AGENCIES } from './whole-view';

/** One agency of the eight; `agencies.long.test.ts` has all. */
describeTrouble([new Random(20_261_126).pick(AGENCIES)]);
