import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { createExecutor as stock } from '../../gateway/execution/apollo-executor';
import type { Executor } from '../../gateway/execution/executor';
import { createExecutor } from '../../gateway/execution/plan-executor';
import type { CreateExecutor } from './conformance/side-by-side';
import { askMadeUp, type Asked, madeUp } from './made-up-agencies';
import { type Answered, differences, seen, shortfalls } from './seen-answer';

export interface Operation {
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface Outcome {
  asked: number;
  /** Answers as the stock gateway's: data, their order, errors and their places. */
  equal: number;
  /** Those where the stock gateway's answer is not what one graphql-js over all agencies gives. */
  stockWrong: number;
  /** What is wrong with ours, by the specification or by the stock gateway where that is right. */
  readonly wrong: string[];
  errors: number;
  /** Of both, where the stock gateway is right. */
  fetches: number;
  stockFetches: number;
}

const supergraphSdl = readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8');

/** Both executors over the project's supergraph, with made-up agencies. */
export interface BothExecutors {
  readonly schema: GraphQLSchema;
  compare(operation: Operation, outcome: Outcome): Promise<void>;
  stop(): Promise<void>;
}

export const outcome = (): Outcome => ({
  ...{ asked: 0, equal: 0, stockWrong: 0, wrong: [], errors: 0, fetches: 0, stockFetches: 0 },
});

/** @param create what is compared with the stock gateway */
export async function startBoth(create: CreateExecutor = createExecutor): Promise<BothExecutors> {
  const options = { supergraphSdl, send: askMadeUp };
  const [oracle, ours] = await Promise.all([stock<Asked>(options), create<Asked>(options)]);
  const { schema } = ours;

  async function compare({ text, variables, operationName }: Operation, found: Outcome) {
    const document = parse(text);
    const [invalid] = validate(schema, document);
    if (invalid) throw new Error(`${invalid.message}\n${text}`);
    const asked = { document, queryHash: text, variables, operationName };
    const seed = String(found.asked);
    const specified = seen(await madeUp(schema, document, seed, variables, operationName));
    const expected = await answered(oracle, asked, seed);
    const answer = await answered(ours, asked, seed);

    const isStockWrong = differences(expected, specified).length > 0;
    const wrong = differences(answer, specified);
    const short = shortfalls(answer, expected);
    const all = isStockWrong ? wrong : [...wrong, ...short];
    if (all.length > 0) {
      found.wrong.push([text, JSON.stringify(variables), ...all].join('\n'));
    }
    found.asked += 1;
    found.equal += short.length === 0 ? 1 : 0;
    found.stockWrong += isStockWrong ? 1 : 0;
    found.errors += answer.errors.length;
    if (isStockWrong) return; // a right answer may need a fetch that a wrong one does without
    found.fetches += sum(answer.fetches);
    found.stockFetches += sum(expected.fetches);
  }

  return {
    schema,
    compare,
    async stop() {
      await Promise.all([oracle.stop(), ours.stop()]);
    },
  };
}

interface AskedOperation {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly variables: Operation['variables'];
  readonly operationName: string | undefined;
}

async function answered(
  executor: Executor<Asked>,
  operation: AskedOperation,
  seed: string,
): Promise<Answered> {
  const context = { seed, fetches: new Map<string, number>() };
  const answer = await executor.execute({ ...operation, context });
  // All that agencies say of errors is told in their words, so all words are compared.
  return { ...seen(answer, new Set(answer.errors?.map(({ message }) => message))), ...context };
}

function sum(fetches: ReadonlyMap<string, number>): number {
  return [...fetches.values()].reduce((all, count) => all + count, 0);
}
