import { type FindOperator, In, IsNull, Or } from 'typeorm';
import { CASE_ROW, type DecisionTable, reaches } from '../../schema/policy/decision-table';
import { type Category, type Column, MATRIX } from '../../schema/policy/generated/matrix';
import type { Detail } from '../../schema/policy/vocabulary';
import { type CasePass, type Context, passOf } from './context';
import { OWNER_GATES } from './gates';
import { type SubjectId, THE_CASE } from './rights';

const CATEGORIES = Object.keys(MATRIX) as Category[];
const PLACE = new Map<string, number>(CATEGORIES.map((category, place) => [category, place]));

/** Whose data a column of the matrix marks with `O`. */
const OWNERS: Partial<Record<Column, string>> = {
  ...{ OM: 'prosecution', POL: 'police', MH: 'mental-health', VK: 'child-abuse-centre' },
  ...{ JHO: 'houses-of-justice', JHV: 'houses-of-justice', YW: 'youth-welfare' },
  ...{ CAW: 'general-welfare', CITY: 'municipality' },
};

/**
 * Row category (design §4): a row that rests on a fact of another category exists only for who may
 * read that category of the subject, at least in summary. Its owner's own policy counts, so that
 * a fact is not told by the agency that quotes it where the agency that knows it would not.
 */
export function mayReadSource(
  context: Context,
  subject: SubjectId,
  category: Category,
  detail: Detail = 'SUMMARY',
): boolean {
  const { levels, rows } = sourcesOf(context);
  const row = subject === THE_CASE ? CASE_ROW : rows.get(subject);
  const place = PLACE.get(category);
  return row !== undefined && place !== undefined && reaches(levels[row + place] ?? 0, detail);
}

/** The same as a condition on `sourceCategory`. A row that rests on no other fact stays visible. */
export function readableSources(
  context: Context,
  subject: SubjectId,
  detail: Detail = 'SUMMARY',
): FindOperator<Category> {
  const readable = CATEGORIES.filter((one) => mayReadSource(context, subject, one, detail));
  return Or<Category>(IsNull() as FindOperator<Category>, In(readable) as FindOperator<Category>);
}

/** Decided at the owner of each category; what no agency owns is the agency's own. */
function sourcesOf(context: Context): DecisionTable {
  const pass = passOf(context);
  const { today } = context.settings;
  const known = tables.get(pass);
  if (known && (known.holdsBefore === undefined || today < known.holdsBefore)) return known;
  const columns = CATEGORIES.map((category) => ({
    ...{ owner: ownerOf(category) ?? context.agency, category },
  }));
  const { tableOf } = context.gates ?? OWNER_GATES;
  const table = tableOf(pass.claims, columns, today, true);
  tables.set(pass, table);
  return table;
}

/** A pass as one agency's door let it in: no two agencies share one. */
const tables = new WeakMap<CasePass, DecisionTable>();

function ownerOf(category: Category): string | undefined {
  const { cells } = MATRIX[category];
  const [column] = Object.entries(cells).find(([, cell]) => cell === 'O') ?? [];
  return OWNERS[column as Column];
}
