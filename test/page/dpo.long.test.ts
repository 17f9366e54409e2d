import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { idOf } from '../../subgraphs/kit/fixtures';
import { updatesGolden } from '../config';
import { describePage } from './page-tests';
import { axeFaults } from './seen';
import { breakGlass, looksIntoIt, opened, reportOf } from './steps';
import type { Visit } from './visit';
import { searchForWords } from './words-for';

const S1 = idOf('S1');
const GOLDEN = join(__dirname, '../golden/page/dpo-nora-claeys.txt');
/** The log is of the day on which the test runs, and looks of one answer stand in any order. */
const WHEN =
  /(\d{1,2} )?(jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]* \d{4}(, \d\d:\d\d)?/g;

/** What a data-protection officer sees: that people looked, and never at what. */
describePage('the page of a data-protection officer', (here) => {
  let nora: Visit;
  let ilse: Visit;
  let page: Page;

  beforeAll(async () => {
    ilse = await here.signedIn('ilse-maes', `/cases/${S1}`);
    await opened(ilse.page);
    const koen = await here.signedIn('koen-geerts', '/emergency');
    await breakGlass(koen.page, idOf('S2'));
    nora = await here.signedIn('nora-claeys');
    page = nora.page;
  }, 60_000);

  const bodiesOf = ({ answers }: Visit) => answers.map(({ text }) => text).join('\n');
  const undated = (text: string) => text.replaceAll(WHEN, '(when)');
  /** The text of a section; the rows of its tables in an order of their own. */
  async function textOf(id: string): Promise<string> {
    const lines = undated(await page.locator(`#${id}`).innerText()).split('\n');
    const isRow = (line: string) => line.includes('\t(when)') || line.startsWith('(when)\t');
    return [...lines.filter((line) => !isRow(line)), ...lines.filter(isRow).sort()]
      .filter((line) => line.trim() !== '')
      .join('\n');
  }

  it('is offered to them, and lists what waits for their eye', async () => {
    await page.getByRole('link', { name: 'Toezicht' }).click();
    await page.locator('#report').waitFor();

    const text = await page.locator('#emergencies').innerText();
    expect(text).toContain('Neighbours hear screaming, children inside the house.');
    expect(text).toContain('The mother');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('shows the looks into a case, and a report with its decisions, as it was looked at', async () => {
    await looksIntoIt(page);
    await reportOf(page, idOf('P-0101'));
    const sections = ['emergencies', 'disclosures', 'report'];
    const texts = [];
    for (const id of sections) texts.push(await textOf(id));
    const text = `${texts.join('\n\n')}\n`;

    expect(await page.locator('#report .decision').count()).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
    if (updatesGolden()) writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('takes one verdict of an emergency, and says which', async () => {
    const waiting = page.locator('#emergencies form').first();
    await waiting.locator('input[name=verdict][value=JUSTIFIED]').check();
    await waiting.locator('button[type=submit]').click();
    await page.getByText('Uw oordeel is vastgelegd.').waitFor();

    expect(await page.locator('#emergencies').innerText()).toMatch(
      /Oordeel:\s+het was een noodsituatie/,
    );
  });

  it('finds who got very many answers in one day, by a pseudonym', async () => {
    const joke = await (
      await here.hub().reader('joke-peters')
    ).open(S1, 'AGENCY_WORKER', 'SAFETY_PLANNING');
    for (let look = 0; look < 61; look += 1) await joke.ask('query Look { case { number } }');
    await page.reload();
    const found = page.locator('#unusual tr', { hasText: 'meer dan 60 antwoorden' });
    await found.waitFor();

    expect(await found.innerText()).toContain('KD-LIM-2026-00321');
    expect(await found.innerText()).not.toMatch(/joke|peters/i);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('was sent nothing of what is in a case, nor who anybody is', async () => {
    await nora.heard();
    const wordsIn = await searchForWords();
    const isMeant = (word: string) =>
      word === 'Nora Claeys' || /^KD-[A-Z]{3}-\d{4}-\w+$/.test(word);

    expect(nora.answers.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['MyReviews', 'UnusualAccess', 'CaseDisclosures', 'SubjectReport']),
    );
    expect(wordsIn(bodiesOf(nora)).filter((word) => !isMeant(word))).toEqual([]);
    // The control: a director's are full of it.
    expect(wordsIn(bodiesOf(ilse)).filter((word) => !isMeant(word)).length).toBeGreaterThan(50);
  });
});
