import {
  GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type FieldNode,
  type GraphQLUnionType,
  type SelectionSetNode,
} from 'graphql';
import { type Data, isData, reader } from './data';
import { leafCompletion } from './leaf-completion';
import { madeObject, type MadeField } from './made-object';
import type { PlainNames } from './plain-names';
import { namedFields, type Selecting } from './named-fields';

/** One answer while it is completed. */
export interface Completing {
  readonly errors: GraphQLError[];
  /** Where we are: keys of fields and places of lists. */
  readonly path: (string | number)[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * From what was fetched to what is answered: a value, null, or nothing (`undefined`) for what must
 * be null because something is wrong with it. That was said, and is not said again further up.
 */
export type Complete = (
  value: unknown,
  completing: Completing,
  /** Where it is in what holds it. */
  at: string | number,
) => unknown;

/** Answers `__schema` and `__type`: no subgraph is asked for them. */
export type Introspect = (
  nodes: readonly FieldNode[],
) => (variables: Completing['variables']) => unknown;

/**
 * Compiles how an operation's answer is completed (GraphQL, October 2021, §6.4.3 and §6.4.4): every
 * value of its type, null where it is not, and further up where there may be no null.
 */
export function completionOf(
  { names, ...selecting }: Selecting & { readonly names: PlainNames },
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  introspect: Introspect,
): Complete {
  return objectCompletion(root, [selectionSet]);

  function objectCompletion(
    type: GraphQLObjectType | GraphQLInterfaceType,
    sets: readonly SelectionSetNode[],
  ): Complete {
    const fields = [...namedFields(selecting, type, sets)].flatMap(([key, nodes]) => {
      const field = fieldCompletion(type, key, nodes);
      return field ? [field] : [];
    });
    const make = madeObject(fields, 1);
    return (source, completing) => make(source as Data, completing);
  }

  function fieldCompletion(
    type: GraphQLObjectType | GraphQLInterfaceType,
    key: string,
    nodes: readonly FieldNode[],
  ): FieldCompletion | undefined {
    const name = nodes[0]?.name.value ?? '';
    const named = { key, from: names.wireOf(key, name), isText: false };
    if (name === '__typename') {
      // An interface that a subgraph knows as an object (`@interfaceObject`) is no answer to that.
      const typename = isObjectType(type) ? type.name : undefined;
      return { ...named, isRequired: true, value: () => typename };
    }
    if (type === root && (name === '__schema' || name === '__type')) {
      const answer = introspect(nodes);
      return { ...named, isRequired: false, value: (_, { variables }) => answer(variables) };
    }
    const field = type.getFields()[name];
    if (!field) return undefined;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = valueCompletion(field.type, sets, `field ${type.name}.${key}`);
    return {
      ...{ ...named, isText: isText(field.type), isRequired: isNonNullType(field.type) },
      value: (had, completing) => complete(had, completing, key),
    };
  }

  /** @param place for the words of an error only */
  function valueCompletion(
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    place: string,
  ): Complete {
    if (isNonNullType(type)) {
      const complete = valueCompletion(type.ofType as GraphQLOutputType, sets, place);
      return (value, completing, at) =>
        value === null || value === undefined
          ? wrong(completing, at, `Cannot return null for non-nullable ${place}.`)
          : complete(value, completing, at);
    }
    if (isListType(type)) return listCompletion(type.ofType, sets, place);
    if (isLeafType(type)) {
      const complete = leafCompletion(type);
      return (value, completing, at) =>
        value === null || value === undefined
          ? null
          : (complete(value) ?? wrong(completing, at, `Invalid value found for ${place}.`));
    }
    const complete = isObjectType(type)
      ? objectCompletion(type, sets)
      : abstractCompletion(type, sets, place);
    return (value, completing, at) => {
      if (value === null || value === undefined) return null;
      if (!isData(value)) return wrong(completing, at, `Invalid value found for ${place}.`);
      completing.path.push(at);
      const completed = complete(value, completing, at);
      completing.path.pop();
      return completed;
    };
  }

  function listCompletion(
    item: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    place: string,
  ): Complete {
    const isNonNull = isNonNullType(item);
    const complete = valueCompletion(item, sets, `element of ${place}`);
    return (value, completing, at) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) return wrong(completing, at, `Expected a list for ${place}.`);
      const given: readonly unknown[] = value;
      let list: unknown[] | undefined; // none while all is as it was given
      let isWhole = true;
      completing.path.push(at);
      for (let index = 0; index < given.length && isWhole; index += 1) {
        const one = complete(given[index], completing, index);
        if (one !== given[index]) list ??= given.slice(0, index);
        list?.push(one ?? null);
        isWhole = one !== undefined || !isNonNull;
      }
      completing.path.pop();
      return isWhole ? (list ?? given) : undefined;
    };
  }

  /** Compiled for each type that objects turn out to have. */
  function abstractCompletion(
    type: GraphQLInterfaceType | GraphQLUnionType,
    sets: readonly SelectionSetNode[],
    place: string,
  ): Complete {
    const completions = new Map<string, Complete>();
    const { schema } = selecting;
    const compiled = (typename: string): Complete | undefined => {
      const known = completions.get(typename);
      if (known) return known;
      const actual = schema.getType(typename);
      const isOne = isObjectType(actual) || isInterfaceType(actual);
      if (!isOne || (actual !== type && !schema.isSubType(type, actual))) return undefined;
      const complete = objectCompletion(actual, sets);
      completions.set(typename, complete);
      return complete;
    };
    const nameIn = reader('__typename');
    return (source, completing, at) => {
      const typename = nameIn(source as Data) ?? type.name;
      const complete = typeof typename === 'string' ? compiled(typename) : undefined;
      if (complete) return complete(source, completing, at);
      completing.path.pop(); // the object itself is what is wrong
      const nothing = wrong(completing, at, `Invalid __typename found for object at ${place}.`);
      completing.path.push(at);
      return nothing;
    };
  }
}

type FieldCompletion = MadeField<[Completing]>;

/** Any text is one of it: most values of an answer need no other look. */
function isText(type: GraphQLOutputType): boolean {
  const inner = isNonNullType(type) ? (type.ofType as GraphQLOutputType) : type;
  return isScalarType(inner) && !['Int', 'Float', 'Boolean'].includes(inner.name);
}

function wrong({ errors, path }: Completing, at: string | number, message: string): unknown {
  errors.push(new GraphQLError(message, { path: [...path, at], extensions: { code: CODE } }));
  return undefined;
}

/** As the stock gateway's: a subgraph did not keep to its schema. */
const CODE = 'INVALID_GRAPHQL';
