import { describeMatrix } from './matrix';

/** A third of the purposes of each reader; `matrix.long.test.ts` asks for all of them. */
describeMatrix(3);
