import type { ErrorCode } from '../../../schema/errors';
import { useSpeech } from './speech';

/** What became of the last query, where there is something to say. */
export type Outcome =
  | { readonly kind: 'unreachable' }
  /** It asked for a case, and none was open. */
  | { readonly kind: 'without-case' }
  /** A code of the hub. */
  | { readonly kind: 'code'; readonly code: string };

/** Beside the answer: what its code means, and what to do about it. */
export function AnswerNotice({ outcome }: { readonly outcome: Outcome | undefined }) {
  return (
    <div role="status">
      {outcome && (
        <div className="notice">
          <Sentences outcome={outcome} />
        </div>
      )}
    </div>
  );
}

function Sentences({ outcome }: { readonly outcome: Outcome }) {
  const { words } = useSpeech();
  if (outcome.kind === 'unreachable') return <p>{words.unreachable}</p>;
  if (outcome.kind === 'without-case') return <p>{words.withoutCase}</p>;
  const { code } = outcome;
  if (!Object.hasOwn(words.errors, code)) return null;
  const { happened, toDo } = words.errors[code as ErrorCode];
  return (
    <p>
      <a href={`/schema#${code}`} target="_blank" rel="noreferrer">
        <code>{code}</code>
      </a>{' '}
      {happened} {toDo}
    </p>
  );
}
