import type { DataOf } from '../../hub';
import { keepOpened } from '../../passes';
import type { Place } from '../../route';
import { codeTyped, emergencyInput, emergencyProblem, REASON } from '../../view/acts';
import { Notice } from '../notice';
import { useSpeech } from '../speech';
import { ActForm } from './act-form';
import { useActWords } from './act-words';
import { Line, OneOf, Sentences, Tick } from './fields';
import { EMERGENCY_FORM } from './in-danger';
import { ask } from './ask';

interface EmergencyProps {
  readonly listing: DataOf<'MyCases'>;
  readonly go: (place: Place) => void;
  readonly onSignedOut: () => void;
}

/** A duty officer breaks the glass: which case, about whom, why, and that somebody is in danger. */
export function Emergency({ listing, go, onSignedOut }: EmergencyProps) {
  const { words } = useSpeech();
  const acts = useActWords();
  const { reader, myCases } = listing;
  const own = (myCases ?? []).filter(({ readerFunctions }) =>
    readerFunctions?.includes('DUTY_OFFICER'),
  );
  const caseIds = own.flatMap(({ caseId }) => caseId ?? []);
  const numbers = new Map(own.map(({ caseId, number }) => [caseId, number]));
  return (
    <div class="narrow card">
      <h1>{words.breakGlass}</h1>
      {reader?.assuranceLevel !== 'HIGH' && <Notice>{acts.weakSignIn}</Notice>}
      <ActForm
        form={EMERGENCY_FORM}
        means={[acts.emergencyMeans, acts.emergencyReviewed, acts.emergencyEnds]}
        doIt={words.breakGlass}
        problemOf={emergencyProblem}
        send={(draft) => ask('OpenCase', { input: emergencyInput(draft) })}
        onDone={({ openCase }) => {
          // Typed was perhaps its number: the address and the pass of a case go by its code.
          const { caseId, token, expiresAt } = openCase ?? {};
          if (!caseId || !token || !expiresAt) return;
          const as = { function: 'DUTY_OFFICER', purpose: 'EMERGENCY' } as const;
          keepOpened(sessionStorage, caseId, { token, expiresAt, ...as });
          go({ name: 'case', caseId });
        }}
        onRefused={(code) => {
          if (code === 'UNAUTHENTICATED') onSignedOut();
        }}
      >
        {(typing) => (
          <>
            {own.length > 0 && (
              <OneOf
                {...{ ...typing, name: 'case', label: acts.yourCases }}
                values={[...caseIds, '']}
                named={(one) => (one === '' ? acts.anotherCase : (numbers.get(one) ?? one))}
              />
            )}
            {!numbers.has(codeTyped(typing.draft['case'])) && (
              <Line
                {...{ ...typing, name: 'case' }}
                label={acts.caseCode}
                hint={acts.caseCodeHint}
              />
            )}
            <Line {...{ ...typing, name: 'whom' }} label={acts.whom} hint={acts.whomHint} />
            <Sentences
              {...{ ...typing, name: 'reason', longest: REASON.longest }}
              label={acts.reason}
              hint={acts.reasonHint}
            />
            <Tick {...{ ...typing, name: 'danger' }} label={acts.danger} />
          </>
        )}
      </ActForm>
    </div>
  );
}
