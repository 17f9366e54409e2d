import { PURPOSES } from '../../schema/policy/vocabulary';
import { casePassOf, type Context, readerOf } from '../kit/context';
import { manyBy } from '../kit/loaders';
import { mayRead, THE_CASE } from '../kit/rights';
import { foundBy } from '../kit/row-conditions';
import type { Membership } from './membership.entity';
import { passContent } from './pass-content';
import { Plan } from './plan.entity';
import { SafetyAlert } from './safety-alert.entity';
import { readableAlerts } from './safety-alert.resolver';
import type { PassContent } from './sealed-pass';

/** Plans with a row that the reader should have finished. */
const WITH_LATE_ROWS = `
  SELECT goal.plan_id FROM intervention AS task JOIN goal ON goal.id = task.goal_id
  WHERE task.owner_worker_id IN (SELECT professional_id FROM membership WHERE subject = :sub)
    AND (task.status = 'OVERDUE'
      OR (task.status IN ('PLANNED', 'STARTED') AND task.due_on < :today))`;
const latePlansOf = manyBy(Plan, 'caseId', {
  order: { id: 'ASC' },
  visible: (context) => ({
    id: foundBy(WITH_LATE_ROWS, { sub: readerOf(context).sub, today: context.settings.today }),
  }),
});

const UNANSWERED = `
  SELECT alert.id FROM safety_alert AS alert
  WHERE NOT EXISTS (
    SELECT FROM alert_acknowledgement AS answer WHERE answer.safety_alert_id = alert.id
  )`;
const unansweredOf = manyBy(SafetyAlert, 'caseId', {
  order: { id: 'ASC' },
  visible: () => ({ id: foundBy(UNANSWERED) }),
});

/**
 * Whether one of the reader's own tasks waits in a case: an overdue row of theirs, or an alert. Only
 * one that the case would show them: an alert that rests on what they may not know moves nothing
 * here either (privacy review 63). The same is asked of the database whatever there is.
 */
export async function needsYou(
  context: Context,
  caseId: string,
  memberships: readonly Membership[],
): Promise<boolean> {
  const [late, alerts, passes] = await Promise.all([
    latePlansOf(context, caseId),
    unansweredOf(context, caseId),
    passesFor(context, caseId, memberships),
  ]);
  return late.length > 0 || passes.some((pass) => isCalled(context, pass, alerts));
}

/** What each pass would say that the reader could open the case with: no purpose is chosen yet. */
async function passesFor(
  context: Context,
  caseId: string,
  memberships: readonly Membership[],
): Promise<PassContent[]> {
  const ways = memberships.flatMap((one) =>
    PURPOSES.map((purpose) => ({ caseId, function: one.function, purpose })),
  );
  const passes = await Promise.all(ways.map((way) => passContent(context, way)));
  return passes.filter((pass) => pass !== undefined);
}

/** Whether the case, opened so, would show an alert that calls on the reader. */
function isCalled(context: Context, content: PassContent, alerts: readonly SafetyAlert[]): boolean {
  const called = alerts.filter(({ addressedTo }) => addressedTo.includes(content.function));
  if (called.length === 0) return false;
  const pass = casePassOf({ ...content, jti: '', iat: 0, exp: 0 }); // nobody holds it
  const opened = { ...context, pass };
  return mayRead(opened, THE_CASE, 'ALERT', 'SUMMARY') && readableAlerts(opened, called).length > 0;
}
