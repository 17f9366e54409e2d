import type { Page } from 'playwright-core';

/** What a browser measured of a page since it was opened; in milliseconds, but the shift. */
export interface Measured {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** How much of the window jumped (Cumulative Layout Shift, without a unit). */
  readonly layoutShift: number;
  /** What tasks took beyond 50 ms each. */
  readonly blocking: number;
  /** From input to the next picture on the screen, of the slowest event (Event Timing). */
  readonly slowestInput: number;
}

/** Runs in the browser before the page does, as a text: our own types know no browser. */
export const OBSERVE = `
  globalThis.measured = {
    ...{ firstPaint: 0, largestPaint: 0, layoutShift: 0, blocking: 0, slowestInput: 0 },
  };
  const each = (type, note, options = {}) => {
    const take = (list) => { for (const entry of list.getEntries()) note(entry); };
    new PerformanceObserver(take).observe({ type, buffered: true, ...options });
  };
  each('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') measured.firstPaint = startTime;
  });
  each('largest-contentful-paint', ({ startTime }) => { measured.largestPaint = startTime; });
  each('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) measured.layoutShift += value;
  });
  each('longtask', ({ duration }) => { measured.blocking += duration - 50; });
  each('event', ({ duration, interactionId }) => {
    if (interactionId) measured.slowestInput = Math.max(measured.slowestInput, duration);
  }, { durationThreshold: 16 });
`;

/** What was measured until now. Entries come with the next picture, so one is waited for. */
export async function measuredIn(page: Page): Promise<Measured> {
  return page.evaluate<Measured>(
    `new Promise((tell) => {
       requestAnimationFrame(() => { setTimeout(() => { tell(globalThis.measured); }, 100); });
     })`,
  );
}

/** How long the slowest event of an interaction took, in milliseconds: the worst of some rounds. */
export async function slowestOf(
  page: Page,
  rounds: number,
  interact: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate('globalThis.measured.slowestInput = 0');
  for (let round = 0; round < rounds; round += 1) {
    await interact();
    await measuredIn(page);
  }
  return (await measuredIn(page)).slowestInput;
}
