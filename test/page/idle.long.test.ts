import type { Page } from 'playwright-core';
import { idOf } from '../../subgraphs/kit/fixtures';
import { focusIsAt, focusIsIn, press } from './keyboard';
import { describePage } from './page-tests';
import { axeFaults } from './seen';
import { asking, opened } from './steps';
import type { Visit } from './visit';

const S1 = `/cases/${idOf('S1')}`;
/** Where a quick exit goes; here it is somewhere nobody is asked. */
const NEUTRAL = 'https://www.meteo.be';

/** After ten minutes without a touch somebody is asked, and after another one signed out. */
describePage('whoever does nothing', (here) => {
  /** A family on the screen, at eleven o'clock of a clock that the test turns. */
  async function atFamily(): Promise<Visit> {
    const own = await here.visit();
    await own.page.clock.install({ time: '2026-11-22T11:00:00Z' });
    await own.page.goto('/');
    await own.page.locator('a[href^="/sign-in"]').click();
    await own.page.locator('button[value=ilse-maes]').click();
    await own.page.locator('.me').waitFor();
    await own.page.goto(S1);
    await opened(own.page);
    return own;
  }
  const warning = (page: Page) =>
    page.locator('dialog', { has: page.getByRole('heading', { name: 'Bent u er nog?' }) });
  const isOut = (page: Page) => page.locator('a[href^="/sign-in"]').waitFor();
  /** Neither on the screen nor in the tab, and the hub knows nobody. */
  async function nothingIsLeft(page: Page): Promise<void> {
    expect(await page.locator('body').innerText()).not.toContain('Vermeulen');
    expect(await keptBy(page)).not.toContain('oneroof:pass');
    await page.reload();
    await isOut(page);
    expect(await page.locator('.me').count()).toBe(0);
  }
  const keptBy = async (page: Page) =>
    (await page.evaluate<string[]>('Object.keys(sessionStorage)')).join(' ');

  it('is asked first, in words that are said to who does not see them', async () => {
    const { page } = await atFamily();
    await page.clock.fastForward('09:50');
    expect(await warning(page).count()).toBe(0);
    await page.clock.fastForward('00:16');
    await warning(page).waitFor();

    const said = await page.evaluate<string[]>(`(() => {
      const { activeElement: at } = document;
      const texts = [at.closest("dialog").getAttribute("aria-labelledby"), at.getAttribute("aria-describedby")];
      return texts.map((id) => document.getElementById(id)?.textContent ?? "");
    })()`);
    expect(said).toEqual(['Bent u er nog?', 'Over minder dan een minuut wordt u afgemeld.']);
    await focusIsIn(warning(page));
    expect(await axeFaults(page)).toEqual([]);
  });

  it('stays, in the middle of an act, and nothing is lost', async () => {
    const { page } = await atFamily();
    const typed = await asking(page, 'Is it safe to');
    for (const answer of ['Enter', 'Escape']) {
      await page.clock.fastForward('10:06');
      await warning(page).waitFor();
      await focusIsAt(page, warning(page).getByRole('button', { name: 'Aangemeld blijven' }));
      await page.keyboard.press(answer);
      await warning(page).waitFor({ state: 'detached' });
      await focusIsAt(page, typed);
    }
    await page.clock.fastForward('09:00');

    expect(await warning(page).count()).toBe(0);
    expect(await typed.inputValue()).toBe('Is it safe to');
    expect(await page.locator('.sheet').innerText()).toContain('Kristof Vermeulen');
  });

  it('leaves at once, by the way out that stands in the question, too', async () => {
    const { page, origins } = await atFamily();
    await page.context().route(`${NEUTRAL}/`, (route) => route.fulfill({ body: 'Cloudy.' }));
    await page.clock.fastForward('10:06');
    await warning(page).waitFor();
    await press(page, warning(page).getByRole('button', { name: 'Snel weg' }));
    await page.getByText('Cloudy.').waitFor();
    expect(origins.delete(NEUTRAL)).toBe(true);
    await page.goto(S1);
    await isOut(page);
    await nothingIsLeft(page);
  });

  it('is signed out a minute later, whatever moves meanwhile, and finds again what was typed', async () => {
    const { page } = await atFamily();
    await asking(page, 'Is it safe to');
    await page.clock.fastForward('10:06');
    await warning(page).waitFor();
    await page.mouse.wheel(0, 100);
    await page.keyboard.press('Shift');
    await page.clock.fastForward('01:00');
    await page.getByText('omdat er een tijd niets gebeurde').waitFor();

    expect(await page.locator('dialog').count()).toBe(0);
    expect(await keptBy(page)).toContain('oneroof:draft:ask');
    await nothingIsLeft(page);
  });

  it('is there in every tab, when they are in one', async () => {
    const { page } = await atFamily();
    const other = await page.context().newPage();
    await other.goto('/');
    await other.locator('.case-line h2').first().waitFor();
    await page.clock.fastForward('09:00');
    await other.keyboard.press('Shift');
    await page.clock.fastForward('02:06');
    await page.clock.fastForward('00:06');

    expect(await warning(page).count()).toBe(0);
    expect(await page.locator('.sheet').innerText()).toContain('Kristof Vermeulen');
    await page.clock.fastForward('09:30');
    await page.getByText('omdat er een tijd niets gebeurde').waitFor();
    await other.getByText('omdat er een tijd niets gebeurde').waitFor();
  });
});
