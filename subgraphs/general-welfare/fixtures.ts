import type { Fixture } from '../kit/fixtures';
import { s1 } from './fixtures/s1';
import { s2 } from './fixtures/s2';
import { s3 } from './fixtures/s3';

export const fixtures: Fixture[] = [...s1, ...s2, ...s3];
