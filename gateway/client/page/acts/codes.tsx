import { useSpeech } from '../speech';
import type { ActPlace } from './acting';
import { useActWords } from './act-words';

/**
 * What the case and its persons are called where nobody may search: a duty officer names the case by
 * it, a data-protection officer the person of a report. They are opaque, and tell nothing.
 */
export function Codes({ place: { caseId, family } }: { place: ActPlace }) {
  const { words } = useSpeech();
  const acts = useActWords();
  return (
    <>
      <p>{acts.codesText}</p>
      <dl class="codes">
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
