import { describeMatrix } from './matrix';

/** Every purpose of every reader. */
describeMatrix(1);
