import type { Locator, Page } from 'playwright-core';
import { familyShown, openFor } from '../../scripts/development/page-steps';
import type { Purpose } from '../../schema/policy/vocabulary';

/** Steps on the page that several tests take, by mouse. */

/** Opens the case in which the page is, and waits until the family is there. */
export async function opened(page: Page, purpose: Purpose = 'CASE_CONSULTATION'): Promise<void> {
  await openFor(page, purpose);
  await familyShown(page);
}

/** Begins to ask an owner, and types. @returns where it is typed */
export async function asking(page: Page, question?: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Vraag het de eigenaar' }).first().click();
  const typed = page.getByRole('dialog').locator('textarea');
  await typed.waitFor();
  if (question !== undefined) await typed.fill(question);
  return typed;
}

/** Says about whom, where there is a choice, and sends the question. */
export async function asked(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const person = dialog.locator('input[name=person]').first();
  if ((await person.count()) > 0) await person.check();
  await dialog.locator('.act-form button[type=submit]').click();
}

/** Fills in the form of who breaks the glass, but for the case. */
export async function inDanger(page: Page): Promise<void> {
  await page.locator('[name=whom]').fill('The mother');
  await page.locator('[name=reason]').fill('Neighbours hear screaming, children inside the house.');
  await page.locator('input[name=danger]').check();
}

/** Breaks the glass at `/emergency`. @param caseId a case that the officer is not named in */
export async function breakGlass(page: Page, caseId: string): Promise<void> {
  await page.locator('input[type=text][name=case]').fill(caseId);
  await inDanger(page);
  await page.locator('.act-form button[type=submit]').click();
  await familyShown(page);
}

/** Shows at `/dpo` who looked into the case that the officer oversees: of one there is no choice. */
export async function looksIntoIt(page: Page): Promise<void> {
  const looks = page.locator('#disclosures');
  await looks.locator('button[type=submit]').click();
  await looks.locator('tbody tr').first().waitFor();
}

/** Makes at `/dpo` the report for a person who asks themselves. */
export async function reportOf(page: Page, personId: string): Promise<void> {
  const report = page.locator('#report');
  await report.locator('input[name=subject]').fill(personId);
  await report.locator('input[name=asker][value=SUBJECT]').check();
  await report.locator('button[type=submit]').click();
  await report.locator('.letter').waitFor();
}
