import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Purpose, ReaderFunction } from '../../schema/policy/vocabulary';
import { onFamiliesDay } from './families-day';

/** The way through the page in development, as somebody walks it in a browser. */

/** The number of S1, by which the list of cases names it. */
export const S1_NUMBER = 'KD-LIM-2026-00321';

/** An ordinary laptop in Flanders. */
const LAPTOP: BrowserContextOptions = {
  ...{ locale: 'nl-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' },
  viewport: { width: 1280, height: 800 },
};

export interface WindowOptions extends BrowserContextOptions {
  /** How long a pass counts for the page, in milliseconds, if not as it says. */
  readonly passMs?: number;
}

/**
 * A browser window of somebody's own, at the hub's page, on the day of the families.
 * @param url the gateway's
 */
export async function windowOn(
  browser: Browser,
  url: string,
  { passMs, ...options }: WindowOptions = {},
): Promise<BrowserContext> {
  const baseURL = new URL(url).origin;
  const context = await browser.newContext({ ...LAPTOP, ...options, baseURL });
  await context.addInitScript(onFamiliesDay, passMs);
  return context;
}

/** Signs in by the sign-in page of development, from wherever the page is. */
export async function signIn(page: Page, reader: string): Promise<void> {
  await page.locator('a[href^="/sign-in"]').click();
  await page.locator(`button[value=${reader}]`).click();
  await page.locator('.me').waitFor();
}

/** Fills in what for, and as what if there is a choice, and opens the case in which the page is. */
export async function openFor(page: Page, purpose: Purpose, as?: ReaderFunction): Promise<void> {
  if (as) await page.locator(`input[name=function][value=${as}]`).check();
  await page.locator(`input[name=purpose][value=${purpose}]`).check();
  await page.locator('.open-case button[type=submit]').click();
}

/** Waits until a family is on the page. */
export async function familyShown(page: Page): Promise<void> {
  await page.locator('.sheet #withheld').waitFor();
}

/** Asks for a print, and waits until it is recorded: the page is what is printed then. */
export async function printRecorded(page: Page): Promise<Buffer> {
  // A browser without a person has nobody to ask which printer.
  await page.evaluate('window.print = () => {}');
  await page.locator('.purpose .acts .button').click();
  await page.locator('html[data-print=recorded]').waitFor({ state: 'attached' });
  return page.pdf({ preferCSSPageSize: true, tagged: true });
}
