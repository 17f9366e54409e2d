import type { Page } from 'playwright-core';
import { OPERATIONS } from '../../gateway/client/generated/operations';
import { S1_NUMBER } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import { focusBegins, focusIsAt, openByKeys, press, signInByKeys, type } from './keyboard';
import { printByKeys } from './keyboard-steps';
import { describePage } from './page-tests';
import { axeFaults } from './seen';
import type { Visit } from './visit';

const S1 = idOf('S1');
const REASON = 'Neighbours hear screaming, children inside the house.';

/** A duty officer, who reviews what they did, and who oversees: by keyboard. */
describePage('an officer without a mouse', (here) => {
  async function arrived(reader: string, path: string): Promise<Visit> {
    const own = await here.visit();
    await own.page.goto(path);
    await signInByKeys(own.page, reader);
    return own;
  }
  const send = (page: Page) => page.locator('.act-form button[type=submit]');
  async function breakGlass(page: Page): Promise<void> {
    await type(page, page.locator('[name=whom]'), 'The mother');
    await type(page, page.locator('[name=reason]'), REASON);
    await press(page, page.locator('input[name=danger]'), 'Space');
    await press(page, send(page));
    await page.locator('.sheet').waitFor();
    await focusBegins(page);
  }

  it('breaks the glass for a case they are not named in, after saying what is missing', async () => {
    const { page } = await arrived('koen-geerts', '/');
    await press(page, page.getByRole('link', { name: 'Noodtoegang nemen' }));
    await focusBegins(page);
    await press(page, send(page));
    await page.getByRole('alert').getByText(/./).first().waitFor();
    await page.locator('.act-form [name=case]:focus').waitFor();
    await type(page, page.locator('input[type=text][name=case]'), idOf('S2'));
    await breakGlass(page);

    expect(await page.locator('.purpose').innerText()).toContain('geopend door noodtoegang');
    expect(await page.locator('.sheet .state-opened-mark').count()).toBeGreaterThan(2);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('breaks the glass from a case that they are named in', async () => {
    const { page } = await arrived('koen-geerts', `/cases/${S1}`);
    await press(page, page.locator('.in-danger a'));
    await focusBegins(page);
    expect(await page.locator(`input[name=case][value="${S1}"]`).isChecked()).toBe(true);
    await breakGlass(page);
  });

  it('opens a case of theirs as anybody does, for one purpose after another', async () => {
    const { page } = await arrived('koen-geerts', `/cases/${S1}`);
    for (const purpose of ['CASE_CONSULTATION', 'RISK_ASSESSMENT', 'TRIAGE'] as const) {
      await openByKeys(page, purpose);
      await press(page, page.getByRole('button', { name: 'Functie of doel wijzigen' }));
      await focusBegins(page);
    }
  });

  it('gives a verdict as the director of the case', async () => {
    const { page } = await arrived('ilse-maes', '/');
    await press(page, page.getByRole('link', { name: 'Noodtoegangen na te kijken' }));
    const review = page.locator('form').first();
    await press(page, send(page).first());
    await page.getByText('Kies uw oordeel.').waitFor();
    await press(page, review.locator('input[name=verdict]').first(), 'Space');
    await type(page, review.locator('textarea'), 'Heard by two neighbours.');
    await press(page, send(page).first());
    await page.getByText('Uw oordeel is vastgelegd.').waitFor();
    await focusBegins(page);
  });

  describe('who oversees', () => {
    let nora: Visit;
    let page: Page;
    beforeAll(async () => {
      // More than is read at a glance.
      const director = await here.hub().director('S1');
      for (let look = 0; look < 3; look += 1) await director.ask(OPERATIONS.FamilyView);
      nora = await arrived('nora-claeys', '/');
      page = nora.page;
      await press(page, page.getByRole('link', { name: 'Toezicht' }));
      await page.locator('#report').waitFor();
    });

    it('reviews an emergency', async () => {
      const review = page.locator('#emergencies form').first();
      await press(page, review.locator('input[name=verdict]').first(), 'Space');
      await press(page, review.locator('button[type=submit]'));
      await page.getByText('Uw oordeel is vastgelegd.').waitFor();
      await focusBegins(page);
    });

    it('sees who looked into a case, without a fact of it', async () => {
      const looks = page.locator('#disclosures');
      expect(await looks.innerText()).toContain(S1_NUMBER);
      await press(page, looks.locator('button[type=submit]'));
      await looks.locator('tbody tr').first().waitFor();
      await focusIsAt(page, looks.locator('button[type=submit]'));
      await press(page, looks.locator('summary'));
      expect(await looks.locator('details[open] tbody tr').count()).toBeGreaterThan(0);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.locator('main').innerText()).not.toContain('Vermeulen');
    });

    it('makes a report, and prints its letter in another language', async () => {
      const report = page.locator('#report');
      await type(page, report.locator('input[name=subject]'), idOf('P-0101'));
      await press(page, report.locator('input[name=asker]').first(), 'Space');
      await press(page, report.locator('button[type=submit]'));
      await report.locator('.letter').waitFor();
      await focusIsAt(page, report.locator('button[type=submit]'));

      await press(page, report.locator('.languages button[lang=en]'));
      await report.locator('.letter[lang=en]').waitFor();
      await printByKeys(page, report.getByRole('button', { name: 'De brief afdrukken' }));
      await nora.heard();
      const made = nora.answers.filter(({ operation }) => operation === 'SubjectReport');
      expect(made).toHaveLength(2);
      expect(await axeFaults(page)).toEqual([]);
    });
  });
});
