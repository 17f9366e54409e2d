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

/**
 * What axe finds against the rules, each with where and why. The page's own policy stays on.
 * @param without rules that it cannot judge as the page is
 */
export async function axeFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = JSON.stringify({ runOnly: RULES, rules, resultTypes: ['violations'] });
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

/**
 * What has text that nobody can see whole: cut off by its own box, or beyond the edge of a picture.
 * What is only heard (`clip-path`) is seen by nobody, and meant to be.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const isOnlyHeard = (one) => {
      for (let at = one; at; at = at.parentElement) {
        if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
      }
      return false;
    };
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    const isCut = (one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      return (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
    };
    const boxes = [...document.querySelectorAll('body *')].filter((one) =>
      one instanceof HTMLElement && one.checkVisibility() && one.textContent.trim() !== '' &&
      isCut(one) && !isOnlyHeard(one));
    const labels = [...document.querySelectorAll('svg text')].filter((one) => {
      const [own, picture] = [one, one.ownerSVGElement].map((part) => part.getBoundingClientRect());
      return own.width > 0 && (own.left < picture.left - 1 || own.right > picture.right + 1 ||
        own.top < picture.top - 1 || own.bottom > picture.bottom + 1);
    });
    return [...boxes, ...labels].map((one) => one.outerHTML.slice(0, 120));
  })()`);
}

/** How each mark looks without its words and colours: its border, its slant, and the signs in it. */
export function looksOf(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate<string[]>(`${JSON.stringify(selectors)}.map((selector) => {
    const mark = document.querySelector(selector);
    const { borderStyle, borderWidth, fontStyle, textDecorationLine } = getComputedStyle(mark);
    return [borderStyle, borderWidth, fontStyle, textDecorationLine, mark.querySelectorAll('svg').length].join(' ');
  })`);
}
