import { type RefObject, useEffect } from 'react';

/**
 * The list of fields to choose from, which an editor makes anew each time. It gets a name, and can be
 * scrolled by keyboard. What stands beside it is no choice, and is said again at the cursor: who
 * listens to the list hears choices alone. The type there leads to a page of GraphiQL that is not here.
 * @param within what holds the editor
 */
export function useNamedLists(within: RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    if (!within.current) return undefined;
    const holder = within.current;
    const observer = new MutationObserver(() => {
      for (const list of holder.querySelectorAll('.CodeMirror-hints')) {
        list.setAttribute('aria-label', name);
        list.setAttribute('tabindex', '0');
      }
      for (const beside of holder.querySelectorAll('.CodeMirror-hint-information')) {
        beside.setAttribute('aria-hidden', 'true');
        beside.querySelector('a')?.removeAttribute('href');
      }
    });
    observer.observe(holder, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [within, name]);
}
