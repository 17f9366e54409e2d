import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../hub';
import { troubleOf } from '../../view/act-trouble';
import { Notice, Unreachable } from '../notice';
import { useSpeech } from '../speech';
import { useActWords } from './act-words';

/** What the hub is asked as soon as its place is shown, and what it answers. */
export function Asked<Data>(props: {
  readonly send: () => Promise<Outcome<Data>>;
  readonly onSignedOut: () => void;
  readonly children: (data: Data) => ComponentChildren;
}) {
  const { send, onSignedOut, children } = props;
  const { words } = useSpeech();
  const acts = useActWords();
  const [outcome, setOutcome] = useState<Outcome<Data>>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isLeft = false;
    const take = (came: Outcome<Data>) => {
      if (isLeft) return;
      setOutcome(came);
      if (came.kind === 'refused' && came.code === 'UNAUTHENTICATED') onSignedOut();
    };
    send().then(take, () => {
      take({ kind: 'unreachable' });
    });
    return () => {
      isLeft = true;
    };
    // What is asked stays the same as long as this place is shown.
  }, [round]);
  if (!outcome) return <p role="status">{words.loading}</p>;
  if (outcome.kind === 'answered') return <>{children(outcome.data)}</>;
  if (outcome.kind === 'refused') return <Notice>{acts[troubleOf(outcome)]}</Notice>;
  return (
    <Unreachable
      onRetry={() => {
        setOutcome(undefined);
        setRound((before) => before + 1);
      }}
    />
  );
}
