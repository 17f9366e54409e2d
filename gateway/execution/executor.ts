import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';

/**
 * Runs operations over a supergraph. Generic: it knows no agency and no policy, only the supergraph
 * and a way to send a fetch. Immutable: a new supergraph is a new executor.
 */
export interface Executor<Context> {
  /** What clients see: the supergraph without its joins and labels. */
  readonly schema: GraphQLSchema;
  execute(request: ExecutionRequest<Context>): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

/** An executor for whoever shapes answers itself. */
export interface GatheringExecutor<Context> extends Executor<Context> {
  /** Runs an operation, and gives what was fetched as it came together: by its keys, not completed. */
  gather(request: ExecutionRequest<Context>): Promise<Gathered>;
  /** Plans and compiles an operation before anybody asks it. @throws for what is not executed here */
  prepare(operation: Operation): Promise<void>;
}

export interface Gathered {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLError[];
}

export interface Operation {
  readonly document: DocumentNode;
  /** Names the document in the cache of plans; two documents never share one. */
  readonly queryHash: string;
  readonly operationName?: string | undefined;
}

export interface ExecutionRequest<Context> extends Operation {
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Handed to `send` with every fetch of this request, and to no other. */
  readonly context: Context;
}

export interface Fetch {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** The text of its request up to the variables, where that was made beforehand. */
  readonly head?: string | undefined;
}

/** Sends one fetch to one subgraph. What it rejects with costs that branch only. */
export type Send<Context> = (
  subgraph: string,
  fetch: Fetch,
  context: Context,
) => Promise<ExecutionResult>;

export interface ExecutorOptions<Context> {
  readonly supergraphSdl: string;
  readonly send: Send<Context>;
}
