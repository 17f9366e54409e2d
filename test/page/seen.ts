import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';

/** What there is to see and to say about a page: in the browser, so in the browser's own words. */

/**
 * Folded parts hide what they hold, and what is far below is not laid out until it is scrolled to:
 * who reads everything unfolds the ones and comes to the others.
 */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(`
    const laidOut = new CSSStyleSheet();
    laidOut.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(laidOut);
    for (const one of document.querySelectorAll('details')) one.open = true;
  `);
}

/**
 * The visible text of the head of a case and of each of its sections. Not of who looked: that
 * grows with every test, and tells the time.
 */
export async function seenText(page: Page): Promise<string> {
  const parts = page.locator('.sheet .case-head, .sheet section[aria-labelledby]:not(#looks)');
  const texts = await parts.allInnerTexts();
  return `${texts.map((text) => text.replaceAll(/\n{2,}/g, '\n').trim()).join('\n\n')}\n`;
}

/** WCAG 2.2 at level AA, and what it builds on. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against the rules, each with where and why. The page's own policy stays on. */
export async function axeFaults(page: Page): Promise<string[]> {
  const options = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] });
  await page.evaluate(axe);
  return page.evaluate<string[]>(`axe.run(document, ${options}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) =>
      [id, node.target.join(' '), node.failureSummary].join(': '))))`);
}

/** By how many pixels the page is wider than its window: none, or one has to scroll sideways. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}
