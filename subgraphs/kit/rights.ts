import { CASE_ROW, type DecisionTable, reaches } from '../../schema/policy/decision-table';
import { factsOf } from '../../schema/policy/facts';
import { type Category, type Column, MATRIX } from '../../schema/policy/generated/matrix';
import type { Detail } from '../../schema/policy/vocabulary';
import { REGISTRY } from '../../schema/registry';
import { type CasePass, type Context, passOf } from './context';
import { OWNER_GATES, type OwnerGates } from './gates';

/** A person by hub id, or the case as a whole: whom a fact is about. */
export type SubjectId = string | typeof THE_CASE;
export const THE_CASE = Symbol('the case as a whole');

const CATEGORIES = Object.keys(MATRIX) as Category[];
const COLUMN = new Map(CATEGORIES.map((category, place) => [category, place]));

/**
 * What the reader of this request may read here, decided for this agency as the owner: by the
 * chain's policies and its own, once per pass and as long as no day changes it. One request is
 * decided on one day.
 */
export function rightsOf(context: Context): DecisionTable {
  let table = ofRequest.get(context);
  if (!table) ofRequest.set(context, (table = ofPass(context, gatesOf(context).tableOf)));
  return table;
}

function gatesOf({ gates = OWNER_GATES }: Context): OwnerGates {
  return gates;
}

function ofPass(context: Context, tableOf: OwnerGates['tableOf']): DecisionTable {
  const pass = passOf(context);
  const { today } = context.settings;
  const made = tables.get(tableOf) ?? new WeakMap<CasePass, ReadonlyMap<string, DecisionTable>>();
  const known = made.get(pass)?.get(context.agency);
  if (known && (known.holdsBefore === undefined || today < known.holdsBefore)) return known;
  const columns = CATEGORIES.map((category) => ({ owner: ownerHere(context, category), category }));
  const table = tableOf(pass.claims, columns, today);
  made.set(pass, new Map(made.get(pass)).set(context.agency, table));
  tables.set(tableOf, made);
  return table;
}

/**
 * That a person belongs to the case is for the registry to say, wherever it is asked: an agency that
 * knows somebody does not know by itself that they are in it (privacy review 6).
 */
function ownerHere({ agency }: Context, category: Category): string {
  return category === 'CASE_PERSON' ? REGISTRY : agency;
}

const ofRequest = new WeakMap<Context, DecisionTable>();
const tables = new WeakMap<
  OwnerGates['tableOf'],
  WeakMap<CasePass, ReadonlyMap<string, DecisionTable>>
>();

/** Where the decision about a subject and a category stands; nothing for who is not in the pass. */
export function placeOf(
  { rows }: DecisionTable,
  subject: SubjectId,
  category: Category,
): number | undefined {
  const row = subject === THE_CASE ? CASE_ROW : rows.get(subject);
  const column = COLUMN.get(category);
  return row === undefined || column === undefined ? undefined : row + column;
}

/** Whether the reader may read a category of a subject in a detail. */
export function mayRead(
  context: Context,
  subject: SubjectId,
  category: Category,
  detail: Detail,
): boolean {
  return isReached(rightsOf(context), subject, category, detail);
}

function isReached(table: DecisionTable, subject: SubjectId, category: Category, detail: Detail) {
  const place = placeOf(table, subject, category);
  return place !== undefined && reaches(table.levels[place] ?? 0, detail);
}

/** The highest level of a category about any person of the case, or about the case as a whole. */
export function highestLevel({ highest, levels }: DecisionTable, category: Category): number {
  const column = COLUMN.get(category);
  if (column === undefined) return 0;
  return Math.max(highest[column] ?? 0, levels[CASE_ROW + column] ?? 0);
}

/**
 * The persons of the case of whom the reader may read a category in a detail: what a row rule
 * hands to its statement.
 */
export function readablePersons(context: Context, category: Category, detail: Detail): string[] {
  const { personIds } = rightsOf(context);
  return personIds.filter((id) => mayRead(context, id, category, detail));
}

/**
 * The persons of whom the database lets rows of a sealed category through: decided by a gate of its
 * own, which is the same decision but in tests.
 */
export function unsealedPersons(context: Context, category: Category, detail: Detail): string[] {
  const { tableOf, sealTableOf } = gatesOf(context);
  const table = sealTableOf === tableOf ? rightsOf(context) : ofPass(context, sealTableOf);
  return table.personIds.filter((id) => isReached(table, id, category, detail));
}

/** Whether the reader works at this very agency, whose data these are. */
export function worksHere(context: Context): boolean {
  return factsOf(passOf(context).claims, context.settings.today).ownSubgraph === context.agency;
}

/** The columns of the matrix that the reader reads in: for row rules that speak of a column. */
export function readerColumns(context: Context): readonly Column[] {
  return factsOf(passOf(context).claims, context.settings.today).columns;
}
