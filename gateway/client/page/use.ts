import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, draftOf, forgetDraft, keepDraft } from '../drafts';
import { IDLE, type Idleness, idlenessAfter } from '../idle';
import { pathOf, type Place, placeAt } from '../route';

/** Hooks over what only a browser has: the address, the clock, the tab's memory. */

/** Where somebody is; going somewhere moves the focus to the new content. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState(() => placeAt(location.pathname));
  useEffect(() => {
    const follow = () => {
      setPlace(placeAt(location.pathname));
    };
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
    };
  }, []);
  const go = useCallback((next: Place) => {
    history.pushState(null, '', pathOf(next));
    setPlace(next);
    scrollTo(0, 0);
    document.getElementById('content')?.focus();
  }, []);
  return [place, go];
}

/** The fields of a form, kept by the tab until they are sent. */
export function useDraft(form: string) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(sessionStorage, form));
  const change = (name: string, value: string) => {
    const next = { ...draft, [name]: value };
    setDraft(next);
    keepDraft(sessionStorage, form, next);
  };
  const clear = () => {
    setDraft({});
    forgetDraft(sessionStorage, form);
  };
  return { draft, change, clear };
}

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 5_000;

/** Whether somebody is still there; looked at by the clock, so that a laptop that slept knows. */
export function useIdleness(isWatched: boolean): readonly [Idleness, () => void] {
  const [idleness, setIdleness] = useState<Idleness>('active');
  const touchedAt = useRef(Date.now());
  const touch = useCallback(() => {
    touchedAt.current = Date.now();
    setIdleness('active');
  }, []);
  useEffect(() => {
    if (!isWatched) return undefined;
    touch();
    // Once asked, only the answer counts.
    const noted = () => {
      if (Date.now() - touchedAt.current < IDLE.warnAfterMs) touchedAt.current = Date.now();
    };
    for (const name of TOUCHES) addEventListener(name, noted, { passive: true });
    const timer = setInterval(() => {
      setIdleness(idlenessAfter(Date.now() - touchedAt.current));
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) removeEventListener(name, noted);
    };
  }, [isWatched, touch]);
  return [idleness, touch];
}

/** True from a moment on. */
export function useReached(moment: number | undefined): boolean {
  const [reachedAt, setReachedAt] = useState<number>();
  useEffect(() => {
    if (moment === undefined) return undefined;
    const timer = setTimeout(
      () => {
        setReachedAt(moment);
      },
      Math.max(0, moment - Date.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [moment]);
  return moment !== undefined && reachedAt === moment;
}

/** Waits; not longer than the page lives. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** `fetch` as the hub is asked. */
export function fetched(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init);
}
