import {
  CASE_ROW,
  type DecisionTable,
  type OwnedCategory,
  reaches,
} from '../../schema/policy/decision-table';
import { factsOf } from '../../schema/policy/facts';
import { type Category, type Column, MATRIX } from '../../schema/policy/generated/matrix';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import type { Detail } from '../../schema/policy/vocabulary';
import { REGISTRY } from '../../schema/registry';
import { type CasePass, type Context, passOf } from './context';
import { OWNER_GATES, type OwnerGates } from './gates';

/** A person by hub id, or the case as a whole: whom a fact is about. */
export type SubjectId = string | typeof THE_CASE;
export const THE_CASE = Symbol('the case as a whole');

const CATEGORIES = Object.keys(MATRIX) as Category[];

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
  const table = tableOf(pass.claims, columnsAt(context.agency), today);
  made.set(pass, new Map(made.get(pass)).set(context.agency, table));
  tables.set(tableOf, made);
  return table;
}

/**
 * What an agency decides about, as the owner: what it publishes, and who belongs to the case. What
 * is not among it is not read here. The registry speaks of what others own, in plans and requests,
 * and who is not published yet, such as an agency in the making, of anything.
 */
function columnsAt(agency: string): readonly OwnedCategory[] {
  let columns = columnsOf.get(agency);
  if (!columns) {
    const own = new Set(
      OWNED_CATEGORIES.flatMap((one) => (one.owner === agency ? one.category : [])),
    );
    const decided =
      agency === REGISTRY || own.size === 0 ? CATEGORIES : [...own.add('CASE_PERSON')];
    columns = decided.map((category) => ({ owner: ownerHere(agency, category), category }));
    columnsOf.set(agency, columns);
  }
  return columns;
}

const columnsOf = new Map<string, readonly OwnedCategory[]>();

/**
 * That a person belongs to the case is for the registry to say, wherever it is asked: an agency that
 * knows somebody does not know by itself that they are in it (privacy review 6).
 */
function ownerHere(agency: string, category: Category): string {
  return category === 'CASE_PERSON' ? REGISTRY : agency;
}

const ofRequest = new WeakMap<Context, DecisionTable>();
const tables = new WeakMap<
  OwnerGates['tableOf'],
  WeakMap<CasePass, ReadonlyMap<string, DecisionTable>>
>();

/** Where a category stands among the columns of a table; nothing for one that is not decided here. */
function columnOf({ columns }: DecisionTable, category: Category): number | undefined {
  let places = placesIn.get(columns);
  if (!places) {
    places = new Map(columns.map((one, place) => [one.category, place]));
    placesIn.set(columns, places);
  }
  return places.get(category);
}

const placesIn = new WeakMap<readonly OwnedCategory[], ReadonlyMap<Category, number>>();

/** Where the decision about a subject and a category stands; nothing for who is not in the pass. */
export function placeOf(
  table: DecisionTable,
  subject: SubjectId,
  category: Category,
): number | undefined {
  const row = subject === THE_CASE ? CASE_ROW : table.rows.get(subject);
  const column = columnOf(table, category);
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
export function highestLevel(table: DecisionTable, category: Category): number {
  const column = columnOf(table, category);
  if (column === undefined) return 0;
  return Math.max(table.highest[column] ?? 0, table.levels[CASE_ROW + column] ?? 0);
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
