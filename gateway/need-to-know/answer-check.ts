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
import { type MendedField, mendedObject } from '../execution/made-object';
import type { AlarmKind } from './alarm';
import { isText, leafTest } from './leaf-values';
import type { GraphField, GraphType, SupergraphIndex } from './supergraph-index';

/** What one reading of an answer found wrong with it. */
export class Findings {
  /** Containers that are null, and those that their owner denied: the rest was left out. */
  private emptyContainers = 0;
  deniedContainers = 0;
  private leftOut = false;
  private missed = false;

  constructor(readonly alarm: (kind: AlarmKind) => void) {}

  /** Nothing was said about somebody who was asked about. */
  leaveOut(kind: AlarmKind): void {
    this.leftOut = true;
    this.alarm(kind);
  }

  /** What is being read has less than was asked. */
  miss(): void {
    this.missed = true;
  }

  /** Whether it had, since this was asked last. */
  takeMissed(): boolean {
    const { missed } = this;
    this.missed = false;
    return missed;
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

/**
 * Leaves in an object only what was asked for, in the shape that the graph gives it. In the answer
 * itself: it was read from a text for this request, and nobody else has it.
 */
export interface ObjectCheck {
  readonly type: GraphType;
  readonly fields: ReadonlyMap<string, FieldCheck>;
  /** Gives back the same object, and null for what is none. */
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
  let isNamed = false;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) throw new TypeError('Expected a fetch without fragments.');
    if (selection.name.value === '__typename') isNamed = true;
    else fields.set((selection.alias ?? selection.name).value, fieldCheck(index, type, selection));
  }
  const all = [...fields].map(([from, { field, read }]): MendedField<Findings> => {
    // What a name like this would mend is every object.
    if (from === '__proto__') throw new TypeError('Expected a fetch of this graph.');
    const isKept = field.isContainer && type.isJoint;
    return {
      ...{ from, isText: isText(field.type) },
      value(value, findings) {
        if (value === undefined) findings.miss();
        const one = value === undefined ? null : read(value, findings);
        if (one === null && isKept) findings.emptyContainer();
        return one;
      },
    };
  });
  // No type of the graph has subtypes: what an object is called is known beforehand.
  const name: MendedField<Findings> = {
    ...{ from: '__typename', isText: false },
    value(value, findings) {
      if (value === undefined) findings.miss();
      return type.name;
    },
  };
  const asked = [...(isNamed ? [name] : []), ...all];
  const names = new Set(asked.map(({ from }) => from));
  const mend = mendedObject(asked);

  return {
    ...{ type, fields },
    read(value, findings) {
      if (!isObject(value)) return wrong(value, findings);
      const around = findings.takeMissed();
      mend(value, findings);
      if (findings.takeMissed()) findings.alarm('MISSING');
      // Whatever was missing is there now: it is null.
      if (sizeOf(value) > asked.length) {
        findings.alarm('UNASKED');
        for (const key of Object.keys(value)) {
          if (!names.has(key)) Reflect.deleteProperty(value, key);
        }
      }
      if (around) findings.miss();
      return value;
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
    const list = value as unknown[];
    let size = 0;
    for (const one of list) {
      const kept = item(one, findings);
      if (kept === null) findings.alarm('MISSING');
      else list[size++] = kept;
    }
    if (size < list.length) list.length = size;
    return list;
  };
}

/** Null is an answer; anything else that does not fit is a fault. */
function wrong(value: unknown, findings: Findings): null {
  if (value !== null) findings.alarm('WRONG_SHAPE');
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Counted, not listed: it is done for every object of every answer. */
function sizeOf(value: object): number {
  let size = 0;
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- a name has to be given
  for (const _ in value) size += 1;
  return size;
}
