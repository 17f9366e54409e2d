import type { Browser, Page } from 'playwright-core';
import { gatewaySettings } from '../../gateway/config';
import { serveGateway } from '../../gateway/serve';
import { REGISTRY } from '../../schema/registry';
import type { Running } from '../../scripts/development/hub';
import { familyShown, openFor, S1_NUMBER, signIn } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { describeInBrowser } from './in-browser';
import { axeFaults } from './seen';
import { visit, type Visit } from './visit';

const S1 = `/cases/${idOf('S1')}`;
/** As an alert on top says it; in its sections each fact says so, too. */
const SILENT = /Politie\s+antwoordt nu niet/;

describeInBrowser('the page in trouble', (launch) => {
  let hub: TestHub;
  let browser: Browser;
  let ilse: Visit;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub({ signIn: true }), launch()]);
    ilse = await visit(browser, hub.gateway.url);
    await ilse.page.goto(S1);
    await signIn(ilse.page, 'ilse-maes');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  const asked = ({ answers }: Visit) => answers.map(({ operation }) => operation);
  const fetchAgain = (page: Page) => page.getByRole('button', { name: 'Opnieuw ophalen' }).click();
  const purposeBar = (page: Page) => page.locator('.purpose').innerText();

  it('comes back to the case from which somebody was sent to sign in', async () => {
    const { page } = ilse;
    expect(new URL(page.url()).pathname).toBe(S1);
    await openFor(page, 'CASE_CONSULTATION');
    await familyShown(page);
  });

  it('has the case still open after a reload, and fetches it anew', async () => {
    const { page } = ilse;
    const before = asked(ilse).filter((name) => name === 'FamilyView').length;
    await page.reload();
    await familyShown(page);

    expect(asked(ilse).filter((name) => name === 'FamilyView')).toHaveLength(before + 1);
    expect(asked(ilse).filter((name) => name === 'OpenCase')).toHaveLength(1);
    expect(await purposeBar(page)).toMatch(/Casusoverleg/);
  });

  it('goes back and forth between the case and the list', async () => {
    const { page } = ilse;
    await page.getByRole('navigation').getByRole('link').click();
    await page.getByRole('link', { name: S1_NUMBER }).waitFor();
    expect(await page.locator('.sheet').count()).toBe(0);

    await page.goBack();
    await familyShown(page);
    await page.goForward();
    await page.getByRole('link', { name: S1_NUMBER }).waitFor();
    await page.goBack();
    await familyShown(page);
  });

  it('has another case open in another tab, each for its own purpose', async () => {
    await hub.writeAt(
      REGISTRY,
      `INSERT INTO membership (id, case_id, subject, agency, "function", side, is_deputy, since)
         VALUES ('second-case', $1, 'reader:ilse-maes', 'GENERAL_WELFARE', 'CASE_DIRECTOR',
                 'NEUTRAL', false, '2026-01-01')`,
      [idOf('S4')],
    );
    const other = await ilse.page.context().newPage();
    await other.goto(`/cases/${idOf('S4')}`);
    await openFor(other, 'RISK_ASSESSMENT');
    await familyShown(other);
    await Promise.all([ilse.page.reload(), other.reload()]);
    await Promise.all([familyShown(ilse.page), familyShown(other)]);

    expect(await ilse.page.locator('.case-head').innerText()).toContain('Vermeulen');
    expect(await purposeBar(ilse.page)).toMatch(/Casusoverleg/);
    expect(await other.locator('.case-head').innerText()).not.toContain('Vermeulen');
    expect(await purposeBar(other)).toMatch(/Risicotaxatie/);
    await other.close();
  });

  it('says so when an agency is silent, and shows all the others', async () => {
    const { page } = ilse;
    await hub.agencies.get('police')?.stop();
    await fetchAgain(page);
    await page.locator('.alerts').filter({ hasText: SILENT }).waitFor();
    const text = await page.locator('.sheet').innerText();

    expect(text).toContain('Algemeen welzijnswerk');
    expect(text).toContain('Gezamenlijk plan van aanpak');
    expect(await axeFaults(page)).toEqual([]);
    await hub.restart('police');
    await fetchAgain(page);
    await page.locator('.alerts').filter({ hasNotText: SILENT }).waitFor();
  });

  it('asks again when what one may see has changed, and keeps nothing on the screen', async () => {
    const { page } = ilse;
    await hub.writeAt(REGISTRY, 'UPDATE chain_case SET access_version = access_version + 1');
    await fetchAgain(page);
    await page
      .getByRole('heading', { name: 'Wat u in dit dossier mag zien, is veranderd' })
      .waitFor();

    expect(await page.locator('.sheet').count()).toBe(0);
    await openFor(page, 'CASE_CONSULTATION');
    await familyShown(page);
  });

  it('asks again when a pass has run out, keeps what was read, and what was chosen', async () => {
    const { page } = await visit(browser, hub.gateway.url, { passMs: 3_000 });
    await page.goto(S1);
    await signIn(page, 'ilse-maes');
    await openFor(page, 'CASE_CONSULTATION');
    await familyShown(page);
    await page.getByRole('heading', { name: 'Uw toegang tot dit dossier is afgelopen' }).waitFor();

    expect(await page.locator('.sheet').innerText()).toContain('Kristof Vermeulen');
    expect(await page.getByRole('button', { name: 'Opnieuw ophalen' }).isDisabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    const chosen = page.locator('input[name=purpose][value=RISK_ASSESSMENT]');
    await chosen.check();
    await page.reload();
    await chosen.waitFor();
    expect(await chosen.isChecked()).toBe(true);
    await page.context().close();
  });

  it('asks whether somebody is still there, and signs out who is not', async () => {
    const { page } = await visit(browser, hub.gateway.url);
    await page.clock.install({ time: '2026-11-22T11:00:00Z' });
    await page.goto('/');
    await signIn(page, 'koen-geerts');
    await page.clock.fastForward('10:06');
    const warning = page.getByRole('dialog', { name: 'Bent u er nog?' });
    await warning.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await warning.waitFor({ state: 'detached' });

    await page.clock.fastForward('11:06');
    await page.getByText('omdat er een tijd niets gebeurde').waitFor();
    await page.reload();
    await page.locator('a[href^="/sign-in"]').waitFor();
    await page.context().close();
  });

  it('is left quickly, with no way back', async () => {
    const { page } = await visit(browser, hub.gateway.url);
    await page.route('https://www.meteo.be/', (route) => route.fulfill({ body: 'Cloudy.' }));
    await page.goto(S1);
    await signIn(page, 'ilse-maes');
    await openFor(page, 'CASE_CONSULTATION');
    await familyShown(page);
    await page.getByRole('button', { name: 'Snel weg' }).click();
    await page.getByText('Cloudy.').waitFor();
    await page.goBack();

    expect(await page.locator('body').innerText()).not.toContain('Vermeulen');
    expect(await page.locator('.me').count()).toBe(0);
    await page.context().close();
  });

  it('waits for a gateway that restarts, with the family on the screen', async () => {
    const { page } = ilse;
    const port = new URL(hub.gateway.url).port;
    await hub.gateway.stop();
    await fetchAgain(page);
    await page.getByText('De hub antwoordt niet.').waitFor();
    expect(await page.locator('.sheet').innerText()).toContain('Kristof Vermeulen');

    const before = asked(ilse).length;
    const again: Running = await serveGateway(
      await gatewaySettings({ ...hub.env, ONEROOF_PORT: port }),
    );
    await page.getByText('De hub antwoordt niet.').waitFor({ state: 'detached' });
    expect(asked(ilse).slice(before)).toEqual(['FamilyView']);
    await again.stop();
  });
});
