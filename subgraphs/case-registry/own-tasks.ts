import type { Context } from '../kit/context';
import type { ReaderFunction } from '../kit/shared-enums';
import { caseOf } from './chain-case.resolver';
import type { CasePhaseGroup, InterventionStatus } from './enums';
import { interventionsOf } from './goal.resolver';
import type { Membership } from './membership.entity';
import { goalsOf, planOf } from './plan.resolver';
import { acknowledgementsOf, alertsOf } from './safety-alert.resolver';

const HAVE_TASKS: ReadonlySet<ReaderFunction> = new Set(['CASE_DIRECTOR', 'CHAIN_COORDINATOR']);
const UNFINISHED: ReadonlySet<InterventionStatus | null> = new Set(['PLANNED', 'STARTED']);
const UNDER_REVIEW: ReadonlySet<CasePhaseGroup | null> = new Set(['STARTING', 'RUNNING']);

/** All memberships of one reader in one case, of which there is at least one. */
type Roles = readonly [Membership, ...Membership[]];

/**
 * Whether one of the reader's own tasks waits in a case; null for whoever is neither director nor
 * coordinator there. Only the reader's own: anything more would be a fact before a purpose is
 * given. Needs no pass; any number of cases takes the same number of statements.
 */
export async function needsYou(context: Context, roles: Roles): Promise<boolean | null> {
  if (!roles.some((role) => HAVE_TASKS.has(role.function))) return null;
  const tasks = await Promise.all([
    hasAlertToTakeUp(context, roles),
    hasOverdueAction(context, roles),
    hasReviewDue(context, roles),
  ]);
  return tasks.includes(true);
}

async function hasAlertToTakeUp(context: Context, roles: Roles): Promise<boolean> {
  const [{ caseId, professionalId }] = roles;
  const alerts = await alertsOf(context, caseId);
  const calling = alerts.filter(({ addressedTo }) =>
    roles.some((role) => addressedTo.includes(role.function)),
  );
  const takenUp = await Promise.all(calling.map(({ id }) => acknowledgementsOf(context, id)));
  return takenUp.some((by) => !by.some((one) => one.professionalId === professionalId));
}

async function hasOverdueAction(context: Context, roles: Roles): Promise<boolean> {
  const [{ caseId, professionalId }] = roles;
  const plan = await planOf(context, caseId);
  const goals = plan ? await goalsOf(context, plan.id) : [];
  const actions = await Promise.all(goals.map(({ id }) => interventionsOf(context, id)));
  return actions.flat().some(({ ownerWorkerId, status, dueOn }) => {
    if (ownerWorkerId !== professionalId) return false;
    const late = dueOn !== null && dueOn < context.settings.today;
    return status === 'OVERDUE' || (late && UNFINISHED.has(status));
  });
}

/** The review of the plan is the director's, not the deputy's, until the case goes into aftercare. */
async function hasReviewDue(context: Context, roles: Roles): Promise<boolean> {
  const [{ caseId }] = roles;
  if (!roles.some((role) => role.function === 'CASE_DIRECTOR' && !role.isDeputy)) return false;
  const [plan, chainCase] = await Promise.all([planOf(context, caseId), caseOf(context, caseId)]);
  const due = plan?.reviewOn ?? null;
  return (
    due !== null && due <= context.settings.today && UNDER_REVIEW.has(chainCase?.phaseGroup ?? null)
  );
}
