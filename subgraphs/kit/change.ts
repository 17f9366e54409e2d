import type { EntityManager } from 'typeorm';

/** Where the rows of one change are written: all of them, or none. */
export type Change = EntityManager;
