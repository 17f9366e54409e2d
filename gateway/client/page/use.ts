import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Draft, draftOf, forgetDraft, keepDraft } from '../drafts';
import { timeAtHub } from '../hub-time';
import { IDLE, type Idleness, idlenessAfter } from '../idle';
import { pathOf, type Place, placeAt } from '../route';
import { arrive, comeAnew, comeBack, keepPlace } from './arrival';

/** Hooks over what only a browser has: the address, the clock, the tab's memory. */

/** Where somebody is, and the way to another place. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState(() => {
    comeBack(history.state);
    return placeAt(location.pathname);
  });
  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => {
      comeBack(state);
      setPlace(placeAt(location.pathname));
    };
    addEventListener('popstate', follow);
    addEventListener('pagehide', keepPlace);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('pagehide', keepPlace);
    };
  }, []);
  useLayoutEffect(arrive, [place]);
  const go = useCallback((next: Place) => {
    keepPlace();
    history.pushState(null, '', pathOf(next));
    comeAnew();
    setPlace(next);
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
/** When somebody last touched the page, in whichever tab: one person is signed in at a browser. */
const TOUCHED = 'oneroof:touched';

function idleFor(): number {
  return Date.now() - Number(localStorage.getItem(TOUCHED));
}

/** Whether somebody is still there; looked at by the clock, so that a laptop that slept knows. */
export function useIdleness(isWatched: boolean): readonly [Idleness, () => void] {
  const [idleness, setIdleness] = useState<Idleness>('active');
  const touch = useCallback(() => {
    localStorage.setItem(TOUCHED, String(Date.now()));
    setIdleness('active');
  }, []);
  useEffect(() => {
    if (!isWatched) return undefined;
    touch();
    // Once asked, only the answer counts.
    const noted = () => {
      if (idleFor() < IDLE.warnAfterMs) touch();
    };
    for (const name of TOUCHES) addEventListener(name, noted, { passive: true });
    const timer = setInterval(() => {
      setIdleness(idlenessAfter(idleFor()));
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) removeEventListener(name, noted);
    };
  }, [isWatched, touch]);
  return [idleness, touch];
}

/** True from a moment on. @param moment by the hub's clock, in milliseconds since 1970 */
export function useReached(moment: number | undefined): boolean {
  const [reachedAt, setReachedAt] = useState<number>();
  useEffect(() => {
    if (moment === undefined) return undefined;
    const timer = setTimeout(
      () => {
        setReachedAt(moment);
      },
      Math.max(0, moment - timeAtHub()),
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
