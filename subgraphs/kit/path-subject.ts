import { getNamedType, type GraphQLObjectType } from 'graphql';
import type { Context } from './context';
import { type SubjectId, THE_CASE } from './rights';
import { servedAs } from './row-level';

/**
 * Whom a row is about, and with it whose decisions hold for its fields: a path of the graph has
 * exactly one subject (design §3). A person, the case and a link say it themselves; every other row
 * is about whom the row above it is about.
 */
export type PathSubject = SubjectId | typeof BESIDE_THE_CASE;

/** What a root field answers: agencies, the reader, a pass that was just given. */
export const BESIDE_THE_CASE = Symbol('beside the case');

type Row = Readonly<Record<string, unknown>>;
/** Whom a row is about; nothing where nobody said so, and then nothing of it is read. */
export type SubjectOf = (row: Row, context: Context) => PathSubject | undefined;

/** How the subject of rows of a type is found. */
export function subjectIn(type: GraphQLObjectType): SubjectOf {
  if (type.name === 'Person') return ({ id }) => textOf(id);
  if (type.name === 'ChainCase') {
    return ({ id }, { pass }) => (pass && pass.caseId === id ? THE_CASE : undefined);
  }
  if (isLink(type)) return ({ personId }) => textOf(personId);
  return (row, context) => handed.get(context)?.get(row);
}

/** Facts that stand beside the person they are about: that somebody takes part, and as what. */
function isLink(type: GraphQLObjectType): boolean {
  const person = type.getFields()['person'];
  return person !== undefined && getNamedType(person.type).toString() === 'Person';
}

/**
 * Says of the rows that a field answers whom they are about.
 * @returns the rows; a copy of one that the same request read about somebody else
 */
export function handDown(context: Context, subject: PathSubject, found: unknown): unknown {
  if (Array.isArray(found)) return found.map((row: unknown) => handDown(context, subject, row));
  if (typeof found !== 'object' || found === null) return found;
  let subjects = handed.get(context);
  if (!subjects) handed.set(context, (subjects = new WeakMap()));
  const before = subjects.get(found);
  const row = before === undefined || before === subject ? found : copyOf(found);
  subjects.set(row, subject);
  return row;
}

const handed = new WeakMap<Context, WeakMap<object, PathSubject>>();

function copyOf(row: object): object {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(row) as object) as object, row);
  return servedAs(row, copy);
}

function textOf(id: unknown): string | undefined {
  return typeof id === 'string' ? id : undefined;
}
