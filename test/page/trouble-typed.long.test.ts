import type { Page } from 'playwright-core';
import { LATER_OPERATIONS } from '../../gateway/client/generated/later-operations';
import { gatewaySettings } from '../../gateway/config';
import { serveGateway } from '../../gateway/serve';
import { REGISTRY } from '../../schema/registry';
import { familyShown, signIn } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import { describePage } from './page-tests';
import { asked, asking, inDanger, opened } from './steps';
import type { Visit } from './visit';

const S1 = `/cases/${idOf('S1')}`;
const QUESTION = 'Is it safe to invite both to';
/** What Chromium itself writes for a request to a gateway that is not there. */
const GONE = 'Failed to load resource: net::ERR_CONNECTION_REFUSED';

describePage('what is half typed', (here) => {
  let ilse: Visit;
  beforeAll(async () => {
    ilse = await here.signedIn('ilse-maes', S1);
    await opened(ilse.page);
  }, 60_000);

  const dialog = (page: Page) => page.getByRole('dialog');
  const isSent = (page: Page) =>
    dialog(page).getByText('Uw vraag is naar de eigenaar verstuurd.').waitFor();
  /** Begins anew, and finds what was typed before. */
  async function isThere(page: Page, text = QUESTION): Promise<void> {
    expect(await (await asking(page)).inputValue()).toBe(text);
  }

  it('is there after a reload', async () => {
    const { page } = ilse;
    await asking(page, QUESTION);
    await page.reload();
    await familyShown(page);
    await isThere(page);
  });

  it('is there after going back, and forth', async () => {
    const { page } = ilse;
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').getByRole('link').click();
    await page.goBack();
    await familyShown(page);
    await isThere(page);
    await page.goForward();
    await page.goBack();
    await familyShown(page);
    await isThere(page);
  });

  it('is of one tab: what is typed in another stays there', async () => {
    const { page } = ilse;
    const other = await page.context().newPage();
    await other.goto(S1);
    await opened(other);
    await isThere(other, '');
    await dialog(other).locator('textarea').fill('Something else');
    await Promise.all([page.reload(), other.reload()]);
    await Promise.all([familyShown(page), familyShown(other)]);
    await isThere(page);
    await isThere(other, 'Something else');
    await other.close();
  });

  it('is there when the time of the pass is over, and can be sent with another', async () => {
    const { page } = await here.signedIn('ilse-maes', S1, { passMs: 5_000 });
    await opened(page);
    const typed = await asking(page, QUESTION);
    await page.locator('.reopen').waitFor();
    expect(await typed.inputValue()).toBe(QUESTION);
    await page.keyboard.press('Escape');
    await opened(page);
    await isThere(page);
    await asked(page);
    await isSent(page);
    await page.keyboard.press('Escape');
    await isThere(page, '');
  });

  it('is there when what one may see has changed', async () => {
    const { page } = ilse;
    await here.hub().writeAt(REGISTRY, 'UPDATE chain_case SET access_version = access_version + 1');
    await asked(page);
    await dialog(page).getByText('Wat u typte, blijft bewaard').waitFor();
    await dialog(page).getByRole('button', { name: 'Een dossier openen' }).click();
    await opened(page);
    await isThere(page);
  });

  it('is there for who was signed out in another tab', async () => {
    const { page } = ilse;
    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Afmelden' }).click();
    await other.locator('a[href^="/sign-in"]').waitFor();
    await other.close();
    await asked(page);
    await signIn(page, 'ilse-maes');
    await opened(page);
    await isThere(page);
  });

  it('is kept of an emergency, over a reload and over going back', async () => {
    const { page } = await here.signedIn('koen-geerts', '/emergency');
    const case_ = page.locator('input[type=text][name=case]');
    await case_.fill(idOf('S2'));
    await inDanger(page);
    await page.reload();
    const reason = page.locator('[name=reason]');
    await reason.waitFor();
    await page.getByRole('navigation').getByRole('link').click();
    await page.goBack();
    await reason.waitFor();

    expect(await case_.inputValue()).toBe(idOf('S2'));
    expect(await page.locator('[name=whom]').inputValue()).toBe('The mother');
    expect(await reason.inputValue()).toContain('children inside');
    expect(await page.locator('input[name=danger]').isChecked()).toBe(true);
  });

  it('is kept of an answer while its owner is silent, and given when it answers', async () => {
    const joke = await (
      await here.hub().reader('joke-peters')
    ).open(idOf('S1'), 'AGENCY_WORKER', 'SAFETY_PLANNING');
    await joke.ask(LATER_OPERATIONS.RequestRelease, {
      input: { personId: idOf('P-0101'), category: 'SHELTER', question: 'Is she safe tonight?' },
    });
    const { page } = await here.signedIn('nele-jans', S1);
    await opened(page, 'SAFETY_PLANNING');
    const begin = async () => {
      await page.locator('.alerts .act').click();
      await dialog(page).getByRole('button', { name: 'Antwoorden' }).click();
    };
    const until = dialog(page).locator('input[name=until]');
    await begin();
    await dialog(page).locator('input[name=answer][value=RELEASE]').check();
    await until.fill('2026-12-12');
    await dialog(page).locator('input[name=use][value=SAFETY_ONLY]').check();
    await here.hub().agencies.get('general-welfare')?.stop();
    const send = dialog(page).locator('.act-form button[type=submit]');
    await send.click();
    await dialog(page).getByText('Er kwam geen antwoord').waitFor();
    expect(await until.inputValue()).toBe('2026-12-12');

    await here.hub().restart('general-welfare');
    await page.reload();
    await familyShown(page);
    await begin();
    expect(await until.inputValue()).toBe('2026-12-12');
    await send.click();
    await dialog(page).getByText('Het is vrijgegeven.').waitFor();
  });

  it('is there when the gateway restarts, and is sent then', async () => {
    const { page, said } = ilse;
    const { gateway, env } = here.hub();
    await page.keyboard.press('Escape');
    // The release of another test has made every pass stale.
    await page.getByRole('button', { name: 'Functie of doel wijzigen' }).click();
    await opened(page);
    await isThere(page);
    await gateway.stop();
    await asked(page);
    await dialog(page).getByText('Er kwam geen antwoord').waitFor();
    expect(said.splice(0)).toEqual([GONE]);
    expect(await dialog(page).locator('textarea').inputValue()).toBe(QUESTION);

    const port = new URL(gateway.url).port;
    const again = await serveGateway(await gatewaySettings({ ...env, ONEROOF_PORT: port }));
    await asked(page);
    await isSent(page);
    await again.stop();
  });
});
