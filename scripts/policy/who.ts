import { decide } from '../../schema/policy/decide';
import { factsOf, subjectOf } from '../../schema/policy/facts';
import type { Category } from '../../schema/policy/generated/matrix';
import { type Level, LEVELS, type Purpose, PURPOSES } from '../../schema/policy/vocabulary';
import { nameOf, openPass, READER_KINDS, type ReaderKind } from './reader-kinds';
import { textTable } from './text-table';

const TODAY = '2026-11-22'; // any day: an open pass knows no periods

/** What a kind of reader has of a category where only the matrix and the purpose close anything. */
function levelOf(
  kind: ReaderKind,
  category: Category,
  purpose: Purpose,
  isReleased = false,
): Level {
  const pass = openPass(kind, purpose);
  const [someone] = pass.persons;
  if (!someone) throw new Error('Expected somebody in an open pass.');
  const released = isReleased ? [{ owner: NOBODYS, category, until: TODAY }] : [];
  const person = subjectOf({ ...someone, released }, TODAY);
  return decide(factsOf(pass, TODAY), person, category, NOBODYS).level;
}

/** An owner that lowers nothing further. */
const NOBODYS = 'none';

/** `npm run policy -- who CATEGORY`: which functions read it, how far, for what, and what a release adds. */
export function who(category: Category): string {
  const rows = READER_KINDS.flatMap((kind) =>
    [
      ...READABLE.map((level) => [level, purposesFor(kind, category, level)] as const),
      ['FULL if released', purposesOnceReleased(kind, category)] as const,
    ]
      .filter(([, purposes]) => purposes.length > 0)
      .map(([level, purposes]) => [nameOf(kind), kind.columns.join(), level, purposes.join(', ')]),
  );
  if (rows.length === 0) return `Nobody reads ${category} over the hub.\n`;
  return textTable(['FUNCTION', 'COLUMN', 'LEVEL', 'PURPOSES'], rows);
}

/** Levels at which there is something to read. */
export const READABLE = LEVELS.filter((level) => level === 'SUMMARY' || level === 'FULL');

/** The purposes for which a reader has exactly this level. */
export function purposesFor(kind: ReaderKind, category: Category, level: Level): Purpose[] {
  return PURPOSES.filter((purpose) => levelOf(kind, category, purpose) === level);
}

/** The purposes for which a reader has everything once its owner released it, and less before. */
function purposesOnceReleased(kind: ReaderKind, category: Category): Purpose[] {
  if (kind.function === 'CLIENT') return []; // a release is between agencies
  return PURPOSES.filter(
    (purpose) =>
      levelOf(kind, category, purpose, true) === 'FULL' &&
      levelOf(kind, category, purpose) !== 'FULL',
  );
}
