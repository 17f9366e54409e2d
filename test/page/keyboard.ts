import type { Locator, Page } from 'playwright-core';
import { familyShown } from '../../scripts/development/page-steps';
import type { Purpose } from '../../schema/policy/vocabulary';

/** More stops than any of our pages has. */
const STOPS = 700;

/**
 * Goes from stop to stop, as who has no mouse, until the focus is there.
 * @throws if it never is, or if on the way one cannot see where it is
 */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  await there.first().waitFor({ state: 'attached' });
  for (let stop = 0; stop < STOPS; stop += 1) {
    if ((await there.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
    const unseen = await unseenFocus(page);
    if (unseen) throw new Error(`Expected to see where the focus is, got ${unseen}.`);
  }
  throw new Error(`Expected the keyboard to reach ${String(there)}.`);
}

/** Goes there, and presses it. */
export async function press(page: Page, there: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, there);
  await page.keyboard.press(key);
}

/** Goes there, and types. */
export async function type(page: Page, there: Locator, text: string): Promise<void> {
  await tabTo(page, there);
  await page.keyboard.type(text);
}

/** Chooses one of a group: it is one stop, and the arrows go among its values. */
export async function choose(page: Page, group: Locator, value: string): Promise<void> {
  await tabTo(page, group);
  const wanted = group.and(page.locator(`[value="${value}"]`));
  const values = await group.count();
  for (let step = 0; step < values && !(await wanted.isChecked()); step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  if (!(await wanted.isChecked())) throw new Error(`Expected the arrows to choose ${value}.`);
}

/** Waits until the focus is there, where an act of the page should have put it. */
export async function focusIsAt(page: Page, there: Locator): Promise<void> {
  await there.and(page.locator(':focus')).waitFor({ timeout: 5_000 });
}

/** Waits until the focus is where a page begins: something else has come, and what was pressed is gone. */
export async function focusBegins(page: Page): Promise<void> {
  await page.locator(':is(#content, #content :is(h1, h2)):focus').waitFor({ timeout: 5_000 });
}

/** Waits until the focus is at something within. */
export async function focusIsIn(there: Locator): Promise<void> {
  await there.locator(':focus').waitFor({ timeout: 5_000 });
}

/** Signs in by the sign-in page of development, from wherever the page is. */
export async function signInByKeys(page: Page, reader: string): Promise<void> {
  await press(page, page.locator('a[href^="/sign-in"]'));
  const own = page.locator(`button[value=${reader}]`);
  await own.waitFor();
  await press(page, own);
  await page.locator('.me').waitFor();
}

/** Opens the case in which the page is. */
export async function openByKeys(page: Page, purpose: Purpose): Promise<void> {
  await choose(page, page.locator('input[name=purpose]'), purpose);
  await press(page, page.locator('.open-case button[type=submit]'));
  await familyShown(page);
}

/**
 * The stop at which nobody could see the focus: without a ring around it (WCAG 2.4.7), or out of
 * sight or covered as a whole (2.4.11). Nothing, where it is seen, or is with the browser itself.
 */
function unseenFocus(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return '';
    const ring = at.querySelector(':scope > .person-focus, :scope > .mark-focus');
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    const { stroke, strokeWidth } = getComputedStyle(ring ?? at);
    const isRinged = ring
      ? stroke !== 'none' && parseFloat(strokeWidth) >= 2
      : outlineStyle === 'auto' ||
        (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)'));
    const { left, top, right, bottom } = at.getClientRects()[0] ?? at.getBoundingClientRect();
    const columns = [left + 2, (left + right) / 2, right - 2];
    const rows = [top + 2, (top + bottom) / 2, bottom - 2];
    const isInSight = columns.some((x) => rows.some((y) => at.contains(document.elementFromPoint(x, y))));
    const faults = [...(isRinged ? [] : ['no ring']), ...(isInSight ? [] : ['out of sight'])];
    return faults.length > 0 ? faults.join(', ') + ' at ' + at.outerHTML.slice(0, 120) : '';
  })()`);
}
