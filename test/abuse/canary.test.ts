import { describeCanaries } from './canary';

/** A third of the purposes of each reader; `canary.long.test.ts` asks for all of them. */
describeCanaries(3);
