import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { DataCategory } from '../../generated/operations';
import type { Family } from '../../view/family';
import type { Standing } from '../../view/releases';
import { Later } from './later';

/** What somebody is about to do in the case that is open. */
export type Act =
  | {
      readonly name: 'ask';
      readonly category: DataCategory;
      /** About one of these. */
      readonly personIds: readonly string[];
    }
  /** Of what is never named: blindly. */
  | { readonly name: 'askSealed' }
  | { readonly name: 'answer' }
  | { readonly name: 'takeUp'; readonly alertId: string }
  /** By which a duty officer or a data-protection officer can name the case and its persons. */
  | { readonly name: 'codes' };

/** As what the reader acts, and the way to begin. */
interface Acting extends Standing {
  /** The reader's own name. */
  readonly name: string;
  readonly begin: (act: Act) => void;
}

const ActingNow = createContext<Acting | undefined>(undefined);

/** Nothing where nobody acts: in a case that is looked at without a pass. */
export function useActing(): Acting | undefined {
  return useContext(ActingNow);
}

/** Opens the form of an act; the form says what it will do. */
export function ActButton({ act, children }: { act: Act; children: ComponentChildren }) {
  const acting = useActing();
  if (!acting) return null;
  return (
    <button
      type="button"
      class="link act"
      aria-haspopup="dialog"
      onClick={() => {
        acting.begin(act);
      }}
    >
      {children}
    </button>
  );
}

/** What an act needs of the page that it is done on. */
export interface ActPlace {
  readonly caseId: string;
  readonly family: Family;
  /** The pass. */
  readonly token: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly change: (change: (view: Family['view']) => Family['view']) => void;
  /** What may be seen has changed, or the pass has ended: the case is opened again. */
  readonly reopen: (why: 'PASS_STALE' | 'PASS_EXPIRED') => void;
  readonly onSignedOut: () => void;
}

/** A case in which somebody acts; forms are fetched once they are needed. */
export function ActsOfCase(props: {
  readonly as: Omit<Acting, 'begin'>;
  readonly place: ActPlace;
  readonly children: ComponentChildren;
}) {
  const { as, place, children } = props;
  const [act, begin] = useState<Act>();
  useEffect(() => {
    // The button that opened the form may be gone with what it was for.
    if (!act && document.activeElement === document.body) {
      document.getElementById('content')?.focus();
    }
  }, [act]);
  return (
    <ActingNow.Provider value={{ ...as, begin }}>
      {children}
      {act && (
        <Later>
          {({ ActDialog }) => (
            <ActDialog
              {...{ act, as, place }}
              onClose={() => {
                begin(undefined);
              }}
            />
          )}
        </Later>
      )}
    </ActingNow.Provider>
  );
}
