import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { keepFor, type Session, sessionNow } from '../../client/session';
import { fetched } from '../../client/hub-time';
import { schemaReference } from '../hub';
import type { SchemaReference } from '../reference';
import { useSpeech } from './speech';

/** A developer who is signed in, and what the hub told them of its schema. */
export interface Ready {
  readonly session: Session;
  readonly reference: SchemaReference;
}

/** What the hub says of a session beside what the page needs. */
interface Developer extends Session {
  readonly developer?: boolean;
}

export type Entry =
  | { readonly kind: 'loading' | 'signed-out' | 'unreachable' }
  | { readonly kind: 'refused'; readonly session: Session }
  | ({ readonly kind: 'ready' } & Ready);

/** Who asks: the hub says, and gives nothing before. */
export function useGate(): { readonly entry: Entry; readonly again: () => void } {
  const [entry, setEntry] = useState<Entry>({ kind: 'loading' });
  const again = useCallback(() => {
    entryNow().then(setEntry, () => {
      setEntry({ kind: 'unreachable' });
    });
  }, []);
  useEffect(again, [again]);
  return { entry, again };
}

async function entryNow(): Promise<Entry> {
  const outcome = await sessionNow(fetched);
  if (outcome.kind !== 'signed-in') return { kind: outcome.kind };
  const session: Developer = outcome.session;
  keepFor(sessionStorage, session);
  // The hub would refuse them: it is not asked.
  if (session.developer !== true) return { kind: 'refused', session };
  const told = await schemaReference();
  if (told.kind === 'known') return { kind: 'ready', session, reference: told.reference };
  return told.kind === 'refused' ? { kind: 'refused', session } : { kind: told.kind };
}

interface GateProps {
  readonly entry: Entry;
  readonly again: () => void;
  /** The path to come back to. */
  readonly here: string;
  readonly content: Content;
}

/**
 * What a developer sees.
 * @param onSignedOut for whoever finds that the hub does not know them any more
 */
export type Content = (ready: Ready, onSignedOut: () => void) => ReactNode;

/** The content, for who may have it; else why not, and what to do. */
export function Gate({ entry, again, here, content }: GateProps) {
  const { words } = useSpeech();
  switch (entry.kind) {
    case 'loading':
      return <p role="status">{words.loading}</p>;
    case 'signed-out':
      return (
        <div className="gate">
          <h1>{words.signIn}</h1>
          <p>{words.signedOut}</p>
          <a className="button" href={`/sign-in?return=${encodeURIComponent(here)}`}>
            {words.signIn}
          </a>
        </div>
      );
    case 'refused':
      return (
        <div className="gate">
          <h1>{words.refusedTitle}</h1>
          <p>{words.refused}</p>
        </div>
      );
    case 'unreachable':
      return (
        <div className="gate" role="alert">
          <p>{words.unreachable}</p>
          <button type="button" className="button" onClick={again}>
            {words.tryAgain}
          </button>
        </div>
      );
    case 'ready':
      return content(entry, again);
  }
}
