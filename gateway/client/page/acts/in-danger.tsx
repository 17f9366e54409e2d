import { draftOf, keepDraft } from '../../drafts';
import type { Place } from '../../route';
import { Link } from '../link';
import { useSpeech } from '../speech';

/** What somebody types to break the glass is kept under this name. */
export const EMERGENCY_FORM = 'emergency';

/** The way from a case to breaking the glass; the case is named there, and not in the address. */
export function InDanger({ caseId, go }: { caseId: string; go: (place: Place) => void }) {
  const { words } = useSpeech();
  return (
    <p class="in-danger">
      {words.inDanger}{' '}
      <Link
        to={{ name: 'emergency' }}
        go={(place) => {
          const draft = draftOf(sessionStorage, EMERGENCY_FORM);
          keepDraft(sessionStorage, EMERGENCY_FORM, { ...draft, case: caseId });
          go(place);
        }}
      >
        {words.breakGlass}
      </Link>
    </p>
  );
}
