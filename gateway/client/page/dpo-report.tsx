import { useState } from 'preact/hooks';
import type { ReportAsker } from '../generated/operations';
import type { DataOf } from '../hub';
import { ASKERS } from '../view/act-choices';
import { chosen, codeTyped } from '../view/acts';
import { linesByDecision } from '../view/oversight';
import type { Language } from '../words/language';
import { ActForm } from './acts/act-form';
import { useActWords } from './acts/act-words';
import { Line, OneOf } from './acts/fields';
import { LanguageChoice } from './language-choice';
import { usePrint } from './print';
import { useSpeech } from './speech';
import { ask } from './acts/ask';

type Report = NonNullable<DataOf<'SubjectReport'>['subjectReport']>;
type Question = { readonly personId: string; readonly askedBy: ReportAsker };

/** What a person may be told of who looked at their data (GDPR art. 15), and the letter for them. */
export function SubjectReport({ onSignedOut }: { onSignedOut: () => void }) {
  const acts = useActWords();
  const [asked, setAsked] = useState<{ readonly question: Question; readonly report: Report }>();
  return (
    <>
      <ActForm
        form="report"
        means={[acts.reportMeans]}
        doIt={acts.reportNow}
        problemOf={(draft) => {
          if (codeTyped(draft['subject']) === '') return { field: 'subject', word: 'personNeeded' };
          return chosen(ASKERS, draft['asker'])
            ? undefined
            : { field: 'asker', word: 'askerNeeded' };
        }}
        send={async (draft) => {
          const question = {
            personId: codeTyped(draft['subject']),
            askedBy: chosen(ASKERS, draft['asker']) ?? 'SUBJECT',
          };
          const outcome = await ask('SubjectReport', question);
          if (outcome.kind !== 'answered') return outcome;
          return { ...outcome, data: { question, report: outcome.data.subjectReport } };
        }}
        onDone={({ question, report }) => {
          setAsked(report ? { question, report } : undefined);
        }}
        onRefused={(code) => {
          if (code === 'UNAUTHENTICATED') onSignedOut();
        }}
      >
        {(typing) => (
          <>
            <Line
              {...{ ...typing, name: 'subject', label: acts.personCode }}
              hint={acts.codeOfDirector}
            />
            <OneOf
              {...{ ...typing, name: 'asker', label: acts.whoAsks, values: ASKERS }}
              named={(one) => (one === 'SUBJECT' ? acts.asksSubject : acts.asksParent)}
            />
          </>
        )}
      </ActForm>
      <p role="status">{asked && acts.reportMade}</p>
      {asked && <ReportView {...asked} />}
    </>
  );
}

/** Each line with its decision, for the officer; then the letter, for the person. */
export function ReportView({ question, report }: { question: Question; report: Report }) {
  const { language, code } = useSpeech();
  const acts = useActWords();
  const [ofLetter, write] = useState<Language>(language);
  const [isRefused, setRefused] = useState(false);
  // A print is asked for again, and so recorded, before it is made.
  const { isAsking, print } = usePrint(async () => {
    const { kind } = await ask('SubjectReport', question);
    setRefused(kind !== 'answered');
    return kind === 'answered';
  });
  const letter = ofLetter === 'nl' ? report.letterNl : report.letter;
  return (
    <>
      <h3>
        {acts.personCode}: <code>{question.personId}</code>
      </h3>
      {linesByDecision(report.lines ?? []).map(({ decision, lines }) => (
        <section key={decision} class="decision">
          <h4 class="capital">{code('ReleaseDecision', decision)}</h4>
          <ul>
            {lines.map((line, place) => (
              <li key={place}>
                {language === 'nl' ? line.textNl : line.text}{' '}
                <span class="quiet">{language === 'nl' ? line.becauseNl : line.because}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h4>{acts.letter}</h4>
      <p>{acts.letterText}</p>
      <LanguageChoice name={acts.letterLanguage} chosen={ofLetter} choose={write} />
      <div class="sheet letter" lang={ofLetter}>
        {(letter ?? '').split(/\n\n+/).map((part, place) => (
          <Paragraph key={place} text={part} />
        ))}
      </div>
      <button
        type="button"
        class="button"
        onClick={() => {
          print().catch(() => {
            setRefused(true);
          });
        }}
      >
        {isAsking ? acts.sending : acts.printLetter}
      </button>
      <p role="status">{isRefused && acts.noAnswer}</p>
      <p class="print-refusal">{acts.printNotRecorded}</p>
    </>
  );
}

/** A paragraph of the letter, or its lines. */
function Paragraph({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!lines.every((line) => line.startsWith('- '))) return <p>{text}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line.slice(2)}</li>
      ))}
    </ul>
  );
}
