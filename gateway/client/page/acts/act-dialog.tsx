import { useEffect, useRef, useState } from 'preact/hooks';
import type { Standing } from '../../view/releases';
import { Dialog } from '../dialog';
import { useSpeech } from '../speech';
import { useActWords } from './act-words';
import type { Act, ActPlace } from './acting';
import { AnswerRequests } from './answer-requests';
import { AskOwner, AskSealed } from './ask-owner';
import { Codes } from './codes';
import { TakeUp } from './take-up';

/** What the form of an act has to say to the dialog around it. */
export interface InDialog {
  readonly place: ActPlace;
  /** It is done: what happened, in a sentence; and whether every pass is stale by it. */
  readonly onDone: (done: Done) => void;
  readonly onRefused: (code: string) => void;
}

export interface Done {
  readonly text: string;
  readonly makesStale?: boolean;
}

type Reopening = Parameters<ActPlace['reopen']>[0];

/** An act in a dialog of its own: its form, then what happened; focus goes back to where it began. */
export function ActDialog(props: {
  readonly act: Act;
  readonly as: Standing;
  readonly place: ActPlace;
  readonly onClose: () => void;
}) {
  const { act, as, place, onClose } = props;
  const { words } = useSpeech();
  const acts = useActWords();
  const [done, setDone] = useState<Done>();
  const [reopening, setReopening] = useState<Reopening>();
  const closing = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (done ?? reopening) closing.current?.focus();
  }, [done, reopening]);

  const inDialog: InDialog = {
    place,
    onDone: setDone,
    onRefused: (code) => {
      if (code === 'UNAUTHENTICATED') place.onSignedOut();
      if (code === 'PASS_STALE' || code === 'PASS_EXPIRED') setReopening(code);
    },
  };
  const reopens = reopening ?? (done?.makesStale ? 'PASS_STALE' : undefined);
  return (
    <Dialog
      title={acts[TITLES[act.name]]}
      class="act-dialog"
      onClose={() => {
        onClose();
        if (!reopens) return;
        place.reopen(reopens);
        document.getElementById('content')?.focus();
      }}
    >
      <p role="status">{done?.text}</p>
      {!done && <ActOf {...{ act, as, inDialog }} />}
      <form method="dialog">
        <button ref={closing} type="submit" class={`button ${(done ?? reopens) ? '' : 'second'}`}>
          {reopens ? words.openTitle : acts.close}
        </button>
      </form>
    </Dialog>
  );
}

const TITLES = {
  ask: 'askTitle',
  askSealed: 'askSealedTitle',
  answer: 'answerTitle',
  takeUp: 'takeUpTitle',
  codes: 'codesTitle',
} as const satisfies Readonly<Record<Act['name'], string>>;

function ActOf({ act, as, inDialog }: { act: Act; as: Standing; inDialog: InDialog }) {
  switch (act.name) {
    case 'ask':
      return <AskOwner {...inDialog} categories={[act.category]} personIds={act.personIds} />;
    case 'askSealed':
      return <AskSealed {...inDialog} />;
    case 'answer':
      return <AnswerRequests {...inDialog} as={as} />;
    case 'takeUp':
      return <TakeUp {...inDialog} alertId={act.alertId} />;
    case 'codes':
      return <Codes place={inDialog.place} />;
  }
}
