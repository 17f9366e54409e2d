import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROOT } from '../../scripts/development/places';

/** One line of the matrix, as a data-protection officer reads it in the file. */
export interface MatrixRow {
  readonly category: string;
  /** 1 to 5. */
  readonly sensitivity: number;
  /** The letters of its purposes, or `all`, `care`, `none`. */
  readonly purposes: readonly string[];
  /** The cell under a column, as it is written. */
  readonly cell: (column: string) => string;
}

/** The file itself: what the hub generates from it is not asked. */
export function matrixFile(): ReadonlyMap<string, MatrixRow> {
  const text = readFileSync(join(ROOT, 'schema/policy/need-to-know-matrix.csv'), 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true });
  return new Map(
    rows.map((row) => {
      const { category = '', sensitivity = '', purposes = '' } = row;
      return [
        category,
        {
          category,
          sensitivity: Number(sensitivity.replace('S', '')),
          purposes: purposes.split(' '),
          cell: (column: string) => {
            const cell = row[column];
            if (cell === undefined) throw new Error(`Expected a column ${column} in the matrix.`);
            return cell;
          },
        },
      ];
    }),
  );
}
