import type { Fixture } from '../kit/fixtures';
import { s1 } from './fixtures/s1';
import { s3 } from './fixtures/s3';
import { s5 } from './fixtures/s5';

/** This agency's part of the fictional families; the centre knows nobody of S2 and S4. */
export const fixtures: Fixture[] = [...s1, ...s3, ...s5];
