import type { Page } from 'playwright-core';
import { idOf } from '../../subgraphs/kit/fixtures';
import {
  choose,
  focusBegins,
  focusIsAt,
  focusIsIn,
  openByKeys,
  press,
  signInByKeys,
  type,
} from './keyboard';
import { beginAndLeave } from './keyboard-steps';
import { describePage } from './page-tests';
import { axeFaults } from './seen';

const S1 = `/cases/${idOf('S1')}`;
const OWNERS = 'Vragen aan en vrijgaven van uw dienst';

/** Asks about where somebody stays, and its owner declines, opens, and takes back: by keyboard. */
describePage('an owner without a mouse', (here) => {
  let page: Page;
  const dialog = () => page.getByRole('dialog');
  const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });
  const send = () => dialog().locator('.act-form button[type=submit]');

  async function opened(reader: string): Promise<Page> {
    const own = await here.visit();
    await own.page.goto(S1);
    await signInByKeys(own.page, reader);
    await openByKeys(own.page, 'SAFETY_PLANNING');
    return own.page;
  }

  it('is asked, twice', async () => {
    page = await opened('joke-peters');
    const opener = page.getByRole('button', { name: 'Vraag iets wat nooit genoemd wordt' });
    for (const question of ['Is she safe tonight?', 'And in the weekend?']) {
      await press(page, opener);
      await choose(page, dialog().locator('input[name=category]'), 'SHELTER');
      await choose(page, dialog().locator('input[name=person]'), idOf('P-0101'));
      await type(page, dialog().locator('textarea'), question);
      await press(page, send());
      await dialog().getByText('Uw vraag is naar de eigenaar verstuurd.').waitFor();
      await page.keyboard.press('Escape');
      await focusIsAt(page, opener);
    }
  });

  it('declines', async () => {
    page = await opened('nele-jans');
    const opener = page.locator('.alerts').getByRole('button', { name: OWNERS });
    await beginAndLeave(page, opener);
    await press(page, opener);
    await press(page, inDialog('Antwoorden').first());
    await focusIsIn(dialog());
    await press(page, inDialog('Terug naar de lijst'));
    await focusIsIn(dialog());
    await press(page, inDialog('Antwoorden').first());
    await press(page, send());
    await dialog().getByText('Kies of u het vrijgeeft of weigert.').waitFor();
    await focusIsIn(dialog().locator('.act-form'));
    await choose(page, dialog().locator('input[name=answer]'), 'DECLINE');
    await press(page, send());
    await dialog().getByText('U weigerde.').waitFor();
    await page.keyboard.press('Escape');
    await focusIsAt(page, opener);
  });

  it('opens what was asked, and the case again', async () => {
    await press(page, page.locator('.alerts').getByRole('button', { name: OWNERS }));
    await press(page, inDialog('Antwoorden'));
    await choose(page, dialog().locator('input[name=answer]'), 'RELEASE');
    // The same day, whichever of day and month a browser asks first.
    await type(page, dialog().locator('input[name=until]'), '12122026');
    await choose(page, dialog().locator('input[name=use]'), 'SAFETY_ONLY');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, send());
    await dialog().getByText('Het is vrijgegeven.').waitFor();
    await press(page, inDialog('Een dossier openen'));
    await page.locator('.open-case').waitFor();
    await focusBegins(page);
    await openByKeys(page, 'SAFETY_PLANNING');
  });

  it('takes back what it opened', async () => {
    const part = page.locator('.case-part', { has: page.locator('.act') });
    await press(page, part.last().locator('summary'));
    await press(page, part.last().getByRole('button', { name: OWNERS }));
    await press(page, inDialog('Intrekken'));
    await focusIsIn(dialog());
    await press(page, send());
    await dialog().getByText('Het is ingetrokken.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.open-case').waitFor();
    await focusBegins(page);
  });
});
