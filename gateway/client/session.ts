import type { Keep } from './drafts';
import { type Fetch, PAGE_HEADERS } from './hub';

/** Who is signed in at this browser. */
export interface Session {
  readonly name: string;
  readonly agency?: string;
  readonly functions: readonly string[];
  /** When the sign-in ends (`DateTime`). */
  readonly until?: string;
}

export type SessionOutcome =
  | { readonly kind: 'signed-in'; readonly session: Session }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' };

/** Nobody: as a refusal, or as an answer without content. */
const SIGNED_OUT: ReadonlySet<number> = new Set([204, 401]);

/** Asks the hub who is signed in. */
export async function sessionNow(fetched: Fetch): Promise<SessionOutcome> {
  try {
    const response = await fetched('/session', {
      credentials: 'same-origin',
      headers: { ...PAGE_HEADERS },
    });
    if (SIGNED_OUT.has(response.status)) return { kind: 'signed-out' };
    if (response.status !== 200) return { kind: 'unreachable' };
    return { kind: 'signed-in', session: (await response.json()) as Session };
  } catch {
    return { kind: 'unreachable' };
  }
}

/**
 * Ends the sign-in. A hub that does not answer ends it by itself, when the cookie does.
 * @returns where the identity provider ends its own sign-in, if it does
 */
export async function signOut(fetched: Fetch): Promise<string | undefined> {
  const leaving = { method: 'POST', keepalive: true, credentials: 'same-origin' } as const;
  try {
    const response = await fetched('/sign-out', { ...leaving, headers: { ...PAGE_HEADERS } });
    const { endSession } = (await response.json()) as { readonly endSession?: string | null };
    return endSession ?? undefined;
  } catch {
    return undefined;
  }
}

const READER = 'oneroof:reader';

/** What a tab keeps is one person's: another who signs in at the same desk finds nothing of it. */
export function keepFor(
  keep: Keep & Pick<Storage, 'clear'>,
  { name, agency = '' }: Pick<Session, 'name' | 'agency'>,
): void {
  const [reader, last] = [`${agency} ${name}`, keep.getItem(READER)];
  if (last !== null && last !== reader) keep.clear();
  keep.setItem(READER, reader);
}

/** Why nobody is signed in. */
export type Leaving = 'left' | 'idle' | 'failed';

const KEY = 'oneroof:leaving';

/** Remembers why, over the way by the identity provider. */
export function keepLeaving(keep: Keep, leaving: Leaving): void {
  keep.setItem(KEY, leaving);
}

/** Why nobody is signed in, told once. @param search of the address */
export function leavingNow(keep: Keep, search: string): Leaving | undefined {
  if (new URLSearchParams(search).get('sign-in') === 'failed') return 'failed';
  const kept = keep.getItem(KEY);
  keep.removeItem(KEY);
  return kept === 'left' || kept === 'idle' ? kept : undefined;
}
