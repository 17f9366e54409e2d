import { useSpeech } from '../speech';
import type { ActPlace } from './acting';
import { useActWords } from './act-words';

/**
 * What the case and its persons are called where nobody may search: a duty officer names the case by
 * its number, or by its code where they have no file; a data-protection officer the person of a report.
 * Codes are opaque, and tell nothing.
 */
export function Codes({ place: { caseId, family } }: { place: ActPlace }) {
  const { words } = useSpeech();
  const acts = useActWords();
  const { number } = family.case;
  return (
    <>
      <p>{acts.codesText}</p>
      <dl class="codes">
        {number && (
          <div>
            <dt>{words.caseNumber}</dt>
            <dd>
              <code>{number}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.theCase}</dt>
          <dd>
            <code>{caseId}</code>
          </dd>
        </div>
        {family.members.map(({ id, name }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <code>{id}</code>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
