import type { Page } from 'playwright-core';

/**
 * What cannot be told from its ground where the reader chose the colours (`forced-colors: active`):
 * a control without an edge or a line under it, a mark without a border, a sign of a picture that
 * is drawn in the colour of the page, a text in that of the sign it stands on. By what the browser
 * computed, each with where and why.
 */
export function chosenColours(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    ${COLOURS}
    const canvas = colourOf(getComputedStyle(document.documentElement).backgroundColor);
    const faults = [];
    const fault = (one, why) => faults.push(why + ': ' + one.outerHTML.slice(0, 140));
    const all = (selector) => [...document.querySelectorAll(selector)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen'));
    ${CONTROLS}
    ${PICTURES}
    return faults;
  })()`);
}

/** Lines and marks have to stand out three to one, texts four and a half (WCAG 1.4.11, 1.4.3). */
const COLOURS = `
  const LINE = 3;
  const TEXT = 4.5;
  const colourOf = (text) => {
    const [red, green, blue, alpha = 1] = (text.match(/[\\d.]+/g) ?? []).map(Number);
    return blue === undefined || alpha === 0 ? undefined : [red, green, blue];
  };
  const lightness = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const standsOut = (text, ground, least) => {
    const colour = colourOf(text);
    return colour !== undefined && contrast(colour, ground) >= least;
  };
  const groundOf = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = colourOf(getComputedStyle(at).backgroundColor);
      if (colour) return colour;
    }
    return canvas;
  };
`;

/** Whatever has a face of the browser's own (boxes to tick, lists to unfold) is drawn by it. */
const CONTROLS = `
  const isEdged = (one) => {
    const style = getComputedStyle(one);
    const ground = groundOf(one.parentElement ?? one);
    return ['Top', 'Right', 'Bottom', 'Left'].some((side) =>
      style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) > 0 &&
      standsOut(style['border' + side + 'Color'], ground, LINE));
  };
  for (const one of all('button, a[href], select, input, textarea, summary')) {
    const style = getComputedStyle(one);
    const isText = one.matches('a, summary, .link');
    const isMarked = style.textDecorationLine.includes('underline') || style.display === 'list-item' ||
      style.color !== getComputedStyle(one.parentElement).color;
    if (one.matches('input[type=radio], input[type=checkbox]')) {
      if (style.appearance === 'none') fault(one, 'a box of its own making');
    } else if (!(isText && isMarked) && !isEdged(one)) fault(one, 'a control without an edge');
  }
  for (const one of all('.state, .state-opened-mark, .badge, .agency, .risk, .needs-you, .alert, .card, .notice, dialog[open]')) {
    if (!isEdged(one)) fault(one, 'a mark without a border');
  }
  const hasText = (one) => [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim() !== '');
  for (const one of all('body *:not(svg, svg *)')) {
    const isRead = standsOut(getComputedStyle(one).color, groundOf(one), TEXT);
    if (hasText(one) && !one.disabled && !isRead) fault(one, 'a text that is not read');
  }
`;

/** Signs are told by their lines or what fills them; what is a ground for others has the page's colour. */
const PICTURES = `
  const GROUNDS = '.lane, .risk-band, .home, .home-band';
  const UNSEEN = '.tick-line, .person-focus, .mark-focus, .lane:not(.lane-silent), .risk-band';
  for (const one of all('svg :is(path, rect, circle, polygon, line)')) {
    const { fill, stroke } = getComputedStyle(one);
    const isFilled = colourOf(fill) !== undefined;
    if (one.matches(GROUNDS) && isFilled && contrast(colourOf(fill), canvas) > 1) fault(one, 'a ground of its own colour');
    const within = one.closest('.person-selected, .mark-selected')?.querySelector('.symbol');
    const ground = within && within !== one ? colourOf(getComputedStyle(within).fill) : canvas;
    if (one.matches(UNSEEN) || one.matches('defs *')) continue;
    if (![fill, stroke].some((paint) => standsOut(paint, ground, LINE))) fault(one, 'a sign that is not seen');
  }
  for (const one of all('svg text')) {
    const on = one.matches('.mark-count') ? one.parentElement.querySelector('path, circle')
      : one.matches('.person-age') ? one.parentElement.querySelector('.symbol') : undefined;
    const ground = on ? colourOf(getComputedStyle(on).fill) : canvas;
    if (!standsOut(getComputedStyle(one).fill, ground ?? canvas, TEXT)) fault(one, 'a text that is not read');
  }
`;
