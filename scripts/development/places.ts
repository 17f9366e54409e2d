import { join, resolve } from 'node:path';

/** The project's own folder, and where development keeps its keys and data. Never committed. */
export const ROOT = resolve(__dirname, '../..');
export const STATE = join(ROOT, '.oneroof');
export const KEYS = join(STATE, 'keys');
