import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOG } from '../../scripts/development/hub';
import {
  familyShown,
  openFor,
  printRecorded,
  S1_NUMBER,
  signIn,
} from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import { updatesGolden } from '../config';
import { describePage } from './page-tests';
import { printedIn } from './printed';
import { axeFaults, seenText, tooWide, unfoldAll } from './seen';
import { looksIntoIt, opened } from './steps';
import { faultsOf, type Visit } from './visit';
import { goldenView, searchForWords } from './words-for';

/** Who else works on S1, from the police to the city. Each sees another family. */
const OTHERS = ['koen-geerts', 'tine-vos', 'wim-claesen', 'fatma-demir'] as const;

describePage('the page', (here) => {
  let ilse: Visit;
  beforeAll(async () => {
    ilse = await here.visit();
  });

  /** The text that a reader sees is the one that was looked at and committed. */
  function expectGolden(reader: string, text: string): void {
    const file = join(__dirname, `../golden/page/s1-${reader}.txt`);
    if (updatesGolden()) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  }
  const bodiesOf = (one?: Visit) => one?.answers.map(({ text }) => text).join('\n') ?? '';

  describe('for the director of S1', () => {
    it('asks who it is, and says nothing before', async () => {
      const { page, answers } = ilse;
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();

      expect(await axeFaults(page)).toEqual([]);
      expect(answers).toEqual([]);
    });

    it('lists their cases, with no fact of any', async () => {
      const { page } = ilse;
      await signIn(page, 'ilse-maes');
      await page.getByRole('link', { name: S1_NUMBER }).waitFor();

      expect(await axeFaults(page)).toEqual([]);
      expect(await page.locator('main').innerText()).not.toContain('Vermeulen');
    });

    it('opens one for a purpose, and fetches all of it with one request', async () => {
      const { page, answers } = ilse;
      await page.getByRole('link', { name: S1_NUMBER }).click();
      await openFor(page, 'CASE_CONSULTATION');
      await familyShown(page);

      expect(answers.map(({ operation }) => operation)).toEqual([
        ...[undefined, 'MyCases', 'OpenCase', 'FamilyView'],
      ]);
      const bar = await page.locator('.purpose').innerText();
      expect(bar).toMatch(/Casusregisseur[^]*Casusoverleg/);
    });

    it('is light: 60 KB of script, and 150 KB of everything', () => {
      const sum = (files: readonly { readonly gzipped: number }[]) =>
        files.reduce((bytes, { gzipped }) => bytes + gzipped, 0);
      // What a browser has, it asks for once.
      const files = [...new Map(ilse.files.map((file) => [file.url, file])).values()];

      expect(new Set(files.map(({ kind }) => kind))).toContain('font');
      expect(sum(files.filter(({ kind }) => kind === 'script'))).toBeLessThanOrEqual(60 * 1024);
      expect(sum(files)).toBeLessThanOrEqual(150 * 1024);
    });

    it('shows every section, as it was looked at', async () => {
      await unfoldAll(ilse.page);

      expectGolden('ilse-maes', await seenText(ilse.page));
      expect(await axeFaults(ilse.page)).toEqual([]);
    });

    it('shows the time line of one person, who is chosen in the list or in the picture', async () => {
      const { page } = ilse;
      const rows = page.locator('#timeline tbody tr');
      const all = await rows.count();
      await page.locator('#timeline select').selectOption({ label: 'Lotte Vermeulen' });
      const own = await rows.allInnerTexts();

      expect(own.length).toBeGreaterThan(3);
      expect(own.length).toBeLessThan(all);
      expect(own.filter((row) => !row.includes('Lotte Vermeulen'))).toEqual([]);
      await page.locator('.person', { hasText: 'Lotte' }).press('Enter');
      expect(await rows.count()).toBe(all);
    });

    it('prints what was recorded as a print, with the secrecy line on each sheet', async () => {
      const { page, answers } = ilse;
      const { pages, isTagged } = await printedIn(await printRecorded(page));

      const print = answers.find(({ operation }) => operation === 'FamilyPrint');
      expect(await recorded(print?.query)).toBe(1);
      expect(isTagged).toBe(true);
      expect(pages.length).toBeGreaterThan(5);
      for (const sheet of pages) {
        expect(sheet).toContain(`${S1_NUMBER} · Afgedrukt door Ilse Maes, Casusregisseur`);
        expect(sheet).toContain('22 nov 2026');
        expect(sheet).toContain('voor Casusoverleg');
        expect(sheet).toMatch(/Vertrouwelijk, beroepsgeheim[^]*vastgelegd\.$/);
      }
      for (const title of await page.locator('.sheet h2').allInnerTexts()) {
        expect(pages.join('\n')).toContain(title);
      }
    });

    it('prints nothing that was not recorded: the control', async () => {
      const { pages } = await printedIn(await ilse.page.pdf({ preferCSSPageSize: true }));

      expect(pages).toHaveLength(1);
      expect(pages[0]).not.toContain('Vermeulen');
    });

    it('fits a telephone without scrolling sideways', async () => {
      const { page } = ilse;
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await tooWide(page)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    it('signs out, and leaves nothing on the screen or in the tab', async () => {
      const { page } = ilse;
      await page.getByRole('button', { name: 'Afmelden' }).click();
      await page.locator('a[href^="/sign-in"]').waitFor();

      expect(await page.locator('main').innerText()).not.toContain('Vermeulen');
      expect(await page.evaluate('sessionStorage.length')).toBe(0);
      await ilse.leave();
    });
  });

  /** Everybody else's windows, each with the family as they see it. */
  describe.each(OTHERS)('for %s', (reader) => {
    let own: Visit | undefined;
    afterAll(async () => {
      await own?.leave();
    });

    it('shows what they need to know, as it was looked at', async () => {
      own = await here.signedIn(reader);
      const { page } = own;
      await page.getByRole('link', { name: S1_NUMBER }).click();
      await openFor(page, 'CASE_CONSULTATION');
      await familyShown(page);
      await unfoldAll(page);

      expectGolden(reader, await seenText(page));
    });

    it('was sent nothing else: no word of the agencies beyond the view they are meant to get', async () => {
      const wordsIn = await searchForWords();
      const meant = new Set(wordsIn(goldenView(reader)));
      const sent = wordsIn(bodiesOf(own));
      const forIlse = wordsIn(bodiesOf(ilse));

      expect(sent.length).toBeGreaterThan(50);
      expect(sent.filter((word) => !meant.has(word))).toEqual([]);
      expect(forIlse.filter((word) => !meant.has(word)).length).toBeGreaterThan(5);
    });
  });

  describe('for the data-protection officer', () => {
    it('tells what was shown of a case, and no word of what is in it', async () => {
      const nora = await here.signedIn('nora-claeys', '/dpo');
      const { page } = nora;
      await looksIntoIt(page);

      expect(await page.locator('#disclosures').innerText()).toContain('Casusoverleg');
      expect(await axeFaults(page)).toEqual([]);
      await nora.leave();
      // Beside the officer's own name, what the cases are called that they oversee.
      const words = (await searchForWords())(bodiesOf(nora));
      expect(words.filter((word) => !word.startsWith('KD-'))).toEqual(['Nora Claeys']);
    });
  });

  /** Last, for it changes what the others see. */
  it('lets the director take up an alert, and tells the others', async () => {
    const { page, leave } = await here.signedIn('ilse-maes', `/cases/${idOf('S1')}`);
    await opened(page);
    await page.getByRole('button', { name: 'Dit opnemen' }).click();
    await page.getByRole('dialog').locator('.act-form button[type=submit]').click();
    await page.getByText('U nam het op. De anderen zien dat vanaf nu.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();

    expect(await page.locator('.alerts').innerText()).toMatch(/Opgenomen door\s+Ilse Maes/);
    await leave();
  });

  it('asks nobody but the hub and where people sign in', () => {
    const provider = new URL(here.hub().env['ONEROOF_SIGN_IN_PROVIDER'] ?? '').origin;

    expect([...ilse.origins].sort()).toEqual(
      [new URL(here.hub().gateway.url).origin, provider].sort(),
    );
  });

  it('would be heard and found out otherwise: the control', async () => {
    const planted = await here.visit();
    const { page, said, origins } = planted;
    await page.route('http://elsewhere.example/', (route) => route.fulfill({ body: 'Elsewhere.' }));
    await page.goto('/');
    const heard = page.waitForEvent('console');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<button><img src="http://elsewhere.example/x.png"></button>')`);
    await heard;
    const axe = await axeFaults(page);
    await page.goto('http://elsewhere.example/');
    const faults = faultsOf(planted);

    expect(said.splice(0).join()).toContain('Content Security Policy');
    expect(axe.join()).toContain('image-alt');
    expect(faults.at(-1)).toBe('asked http://elsewhere.example');
    expect(origins.delete('http://elsewhere.example')).toBe(true);
    await planted.leave();
  });

  /** How many answers to an operation the log holds. */
  async function recorded(query = ''): Promise<number> {
    const hash = createHash('sha256').update(query).digest('hex');
    const { rows } = await here
      .hub()
      .ownerAt(LOG.name)
      .query<{ size: string }>(`SELECT count(*) AS size FROM disclosure WHERE leaf LIKE $1`, [
        `%"operation":"${hash}"%`,
      ]);
    return Number(rows[0]?.size);
  }
});
