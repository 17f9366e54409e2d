import { signInPath } from '../route';
import type { Leaving } from '../session';
import type { Words } from '../words/en';
import { Notice } from './notice';
import { useSpeech } from './speech';

const TEXTS = {
  left: 'leftText',
  idle: 'idleText',
  failed: 'failedText',
} as const satisfies Readonly<Record<Leaving, keyof Words>>;

/** The first page of all, and the last. */
export function SignedOut({ leaving, path }: { leaving: Leaving | undefined; path: string }) {
  const { words } = useSpeech();
  return (
    <div class="narrow">
      {leaving && <Notice>{words[TEXTS[leaving]]}</Notice>}
      <h1>{words.signedOutTitle}</h1>
      <p class="lead">{words.signedOutText}</p>
      <p>
        <a class="button" href={signInPath(path)}>
          {words.signIn}
        </a>
      </p>
    </div>
  );
}
