import type { Locator, Page } from 'playwright-core';
import { focusIsAt, press } from './keyboard';

/** Steps of whoever has no mouse that several of them take. */

/** Unfolds all that is folded on a family's page, from the top. */
export async function unfoldByKeys(page: Page): Promise<void> {
  const folded = page.locator('.sheet details:not([open]) > summary');
  while ((await folded.count()) > 0) {
    const next = folded.first();
    await press(page, next);
  }
}

/** Opens the form of an act, leaves it by Escape, and is where it was. */
export async function beginAndLeave(page: Page, opener: Locator): Promise<void> {
  const dialog = page.locator('dialog[open]');
  await press(page, opener);
  await dialog.waitFor();
  await dialog.locator(':focus').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focusIsAt(page, opener);
}

/** Prints: waits until it is recorded, and then until the page is as it was. */
export async function printByKeys(page: Page, button: Locator): Promise<void> {
  // A browser without a person has nobody to ask which printer.
  await page.evaluate('window.print = () => {}');
  await press(page, button);
  await page.locator('html[data-print=recorded]').waitFor({ state: 'attached' });
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  await page.locator('html:not([data-print])').waitFor({ state: 'attached' });
  await focusIsAt(page, button);
}
