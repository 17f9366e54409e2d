import type { Page } from 'playwright-core';
import { LATER_OPERATIONS } from '../../gateway/client/generated/later-operations';
import { familyShown, openFor, type WindowOptions } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import type { TestHub } from '../hub/test-hub';
import { unfoldAll } from './seen';
import { asking, breakGlass, looksIntoIt, opened, reportOf } from './steps';

/** A page as somebody sees it. */
interface PageState {
  readonly name: string;
  /** Who is signed in; nobody, where it is for nobody. */
  readonly reader?: string;
  readonly path: string;
  readonly window?: WindowOptions;
  /** How it comes to be so, from there. */
  readonly reach?: (page: Page, hub: TestHub) => Promise<void>;
  /** What the browser itself says of it, once or more: of requests that found nobody. */
  readonly heard?: string;
}

const S1 = `/cases/${idOf('S1')}`;
const dialog = (page: Page) => page.locator('dialog[open]');

const family = async (page: Page) => {
  await opened(page);
  await unfoldAll(page);
};
/** Opens the case, and then the form behind a button. */
const form = (name: string) => async (page: Page) => {
  await opened(page);
  await page.getByRole('button', { name }).first().click();
  await dialog(page).locator('form').last().waitFor();
};
const ilse = { reader: 'ilse-maes', path: S1 } as const;
const koen = { reader: 'koen-geerts', path: '/emergency' } as const;

/** Every page and state, in an order in which each is as if nobody had been there: emergencies before their review. */
export const STATES: readonly PageState[] = [
  { name: 'nobody signed in', path: '/' },
  { name: 'a sign-in that failed', path: '/?sign-in=failed' },
  { name: 'accessibility, for anybody', path: '/accessibility' },
  { name: 'a list of cases', reader: 'ilse-maes', path: '/' },
  { name: 'a list of cases and offices', reader: 'koen-geerts', path: '/' },
  { name: 'an address that is none', reader: 'ilse-maes', path: '/cases/no.such' },
  { name: 'a case that is not opened yet', ...ilse },
  {
    ...{ name: 'a case that is opened for nothing', ...ilse },
    reach: async (page) => {
      await page.locator('.open-case button[type=submit]').click();
      await page.locator('.open-case .notice').waitFor();
    },
  },
  {
    ...{ name: 'a case that is fetched', ...ilse },
    reach: async (page) => {
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('FamilyView') ? undefined : route.continue(),
      );
      await openFor(page, 'CASE_CONSULTATION');
      await page.locator('[aria-busy=true]').waitFor();
    },
  },
  { name: 'a family, for its director', ...ilse, reach: family },
  {
    ...{ name: 'a family of which a person and an event are chosen', ...ilse },
    reach: async (page) => {
      await family(page);
      await page.locator('#family .person', { hasText: 'Kristof' }).press('Enter');
      await page.locator('#timeline .mark').first().press('Enter');
      await page.locator('.mark-selected').first().waitFor();
      await page.locator('.sheet a.state-withheld').first().click();
    },
  },
  { name: 'a family, for a therapist', reader: 'tine-vos', path: S1, reach: family },
  { name: 'a family, for the police', reader: 'koen-geerts', path: S1, reach: family },
  {
    ...{ name: 'a recomposed family', reader: 'greet-van-hove', path: `/cases/${idOf('S3')}` },
    reach: async (page) => {
      await openFor(page, 'INTERVENTION_COORDINATION', 'CASE_DIRECTOR');
      await familyShown(page);
      await unfoldAll(page);
    },
  },
  {
    ...{ name: 'a family under threat', reader: 'hanne-de-clercq', path: `/cases/${idOf('S5')}` },
    reach: family,
  },
  { name: 'an alert that is taken up', ...ilse, reach: form('Dit opnemen') },
  {
    ...{ name: 'a question to an owner that is not complete', ...ilse },
    reach: async (page) => {
      await opened(page);
      await asking(page);
      await dialog(page).locator('.act-form button[type=submit]').click();
      await dialog(page).locator('.notice').waitFor();
    },
  },
  {
    ...{ name: 'a question about what is never named', ...ilse },
    reach: form('Vraag iets wat nooit genoemd wordt'),
  },
  { name: 'codes to read out', ...ilse, reach: form('Codes om voor te lezen') },
  {
    ...{ name: 'an answer to a question', reader: 'nele-jans', path: S1 },
    reach: async (page, hub) => {
      const joke = await (
        await hub.reader('joke-peters')
      ).open(idOf('S1'), 'AGENCY_WORKER', 'SAFETY_PLANNING');
      await joke.ask(LATER_OPERATIONS.RequestRelease, {
        input: { personId: idOf('P-0101'), category: 'SHELTER', question: 'Is she safe tonight?' },
      });
      await opened(page, 'SAFETY_PLANNING');
      await page.locator('.alerts .act').click();
      await dialog(page).getByRole('button', { name: 'Antwoorden' }).click();
      await dialog(page).locator('input[name=answer][value=RELEASE]').check();
    },
  },
  { name: 'an emergency that is declared', ...koen },
  {
    ...{ name: 'an emergency that is not complete', ...koen },
    reach: async (page) => {
      await page.locator('.act-form button[type=submit]').click();
      await page.locator('.act-form .notice').waitFor();
    },
  },
  {
    ...{ name: 'a family that is opened by breaking the glass', ...koen },
    reach: async (page) => {
      await breakGlass(page, idOf('S2'));
      await unfoldAll(page);
    },
  },
  {
    ...{ name: 'emergencies to review', reader: 'katrien-baeten', path: '/reviews' },
    reach: (page) => page.locator('.act-list form').first().waitFor(),
  },
  {
    ...{ name: 'oversight', reader: 'nora-claeys', path: '/dpo' },
    reach: async (page) => {
      await looksIntoIt(page);
      await reportOf(page, idOf('P-0101'));
      await unfoldAll(page);
    },
  },
  {
    ...{ name: 'a case of which the time is over', ...ilse, window: { passMs: 3_000 } },
    reach: async (page) => {
      await opened(page);
      await page.locator('.reopen').waitFor();
    },
  },
  {
    ...{ name: 'a hub that does not answer', ...ilse },
    heard: 'Failed to load resource: net::ERR_FAILED',
    reach: async (page) => {
      await opened(page);
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('button', { name: 'Opnieuw ophalen' }).click();
      await page.getByText('De hub antwoordt nog steeds niet.').waitFor({ timeout: 20_000 });
    },
  },
  {
    ...{ name: 'an agency that is silent', ...ilse },
    reach: async (page, hub) => {
      await hub.agencies.get('police')?.stop();
      await family(page);
      await hub.restart('police');
      await page.locator('.lane-silent').waitFor();
    },
  },
  {
    ...{ name: 'a question whether somebody is there', ...ilse },
    reach: async (page) => {
      await page.clock.install();
      await page.reload();
      await opened(page);
      await page.clock.fastForward('10:06');
      await dialog(page).waitFor();
    },
  },
];
