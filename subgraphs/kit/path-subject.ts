import { getNamedType, type GraphQLObjectType } from 'graphql';
import type { Context } from './context';
import { principalsOf } from './principals';
import { type SubjectId, THE_CASE } from './rights';
import { servedAs } from './row-level';

/**
 * Whom a row is about, and with it whose decisions hold for its fields: a path of the graph has
 * exactly one subject (design §3). A person, the case and a link say it themselves; every other row
 * is about whom the row above it is about.
 */
type PathSubject = SubjectId | typeof BESIDE_THE_CASE;

/** What a root field answers: agencies, the reader, a pass that was just given. */
export const BESIDE_THE_CASE = Symbol('beside the case');

/** Whom a row is about: the subject of its path, and all principals of the record it is part of. */
export interface About {
  readonly subject: PathSubject;
  readonly principals: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;
/** Whom a row is about; nothing where nobody said so, and then nothing of it is read. */
export type AboutOf = (row: Row, context: Context) => About | undefined;

/** How it is found whom rows of a type are about. */
export function aboutIn(type: GraphQLObjectType): AboutOf {
  if (type.name === 'Person') return ({ id }) => aboutOne(id);
  if (type.name === 'ChainCase') {
    return ({ id }, { pass }) => (pass && pass.caseId === id ? THE_WHOLE_CASE : undefined);
  }
  if (isLink(type)) return ({ personId }) => aboutOne(personId);
  return (row, context) => handed.get(context)?.get(row);
}

const NOBODY: readonly string[] = [];
const THE_WHOLE_CASE: About = { subject: THE_CASE, principals: NOBODY };

function aboutOne(id: unknown): About | undefined {
  return typeof id === 'string' ? { subject: id, principals: NOBODY } : undefined;
}

/** Facts that stand beside the person they are about: that somebody takes part, and as what. */
export function isLink(type: GraphQLObjectType): boolean {
  const person = type.getFields()['person'];
  return person !== undefined && getNamedType(person.type).toString() === 'Person';
}

/**
 * Says of the rows that a field answers whom they are about.
 * @returns the rows; a copy of one that the same request read about somebody else
 */
export function handDown(context: Context, above: About, found: unknown): unknown {
  if (Array.isArray(found)) return found.map((row: unknown) => handDown(context, above, row));
  if (typeof found !== 'object' || found === null) return found;
  let abouts = handed.get(context);
  if (!abouts) handed.set(context, (abouts = new WeakMap()));
  const about = withPrincipals(above, principalsOf(found));
  const before = abouts.get(found);
  const row = before === undefined || isSame(before, about) ? found : copyOf(found);
  abouts.set(row, about);
  return row;
}

const handed = new WeakMap<Context, WeakMap<object, About>>();

function withPrincipals(above: About, own: readonly string[]): About {
  return own.length === 0 ? above : { ...above, principals: [...above.principals, ...own] };
}

function isSame(one: About, other: About): boolean {
  return one.subject === other.subject && one.principals === other.principals;
}

function copyOf(row: object): object {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(row) as object) as object, row);
  return servedAs(row, copy);
}
