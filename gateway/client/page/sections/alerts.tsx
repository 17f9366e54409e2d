import type { Family } from '../../view/family';
import type { PlanRow } from '../../view/plan';
import { requestsToAnswer } from '../../view/releases';
import { ActButton, useActing } from '../acts/acting';
import { AgencyTag, When } from '../parts';
import { useSpeech } from '../speech';
import { InState } from '../states';

interface AlertsProps {
  readonly family: Family;
  readonly overdue: readonly PlanRow[];
}

/** What calls for somebody now, each with what to do. */
export function Alerts({ family, overdue }: AlertsProps) {
  const { words, code, format } = useSpeech();
  const { case: own, reading, nameOf } = family;
  const state = reading.stateOf({
    ...{ value: own.alerts, coordinate: 'ChainCase.alerts', owner: 'CASE_REGISTRY' },
  });
  const acting = useActing();
  const asksAnswer = acting !== undefined && requestsToAnswer(own, acting).length > 0;
  const isQuiet =
    overdue.length + reading.told.silent.length + (own.alerts ?? []).length === 0 && !asksAnswer;
  return (
    <section id="alerts" class="alerts" aria-labelledby="alerts-title">
      <h2 id="alerts-title" class="unseen">
        {words.alerts}
      </h2>
      {state.name === 'withheld' ? (
        <p class="quiet">
          {words.alerts}: <InState state={state}>{null}</InState>
        </p>
      ) : (
        isQuiet && <p class="quiet">{words.noAlerts}</p>
      )}
      <ul>
        {(own.alerts ?? []).map((alert) => (
          <li
            key={alert.id}
            class={`alert ${alert.advice === 'CALL_EMERGENCY' ? 'alert-now' : ''}`}
          >
            <AlertIcon />
            <div>
              <b class="capital">{code('AlertKind', alert.kind)}</b>
              {alert.kind && ', '}
              <When value={alert.raisedAt ?? alert.raisedOn} />
              {known(alert.aboutPersonIds, nameOf).length > 0 &&
                ` · ${format.list(known(alert.aboutPersonIds, nameOf))}`}
              {alert.advice && (
                <p class="what-to-do">
                  {words.whatToDo}: <b>{code('SafetyAdvice', alert.advice)}</b>
                </p>
              )}
              {alert.acknowledgements && (
                <p class="quiet">{takenUp(alert.acknowledgements, words, format.list)}</p>
              )}
              {alert.id && acting && waitsFor(alert, acting.name, reading) && (
                <ActButton act={{ name: 'takeUp', alertId: alert.id }}>{words.takeUp}</ActButton>
              )}
            </div>
          </li>
        ))}
        {asksAnswer && (
          <li class="alert alert-late">
            <AlertIcon />
            <div>
              {words.requestsWait}{' '}
              <ActButton act={{ name: 'answer' }}>{words.answerRequests}</ActButton>
            </div>
          </li>
        )}
        {overdue.length > 0 && (
          <li class="alert alert-late">
            <AlertIcon />
            <div>
              <b>{words.overdueActions}</b>
              <ul class="overdue">
                {overdue.map((row) => (
                  <li key={row.id}>
                    {row.text ?? code('InterventionKind', row.kind)}, <When value={row.dueOn} />{' '}
                    <AgencyTag code={row.ownerAgency} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        )}
        {reading.told.silent.map(({ agency }) => (
          <li key={agency} class="alert alert-silent">
            <AlertIcon />
            <div>
              <b>{code('AgencyCode', agency)}</b> {words.silentAlert}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Alert = NonNullable<Family['case']['alerts']>[number];

function takenUp(
  acknowledgements: Alert['acknowledgements'],
  words: ReturnType<typeof useSpeech>['words'],
  list: (values: readonly string[]) => string,
): string {
  const names = (acknowledgements ?? []).flatMap(
    ({ professional }) => professional?.displayName ?? [],
  );
  return names.length > 0 ? `${words.acknowledgedBy} ${list(names)}` : words.nobodyYet;
}

/**
 * Whether the reader can take an alert up. Of one that rests on something sealed they are not told
 * who did: they may all the same, and twice is once.
 */
function waitsFor({ acknowledgements }: Alert, name: string, reading: Family['reading']): boolean {
  if (acknowledgements)
    return acknowledgements.every(({ professional }) => professional?.displayName !== name);
  const coordinate = 'SafetyAlert.acknowledgements';
  return reading.stateOf({ value: null, coordinate, owner: 'CASE_REGISTRY' }).name !== 'withheld';
}

function known(ids: Alert['aboutPersonIds'], nameOf: Family['nameOf']): readonly string[] {
  return (ids ?? []).flatMap((id) => nameOf.get(id) ?? []);
}

function AlertIcon() {
  return (
    <span class="alert-icon" aria-hidden="true">
      !
    </span>
  );
}
