import type { Fixture } from '../kit/fixtures';
import { s1 } from './fixtures/s1';
import { s2 } from './fixtures/s2';
import { s4 } from './fixtures/s4';
import { s5 } from './fixtures/s5';

/** The Houses of Justice's part of the five families. All persons and events are fictional. */
export const fixtures: readonly Fixture[] = [...s1, ...s2, ...s4, ...s5];
