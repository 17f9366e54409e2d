import type { AgencyCode, InterventionKind, InterventionStatus } from '../generated/operations';
import type { Family } from './family';

/** One action of the plan: a row of the table. */
export interface PlanRow {
  readonly id: string;
  /** Names, or nobody in particular: the family. */
  readonly forWhom: readonly string[];
  readonly personIds: readonly string[];
  readonly kind: InterventionKind | null;
  /** As the professionals typed it. */
  readonly text: string | null;
  readonly ownerAgency: AgencyCode | null;
  readonly worker: string | null;
  readonly dueOn: string | null;
  readonly completedOn: string | null;
  readonly status: InterventionStatus | null;
  readonly isOverdue: boolean;
}

/** Done, dropped, or late: only what is still to be done can be late. */
const WAITING: ReadonlySet<InterventionStatus | null> = new Set<InterventionStatus | null>([
  'PLANNED',
  'STARTED',
]);

/**
 * The actions of all goals: overdue first, then what is due soonest, what is done last.
 * @param today `YYYY-MM-DD`
 */
export function planRows({ case: { plan }, nameOf }: Family, today: string): readonly PlanRow[] {
  const rows = (plan?.goals ?? []).flatMap(({ interventions }) =>
    (interventions ?? []).map((one): PlanRow => {
      const personIds = (one.concernedPersonIds ?? []).filter((id) => nameOf.has(id));
      const isFamily = one.level === 'SYSTEMIC' || personIds.length === 0;
      return {
        ...{ id: one.id ?? '', personIds, kind: one.kind, text: one.clientText },
        ...{ ownerAgency: one.ownerAgency, worker: one.ownerWorker?.displayName ?? null },
        ...{ dueOn: one.dueOn, completedOn: one.completedOn, status: one.status },
        forWhom: isFamily ? [] : personIds.map((id) => nameOf.get(id) ?? ''),
        isOverdue:
          one.status === 'OVERDUE' ||
          (WAITING.has(one.status) && one.dueOn !== null && one.dueOn < today),
      };
    }),
  );
  const place = ({ isOverdue, status }: PlanRow) =>
    isOverdue ? 0 : WAITING.has(status) || status === null ? 1 : 2;
  return rows.sort(
    (one, other) =>
      place(one) - place(other) || (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'),
  );
}
