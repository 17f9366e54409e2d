import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, askPatiently, type DataOf, type Outcome, type Told } from '../hub';
import { fetched, timeAtHub } from '../hub-time';
import { forgetOpened, keepOpened, type OpenedCase, openedCase } from '../passes';
import { comeAnew } from './arrival';
import type { Reopening } from './open-case';
import { pause } from './use';

/** One answer about a case, and when it came by the hub's clock (milliseconds since 1970). */
export interface CaseAnswer {
  readonly data: DataOf<'FamilyView'>;
  readonly told: Told;
  readonly at: number;
}

/** A case in this tab: whether it is open, what was answered, and what is in the way. */
export interface CaseInTab {
  readonly opened: OpenedCase | undefined;
  readonly answer: CaseAnswer | undefined;
  readonly trouble: 'waiting' | 'unreachable' | 'refused' | undefined;
  readonly reopening: Reopening | undefined;
}

export interface CaseActs {
  readonly open: (opened: OpenedCase) => void;
  readonly close: () => void;
  readonly fetchAgain: () => void;
  /** What an act of the reader changed in the answer. */
  readonly change: (change: (data: CaseAnswer['data']) => CaseAnswer['data']) => void;
  /** The pass no longer counts: by an act, or by what the hub said to one. */
  readonly reopen: (why: Reopening) => void;
  /** Asks the same again, as a print: recorded as one before anything is printed. */
  readonly askForPrint: () => Promise<boolean>;
}

/** Opens, fetches and keeps one case of this tab. */
export function useCase(caseId: string, onSignedOut: () => void): CaseInTab & CaseActs {
  const [state, setState] = useState<CaseInTab>(() => inTab(caseId));
  const [round, setRound] = useState(0);
  const { opened } = state;

  const take = useCallback(
    (outcome: Outcome<DataOf<'FamilyView'>>): boolean => {
      switch (outcome.kind) {
        case 'answered':
          setState((before) => ({
            ...{ opened: before.opened, trouble: undefined, reopening: undefined },
            answer: { data: outcome.data, told: outcome.told, at: timeAtHub() },
          }));
          return true;
        case 'unreachable':
          setState((before) => ({ ...before, trouble: 'unreachable' }));
          return false;
        case 'refused': {
          const { code } = outcome;
          if (code === 'UNAUTHENTICATED') onSignedOut();
          else if (code === 'PASS_EXPIRED' || code === 'PASS_STALE') {
            forgetOpened(sessionStorage, caseId);
            setState((before) => ({ ...before, opened: undefined, reopening: code }));
          } else setState((before) => ({ ...before, trouble: 'refused' }));
          return false;
        }
      }
    },
    [caseId, onSignedOut],
  );

  useEffect(() => {
    if (!opened) return undefined;
    let isLeft = false;
    const attempt = () => ask(fetched, 'FamilyView', {}, opened.token);
    const wait = (milliseconds: number) => {
      if (!isLeft) setState((before) => ({ ...before, trouble: 'waiting' }));
      return pause(milliseconds);
    };
    askPatiently(attempt, wait).then(
      (outcome) => isLeft || take(outcome),
      () => isLeft || take({ kind: 'unreachable' }),
    );
    return () => {
      isLeft = true;
    };
  }, [opened, round, take]);

  return {
    ...state,
    open: (next) => {
      keepOpened(sessionStorage, caseId, next);
      // Who goes on as before goes on reading; for another purpose, another answer has to come first.
      const goesOn = opened?.function === next.function && opened.purpose === next.purpose;
      if (goesOn) document.getElementById('content')?.focus({ preventScroll: true });
      else comeAnew();
      setState(({ answer }) => ({ ...NOTHING, opened: next, answer: goesOn ? answer : undefined }));
    },
    close: () => {
      forgetOpened(sessionStorage, caseId);
      comeAnew();
      setState({ ...NOTHING });
    },
    fetchAgain: () => {
      setState((before) => ({ ...before, trouble: undefined }));
      setRound((before) => before + 1);
    },
    change: (change) => {
      setState(({ answer, ...before }) => ({
        ...before,
        answer: answer && { ...answer, data: change(answer.data) },
      }));
    },
    reopen: (why) => {
      take({ kind: 'refused', code: why });
    },
    askForPrint: async () => {
      const { ask: askLater } = await import('./acts/parts-of-acts');
      return opened !== undefined && take(await askLater('FamilyPrint', {}, opened.token));
    },
  };
}

const NOTHING: CaseInTab = {
  ...{ opened: undefined, answer: undefined, trouble: undefined, reopening: undefined },
};

function inTab(caseId: string): CaseInTab {
  return { ...NOTHING, opened: openedCase(sessionStorage, caseId, timeAtHub()) };
}
