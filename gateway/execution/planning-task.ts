import type { QueryPlan } from '@apollo/query-planner';

/** What the planning thread is asked: for the API schema, or for the plan of an operation. */
export interface PlanningTask {
  /** Nothing where it is the one of the task before: it is long, and plans are many. */
  readonly supergraphSdl?: string | undefined;
  readonly operation?: PlannedOperation | undefined;
}

/** An operation as text: a document with its locations is costly to hand to another thread. */
export interface PlannedOperation {
  readonly text: string;
  readonly name: string | undefined;
}

/** What the planning thread says of the one task that it has. */
export type PlanningNews =
  /** The planner is there, and plans from now on: its time counts. */
  | { readonly kind: 'BEGUN' }
  | { readonly kind: 'OPENED'; readonly apiSdl: string }
  | { readonly kind: 'PLANNED'; readonly plan: QueryPlan }
  /** It gave up at a bound of its own. */
  | { readonly kind: 'TOO_MUCH' }
  | { readonly kind: 'REFUSED'; readonly message: string };
