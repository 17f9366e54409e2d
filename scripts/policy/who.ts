import { decide } from '../../schema/policy/decide';
import { factsOf, subjectOf } from '../../schema/policy/facts';
import type { Category } from '../../schema/policy/generated/matrix';
import { type Level, LEVELS, type Purpose, PURPOSES } from '../../schema/policy/vocabulary';
import { nameOf, openPass, READER_KINDS, type ReaderKind } from './reader-kinds';
import { textTable } from './text-table';

const TODAY = '2026-11-22'; // any day: an open pass knows no periods

/** What a kind of reader has of a category where only the matrix and the purpose close anything. */
function levelOf(kind: ReaderKind, category: Category, purpose: Purpose): Level {
  const pass = openPass(kind, purpose);
  const [person] = pass.persons;
  if (!person) throw new Error('Expected somebody in an open pass.');
  return decide(factsOf(pass, TODAY), subjectOf(person, TODAY), category, NOBODYS).level;
}

/** An owner that lowers nothing further. */
const NOBODYS = 'none';

/** `npm run policy -- who CATEGORY`: which functions read it, how far, and for what. */
export function who(category: Category): string {
  const rows = READER_KINDS.flatMap((kind) =>
    READABLE.map((level) => [level, purposesFor(kind, category, level)] as const)
      .filter(([, purposes]) => purposes.length > 0)
      .map(([level, purposes]) => [nameOf(kind), kind.columns.join(), level, purposes.join(', ')]),
  );
  if (rows.length === 0) return `Nobody reads ${category} without a release or an emergency.\n`;
  return textTable(['FUNCTION', 'COLUMN', 'LEVEL', 'PURPOSES'], rows);
}

/** Levels at which there is something to read. */
export const READABLE = LEVELS.filter((level) => level === 'SUMMARY' || level === 'FULL');

/** The purposes for which a reader has exactly this level. */
export function purposesFor(kind: ReaderKind, category: Category, level: Level): Purpose[] {
  return PURPOSES.filter((purpose) => levelOf(kind, category, purpose) === level);
}
