import type { Category } from './generated/matrix';

/** What an emergency opens beside the cells marked `E`: who they are, and nothing about them. */
export const EMERGENCY_CATEGORIES: ReadonlySet<Category> = new Set<Category>([
  ...(['SERVICE', 'CASE_PERSON', 'ID_CORE'] as const),
]);
