import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ActWords } from '../../words/en-acts';
import type { Language } from '../../words/language';
import { arrive } from '../arrival';
import { Unreachable } from '../notice';
import { useSpeech } from '../speech';
import type * as parts from './parts-of-acts';

type Parts = typeof parts;

/** Files of their own: who only reads fetches none of this. */
const WORDS = {
  nl: async () => (await import('../../words/nl-acts')).nlActs,
  en: async () => (await import('../../words/en-acts')).enActs,
} as const satisfies Readonly<Record<Language, () => Promise<ActWords>>>;

/** Shows what belongs to acting, once its files are here. */
export function Later({ children }: { children: (parts: Parts) => ComponentChildren }) {
  const { language, words } = useSpeech();
  const [here, setHere] = useState<{ readonly parts: Parts; readonly spoken: ActWords }>();
  const [isMissing, setMissing] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isLeft = false;
    Promise.all([import('./parts-of-acts'), WORDS[language]()]).then(
      ([parts, spoken]) => {
        if (!isLeft) setHere({ parts, spoken });
      },
      () => {
        if (!isLeft) setMissing(true);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [language, round]);
  useLayoutEffect(arrive, [here]);
  if (here) {
    const { SpokenActs } = here.parts;
    return <SpokenActs.Provider value={here.spoken}>{children(here.parts)}</SpokenActs.Provider>;
  }
  if (!isMissing) {
    return (
      <p class="unseen" role="status">
        {words.loading}
      </p>
    );
  }
  return (
    <Unreachable
      onRetry={() => {
        setMissing(false);
        setRound((before) => before + 1);
      }}
    />
  );
}
