import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { ReaderFunction } from '../../schema/policy/vocabulary';
import { idOf } from '../../subgraphs/kit/fixtures';
import type { Family } from '../hub/test-hub';

type Verdict = 'may' | 'mayNot';

/** What a story says that somebody may or may not see, and where in the graph that stands. */
export interface Statement {
  readonly family: Family;
  readonly viewer: string;
  readonly reader: string;
  readonly function: ReaderFunction;
  readonly verdict: Verdict;
  /** The words of the story. */
  readonly statement: string;
  /** A person of the story, the case, or anybody. */
  readonly person: string;
  readonly path: string;
  /** What must have happened first, as `visibility-conditions.ts` reads it. */
  readonly with: string;
}

/** What no row says, and why. */
interface LeftOut {
  readonly family: Family;
  readonly viewer: string;
  readonly statement: string;
  /** Where the reason is that no agency publishes this category. */
  readonly category: string;
  readonly reason: string;
}

/** One thing that a story lets somebody see, or keeps from them. */
interface Sentence {
  readonly family: Family;
  readonly viewer: string;
  readonly verdict: Verdict;
  readonly statement: string;
}

interface Scenario {
  readonly id: Family;
  readonly visibility: readonly (Readonly<Record<Verdict, string>> & { readonly viewer: string })[];
}

const textOf = (file: string) => readFileSync(join(__dirname, '../families', file), 'utf8');
const rowsOf = <Row>(file: string) =>
  parseCsv<Row>(textOf(file), { columns: true, skip_empty_lines: true });

export const STATEMENTS: readonly Statement[] = rowsOf('visibility.csv');
export const LEFT_OUT: readonly LeftOut[] = rowsOf('visibility-left-out.csv');

const TOLD_IN_FULL: readonly Family[] = ['S1', 'S2', 'S3'];

/** All that three of the stories say about who sees what, in their own words. */
export const SENTENCES: readonly Sentence[] = (JSON.parse(textOf('scenarios.json')) as Scenario[])
  .filter(({ id }) => TOLD_IN_FULL.includes(id))
  .flatMap(({ id: family, visibility }) =>
    visibility.flatMap((told) =>
      (['may', 'mayNot'] as const).flatMap((verdict) =>
        partsOf(told[verdict]).map((statement) => ({
          ...{ family, viewer: told.viewer, verdict, statement },
        })),
      ),
    ),
  );

/** Split at commas and semicolons, but within brackets. */
function partsOf(text: string): string[] {
  return text.split(/[,;] (?![^(]*\))/);
}

/** Whether a row, or something left out, is about a sentence. */
export function isAbout(
  row: Pick<Statement, 'family' | 'viewer' | 'statement'>,
  { family, viewer, statement }: Omit<Sentence, 'verdict'>,
): boolean {
  return row.family === family && row.viewer === viewer && row.statement === statement;
}

/** Whether what a view gives has a value where a statement says. */
export function shows(given: ReadonlySet<string>, { person, path }: Statement): boolean {
  if (person === 'CASE') return given.has(`case case.${path}`);
  const place = `case.participants.person.${path}`;
  if (person !== 'ANY') return given.has(`${idOf(person)} ${place}`);
  return [...given].some((one) => one.endsWith(` ${place}`));
}
