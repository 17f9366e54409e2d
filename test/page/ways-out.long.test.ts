import type { Page } from 'playwright-core';
import { idOf } from '../../subgraphs/kit/fixtures';
import { focusBegins, focusIsIn, openByKeys, press } from './keyboard';
import { describePage } from './page-tests';
import { asking, opened } from './steps';
import type { Visit } from './visit';

const S1 = `/cases/${idOf('S1')}`;
/** Where a quick exit goes; here it is somewhere nobody is asked. */
const NEUTRAL = 'https://www.meteo.be';
/** What Chromium writes of a sign-in that is over, at the identity provider. */
const OVER = 'Failed to load resource: the server responded with a status of 400 (Bad Request)';

/** The ways out of a page, and out of trouble: each by keyboard. */
describePage('whoever has to get away', (here) => {
  async function atFamily(options = {}): Promise<Visit> {
    const own = await here.signedIn('ilse-maes', S1, options);
    const { page } = own;
    await page.context().route(`${NEUTRAL}/`, (route) => route.fulfill({ body: 'Cloudy.' }));
    await opened(page);
    return own;
  }
  /** The page of the weather is there, and nothing else: in this tab, at the hub, and behind. */
  async function isGone({ page, origins, said }: Visit): Promise<void> {
    await page.getByText('Cloudy.').waitFor();
    expect(origins.delete(NEUTRAL)).toBe(true);
    await page.goBack();
    expect(await page.locator('body').innerText()).not.toContain('Vermeulen');
    // Before ours was the identity provider's page, which it does not show twice.
    expect(said.splice(0).filter((one) => one !== OVER)).toEqual([]);

    await page.goto(S1);
    await page.locator('a[href^="/sign-in"]').waitFor();
    expect(await page.locator('.me').count()).toBe(0);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    const { status } = await page.evaluate<{ status: number }>(
      `fetch('/session', { headers: { 'x-oneroof': 'page' } }).then(({ status }) => ({ status }))`,
    );
    expect(status).toBe(204);
  }
  const exit = (within: Page | ReturnType<Page['locator']>) =>
    within.getByRole('button', { name: 'Snel weg' });

  it('is gone at once, with no way back', async () => {
    const own = await atFamily();
    await press(own.page, exit(own.page));
    await isGone(own);
  });

  it('is gone at once from the middle of an act, and what was typed is too', async () => {
    const own = await atFamily();
    await asking(own.page, 'Is it safe to');
    await press(own.page, exit(own.page.locator('dialog[open]')));
    await isGone(own);
  });

  it('tries again, when the hub did not answer for long', async () => {
    const { page, said } = await atFamily();
    await page.route('**/graphql', (route) => route.abort());
    await press(page, page.getByRole('button', { name: 'Opnieuw ophalen' }));
    const again = page.getByRole('button', { name: 'Opnieuw proberen' });
    await again.waitFor({ timeout: 20_000 });
    // Four times asked, and said by the browser, not by us.
    expect(said.splice(0)).toEqual(Array(4).fill('Failed to load resource: net::ERR_FAILED'));

    await page.unroute('**/graphql');
    await press(page, again);
    await again.waitFor({ state: 'detached' });
    await focusBegins(page);
    expect(await page.locator('.sheet').innerText()).toContain('Kristof Vermeulen');
  });

  it('goes on when the time of a pass is over', async () => {
    const { page } = await atFamily({ passMs: 4_000 });
    const heading = page.locator('.reopen #open-title');
    await heading.waitFor();
    await press(page, page.locator('.purpose a[href="#open-title"]'));
    await page.keyboard.press('Tab');
    await focusIsIn(page.locator('.open-case'));
    await openByKeys(page, 'CASE_CONSULTATION');
    await heading.waitFor({ state: 'detached' });
    await focusBegins(page);
  });
});
