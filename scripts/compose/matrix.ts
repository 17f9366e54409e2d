import { parse } from 'csv-parse/sync';

/** The matrix's columns: the functions whose need to know was agreed. */
export const COLUMNS = 'OM POL JHO JHV JHC MH VK YW CAW CITY CD CLV CLP'.split(' ');

/** How the matrix writes the purposes of a category. */
export const PURPOSE_LETTERS: Readonly<Record<string, string>> = {
  ...{ T: 'TRIAGE', A: 'RISK_ASSESSMENT', S: 'SAFETY_PLANNING', C: 'CASE_CONSULTATION' },
  ...{ I: 'INTERVENTION_COORDINATION', J: 'JUDICIAL_FOLLOW_UP', K: 'CLIENT_INFORMATION' },
  ...{ E: 'EMERGENCY', G: 'STATISTICS', X: 'OVERSIGHT', all: 'all', care: 'care', none: 'none' },
};

/** A line of the matrix, by the names of its columns. */
export type MatrixLine = Readonly<Record<string, string>>;

/** The lines of the matrix as its file has them. */
export function matrixLines(csv: string): readonly MatrixLine[] {
  return parse<MatrixLine>(csv, { columns: true, skip_empty_lines: true });
}

/** Turns the matrix a data-protection officer reads into a typed module that needs no file. */
export function matrixModule(csv: string): string {
  const entries = matrixLines(csv).map((row) => {
    const purposes = (row['purposes'] ?? '').split(' ').map((letter) => {
      const purpose = PURPOSE_LETTERS[letter];
      if (!purpose)
        throw new Error(`Matrix: ${row['category'] ?? ''} has unknown purpose "${letter}".`);
      return `'${purpose}'`;
    });
    const cells = COLUMNS.map((column) => `${column}: '${row[column] ?? ''}'`);
    return [
      `  /** ${row['label'] ?? ''} */`,
      `  ${row['category'] ?? ''}: {`,
      `    sensitivity: ${(row['sensitivity'] ?? '').slice(1)},`,
      `    purposes: [${purposes.join(', ')}],`,
      `    cells: { ${cells.join(', ')} },`,
      '  },',
    ].join('\n');
  });
  return `// Generated from schema/policy/need-to-know-matrix.csv by \`npm run compose\`. Do not edit.

/** Who needs to know what: the ceiling of every decision. Policies only lower it. */
export const MATRIX = {
${entries.join('\n')}
} as const;

export type Category = keyof typeof MATRIX;
export type Column = keyof (typeof MATRIX)[Category]['cells'];
export type Cell = (typeof MATRIX)[Category]['cells'][Column];
`;
}
