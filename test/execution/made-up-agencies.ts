import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLFieldResolver,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';
import type { Fetch } from '../../gateway/execution/executor';

/** An object of which nothing is stored: all that it says follows from what it is. */
interface MadeUp {
  readonly is: string;
  readonly id?: string;
}

/** What is asked of agencies in one request. */
export interface Asked {
  /** What makes the facts of one request others than those of the next. */
  readonly seed: string;
  /** Fetches by agency. */
  readonly fetches: Map<string, number>;
}

interface EntityKey {
  readonly __typename: string;
  readonly id: string;
}

const SUBGRAPHS = join(__dirname, '../../schema/subgraphs');

/** Agencies under these names, each with the schema that it publishes. */
const AGENCIES: ReadonlyMap<string, GraphQLSchema> = new Map(
  readdirSync(SUBGRAPHS).map((file) => {
    const typeDefs = parse(readFileSync(join(SUBGRAPHS, file), 'utf8'));
    const __resolveReference = ({ __typename, id }: EntityKey): MadeUp => entity(__typename, id);
    const resolvers = { Person: { __resolveReference }, ChainCase: { __resolveReference } };
    return [file.replace('.graphql', ''), buildSubgraphSchema({ typeDefs, resolvers })];
  }),
);

const documents = new Map<string, DocumentNode>();

/**
 * Answers as an agency does, with made-up facts: the same to the same question whenever it is asked
 * and of whomever, with nulls, empty lists and errors among them.
 */
export async function askMadeUp(
  agency: string,
  { query, variables, operationName }: Fetch,
  { seed, fetches }: Asked,
): Promise<ExecutionResult> {
  fetches.set(agency, (fetches.get(agency) ?? 0) + 1);
  const schema = AGENCIES.get(agency);
  if (!schema) throw new Error(`Expected an agency, got ${agency}.`);
  const document = documents.get(query) ?? parse(query, { noLocation: true });
  documents.set(query, document);
  return madeUp(schema, document, seed, variables, operationName);
}

/** What all agencies together know, from one place: what the specification says of an operation. */
export async function madeUp(
  schema: GraphQLSchema,
  document: DocumentNode,
  seed: string,
  variables: Fetch['variables'],
  operationName?: string,
): Promise<ExecutionResult> {
  const answer = await execute({
    ...{ schema, document, variableValues: variables, operationName },
    ...{ rootValue: { is: seed }, fieldResolver },
  });
  return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
}

const fieldResolver: GraphQLFieldResolver<MadeUp, unknown> = (
  of,
  args,
  _,
  { fieldName, returnType },
) => {
  if (fieldName === 'id' && of.id !== undefined) return of.id;
  return valueOf(returnType, `${of.is} ${fieldName} ${JSON.stringify(args)}`);
};

function valueOf(type: GraphQLOutputType, is: string, mayFail = true): unknown {
  const dice = createHash('sha1').update(is).digest().readUInt32BE();
  if (isNonNullType(type)) {
    // Where there may be no null, there rarely is one.
    return dice % 101 === 0 ? null : valueOf(type.ofType as GraphQLOutputType, `${is}!`, mayFail);
  }
  if (dice % 23 === 0) return null;
  if (mayFail && dice % 47 === 0) {
    return new GraphQLError(`No ${String(dice)}.`, { extensions: { code: 'NOT_AVAILABLE' } });
  }
  if (isListType(type)) {
    const count = dice % 9 === 0 ? 0 : 1 + (dice % 3);
    return Array.from({ length: count }, (__, at) => valueOf(type.ofType, `${is} ${String(at)}`));
  }
  if (isLeafType(type)) return leafOf(type, dice);
  if (type.name !== 'Person' && type.name !== 'ChainCase') return { is };
  // As many persons as a family has: the same ones are met again and again.
  return entity(type.name, `${is.split(' ', 1).join('')}.${String(dice % 7)}`);
}

/** The same one, whichever agency is asked: of one request, for its id begins with the seed. */
function entity(type: string, id: string): MadeUp {
  return { is: `${id.split('.', 1).join('')} ${type} ${id}`, id };
}

function leafOf(type: GraphQLLeafType, dice: number): unknown {
  if (isEnumType(type)) return type.getValues()[dice % type.getValues().length]?.value;
  if (type.name === 'Boolean') return dice % 2 === 0;
  if (type.name === 'Int') return dice % 1_000;
  if (type.name === 'Float') return (dice % 1_000) / 8;
  return `${type.name} ${String(dice)}`;
}
