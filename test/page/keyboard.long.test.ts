import type { Browser, Page } from 'playwright-core';
import { signIn, S1_NUMBER } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { describeInBrowser } from './in-browser';
import { choose, press, tabTo, type } from './keyboard';
import { axeFaults } from './seen';
import { visit, type Visit } from './visit';

/** Everything that can be done on the page, by keyboard alone, and each state that it leads to. */
describeInBrowser('whoever has no mouse', (launch) => {
  let hub: TestHub;
  let browser: Browser;
  const visits: Visit[] = [];

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub({ signIn: true }), launch()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

  async function arrived(reader: string, path = '/'): Promise<Page> {
    const own = await visit(browser, hub.gateway.url);
    visits.push(own);
    await own.page.goto(path);
    await signIn(own.page, reader);
    return own.page;
  }
  /** Opens S1 from the list, for case consultation. */
  async function opened(page: Page): Promise<void> {
    await press(page, page.getByRole('link', { name: S1_NUMBER }));
    await choose(page, page.locator('input[name=purpose]'), 'CASE_CONSULTATION');
    await press(page, page.locator('.open-case button[type=submit]'));
    await page.locator('.sheet #withheld').waitFor();
  }

  it('opens a case, looks along the time line, and unfolds what is folded', async () => {
    const page = await arrived('ilse-maes');
    await opened(page);
    const marks = page.locator('#timeline .mark');
    await tabTo(page, page.locator('#timeline .mark[tabindex="0"]'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.locator('#timeline .mark-selected').count()).toBe(1);
    expect(await marks.count()).toBeGreaterThan(10);

    await press(page, page.locator('#agencies summary').first());
    expect(await page.locator('#agencies details[open]').count()).toBe(1);
  });

  it('takes up an alert', async () => {
    const { page } = visits[0] as Visit;
    await press(page, button(page, 'Dit opnemen'));
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press(page, dialog.locator('.act-form button[type=submit]'));
    await dialog.getByText('U nam het op.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.alerts').innerText()).toContain('Ilse Maes');
  });

  it('asks an owner, after saying what is missing', async () => {
    const { page } = visits[0] as Visit;
    await press(page, button(page, 'Vraag het de eigenaar').first());
    const dialog = page.getByRole('dialog');
    await press(page, dialog.locator('.act-form button[type=submit]'));
    await dialog.getByRole('alert').getByText(/./).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);

    const person = dialog.locator('input[name=person]').first();
    if ((await person.count()) > 0) await press(page, person, 'Space');
    await type(page, dialog.locator('textarea'), 'Is it safe to invite both to one table?');
    await press(page, dialog.locator('.act-form button[type=submit]'));
    await dialog.getByText('Uw vraag is naar de eigenaar verstuurd.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('breaks the glass for a case it is not named in, and sees that it is an emergency', async () => {
    const page = await arrived('koen-geerts');
    await press(page, page.getByRole('link', { name: 'Noodtoegang nemen' }));
    await type(page, page.locator('input[type=text][name=case]'), idOf('S2'));
    await type(page, page.locator('[name=whom]'), 'The mother');
    await type(
      page,
      page.locator('[name=reason]'),
      'Neighbours hear screaming, children inside the house.',
    );
    await press(page, page.locator('input[name=danger]'), 'Space');
    await press(page, page.locator('.act-form button[type=submit]'));
    await page.locator('.sheet').waitFor();

    expect(await page.locator('.purpose').innerText()).toContain('geopend door noodtoegang');
    expect(await page.locator('.sheet .state-opened-mark').count()).toBeGreaterThan(2);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('oversees: reviews the emergency, and sees who looked, without a fact of the case', async () => {
    const page = await arrived('nora-claeys', '/dpo');
    const review = page.locator('#emergencies form').first();
    const verdicts = review.locator('input[name=verdict]');
    await press(page, verdicts.first(), 'Space');
    await press(page, review.locator('button[type=submit]'));
    await page.getByText('Uw oordeel is vastgelegd.').waitFor();

    const looks = page.locator('#disclosures');
    await type(page, looks.locator('input[type=text]'), idOf('S1'));
    await press(page, looks.locator('button[type=submit]'));
    await looks.locator('tbody tr').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toContain('Vermeulen');
  });

  it('reads about accessibility, and leaves', async () => {
    const { page } = visits[0] as Visit;
    await press(page, page.getByRole('link', { name: 'Toegankelijkheid' }));
    await page.getByRole('heading', { name: 'Toegankelijkheid' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press(page, button(page, 'Afmelden'));
    await page.locator('a[href^="/sign-in"]').waitFor();
  });

  it('heard nothing of the console all the while', async () => {
    for (const one of visits) await one.leave();
    expect(visits.flatMap(({ said }) => said)).toEqual([]);
  });
});
