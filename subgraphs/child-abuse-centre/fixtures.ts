import type { Fixture } from '../kit/fixtures';
import { s1 } from './fixtures/s1';
import { s3 } from './fixtures/s3';

/** This agency's part of the fictional families; the centre knows nobody of S2. */
export const fixtures: Fixture[] = [...s1, ...s3];
