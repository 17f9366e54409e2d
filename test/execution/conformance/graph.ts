import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import type { Fetch, Send } from '../../../gateway/execution/executor';
import { isLike, keysOf, picked } from './keys';

/** A small federated graph as data: what each subgraph publishes, and all that is known. */
export interface Graph {
  /** By name of the subgraph: its SDL without the federation header. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Everything by type. Each subgraph reads its own fields of a row, and the whole graph all. */
  readonly rows: readonly Row[];
  /** By coordinate: root fields, and fields that are worked out. A function or the value itself. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What mutations change: a copy for each request. */
  readonly state?: Readonly<Record<string, unknown>>;
}

export interface Row {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** What a field is worked out from: the object, the arguments, and what mutations have changed. */
export type Working = (
  of: Readonly<Record<string, unknown>>,
  args: Readonly<Record<string, unknown>>,
  state: Record<string, unknown>,
) => unknown;

/** Points at a row by type and any of its fields. */
export class Link {
  constructor(
    readonly type: string,
    readonly like: Readonly<Record<string, unknown>>,
  ) {}
}

/** Points at the row that has this id. */
export const link = (type: string, id: string) => new Link(type, { id });

/** A value that cannot be given. */
export const fails = (message: string, code?: string) =>
  new GraphQLError(message, code === undefined ? {} : { extensions: { code } });

/** One request as the subgraphs see it. */
export interface Asked {
  readonly state: Record<string, unknown>;
  readonly faults: Readonly<Record<string, Fault>>;
  /** Fetches by subgraph. */
  readonly fetches: Map<string, number>;
  /** What subgraphs said of their errors. */
  readonly said: Set<string>;
}

/** What a subgraph does to its own answer before it sends it; one that throws does not answer. */
export type Fault = (answer: ExecutionResult, fetch: Fetch) => ExecutionResult;

/** A graph whose subgraphs run in this process, each as one would run for itself. */
export interface RunningGraph {
  readonly supergraphSdl: string;
  readonly send: Send<Asked>;
  /**
   * What one graphql-js over all that is known answers: what the specification says.
   * @param schema what clients see
   */
  specified(schema: GraphQLSchema, query: Fetch): Promise<ExecutionResult>;
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@inaccessible", "@override",
  "@interfaceObject", "@tag"
])
`;

/** A request that nothing was asked for yet. */
export function asking({ state = {} }: Graph, faults: Asked['faults'] = {}): Asked {
  return { state: structuredClone(state), faults, fetches: new Map(), said: new Set() };
}

export function run(graph: Graph): RunningGraph {
  const { subgraphs, rows, fields } = graph;
  const parsed = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    typeDefs: parse(FEDERATION + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(
    parsed.map((one) => ({ ...one, url: `http://${one.name}.invalid` })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));

  /** Rows for what points at them, in lists of any depth. */
  function linked(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(linked);
    if (!(value instanceof Link)) return value;
    return (
      rowLike(value.type, value.like) ??
        // As an agency knows by name what another one never heard of.
        { __typename: value.type, ...value.like }
    );
  }

  const fieldResolver: GraphQLFieldResolver<Record<string, unknown> | undefined, Asked> = (
    of = {},
    args: Readonly<Record<string, unknown>>,
    { state: changed },
    { parentType, fieldName },
  ) => {
    const types = [parentType, ...parentType.getInterfaces()];
    const worked = types
      .map(({ name }) => fields[`${name}.${fieldName}`])
      .find((one) => one !== undefined);
    if (worked === undefined) return linked(of[fieldName]);
    return linked(typeof worked === 'function' ? (worked as Working)(of, args, changed) : worked);
  };
  const typeResolver: GraphQLTypeResolver<Row, unknown> = ({ __typename }) => __typename;

  function whole(schema: GraphQLSchema, { query, variables, operationName }: Fetch, asked: Asked) {
    return execute({
      ...{ schema, document: parse(query), contextValue: asked, rootValue: {} },
      ...{ variableValues: variables, operationName, fieldResolver, typeResolver },
    });
  }

  const schemas = new Map(
    parsed.map(({ name, typeDefs }) => {
      const keyed = keysOf(typeDefs);
      const resolvers = Object.fromEntries(
        Array.from(keyed, ([type, { keys, external }]) => [
          type,
          {
            __resolveReference(asked: Row): Row | null {
              const key = keys.map((one) => picked(asked, one)).find((one) => one !== undefined);
              const found = key && rowLike(type, key);
              if (!found) return null;
              // Of what others own a subgraph has what it is told.
              const own = Object.entries(found).filter(([field]) => !external.has(field));
              const told = isObjectType(schema.getType(type)) ? type : found.__typename;
              return { ...Object.fromEntries(own), ...asked, __typename: told };
            },
          },
        ]),
      );
      const schema = buildSubgraphSchema({ typeDefs, resolvers });
      return [name, schema] as const;
    }),
  );

  function rowLike(type: string, like: object): Row | undefined {
    return rows.find((row) => isNamed(row.__typename, type) && isLike(row, like));
  }

  /** Whether a row of this type is meant by that name: it, or an interface that it has somewhere. */
  function isNamed(typename: string, name: string): boolean {
    if (typename === name) return true;
    return Array.from(schemas.values()).some((schema) => {
      const [one, other] = [schema.getType(typename), schema.getType(name)];
      return isObjectType(one) && isInterfaceType(other) && schema.isSubType(other, one);
    });
  }

  return {
    supergraphSdl,
    async send(name, fetch, asked) {
      asked.fetches.set(name, (asked.fetches.get(name) ?? 0) + 1);
      const schema = schemas.get(name);
      if (!schema) throw new Error(`Expected a subgraph, got ${name}.`);
      // As text, for nothing else leaves a subgraph.
      const answer = overTheWire(await whole(schema, overTheWire(fetch), asked));
      const sent = asked.faults[name]?.(answer, fetch) ?? answer;
      for (const { message } of sent.errors ?? []) asked.said.add(message);
      return sent;
    },
    async specified(schema, fetch) {
      return overTheWire(await whole(schema, fetch, asking(graph)));
    },
  };
}

function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
