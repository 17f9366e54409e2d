import type { Keep } from './drafts';
import type { Purpose, ReaderFunction } from './generated/operations';

/**
 * What this tab has open of a case. The pass is worth nothing without the cookie of the same
 * person, so the tab may keep it: a reload goes on, and two tabs have two cases.
 */
export interface OpenedCase {
  readonly token: string;
  /** `DateTime`. */
  readonly expiresAt: string;
  readonly function: ReaderFunction;
  readonly purpose: Purpose;
}

const KEY = 'oneroof:pass:';

/** The pass this tab has for a case, if it still counts. @param now at the hub (`hub-time.ts`) */
export function openedCase(keep: Keep, caseId: string, now: number): OpenedCase | undefined {
  try {
    const kept: unknown = JSON.parse(keep.getItem(KEY + caseId) ?? 'null');
    if (!isOpened(kept)) return undefined;
    return Date.parse(kept.expiresAt) > now ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for this tab. */
export function keepOpened(keep: Keep, caseId: string, opened: OpenedCase): void {
  try {
    keep.setItem(KEY + caseId, JSON.stringify(opened));
  } catch {
    // the case is open until the page is left
  }
}

/** Closes the case in this tab. */
export function forgetOpened(keep: Keep, caseId: string): void {
  keep.removeItem(KEY + caseId);
}

/** Closes all cases of this tab: when nobody is signed in any more. */
export function forgetAllOpened(keep: Keep & Pick<Storage, 'length' | 'key'>): void {
  const keys = Array.from({ length: keep.length }, (_, place) => keep.key(place));
  for (const key of keys) if (key?.startsWith(KEY)) keep.removeItem(key);
}

function isOpened(kept: unknown): kept is OpenedCase {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    ['token', 'expiresAt', 'function', 'purpose'].every(
      (name) => typeof (kept as Record<string, unknown>)[name] === 'string',
    )
  );
}
