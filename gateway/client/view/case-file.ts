import { type Facts, factsOf } from './facts';
import type { Family } from './family';

/** What hangs on the case and has no place of its own on the page, in reading order. */
const PARTS = [
  'expectations',
  'expectationConflicts',
  'workOverlaps',
  'roundTables',
  'informationRequests',
  'releases',
  'releaseRequests',
  'informationDeferrals',
  'triage',
  'closure',
  'stateHistory',
  'directorHistory',
] as const;

/** One part, with what is given of it or why it is not. */
export interface CasePart {
  readonly field: (typeof PARTS)[number];
  readonly records: readonly Facts[];
  readonly missing: Facts['missing'];
}

/** The parts that hold something, or of which it is explained why not. */
export function caseParts({ case: opened, reading }: Family): readonly CasePart[] {
  const shown = Object.fromEntries(PARTS.map((field) => [field, opened[field]]));
  const facts = factsOf('ChainCase', shown, { owner: 'CASE_REGISTRY' }, reading);
  return PARTS.flatMap((field) => {
    const records = facts.records.find((one) => one.field === field)?.records ?? [];
    const missing = facts.missing.filter((one) => one.field === field);
    return records.length + missing.length > 0 ? [{ field, records, missing }] : [];
  });
}
