import {
  type FieldNode,
  getNamedType,
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { AlarmKind } from './alarm';
import { leafTest } from './leaf-values';
import type { GraphField, GraphType, SupergraphIndex } from './supergraph-index';

/** What one reading of an answer found wrong with it. */
export class Findings {
  /** Containers that are null, and those that their owner denied: the rest was left out. */
  private emptyContainers = 0;
  deniedContainers = 0;
  private leftOut = false;

  constructor(readonly alarm: (kind: AlarmKind) => void) {}

  /** Nothing was said about somebody who was asked about. */
  leaveOut(kind: AlarmKind): void {
    this.leftOut = true;
    this.alarm(kind);
  }

  /** A container is an object for everybody: only a denial makes it null. */
  emptyContainer(): void {
    this.emptyContainers += 1;
    if (this.emptyContainers > this.deniedContainers) this.leaveOut('MISSING');
  }

  get leavesSomebodyOut(): boolean {
    return this.leftOut;
  }
}

/** Takes from an object what was asked for, in the shape that the graph gives it. */
export interface ObjectCheck {
  readonly type: GraphType;
  readonly fields: ReadonlyMap<string, FieldCheck>;
  readonly read: (value: unknown, findings: Findings) => Record<string, unknown> | null;
}

interface FieldCheck {
  readonly field: GraphField;
  /** What was selected in it, if it is an object or a list of them. */
  readonly object: ObjectCheck | undefined;
  readonly read: Read;
}

type Read = (value: unknown, findings: Findings) => unknown;

/**
 * Compiles the check of what a fetch selects of a type. A subgraph's answer is never merged as it
 * came: the stock gateway would let it write into another agency's field (measured).
 * @throws for a fetch that this graph does not explain: then it is not sent
 */
export function objectCheck(
  index: SupergraphIndex,
  type: GraphType,
  { selections }: SelectionSetNode,
): ObjectCheck {
  const fields = new Map<string, FieldCheck>();
  let named = 0;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) throw new TypeError('Expected a fetch without fragments.');
    if (selection.name.value === '__typename') named = 1;
    else fields.set((selection.alias ?? selection.name).value, fieldCheck(index, type, selection));
  }
  const all = [...fields].map(([key, { field, read }]) => ({ key, field, read }));
  const asked = all.length + named;

  return {
    ...{ type, fields },
    read(value, findings) {
      if (!isObject(value)) return wrong(value, findings);
      const taken: Record<string, unknown> = {};
      // No type of the graph has subtypes: what an object is called is known beforehand.
      if (named > 0) taken['__typename'] = type.name;
      let given = named > 0 && Object.hasOwn(value, '__typename') ? 1 : 0;
      for (const { key, field, read } of all) {
        const isThere = Object.hasOwn(value, key);
        if (isThere) given += 1;
        const one = isThere ? read(value[key], findings) : null;
        if (one === null && field.isContainer && type.isJoint) findings.emptyContainer();
        taken[key] = one;
      }
      if (given < asked) findings.alarm('MISSING');
      if (Object.keys(value).length > given) findings.alarm('UNASKED');
      return taken;
    },
  };
}

function fieldCheck(
  index: SupergraphIndex,
  type: GraphType,
  { name, selectionSet }: FieldNode,
): FieldCheck {
  const field = type.fields.get(name.value);
  if (!field)
    throw new TypeError(`Expected a fetch of this graph, got ${type.name}.${name.value}.`);
  const to = index.types.get(getNamedType(field.type).name);
  const object = to && selectionSet ? objectCheck(index, to, selectionSet) : undefined;
  return { field, object, read: valueCheck(field.type, object) };
}

function valueCheck(type: GraphQLOutputType, object: ObjectCheck | undefined): Read {
  if (isNonNullType(type)) return valueCheck(type.ofType as GraphQLOutputType, object);
  if (isListType(type)) return listCheck(valueCheck(type.ofType, object));
  if (object) return (value, findings) => object.read(value, findings);
  if (!isScalarType(type) && !isEnumType(type)) {
    throw new TypeError('Expected a fetch that says what it asks of an object.');
  }
  const fits = leafTest(type);
  return (value, findings) => (fits(value) ? value : wrong(value, findings));
}

/** No list of the graph holds null; one that did would blank the whole list for its reader. */
function listCheck(item: Read): Read {
  return (value, findings) => {
    if (!Array.isArray(value)) return wrong(value, findings);
    const taken: unknown[] = [];
    for (const one of value as readonly unknown[]) {
      const kept = item(one, findings);
      if (kept === null) findings.alarm('MISSING');
      else taken.push(kept);
    }
    return taken;
  };
}

/** Null is an answer; anything else that does not fit is a fault. */
function wrong(value: unknown, findings: Findings): null {
  if (value !== null) findings.alarm('WRONG_SHAPE');
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
