/**
 * How long a planner may look for a better plan. Where each field has one owner there is one way to
 * it, so no honest operation comes near.
 */
export const PLANNER_BOUNDS = { maxEvaluatedPlans: 100, pathsLimit: 1_000 } as const;

/** What one plan may cost, and how many may wait for theirs. */
export interface PlanningLimits {
  /** Of one plan, without the time to start. The family view takes 10 to 45. */
  readonly planMs: number;
  /** Of the planning thread: where a planner would take all memory, it takes its own. */
  readonly heapMb: number;
  /** More operations than anybody asks for the first time at once. */
  readonly waiting: number;
  /** Without a task for so long, the thread ends and gives its memory back. */
  readonly idleMs: number;
}

export const PLANNING_LIMITS: PlanningLimits = {
  ...{ planMs: 2_000, heapMb: 512, waiting: 100, idleMs: 20_000 },
};
