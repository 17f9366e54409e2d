import type { Page } from 'playwright-core';
import { chosenColours } from '../page/chosen-colours';
import { describePage } from '../page/page-tests';
import { axeFaults, tooWide } from '../page/seen';
import { faultsOf, type Visit } from '../page/visit';
import {
  choices,
  openFor,
  runQuery,
  signInAsDeveloper,
  takeExample,
  writeQuery,
} from './developer';

const LARGE = { width: 1440, height: 900 };
/** Twice as large is half as wide (WCAG 1.4.4, 1.4.10). */
const ZOOMED = { width: 640, height: 400 };
const SIZES = [LARGE, { width: 320, height: 640 }, ZOOMED];

const panel = (page: Page, place: number) => page.locator('.panels button').nth(place).click();
/** A state: where, who, and what they did there. */
type State = readonly [
  name: string,
  path: '/ide' | '/schema',
  reader: string | undefined,
  act?: (page: Page) => Promise<unknown>,
];

const STATES: readonly State[] = [
  ['signed out, at the workbench', '/ide', undefined],
  ['signed out, at the reference', '/schema', undefined],
  ['with its examples', '/ide', 'ilse-maes', (page) => page.locator('.examples').waitFor()],
  ['with the fields of a query, no case open', '/ide', 'ilse-maes', (page) => panel(page, 1)],
  ['with nothing run yet', '/ide', 'ilse-maes', (page) => panel(page, 2)],
  ['with a query that names no field', '/ide', 'ilse-maes', (page) => writeNothing(page)],
  [
    'with an answer about no case',
    '/ide',
    'ilse-maes',
    async (page) => {
      await writeQuery(page, '{ reader { displayName } }');
      await runQuery(page);
    },
  ],
  ['with a case open', '/ide', 'ilse-maes', (page) => openFor(page, 'TRIAGE')],
  ['with what is withheld, and why', '/ide', 'ilse-maes', (page) => withheld(page)],
  [
    'with the fields of an answer',
    '/ide',
    'ilse-maes',
    async (page) => {
      await withheld(page);
      await panel(page, 1);
      await page.locator('.query .cm-property', { hasText: 'engagement' }).click();
      await page.locator('.current').waitFor();
    },
  ],
  [
    'with fields to choose from',
    '/ide',
    'ilse-maes',
    async (page) => {
      await writeQuery(page, '{ ');
      await page.keyboard.press('Control+Space');
      await page.locator('.CodeMirror-hint').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('.CodeMirror-hint-information').waitFor();
    },
  ],
  [
    'with the form of an emergency',
    '/ide',
    'koen-geerts',
    async (page) => {
      await page.locator('option[value=EMERGENCY]').waitFor({ state: 'attached' });
      await choices(page).purpose.selectOption('EMERGENCY');
      await page.locator('form.case-bar input[type=checkbox]').waitFor();
    },
  ],
  ['of the reference', '/schema', 'ilse-maes'],
  [
    'of the reference, with nothing found',
    '/schema',
    'ilse-maes',
    (page) => page.getByRole('searchbox').fill('no such type'),
  ],
  ['of the reference, to who sees little', '/schema', 'dirk-moens'],
];

async function writeNothing(page: Page): Promise<void> {
  await panel(page, 1);
  await writeQuery(page, '# nothing yet');
  await page.locator('.fields li').first().waitFor({ state: 'detached' });
}

async function withheld(page: Page): Promise<void> {
  await openFor(page, 'CASE_CONSULTATION');
  await takeExample(page, 'Wat afgeschermd is, en waarom');
  await runQuery(page);
  await page.locator('.withheld li').first().waitFor();
}

describePage('the workbench', ({ visit }) => {
  async function at(path: string, reader: string | undefined, options = {}): Promise<Visit> {
    const own = await visit({ viewport: LARGE, ...options });
    await own.page.goto(path);
    if (reader !== undefined) {
      await signInAsDeveloper(own.page, reader);
      await own.page.locator('.query .cm-property, #types').first().waitFor();
    }
    await own.page.getByRole('main').locator('h1').waitFor({ state: 'attached' });
    return own;
  }

  /** Whatever is wrong with what is shown, in each language and at each size. */
  async function faults(page: Page): Promise<string[]> {
    const found: string[] = [];
    for (const language of ['NL', 'EN']) {
      await page.getByRole('button', { name: language, exact: true }).press('Enter');
      await page.locator(`html[lang=${language.toLowerCase()}]`).waitFor();
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const where = `${language} at ${String(size.width)}`;
        const wide = await tooWide(page);
        if (wide > 0) found.push(`${where}: ${String(wide)} px too wide`);
        if (size === ZOOMED) continue; // the same in a smaller window
        for (const fault of await axeFaults(page)) found.push(`${where}: ${fault}`);
      }
    }
    return found;
  }

  for (const [name, path, reader, act] of STATES) {
    it(`can be read by everybody, at every size, in both languages: ${name}`, async () => {
      const own = await at(path, reader);
      await act?.(own.page);
      const found = await faults(own.page);
      await own.leave();

      expect([found, faultsOf(own)]).toEqual([[], []]);
    });
  }

  it.each(['/ide', '/schema'])('can be read by who is refused %s', async (path) => {
    const own = await at(path, undefined);
    await own.page.locator('a[href^="/sign-in"]').click();
    await own.page.locator('button[value=tine-vos]').click();
    await own.page.locator('.me').waitFor();
    const found = await faults(own.page);
    const text = await own.page.locator('main').innerText();
    await own.leave();

    expect([found, faultsOf(own)]).toEqual([[], []]);
    expect(text).toContain('This is for developers');
  });

  it('tells what is chosen where the reader chose the colours', async () => {
    const own = await at('/ide', 'ilse-maes', { forcedColors: 'active' });
    const { page } = own;
    await withheld(page);
    const looks = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.panels button, .languages button')].map((one) =>
        one.getAttribute('aria-pressed') + ' ' + getComputedStyle(one).outlineStyle)`,
    );

    expect(new Set(looks)).toEqual(new Set(['true solid', 'false none']));
    expect(await axeFaults(page)).toEqual([]);
    expect(await chosenColours(page)).toEqual([]);
    await own.leave();
    expect(faultsOf(own)).toEqual([]);
  });

  it('hears, and sees, what is not as it should be: the control', async () => {
    const own = await at('/ide', undefined);
    const { page } = own;
    await page.evaluate(`
      const wide = document.createElement('p');
      wide.style.width = '3000px';
      wide.append('Wide.', document.createElement('img'));
      document.querySelector('main').append(wide);
    `);
    const found = (await faults(page)).join('\n');
    await page.addStyleTag({ content: 'p {}' }).catch(() => undefined);
    await page.route('https://elsewhere.example/', (route) => route.fulfill({ body: 'Hello.' }));
    await page.goto('https://elsewhere.example/');
    await own.leave();

    expect(found).toContain('NL at 320: ');
    expect(found).toContain('px too wide');
    expect(found).toContain('image-alt');
    expect(faultsOf(own).join()).toContain("style-src 'self'");
    expect(faultsOf(own)).toContain('asked https://elsewhere.example');
    own.said.length = 0;
    own.origins.clear();
  });
});
