/**
 * Where a page begins. For who comes to it: at its top, with the focus on its heading. For who goes
 * back to it or reloads it: where they were. What it shows comes later than its address, so each
 * place that shows something late says when it does.
 */
let coming: 'anew' | number | undefined;

/** Somebody goes on to another page. */
export function comeAnew(): void {
  coming = 'anew';
}

/** Somebody goes back to a page. @param left what it was left with: pixels from its top, if any */
export function comeBack(left: unknown): void {
  coming = typeof left === 'number' ? left : undefined;
}

/** Keeps with the address where somebody is. */
export function keepPlace(): void {
  history.replaceState(scrollY, '');
}

/** What there is to see may have come. A page is there once its heading is. */
export function arrive(): void {
  if (coming === undefined) return;
  const heading = document.querySelector<HTMLElement>('#content h1');
  if (coming === 'anew') {
    scrollTo({ top: 0, behavior: 'instant' });
    const first = heading ?? document.getElementById('content');
    first?.setAttribute('tabindex', '-1');
    first?.focus({ preventScroll: true });
  } else if (heading) scrollTo({ top: coming, behavior: 'instant' });
  if (heading) coming = undefined;
}
