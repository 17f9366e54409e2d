import type { Page } from 'playwright-core';
import { gatewaySettings } from '../../gateway/config';
import { serveGateway } from '../../gateway/serve';
import { REGISTRY } from '../../schema/registry';
import { familyShown, openFor, S1_NUMBER } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import { describePage } from './page-tests';
import { axeFaults } from './seen';
import { opened } from './steps';
import type { Visit } from './visit';

const S1 = `/cases/${idOf('S1')}`;
/** As an alert on top says it; in its sections each fact says so, too. */
const SILENT = /Politie\s+antwoordt nu niet/;
/** What Chromium itself writes for each request to a gateway that is not there: nobody can keep it from that. */
const GONE = 'Failed to load resource: net::ERR_CONNECTION_REFUSED';

describePage('a family on the screen, in trouble', (here) => {
  let ilse: Visit;
  beforeAll(async () => {
    ilse = await here.signedIn('ilse-maes', S1);
  }, 60_000);

  const asked = ({ answers }: Visit) => answers.map(({ operation }) => operation);
  const fetchAgain = (page: Page) => page.getByRole('button', { name: 'Opnieuw ophalen' }).click();
  const purposeBar = (page: Page) => page.locator('.purpose').innerText();

  it('comes back to the case from which somebody was sent to sign in', async () => {
    const { page } = ilse;
    expect(new URL(page.url()).pathname).toBe(S1);
    await opened(page);
  });

  it('has the case still open after a reload, and fetches it anew', async () => {
    const { page } = ilse;
    const before = asked(ilse).filter((name) => name === 'FamilyView').length;
    await page.reload();
    await familyShown(page);
    await ilse.heard();

    expect(asked(ilse).filter((name) => name === 'FamilyView')).toHaveLength(before + 1);
    expect(asked(ilse).filter((name) => name === 'OpenCase')).toHaveLength(1);
    expect(await purposeBar(page)).toMatch(/Casusoverleg/);
  });

  it('goes by the clock of the hub on a laptop that is two years behind', async () => {
    const { page } = await here.signedIn('ilse-maes', S1);
    await page.addInitScript(twoYearsBehind);
    await page.reload();
    await opened(page);

    expect(await page.evaluate(() => new Date().getFullYear())).toBe(2024);
    const overdue = await ilse.page.locator('.overdue').innerText();
    expect(await page.locator('.overdue').innerText()).toBe(overdue);
    await page.reload(); // its pass still counts
    await familyShown(page);
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
    await here.hub().writeAt(
      REGISTRY,
      `INSERT INTO membership (id, case_id, subject, agency, "function", side, is_deputy, since)
         VALUES ('second-case', $1, 'reader:ilse-maes', 'GENERAL_WELFARE', 'CASE_DIRECTOR',
                 'NEUTRAL', false, '2026-01-01')`,
      [idOf('S4')],
    );
    const other = await ilse.page.context().newPage();
    await other.goto(`/cases/${idOf('S4')}`);
    await opened(other, 'RISK_ASSESSMENT');
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
    await here.hub().agencies.get('police')?.stop();
    await fetchAgain(page);
    await page.locator('.alerts').filter({ hasText: SILENT }).waitFor();
    const text = await page.locator('.sheet').innerText();

    expect(text).toContain('Algemeen welzijnswerk');
    expect(text).toContain('Gezamenlijk plan van aanpak');
    expect(await axeFaults(page)).toEqual([]);
    await here.hub().restart('police');
    await fetchAgain(page);
    await page.locator('.alerts').filter({ hasNotText: SILENT }).waitFor();
  });

  it('asks again when what one may see has changed, and keeps nothing on the screen', async () => {
    const { page } = ilse;
    await here.hub().writeAt(REGISTRY, 'UPDATE chain_case SET access_version = access_version + 1');
    await fetchAgain(page);
    await page
      .getByRole('heading', { name: 'Wat u in dit dossier mag zien, is veranderd' })
      .waitFor();

    expect(await page.locator('.sheet').count()).toBe(0);
    await opened(page);
  });

  it('asks again when a pass has run out, keeps what was read, and what was chosen', async () => {
    const { page } = await here.signedIn('ilse-maes', S1, { passMs: 3_000 });
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
  });

  it('waits for a gateway that restarts, with the family on the screen', async () => {
    const { page, said } = ilse;
    const { gateway, env } = here.hub();
    await gateway.stop();
    await fetchAgain(page);
    await page.getByText('De hub antwoordt niet.').waitFor();
    expect(await page.locator('.sheet').innerText()).toContain('Kristof Vermeulen');

    const before = asked(ilse).length;
    const port = new URL(gateway.url).port;
    const again = await serveGateway(await gatewaySettings({ ...env, ONEROOF_PORT: port }));
    // Where that took longer than the page waits by itself, it is told to try again.
    const still = page.getByRole('button', { name: 'Opnieuw proberen' });
    if (await still.isVisible()) await still.click();
    await page.locator('.notice').waitFor({ state: 'detached' });
    await ilse.heard();
    expect(asked(ilse).slice(before)).toEqual(['FamilyView']);
    expect([...new Set(said.splice(0))]).toEqual([GONE]);
    await again.stop();
  });
});

/** Runs in the browser before the page does. */
function twoYearsBehind(): void {
  const Right = Date;
  const now = () => Right.now() - 2 * 365 * 24 * 60 * 60 * 1_000;
  class Behind extends Right {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now()] : given) as [number]));
    }
    static override now = now;
  }
  globalThis.Date = Behind as DateConstructor;
}
