import {
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { CASE_ROW } from '../../schema/policy/decision-table';
import { type MadeField, madeObject } from '../execution/made-object';
import type { OnAlarm } from './alarm';
import { isFetched } from './granted-fields';
import { isText, leafTest } from './leaf-values';
import type { Need, OperationTree, TreeField } from './operation-tree';
import { holds, type Rights } from './rights';

/** What a shape looks at beside the data. */
export interface Masking {
  readonly rights: Pick<Rights, 'levels' | 'rows'>;
  /** Agencies that did not answer: their containers are null, all others are objects. */
  readonly silent: ReadonlyMap<string, unknown>;
  readonly onAlarm: OnAlarm;
}

/** From what was fetched, by its own names, to what the reader asked, by theirs. */
export type Shape = (data: unknown, masking: Masking) => Record<string, unknown> | null;

type Source = Readonly<Record<string, unknown>>;
type ShapeValue = (value: unknown, row: number, masking: Masking) => unknown;
/** Null also where a field is null that may not be (GraphQL, §6.4.4): without its key it is nothing. */
type ShapeObject = (
  source: Source,
  row: number,
  masking: Masking,
) => Record<string, unknown> | null;

/**
 * Compiles the shape of an operation for readers who are granted the same fields: their aliases,
 * their order, and for each person null where that person's row does not reach.
 */
export function answerShape({ roots }: OperationTree, granted: string): Shape {
  const shape = fieldsShape(roots, granted);
  return (data, masking) => shape(isObject(data) ? data : NOTHING, CASE_ROW, masking);
}

const NOTHING: Source = Object.freeze(Object.create(null) as Source);

function fieldsShape(fields: readonly TreeField[], granted: string): ShapeObject {
  const guards = new Map<string, Guard>();
  const shapes = fields.map((field): MadeField<[number, Masking]> => {
    // The needs of a field about another subject are judged where that subject is known.
    const needs = field.type?.about ? [] : field.needs;
    const isGranted = granted[field.place] === '1';
    const type = field.field?.type;
    const isRequired = isGranted && type !== undefined && isNonNullType(type);
    const shape = valueShape(field, granted);
    return {
      ...{ key: field.key, from: field.wire, isRequired },
      isText: isGranted && type !== undefined && isText(type),
      value: isRequired ? (...given) => shape(...given) ?? undefined : shape,
      guard: guardOf(needs, guards),
    };
  });
  const make = madeObject(shapes, 2);
  return (source, row, masking) => make(source, row, masking) ?? null;
}

type Guard = (row: number, masking: Masking) => boolean;

/** Fields with the same needs are judged together. */
function guardOf(needs: readonly Need[], guards: Map<string, Guard>): Guard | undefined {
  if (needs.length === 0) return undefined;
  const name = needs.map(({ column, least }) => `${String(column)}:${String(least)}`).join();
  const guard = guards.get(name) ?? ((row, { rights }) => holds(needs, rights.levels, row));
  guards.set(name, guard);
  return guard;
}

function valueShape(field: TreeField, granted: string): ShapeValue {
  if (granted[field.place] !== '1') return () => null;
  if (!field.field) return () => field.typeName;
  if (!field.type) return leafShape(field, field.field.type);
  const inner = aboutSubject(field, fieldsShape(field.children, granted));
  if (!field.field.isContainer) return objectShape(field, field.field.type, inner);
  const isMadeUp = !isFetched(field, granted);
  const { owner } = field;
  return (value, row, masking) => {
    if (isObject(value)) return inner(value, row, masking);
    return !isMadeUp && masking.silent.has(owner) ? null : inner(NOTHING, row, masking);
  };
}

/** An object about a person is read in that person's row; who has none does not exist here. */
function aboutSubject({ type, needs }: TreeField, shape: ShapeObject): ShapeObject {
  if (!type?.about) return shape;
  const isLink = type.about === 'LINK';
  return (source, _row, masking) => {
    const person = isLink ? source['person'] : source;
    const row = isObject(person) ? masking.rights.rows.get(person['id'] as string) : undefined;
    if (row === undefined || !holds(needs, masking.rights.levels, row)) return null;
    return shape(source, row, masking);
  };
}

function objectShape(field: TreeField, type: GraphQLOutputType, inner: ShapeObject): ShapeValue {
  if (isNonNullType(type)) return objectShape(field, type.ofType as GraphQLOutputType, inner);
  if (isListType(type)) return listShape(objectShape(field, type.ofType, inner));
  return (value, row, masking) => (isObject(value) ? inner(value, row, masking) : null);
}

function leafShape(field: TreeField, type: GraphQLOutputType): ShapeValue {
  if (isNonNullType(type)) return leafShape(field, type.ofType as GraphQLOutputType);
  if (isListType(type)) return listShape(leafShape(field, type.ofType));
  if (!isScalarType(type) && !isEnumType(type)) throw new TypeError('Expected a leaf.');
  const { owner } = field;
  const fits = leafTest(type);
  return (value, _row, { onAlarm }) => {
    if (value === null || value === undefined) return null;
    if (fits(value)) return value;
    onAlarm(owner, 'WRONG_SHAPE');
    return null;
  };
}

/** What is null in a list is not in it: nobody is told how many there were. */
function listShape(item: ShapeValue): ShapeValue {
  return (value, row, masking) => {
    if (!Array.isArray(value)) return null;
    const given: readonly unknown[] = value;
    let shaped: unknown[] | undefined; // none while all is as it was given
    for (let place = 0; place < given.length; place += 1) {
      const kept = item(given[place], row, masking);
      if (kept === null || kept !== given[place]) shaped ??= given.slice(0, place);
      if (kept !== null) shaped?.push(kept);
    }
    return shaped ?? given;
  };
}

function isObject(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
