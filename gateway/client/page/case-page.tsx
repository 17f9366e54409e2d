import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { AgencyCode, ReaderFunction } from '../generated/operations';
import type { OpenedCase } from '../passes';
import type { Session } from '../session';
import type { Place } from '../route';
import { familyOf } from '../view/family';
import { todayOf } from '../words/format';
import { ActsOfCase } from './acts/acting';
import { InDanger } from './acts/in-danger';
import { arrive } from './arrival';
import { FamilyView } from './family-view';
import type { Listing } from './my-cases';
import { Notice, Unreachable } from './notice';
import { OpenCase } from './open-case';
import { Sheet, usePrint } from './print';
import { FamilySkeleton } from './skeleton';
import { useSpeech } from './speech';
import { OpenedByBreakGlass } from './states';
import { When } from './parts';
import { useReached } from './use';
import { useCase } from './use-case';

interface CasePageProps {
  readonly caseId: string;
  readonly session: Session;
  readonly listing: Listing | undefined;
  readonly functions: readonly ReaderFunction[];
  readonly agency: AgencyCode | null;
  readonly go: (place: Place) => void;
  readonly onSignedOut: () => void;
}

/** One case: asked for, opened, shown, printed, and opened again when the pass has run out. */
export function CasePage({ session, go, ...props }: CasePageProps) {
  const { words } = useSpeech();
  const { caseId, listing, functions, agency, onSignedOut } = props;
  const tab = useCase(caseId, onSignedOut);
  const { opened, answer, trouble } = tab;
  const isExpired = useReached(opened && Date.parse(opened.expiresAt));
  const family = useMemo(
    () =>
      answer && familyOf(answer.data, answer.told, opened?.purpose === 'EMERGENCY', words.person),
    [answer, opened?.purpose, words],
  );
  useLayoutEffect(arrive, [opened, family !== undefined]);
  const { isAsking, print } = usePrint(tab.askForPrint);
  const reopening = isExpired && opened ? 'PASS_EXPIRED' : tab.reopening;
  const asksAgain = !opened || isExpired;

  return (
    <>
      {asksAgain && (
        <div class={family ? 'reopen' : 'narrow'}>
          <OpenCase {...props} reopening={reopening} onOpened={tab.open} />
          {functions.includes('DUTY_OFFICER') && <InDanger {...{ caseId, go }} />}
        </div>
      )}
      {opened && (
        <PurposeBar opened={opened} number={family?.case.number ?? listing?.number ?? null}>
          {isExpired && <a href="#open-title">{words.expiredTitle}</a>}
          <button type="button" class="link" onClick={tab.close}>
            {words.change}
          </button>
          <button type="button" class="link" disabled={isExpired} onClick={tab.fetchAgain}>
            {words.refresh}
          </button>
          <button
            type="button"
            class="button"
            disabled={isExpired || !family}
            onClick={() => {
              print().catch(tab.fetchAgain);
            }}
          >
            {isAsking ? words.printing : words.print}
          </button>
        </PurposeBar>
      )}
      <p class="unseen" role="status">
        {isExpired ? words.expiredTitle : ''}
      </p>
      {trouble === 'waiting' && <Notice>{words.offline}</Notice>}
      {trouble === 'unreachable' && <Unreachable onRetry={tab.fetchAgain} />}
      {(trouble === 'refused' || (answer && !family)) && <Notice>{words.notOpened}</Notice>}
      {opened && !answer && !trouble && <FamilySkeleton />}
      {family && opened && answer && (
        <Sheet {...{ session, opened, number: family.case.number, at: answer.at }}>
          <ActsOfCase
            as={{ function: opened.function, agency, name: session.name }}
            place={{
              ...{ caseId, family, onSignedOut, token: opened.token, today: todayOf(answer.at) },
              ...{ change: tab.change, reopen: tab.reopen },
            }}
          >
            <FamilyView family={family} today={todayOf(answer.at)} />
          </ActsOfCase>
        </Sheet>
      )}
      <p class="print-refusal">{words.printNotRecorded}</p>
    </>
  );
}

interface PurposeBarProps {
  readonly opened: OpenedCase;
  readonly number: string | null;
  readonly children: preact.ComponentChildren;
}

/** Function, purpose and case number: on every page about a case. */
function PurposeBar({ opened, number, children }: PurposeBarProps) {
  const { words, code } = useSpeech();
  return (
    <div class="purpose" role="region" aria-label={words.purpose}>
      <dl>
        <div>
          <dt>{words.caseNumber}</dt>
          <dd>{number ?? words.caseWithoutNumber}</dd>
        </div>
        <div>
          <dt>{words.function}</dt>
          <dd>{code('ReaderFunction', opened.function)}</dd>
        </div>
        <div>
          <dt>{words.purpose}</dt>
          <dd>{code('Purpose', opened.purpose)}</dd>
        </div>
      </dl>
      {opened.purpose === 'EMERGENCY' && (
        <p>
          <OpenedByBreakGlass>{words.emergencyOpen}</OpenedByBreakGlass> {words.endsAt}{' '}
          <When value={opened.expiresAt} />
        </p>
      )}
      <div class="acts">{children}</div>
    </div>
  );
}
