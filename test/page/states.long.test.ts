import { chosenColours } from './chosen-colours';
import { describePage } from './page-tests';
import { axeFaults, cutOff, looksOf, tooWide } from './seen';
import { STATES } from './states';
import type { Visit } from './visit';

/** Twice as large is half as wide (WCAG 1.4.4, 1.4.10): a laptop of 1280 pixels at 200 %. */
const TWICE = { width: 640, height: 400 };
const TELEPHONE = { width: 320, height: 640 };

/** The marks of the states of a fact, where they are explained. */
const MARKS = ['.value', '.state-none', '.state-withheld', '.state-silent', '.state-opened-mark'];

describePage('every page in every state', (here) => {
  describe.each(STATES)('$name', ({ reader, path, reach, window = {}, heard }) => {
    let own: Visit;
    beforeAll(async () => {
      const options = { ...window, deviceScaleFactor: 2 };
      own = reader ? await here.signedIn(reader, '/', options) : await here.visit(options);
      await own.page.goto(path);
      await own.page.getByRole('heading').first().waitFor();
      await reach?.(own.page, here.hub());
    }, 60_000);
    afterAll(async () => {
      await (own as Visit | undefined)?.leave();
    });

    it('is whole on a telephone and at 200 % zoom, in each language', async () => {
      const { page } = own;
      // Nobody reaches what is behind a question.
      const isAsked = (await page.locator('dialog[open]').count()) > 0;
      for (const language of isAsked ? ['NL'] : ['EN', 'NL']) {
        if (!isAsked) {
          await page.locator(`.top .language[lang=${language.toLowerCase()}]`).click();
          await page.locator(`html[lang=${language.toLowerCase()}]`).waitFor();
        }
        for (const size of [TELEPHONE, TWICE]) {
          await page.setViewportSize(size);
          expect([language, size.width, await tooWide(page), await cutOff(page)]).toEqual([
            ...[language, size.width, 0, []],
          ]);
        }
      }
      for (const size of [TELEPHONE, TWICE]) {
        await page.setViewportSize(size);
        expect(await axeFaults(page)).toEqual([]);
      }
    });

    it.each(['light', 'dark'] as const)(
      'is told apart in colours that the reader chose: %s',
      async (colorScheme) => {
        const { page } = own;
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.emulateMedia({ forcedColors: 'active', colorScheme });

        expect(await chosenColours(page)).toEqual([]);
        // It reads the colours of the page's styles, which nobody sees here.
        expect(await axeFaults(page, ['color-contrast'])).toEqual([]);
        const legend = page.locator('.states-legend');
        if ((await legend.count()) > 0) {
          const looks = await looksOf(
            page,
            MARKS.map((mark) => `.states-legend ${mark}`),
          );
          expect(new Set(looks).size).toBe(MARKS.length);
        }
      },
    );

    it('is said by nobody but the page', () => {
      const said = own.said.splice(0);
      expect([...new Set(said)]).toEqual(heard === undefined ? [] : [heard]);
    });
  });

  it('would be found cut off, too wide, and lost in chosen colours: the control', async () => {
    const { page } = await here.signedIn('ilse-maes');
    const planted = (css: string) =>
      page.evaluate(`
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(${JSON.stringify(css)});
        document.adoptedStyleSheets.push(sheet);
      `);
    await page.emulateMedia({ forcedColors: 'active' });
    expect([await cutOff(page), await tooWide(page), await chosenColours(page)]).toEqual([
      [],
      0,
      [],
    ]);
    await planted(`
      .lead { overflow: hidden; width: 3rem; white-space: nowrap }
      .case-list { width: 200vw }
      .button { border-color: Canvas }
    `);

    expect((await cutOff(page)).join()).toContain('lead');
    expect(await tooWide(page)).toBeGreaterThan(0);
    expect((await chosenColours(page)).join()).toContain('button');
  });
});
