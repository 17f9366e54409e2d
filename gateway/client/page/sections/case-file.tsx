import { caseParts } from '../../view/case-file';
import type { Family } from '../../view/family';
import { ActButton } from '../acts/acting';
import { FactsView, Missing } from '../facts';
import { Section } from '../parts';
import { useSpeech } from '../speech';

/** What an owner answers, or takes back. */
const OPENED: ReadonlySet<string> = new Set(['releaseRequests', 'releases']);

/** What the chain keeps of the case beside its plan: expectations, round tables, releases, history. */
export function CaseFile({ family }: { family: Family }) {
  const { words, field } = useSpeech();
  const parts = caseParts(family);
  if (parts.length === 0) return null;
  const given = parts.filter(({ records }) => records.length > 0);
  return (
    <Section id="case-file" title={words.caseFile} isOpened={family.reading.isEmergency}>
      {given.map((part) => (
        <details key={part.field} class="case-part">
          <summary>{field(part.field)}</summary>
          {part.records.map((facts, place) => (
            <FactsView key={place} facts={facts} names={family.nameOf} />
          ))}
          {OPENED.has(part.field) && (
            <ActButton act={{ name: 'answer' }}>{words.answerRequests}</ActButton>
          )}
        </details>
      ))}
      <Missing missing={parts.flatMap(({ missing }) => missing)} />
    </Section>
  );
}
