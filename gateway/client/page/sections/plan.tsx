import type { Family } from '../../view/family';
import type { PlanRow } from '../../view/plan';
import { AgencyTag, Cell, Section, Table, When } from '../parts';
import { useSpeech } from '../speech';
import { InState } from '../states';

/** One family, one plan: goals, and who does what for whom by when. */
export function Plan({ family, rows }: { family: Family; rows: readonly PlanRow[] }) {
  const { words, code, format } = useSpeech();
  const { plan } = family.case;
  const state = family.reading.stateOf({
    ...{ value: plan, coordinate: 'ChainCase.plan', owner: 'CASE_REGISTRY' },
  });
  const goals = plan?.goals ?? [];
  return (
    <Section id="plan" title={words.plan} width="half" isOpened={family.reading.isEmergency}>
      {!plan && <InState state={state}>{null}</InState>}
      {plan && (
        <p class="quiet">
          {words.agreedOn} <When value={plan.agreedOn} />
          {plan.reviewOn && (
            <>
              , {words.reviewOn.toLowerCase()} <When value={plan.reviewOn} />
            </>
          )}
          {plan.signedBy &&
            `. ${words.signedBy} ${format.list(plan.signedBy.map((one) => code('AgencyCode', one)))}.`}
        </p>
      )}
      {goals.length > 0 && (
        <ul class="goals" aria-label={words.goals}>
          {goals.map((goal) => (
            <li key={goal.id}>
              <b>{goal.statement ?? goal.clientText ?? code('GoalKind', goal.kind)}</b>{' '}
              <span class="quiet">{code('GoalKind', goal.kind)}</span>{' '}
              <span class="badge">{code('GoalStatus', goal.status)}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <Table
          name={words.plan}
          columns={[words.forWhom, words.action, words.inCharge, words.due, words.status]}
        >
          {rows.map((row) => (
            <PlanLine key={row.id} row={row} />
          ))}
        </Table>
      )}
    </Section>
  );
}

function PlanLine({ row }: { row: PlanRow }) {
  const { words, code, format } = useSpeech();
  const { forWhom, kind, text, ownerAgency, worker, dueOn, completedOn, status } = row;
  return (
    <tr>
      <th scope="row">{forWhom.length > 0 ? format.list(forWhom) : words.wholeFamily}</th>
      <Cell of={words.action}>
        <span class="capital">{code('InterventionKind', kind)}</span>
        {text && <p class="quiet">{text}</p>}
      </Cell>
      <Cell of={words.inCharge}>
        <AgencyTag code={ownerAgency} />
        {worker && <p class="quiet">{worker}</p>}
      </Cell>
      <Cell of={words.due}>
        <When value={completedOn ?? dueOn} />
      </Cell>
      <Cell of={words.status}>
        <span class={`badge badge-${row.isOverdue ? 'late' : (status ?? 'none').toLowerCase()}`}>
          {row.isOverdue ? words.overdue : code('InterventionStatus', status)}
        </span>
      </Cell>
    </tr>
  );
}
