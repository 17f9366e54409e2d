import { parse, validate } from 'graphql';
import type { Executor, ExecutorOptions } from '../../../gateway/execution/executor';
import { type Answered, placed, seen, type Seen, written } from '../seen-answer';
import type { Case } from './feature';
import { type Asked, asking, type Graph, run } from './graph';

/** Makes an executor; each implementation exports one. */
export type CreateExecutor = <Context extends object>(
  options: ExecutorOptions<Context>,
) => Promise<Executor<Context>>;

/** One executor over one graph. */
export interface Running {
  ask(one: Case): Promise<Answered>;
  /** What the specification says; nothing where subgraphs do not keep to it. */
  specified(one: Case): Promise<Seen | undefined>;
  stop(): Promise<void>;
}

export async function start(graph: Graph, createExecutor: CreateExecutor): Promise<Running> {
  const running = run(graph);
  const executor = await createExecutor<Asked>(running);
  return {
    async ask({ query, variables, operationName, faults }) {
      const document = parse(query);
      const [invalid] = validate(executor.schema, document);
      if (invalid) throw invalid;
      const context = asking(graph, faults);
      const request = { document, queryHash: query, variables, operationName, context };
      const answer = await executor.execute(request);
      return { ...seen(answer, context.said), fetches: context.fetches };
    },
    async specified({ faults, right, ...fetch }) {
      if (right) {
        return { data: written(right.data), errors: [], places: right.errors.map(placed) };
      }
      if (faults) return undefined;
      return seen(await running.specified(executor.schema, fetch));
    },
    stop: () => executor.stop(),
  };
}
