import type { Page } from 'playwright-core';
import { S1_NUMBER } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import {
  focusBegins,
  focusIsAt,
  focusIsIn,
  openByKeys,
  press,
  signInByKeys,
  tabTo,
  type,
} from './keyboard';
import { describePage } from './page-tests';
import { axeFaults } from './seen';
import { beginAndLeave, printByKeys, unfoldByKeys } from './keyboard-steps';
import type { Visit } from './visit';

/**
 * A director who has no mouse. Which act is walked where, for whomever it is: `every-act.test.ts`.
 */
describePage('a director without a mouse', (here) => {
  let ilse: Visit;
  let page: Page;

  beforeAll(async () => {
    ilse = await here.visit();
    page = ilse.page;
    await page.goto('/');
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = () => page.getByRole('dialog');
  const asked = (name: string) => ilse.answers.filter(({ operation }) => operation === name).length;

  it('chooses a language, and signs in', async () => {
    const english = page.getByRole('button', { name: 'EN', exact: true });
    await press(page, english);
    await page.locator('html[lang=en]').waitFor();
    await focusIsAt(page, english);
    await press(page, page.getByRole('button', { name: 'NL', exact: true }));
    await page.locator('html[lang=nl]').waitFor();
    await signInByKeys(page, 'ilse-maes');
  });

  it('goes past what stands around every page', async () => {
    await press(page, page.locator('.skip'));
    await focusIsAt(page, page.locator('#content'));
  });

  it('opens a case, and is at what came', async () => {
    await press(page, page.getByRole('link', { name: S1_NUMBER }));
    await focusBegins(page);
    await openByKeys(page, 'CASE_CONSULTATION');
    await focusBegins(page);
  });

  it('looks along the time line, and at the time line of one person', async () => {
    await tabTo(page, page.locator('#timeline .mark[tabindex="0"]'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('#timeline .mark-selected:focus').waitFor();
    await press(page, button('Toon alles opnieuw'));
    expect(await page.locator('#timeline .mark-selected').count()).toBe(0);

    const filter = page.locator('#timeline select');
    await press(page, filter, 'ArrowDown');
    const chosen = await filter.inputValue();
    await page.locator(`.person-selected[data-person="${chosen}"]`).waitFor();
    await focusIsAt(page, filter);
  });

  it('chooses a person in the picture, and everybody again', async () => {
    const person = page.locator('#family .person', { hasText: 'Lotte' });
    await press(page, person);
    expect(await page.locator('#timeline select').inputValue()).toBe(
      await person.getAttribute('data-person'),
    );
    await focusIsAt(page, person);
    await page.keyboard.press('Enter');
    expect(await page.locator('#timeline select').inputValue()).toBe('');
  });

  it('scrolls a picture that is wider than the page', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const picture = page.locator('#family .picture-scroll');
    await press(page, picture, 'ArrowRight');
    await page.evaluate(`new Promise((moved) => {
      const look = () => {
        if (document.querySelector("#family .picture-scroll").scrollLeft > 0) moved();
        else setTimeout(look, 20);
      };
      look();
    })`);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('unfolds what is folded', async () => {
    await unfoldByKeys(page);
    expect(await page.locator('.sheet details:not([open])').count()).toBe(0);
  });

  it('follows a mark of something withheld to its reason', async () => {
    await press(page, page.locator('.sheet a.state-withheld').first());
    await focusIsAt(page, page.locator('#withheld tr:target'));
  });

  it('takes up an alert', async () => {
    await beginAndLeave(page, button('Dit opnemen'));
    await press(page, button('Dit opnemen'));
    await focusIsIn(dialog());
    expect(await axeFaults(page)).toEqual([]);
    await press(page, dialog().locator('.act-form button[type=submit]'));
    await dialog().getByText('U nam het op.').waitFor();
    await focusIsAt(page, dialog().getByRole('button', { name: 'Sluiten' }));
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await focusBegins(page);
    expect(await page.locator('.alerts').innerText()).toContain('Ilse Maes');
  });

  it('asks an owner, after saying what is missing', async () => {
    const opener = button('Vraag het de eigenaar').first();
    await beginAndLeave(page, opener);
    await press(page, opener);
    await press(page, dialog().locator('.act-form button[type=submit]'));
    await dialog().getByRole('alert').getByText(/./).first().waitFor();
    await focusIsIn(dialog().locator('.act-form'));
    expect(await axeFaults(page)).toEqual([]);

    const person = dialog().locator('input[name=person]').first();
    if ((await person.count()) > 0) await press(page, person, 'Space');
    await type(page, dialog().locator('textarea'), 'Is it safe to invite both to one table?');
    await press(page, dialog().locator('.act-form button[type=submit]'));
    await dialog().getByText('Uw vraag is naar de eigenaar verstuurd.').waitFor();
    await page.keyboard.press('Escape');
    await focusIsAt(page, opener);
  });

  it('asks blindly for what is never named', async () => {
    const opener = button('Vraag iets wat nooit genoemd wordt');
    await beginAndLeave(page, opener);
    await press(page, opener);
    await press(page, dialog().locator('input[name=category]').first(), 'Space');
    await press(page, dialog().locator('input[name=person]').first(), 'Space');
    await type(page, dialog().locator('textarea'), 'Where can she be reached tonight?');
    await press(page, dialog().locator('.act-form button[type=submit]'));
    await dialog().getByText('Uw vraag is naar de eigenaar verstuurd.').waitFor();
    await press(page, dialog().getByRole('button', { name: 'Sluiten' }));
    await focusIsAt(page, opener);
  });

  it('reads out a code', async () => {
    const opener = button('Codes om voor te lezen');
    await beginAndLeave(page, opener);
    await press(page, opener);
    await dialog().getByText(idOf('S1')).waitFor();
    await focusIsIn(dialog());
    await page.keyboard.press('Escape');
    await focusIsAt(page, opener);
  });

  it('fetches again, and prints, and is still at the button', async () => {
    const before = asked('FamilyView');
    const fetched = page.waitForResponse('**/graphql');
    await press(page, button('Opnieuw ophalen'));
    await fetched;
    await ilse.heard();
    await focusIsAt(page, button('Opnieuw ophalen'));
    expect(asked('FamilyView')).toBe(before + 1);

    await printByKeys(page, button('Afdrukken voor het overleg'));
    await ilse.heard();
    expect(asked('FamilyPrint')).toBe(1);
  });

  it('opens the case for another purpose, and is at the question', async () => {
    await press(page, button('Functie of doel wijzigen'));
    await page.locator('.open-case').waitFor();
    await focusBegins(page);
    await openByKeys(page, 'RISK_ASSESSMENT');
    expect(await page.locator('.purpose').innerText()).toContain('Risicotaxatie');
  });

  it('reads about accessibility, goes back to the list, and signs out', async () => {
    await press(page, page.getByRole('link', { name: 'Toegankelijkheid' }));
    await page.getByRole('heading', { name: 'Toegankelijkheid' }).waitFor();
    await focusBegins(page);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, page.getByRole('link', { name: 'Oneroof' }));
    await page.getByRole('link', { name: S1_NUMBER }).waitFor();
    await press(page, page.getByRole('navigation').getByRole('link'));
    await focusBegins(page);
    await press(page, button('Afmelden'));
    await page.locator('a[href^="/sign-in"]').waitFor();
  });
});
