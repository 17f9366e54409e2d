import type { Locator, Page } from 'playwright-core';

/** More stops than any of our pages has. */
const STOPS = 500;

/** Goes from stop to stop, as who has no mouse, until the focus is there. @throws if it never is */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if ((await there.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
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
}
