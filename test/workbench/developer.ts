import type { Locator, Page } from 'playwright-core';
import type { Purpose } from '../../schema/policy/vocabulary';

/** The way through the workbench, in whichever language it speaks. */

/** Signs in as a developer, by the sign-in page of development, from wherever the page is. */
export async function signInAsDeveloper(page: Page, reader: string): Promise<void> {
  await page.locator('a[href^="/sign-in"]').click();
  await page.locator('input[name=developer]').check();
  await page.locator(`button[value=${reader}]`).click();
  await page.locator('.me').waitFor();
}

/** The three choices of the form that opens a case. */
export function choices(page: Page): Readonly<Record<'case' | 'function' | 'purpose', Locator>> {
  const choice = (place: number) => page.locator('form.case-bar select').nth(place);
  return { case: choice(0), function: choice(1), purpose: choice(2) };
}

/** Opens the case that is proposed, for a purpose, once the reader's cases are there. */
export async function openFor(page: Page, purpose: Purpose): Promise<void> {
  await page.locator('form.case-bar option[value]').first().waitFor({ state: 'attached' });
  await choices(page).purpose.selectOption(purpose);
  await page.locator('form.case-bar button[type=submit]').click();
  await page.locator('section.case-bar').waitFor();
}

/** Chooses an example by its place in the list. */
export async function takeExample(page: Page, title: string): Promise<void> {
  await page.locator('.panels button').first().click();
  await page.locator('.examples button').filter({ hasText: title }).click();
}

/** Runs the query, and waits for its answer. */
export async function runQuery(page: Page): Promise<void> {
  await page.locator('.tools button').first().click();
  await page.locator('.answer .CodeMirror-line').nth(1).waitFor();
}

/** Writes a query in the place of what is there, as who types does, but at once. */
export async function writeQuery(page: Page, query: string): Promise<void> {
  await page.locator('.query .CodeMirror-lines').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(query);
}

/** More stops than the workbench has. */
const STOPS = 200;

/**
 * Goes from stop to stop, as who has no mouse. Where one writes, the ring is around the editor.
 * @throws if the focus never gets there, or if on the way one cannot see where it is (WCAG 2.4.7)
 */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  await there.first().waitFor({ state: 'attached' });
  for (let stop = 0; stop < STOPS; stop += 1) {
    if ((await there.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate<string>(`(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(at.closest('.editor') ?? at);
      const isRinged = outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
      return isRinged ? '' : at.outerHTML.slice(0, 120);
    })()`);
    if (unseen) throw new Error(`Expected to see that the focus is at ${unseen}.`);
  }
  throw new Error(`Expected the keyboard to reach ${String(there)}.`);
}

/** Goes there, and presses it. */
export async function press(page: Page, there: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, there);
  await page.keyboard.press(key);
}

/** What stands in the editor of the query. */
export async function queryText(page: Page): Promise<string> {
  const lines = await page.locator('.query .CodeMirror-line').allInnerTexts();
  return lines.join('\n');
}
