import { type Category, type Column, MATRIX } from '../../schema/policy/generated/matrix';
import { PURPOSE_LETTERS } from '../compose/matrix';
import { READER_KINDS, type ReaderKind } from './reader-kinds';
import { textTable } from './text-table';
import { purposesFor, READABLE } from './who';

const CATEGORIES = Object.keys(MATRIX) as Category[];
const LETTER = Object.fromEntries(
  Object.entries(PURPOSE_LETTERS).map(([letter, purpose]) => [purpose, letter]),
);

/**
 * `npm run policy -- matrix`: the matrix as the running code decides it. A cell names the purposes
 * for which somebody in its column reads a summary (`S:`) or everything (`F:`), of a person who is
 * neither walled off nor, but for clients, the reader.
 */
export function runningMatrix(): string {
  const columns = Object.keys(MATRIX.STRUCTURE.cells) as Column[];
  const kinds = columns.map((column) =>
    READER_KINDS.filter((kind) => kind.columns.length === 1 && kind.columns[0] === column),
  );
  const rows = CATEGORIES.map((category) => [
    category,
    ...kinds.map((readers) => cellOf(readers, category)),
  ]);
  return textTable(['CATEGORY', ...columns], rows);
}

function cellOf(readers: readonly ReaderKind[], category: Category): string {
  const parts = READABLE.map((level) => {
    const purposes = new Set(readers.flatMap((kind) => purposesFor(kind, category, level)));
    return [level.charAt(0), [...purposes].map((purpose) => LETTER[purpose] ?? '').join('')];
  });
  const open = parts.filter(([, letters]) => letters !== '').map((part) => part.join(':'));
  return open.join(' ') || '-';
}
