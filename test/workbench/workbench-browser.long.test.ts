import type { Browser, Page } from 'playwright-core';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { describeInBrowser } from '../page/in-browser';
import { axeFaults, tooWide } from '../page/seen';
import { type Visit, visit } from '../page/visit';

describeInBrowser('the workbench in a browser', (launch) => {
  let hub: TestHub;
  let browser: Browser;
  let window: Visit;
  let page: Page;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub({ signIn: true }), launch()]);
    window = await visit(browser, hub.gateway.url, { viewport: { width: 1440, height: 900 } });
    page = window.page;
  });
  afterAll(async () => {
    await window.leave();
    await browser.close();
    await hub.stop();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });

  it('lets a developer in, who is the director of S1', async () => {
    const answer = await page.goto('/ide');
    expect(answer?.headers()['content-security-policy']).toContain("style-src 'self'; ");
    await page.getByRole('link', { name: 'Aanmelden' }).click();
    await page.getByLabel('as a developer').check();
    await page.locator('button[value=ilse-maes]').click();

    await page.getByRole('form', { name: 'Het dossier openen' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/ide');
  });

  it('opens the case for a purpose, and says so as long as it is open', async () => {
    await page.getByRole('option', { name: 'KD-LIM-2026-00321' }).waitFor({ state: 'attached' });
    await page.getByLabel('Doel').selectOption('CASE_CONSULTATION');
    await button('Het dossier openen').click();

    const bar = page.getByRole('region', { name: 'Dossier' });
    await bar.getByText('Casusregisseur').waitFor();
    expect(await bar.textContent()).toMatch(/KD-LIM-2026-00321.*Casusoverleg.*tot \d/);
  });

  it('runs an example, and explains what is withheld', async () => {
    await button('Wat afgeschermd is, en waarom').click();
    await button('Uitvoeren').click();

    const entry = page.getByRole('listitem').filter({ hasText: 'MentalHealthRecord.episodes' });
    await entry.waitFor();
    expect(await entry.textContent()).toContain('purpose-not-agreed');
    expect(await entry.textContent()).toContain('Open voor een ander doel');
    await page.locator('.answer').getByText('"knownAs"').first().waitFor();
  });

  it('says of each field whose it is, who needs to know it, and whether one gets it', async () => {
    await button('Velden').click();

    const field = page.locator('.fields li').filter({ hasText: 'MentalHealthRecord.episodes' });
    await field.waitFor();
    expect(await field.textContent()).toMatch(/Geestelijke gezondheid .*MH_ENGAGE.*S\d/);
    expect(await field.textContent()).toMatch(/Krijgt u het: nee/);
    expect(await field.textContent()).toContain('afgeschermd in het laatste antwoord');
    const given = page.locator('.fields li').filter({ hasText: 'Person.knownAs' });
    expect(await given.textContent()).toMatch(/Krijgt u het: ja/);

    await page.locator('.query .cm-property', { hasText: 'engagement' }).click();
    const current = page.getByRole('region', { name: 'Bij de cursor' });
    await current.getByText('CareEpisode.engagement').waitFor();
  });

  it('says the same where one points at a field, and where one chooses one', async () => {
    await page.locator('.query .cm-property', { hasText: 'engagement' }).hover();
    const pointed = page.locator('.CodeMirror-info');
    await pointed.getByText('Eigenaar: Geestelijke gezondheid').waitFor();
    expect(await pointed.innerText()).toMatch(/MH_ENGAGE[^]*Krijgt u het: nee/);
    await page.mouse.move(0, 0);

    await page.locator('.query .cm-property', { hasText: 'attendanceBand' }).dblclick();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.insertText(' ');
    await page.keyboard.press('Control+Space');
    await page.locator('.CodeMirror-hint').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('.CodeMirror-hint-information');
    await chosen.getByText('Eigenaar: Geestelijke gezondheid').waitFor();
    await chosen.locator('a').click();
    await page.keyboard.press('Escape');
  });

  it('says the same in English, and after a reload', async () => {
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await button('Fields').waitFor();
    await page.reload();
    await page.getByRole('region', { name: 'Case' }).getByText('Case consultation').waitFor();
    await button('Run').click();

    const entry = page.getByRole('listitem').filter({ hasText: 'MentalHealthRecord.episodes' });
    await entry.waitFor();
    expect(await entry.textContent()).toContain('Open for another purpose');
  });

  it('has a reference that can be searched, with error codes explained', async () => {
    await page.getByRole('link', { name: 'Schema reference' }).click();
    await page.getByRole('searchbox').fill('MH_ENGAGE');

    const row = page.locator('[id="MentalHealthRecord.episodes"]');
    expect(await row.textContent()).toContain('Mental health');
    expect(await row.textContent()).toMatch(/summary, S4.*yes/);
    expect(await page.locator('#PASS_STALE').textContent()).toContain('Open the case again');
    expect(await page.getByRole('heading', { level: 3 }).count()).toBeLessThan(10);
  });

  it('can be read by everybody, and on a narrow screen', async () => {
    const referenceFaults = await axeFaults(page);
    await page.goBack();
    await page.locator('.query .cm-property').first().waitFor();
    await button('Fields').click();
    const workbenchFaults = await axeFaults(page);
    await page.setViewportSize({ width: 320, height: 700 });

    expect([referenceFaults, workbenchFaults, await tooWide(page)]).toEqual([[], [], 0]);
  });

  it('shows nothing of it to who is no developer', async () => {
    await page.goto('/schema');
    await button('Sign out').click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/schema');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.locator('button[value=tine-vos]').click();

    await page.getByRole('heading', { name: 'This is for developers' }).waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
  });

  it('was silent, and asked nobody but the hub and the identity provider', () => {
    const provider = new URL(hub.env['ONEROOF_SIGN_IN_PROVIDER'] ?? '').origin;

    expect(window.said).toEqual([]);
    expect([...window.origins].sort()).toEqual([new URL(hub.gateway.url).origin, provider].sort());
  });

  it('says what its policy forbids: the control', async () => {
    await page.addStyleTag({ content: 'p {}' }).catch(() => undefined);

    expect(window.said.join()).toContain("style-src 'self'");
  });
});
