import type { Browser, Page } from 'playwright-core';
import { familyShown, openFor, signIn } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { describeInBrowser } from './in-browser';
import { axeFaults, tooWide, unfoldAll } from './seen';
import { visit, type Visit } from './visit';

/** Every page, by who may see it. */
const PAGES = [
  ['ilse-maes', '/'],
  ['ilse-maes', `/cases/${idOf('S1')}`],
  ['ilse-maes', '/accessibility'],
  ['ilse-maes', '/cases/no.such'],
  ['koen-geerts', '/emergency'],
  ['ilse-maes', '/reviews'],
  ['nora-claeys', '/dpo'],
] as const;

const MARKS = ['.state-none', '.state-withheld', '.state-silent', '.state-opened'];

describeInBrowser('every page', (launch) => {
  let hub: TestHub;
  let browser: Browser;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub({ signIn: true }), launch()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  /** Signed in, at a page; with the case open, where it is about one. */
  async function at(reader: string, path: string, options = {}): Promise<Visit> {
    const own = await visit(browser, hub.gateway.url, options);
    await own.page.goto('/');
    await signIn(own.page, reader);
    await own.page.goto(path);
    await own.page.getByRole('heading').first().waitFor();
    if (path.endsWith(idOf('S1'))) {
      await openFor(own.page, 'INTERVENTION_COORDINATION');
      await familyShown(own.page);
      await unfoldAll(own.page);
    }
    return own;
  }

  describe.each(PAGES)('of %s, %s', (reader, path) => {
    it('is readable on a telephone, in each language, and at 200 % zoom of a laptop', async () => {
      const own = await at(reader, path, { viewport: { width: 320, height: 640 } });
      const { page } = own;
      for (const language of ['NL', 'EN']) {
        await page.getByRole('button', { name: language, exact: true }).click();
        await page.locator(`html[lang=${language.toLowerCase()}]`).waitFor();
        expect(await tooWide(page)).toBe(0);
        expect(await axeFaults(page)).toEqual([]);
      }
      // Twice as large is half as wide (WCAG 1.4.4, 1.4.10).
      await page.setViewportSize({ width: 640, height: 400 });
      expect(await tooWide(page)).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
      await own.leave();
      expect(own.said).toEqual([]);
    });
  });

  it('tells the states apart where the reader chose the colours', async () => {
    const own = await at('ilse-maes', `/cases/${idOf('S1')}`, { forcedColors: 'active' });
    const { page } = own;
    const looks = await Promise.all(MARKS.map((mark) => lookOf(page, `.states-legend ${mark}`)));

    expect(new Set(looks).size).toBe(MARKS.length);
    expect(await axeFaults(page)).toEqual([]);
    await own.leave();
  });

  /** How a mark looks without its words: its border, its slant, and the signs in it. */
  function lookOf(page: Page, selector: string): Promise<string> {
    return page.evaluate<string>(`(() => {
      const mark = document.querySelector(${JSON.stringify(selector)});
      const { borderStyle, borderWidth, fontStyle, textDecorationLine } = getComputedStyle(mark);
      const signs = [...mark.querySelectorAll('svg, .state-opened-mark')].map(({ className, tagName }) =>
        tagName + getComputedStyle(mark.querySelector(tagName)).borderStyle);
      return [borderStyle, borderWidth, fontStyle, textDecorationLine, signs].join(' ');
    })()`);
  }
});
