import { buildASTSchema, parse, print } from 'graphql';
import { BoundedCache } from '../../schema/bounded-cache';
import { type CompiledOperation, compiledOperation, operationIn } from './compiled-operation';
import { weightOf } from './document-weight';
import type { ExecutorOptions, GatheringExecutor, Operation } from './executor';
import { plainNames } from './plain-names';
import { PLANNING, type Planning } from './planning';
import { supergraphTypes } from './supergraph-types';

/** What all operations that are kept compiled may weigh: room for 200 family views, in 90 MB. */
const NODES = 300_000;

/**
 * The second implementation of `createExecutor`: each operation is planned once, by Apollo's
 * planner on a thread of its own, and its plan compiled into functions that run for every request.
 * @param planning another than that of this process, for a test of its limits
 */
export async function createExecutor<Context extends object>(
  { supergraphSdl, send }: ExecutorOptions<Context>,
  planning: Planning = PLANNING,
): Promise<GatheringExecutor<Context>> {
  const api = parse(await planning.open(supergraphSdl), { noLocation: true });
  const schema = buildASTSchema(api, { assumeValidSDL: true });
  const types = supergraphTypes(supergraphSdl);
  const operations = new BoundedCache<Promise<CompiledOperation<Context>>>(NODES);

  async function compile({ document, operationName }: Operation) {
    operationIn(document, operationName);
    const names = plainNames(types, document);
    const operation = { text: print(names.document), name: operationName };
    const plan = await planning.plan(supergraphSdl, operation);
    const compiling = { types, send, names };
    return compiledOperation(schema, compiling, document, operationName, plan);
  }

  /** Who asks for what is being planned waits for the same plan: a plan holds no data. */
  function compiled(asked: Operation): Promise<CompiledOperation<Context>> {
    const name = `${asked.queryHash} ${asked.operationName ?? ''}`;
    return operations.of(
      name,
      () => {
        const operation = compile(asked);
        operation.catch(() => {
          operations.forget(name, operation); // another time, there may be room for it
        });
        return operation;
      },
      () => weightOf(asked.document),
    );
  }

  return {
    schema,
    async execute(request) {
      const { variables = {}, context } = request;
      const operation = await compiled(request);
      const faults = operation.faultsIn(variables);
      if (faults.length > 0) return { errors: faults };
      const gathered = await operation.gather(variables, context);
      const { data, errors } = operation.complete(gathered, variables);
      return errors.length > 0 ? { errors, data } : { data };
    },
    async gather(request) {
      const operation = await compiled(request);
      return operation.gather(request.variables ?? {}, request.context);
    },
    async prepare(operation) {
      await compiled(operation);
    },
    stop: async () => undefined,
  };
}
