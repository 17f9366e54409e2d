import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { Goal } from './goal.entity';
import { Intervention } from './intervention.entity';
import type { Membership } from './membership.entity';
import { Plan } from './plan.entity';
import { SafetyAlert } from './safety-alert.entity';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const plansOf = manyBy(Plan, 'caseId', byId);
const goalsOf = manyBy(Goal, 'planId', byId);
const interventionsOf = manyBy(Intervention, 'goalId', byId);
const alertsOf = manyBy(SafetyAlert, 'caseId', byId);
const acknowledgementsOf = manyBy(AlertAcknowledgement, 'safetyAlertId', byId);

/** Whether one of the reader's own tasks waits in a case: an overdue row of theirs, or an alert. */
export async function needsYou(
  context: Context,
  caseId: string,
  memberships: readonly Membership[],
): Promise<boolean> {
  const [overdue, called] = await Promise.all([
    hasOverdueRow(context, caseId, memberships),
    hasOpenAlert(context, caseId, memberships),
  ]);
  return overdue || called;
}

async function hasOverdueRow(
  context: Context,
  caseId: string,
  memberships: readonly Membership[],
): Promise<boolean> {
  const mine = new Set(memberships.map(({ professionalId }) => professionalId));
  const plans = await plansOf(context, caseId);
  const goals = await Promise.all(plans.map(({ id }) => goalsOf(context, id)));
  const rows = await Promise.all(goals.flat().map(({ id }) => interventionsOf(context, id)));
  return rows.flat().some(({ ownerWorkerId, status, dueOn }) => {
    const open = status === 'PLANNED' || status === 'STARTED';
    const late = status === 'OVERDUE' || (open && dueOn !== null && dueOn < context.settings.today);
    return late && mine.has(ownerWorkerId);
  });
}

async function hasOpenAlert(
  context: Context,
  caseId: string,
  memberships: readonly Membership[],
): Promise<boolean> {
  const functions = new Set<string>(memberships.map((one) => one.function));
  const called = (await alertsOf(context, caseId)).filter(({ addressedTo }) =>
    addressedTo.some((one) => functions.has(one)),
  );
  const answers = await Promise.all(called.map(({ id }) => acknowledgementsOf(context, id)));
  return answers.some((acknowledgements) => acknowledgements.length === 0);
}
