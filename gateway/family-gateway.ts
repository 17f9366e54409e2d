import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import { getOperationAST, GraphQLError } from 'graphql';
import { inCapitals } from '../schema/environment';
import { codeOf, type ErrorCode, fixedError, statusOf } from '../schema/errors';
import { createExecutor } from './execution/apollo-executor';
import type { Executor, Send } from './execution/executor';
import type { GatewayContext } from './gateway-context';

/**
 * What Apollo Server calls its gateway: an executor for the supergraph in force, which can be
 * replaced while it serves, and answers in the shape that readers are promised.
 */
export class FamilyGateway implements GatewayInterface {
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  private executor: Executor<GatewayContext> | undefined;

  constructor(
    private supergraphSdl: string,
    private readonly send: Send<GatewayContext>,
  ) {}

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async load(): Promise<{ executor: GatewayExecutor }> {
    await this.use(this.supergraphSdl);
    return { executor: (request) => this.answer(request) };
  }

  /** Serves another supergraph from now on; requests in flight end on the one they began with. */
  async use(supergraphSdl: string): Promise<void> {
    const before = this.executor;
    const executor = await createExecutor({ supergraphSdl, send: this.send });
    this.supergraphSdl = supergraphSdl;
    this.executor = executor;
    for (const listener of this.listeners) {
      listener({ apiSchema: executor.schema, coreSupergraphSdl: supergraphSdl });
    }
    await before?.stop();
  }

  async stop(): Promise<void> {
    await this.executor?.stop();
  }

  private async answer(request: Parameters<GatewayExecutor>[0]): Promise<GatewayExecutionResult> {
    if (!this.executor) throw fixedError('INTERNAL');
    const context = request.context as unknown as GatewayContext;
    if (!getOperationAST(request.document, request.request.operationName)) {
      return refusal('INVALID_OPERATION'); // several operations, and none or another is named
    }
    const { data, errors } = await this.executor.execute({
      document: request.document,
      queryHash: request.queryHash,
      operationName: request.operationName ?? undefined,
      variables: request.request.variables,
      context,
    });
    if (context.refusal) return refusal(context.refusal);
    if (context.silent.has('case-registry')) return refusal('AGENCY_SILENT');
    const silent = [...context.silent].map(([name, since]) => ({
      agency: inCapitals(name),
      since,
    }));
    // The stock gateway's own words for a silent agency name its host; ours stand in their place.
    const faults =
      silent.length > 0
        ? [
            ...silent.map(({ agency }) => fixedError('AGENCY_SILENT', { agency })),
            ...(errors ?? []).filter((error) => codeOf(error) !== undefined),
          ]
        : errors;
    return {
      data: data ?? null,
      ...(faults?.length ? { errors: faults } : {}),
      extensions: { oneroof: { silent } },
    };
  }
}

/** A whole answer that is one fixed error: no data, and nothing about why. */
function refusal(code: ErrorCode): GatewayExecutionResult {
  const { message, extensions } = fixedError(code);
  const http = { status: statusOf(code) };
  return { errors: [new GraphQLError(message, { extensions: { ...extensions, http } })] };
}
