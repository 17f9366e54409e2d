import type { Page } from 'playwright-core';
import { gatewaySettings } from '../../gateway/config';
import { serveGateway } from '../../gateway/serve';
import { REGISTRY } from '../../schema/registry';
import { describePage } from '../page/page-tests';
import type { Visit } from '../page/visit';
import {
  choices,
  openFor,
  queryText,
  runQuery,
  signInAsDeveloper,
  takeExample,
  writeQuery,
} from './developer';

/** What a developer is in the middle of. */
const TYPED = '{ case { number state } } # mine';
const ANSWER = /KD-LIM-2026-00321/;
const REASON = 'A neighbour heard screaming, and the phone is not answered any more.';
/** What only the schema tells. */
const OF_SCHEMA = 'substanceFlags';
describePage('the workbench in trouble', ({ hub, visit }) => {
  /** At work: signed in, with the case open, and something typed that was answered. */
  async function atWork(options = {}): Promise<Visit> {
    const own = await visit(options);
    const { page } = own;
    await page.goto('/ide');
    await signInAsDeveloper(page, 'ilse-maes');
    await page.locator('.query .cm-property').first().waitFor();
    await openFor(page, 'RISK_ASSESSMENT');
    await writeQuery(page, TYPED);
    await runQuery(page);
    await page.locator('.answer').getByText(ANSWER).waitFor();
    return own;
  }
  const status = (page: Page) => page.locator('form.case-bar [role=status]').innerText();

  it('says when the pass has run out; what was typed stays, and opening again is one press', async () => {
    const own = await atWork({ passMs: 6_000 });
    const { page } = own;
    await page.locator('form.case-bar').waitFor();

    expect(await status(page)).toContain('De toegang tot het dossier is afgelopen');
    expect(await queryText(page)).toBe(TYPED);
    expect(await choices(page).purpose.inputValue()).toBe('RISK_ASSESSMENT');
    await page.locator('form.case-bar button[type=submit]').click();
    await page.locator('section.case-bar').getByText('Risicotaxatie').waitFor();
    await runQuery(page);
    await page.locator('.answer').getByText(ANSWER).waitFor();
    await own.leave();
  });

  it('says when what one may see has changed, and goes on after opening again', async () => {
    const own = await atWork();
    const { page } = own;
    await hub().writeAt(REGISTRY, 'UPDATE chain_case SET access_version = access_version + 1');
    await page.locator('.tools button').first().click();
    await page.locator('form.case-bar').waitFor();

    expect(await status(page)).toContain('De toegang tot het dossier is afgelopen');
    expect(await queryText(page)).toBe(TYPED);
    await page.locator('form.case-bar button[type=submit]').click();
    await page.locator('section.case-bar').waitFor();
    await runQuery(page);
    await page.locator('.answer').getByText(ANSWER).waitFor();
    await own.leave();
  });

  it('asks to sign in again when the session has ended, and has what was typed', async () => {
    const own = await atWork();
    const { page } = own;
    await page.context().clearCookies();
    await page.locator('.tools button').first().click();
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();

    await signInAsDeveloper(page, 'ilse-maes');
    await page.locator('section.case-bar').waitFor();
    expect(await queryText(page)).toBe(TYPED);
    await runQuery(page);
    await page.locator('.answer').getByText(ANSWER).waitFor();
    await own.leave();
  });

  it('has nothing of it for another who signs in at the same desk', async () => {
    const own = await atWork();
    const { page } = own;
    await page.context().clearCookies();
    await page.reload();
    await signInAsDeveloper(page, 'tine-vos');
    await page.locator('.query .cm-property').first().waitFor();

    expect(await queryText(page)).not.toContain('mine');
    expect(await page.locator('section.case-bar').count()).toBe(0);
    await own.leave();
  });

  it('says what is missing when no case is open', async () => {
    const own = await atWork();
    const { page } = own;
    await page.locator('section.case-bar button').click();
    await page.locator('.tools button').first().click();
    await page.locator('.notice').getByText('zolang er geen open is').waitFor();

    expect(await page.locator('.answer').innerText()).not.toMatch(ANSWER);
    await own.leave();
  });

  it('explains the code of an answer, with what to do', async () => {
    const own = await atWork();
    const { page } = own;
    await writeQuery(page, '{ nonsense }');
    await page.locator('.tools button').first().click();
    await page.locator('.notice').getByText('INVALID_OPERATION').waitFor();

    expect(await page.locator('.notice').innerText()).toContain('Kijk de vraag na in de werkbank');
    await own.leave();
  });

  it('breaks the glass with a reason, and not without one', async () => {
    const own = await visit();
    const { page } = own;
    await page.goto('/ide');
    await signInAsDeveloper(page, 'koen-geerts');
    await takeExample(page, 'In een noodsituatie');
    const form = page.locator('form.case-bar');
    await form.locator('input[type=checkbox]').waitFor();
    expect(await choices(page).purpose.inputValue()).toBe('EMERGENCY');
    await form.locator('button[type=submit]').click();
    expect(await page.locator('section.case-bar').count()).toBe(0);

    for (const field of await form.locator('input:not([type=checkbox])').all()) {
      await field.fill(REASON);
    }
    await form.locator('input[type=checkbox]').check();
    await form.locator('button[type=submit]').click();
    await page.locator('section.case-bar').getByText('Noodgeval').waitFor();
    await runQuery(page);
    await page.locator('.answer').getByText('"acuteSignals"').first().waitFor();
    await own.leave();
  });

  it('shows neither schema nor data to who is refused, in whatever the browser is told', async () => {
    const refused = await visit();
    const { page } = refused;
    for (const path of ['/ide', '/schema']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    }
    await page.locator('a[href^="/sign-in"]').click();
    await page.locator('button[value=tine-vos]').click();
    for (const path of ['/ide', '/schema']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Dit is voor ontwikkelaars' }).waitFor();
      expect(await page.locator('.CodeMirror, form.case-bar, table').count()).toBe(0);
    }
    await refused.leave();
    const developer = await atWork();
    await developer.leave();
    const heard = ({ answers }: Visit) => answers.map(({ text }) => text).join('\n');

    expect(heard(refused)).not.toContain(OF_SCHEMA);
    expect(heard(refused)).not.toMatch(ANSWER);
    expect(heard(developer)).toContain(OF_SCHEMA);
    expect(heard(developer)).toMatch(ANSWER);
  });

  it('says that the hub does not answer, and goes on when it does', async () => {
    const own = await atWork();
    const { page } = own;
    const port = new URL(hub().gateway.url).port;
    await hub().gateway.stop();
    await page.locator('.tools button').first().click();
    await page.locator('.notice').getByText('De hub antwoordt niet.').waitFor();
    expect(await queryText(page)).toBe(TYPED);

    const settings = await gatewaySettings({ ...hub().env, ONEROOF_PORT: port });
    const again = await serveGateway(settings);
    await page.locator('.tools button').first().click();
    await page.locator('.answer').getByText(ANSWER).waitFor();
    await own.leave();
    await again.stop();
    expect(own.said.splice(0)).toEqual([expect.stringContaining('ERR_CONNECTION_REFUSED')]);
  });
});
