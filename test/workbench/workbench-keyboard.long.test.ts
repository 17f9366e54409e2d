import type { Locator, Page } from 'playwright-core';
import { describePage } from '../page/page-tests';
import { choices, press, queryText, tabTo } from './developer';

/** A list that is one stop: the arrows go through it. */
async function choose(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.press('Home');
  const values = await list.locator('option').count();
  for (let step = 0; step < values && (await list.inputValue()) !== value; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await list.inputValue()).toBe(value);
}

describePage('a developer who has no mouse', ({ visit }) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit({ viewport: { width: 1440, height: 900 } }));
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('signs in', async () => {
    await page.goto('/ide');
    await press(page, page.locator('a[href^="/sign-in"]'));
    await press(page, page.locator('input[name=developer]'), 'Space');
    await press(page, page.locator('button[value=ilse-maes]'));
    await page.locator('.query .cm-property').first().waitFor();
  });

  it('takes an example, which proposes what to open a case for, and opens another', async () => {
    await page.locator('form.case-bar option[value]').first().waitFor({ state: 'attached' });
    await press(page, button('Wat afgeschermd is, en waarom'));
    expect(await choices(page).purpose.inputValue()).toBe('CASE_CONSULTATION');

    await choose(page, choices(page).purpose, 'RISK_ASSESSMENT');
    await choose(page, choices(page).purpose, 'CASE_CONSULTATION');
    await press(page, page.locator('form.case-bar button[type=submit]'));
    await page.locator('section.case-bar').getByText('Casusoverleg').waitFor();
  });

  it('runs it, and reads why something is withheld, and what to do', async () => {
    await press(page, button('Uitvoeren'));
    const entry = page.locator('.withheld li').filter({ hasText: 'MentalHealthRecord.episodes' });
    await entry.waitFor();

    expect(await entry.innerText()).toContain('purpose-not-agreed');
    expect(await entry.innerText()).toContain('Open voor een ander doel');
    expect(await page.locator('.panels [aria-pressed=true]').innerText()).toContain('Afgeschermd');
  });

  it('writes in the editor, chooses a field from what there is, runs, and leaves the editor', async () => {
    await tabTo(page, page.locator('.query textarea'));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('{ reader { disp');
    await page.keyboard.press('Control+Space');
    await page.keyboard.insertText(' } }');
    expect(await queryText(page)).toContain('displayName');
    await page.keyboard.press('Control+Enter');
    await page.locator('.answer').getByText('"Ilse Maes"').waitFor();

    await tabTo(page, page.locator('.variables textarea'));
    expect(await page.locator('.query :focus').count()).toBe(0);
  });

  it('looks the fields up, in English, and in the reference', async () => {
    await press(page, button('EN'));
    await press(page, button('Fields'));
    const field = page.locator('.fields li').filter({ hasText: 'Reader.displayName' });
    expect(await field.innerText()).toContain('Do you get it: yes');

    await press(page, page.getByRole('link', { name: 'Schema reference' }));
    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.type('MH_ENGAGE');
    await page.locator('[id="MentalHealthRecord.episodes"]').waitFor();
  });

  it('closes the case, and leaves: nothing of it stays in the tab', async () => {
    await press(page, page.getByRole('link', { name: 'Workbench' }));
    await press(page, button('Close the case'));
    await page.locator('form.case-bar').waitFor();
    await press(page, button('Sign out'));
    await page.locator('a[href^="/sign-in"]').waitFor();
    const kept = await page.evaluate<string>('Object.keys(sessionStorage).join()');

    expect(kept).not.toMatch(/graphiql|pass/);
  });
});
