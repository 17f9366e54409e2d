import type { Page } from 'playwright-core';
import type { Purpose, ReaderFunction } from '../../schema/policy/vocabulary';
import { familyShown, openFor, printRecorded } from '../../scripts/development/page-steps';
import { idOf } from '../../subgraphs/kit/fixtures';
import { describePage } from './page-tests';
import { type Printed, printedIn } from './printed';
import { breakGlass, reportOf } from './steps';

interface Case {
  readonly reader: string;
  readonly family: string;
  readonly as?: ReaderFunction;
  readonly purpose: Purpose;
  /** As the paper has to say it. */
  readonly by: string;
  readonly for: string;
}

/** The largest and the most sealed family, and two readers of one. */
const CASES: readonly Case[] = [
  {
    ...{ reader: 'hanne-de-clercq', family: 'S5', purpose: 'CASE_CONSULTATION' },
    ...{ by: 'Hanne De Clercq, Casusregisseur', for: 'Casusoverleg' },
  },
  {
    ...{ reader: 'greet-van-hove', family: 'S3', as: 'CASE_DIRECTOR', purpose: 'RISK_ASSESSMENT' },
    ...{ by: 'Greet Van Hove, Casusregisseur', for: 'Risicotaxatie' },
  },
  {
    ...{ reader: 'tine-vos', family: 'S1', purpose: 'SAFETY_PLANNING' },
    ...{ by: 'Tine Vos, Medewerker van de dienst', for: 'Veiligheidsplanning' },
  },
];

const SECRECY = /Vertrouwelijk, beroepsgeheim[^]*vastgelegd\.$/;
/** Without its spaces: a line may break anywhere on paper. */
const solid = (text: string) => text.replaceAll(/\s/g, '');

describePage('on paper', (here) => {
  /** Each sheet says who printed what when and for what, and that it is secret; nothing is left out. */
  async function expectWhole(
    page: Page,
    { pages, isTagged }: Printed,
    { by, for: purpose }: Pick<Case, 'by' | 'for'>,
  ): Promise<void> {
    const number = await page.locator('.purpose dd').first().innerText();
    const named = number.startsWith('KD-') ? number : '';
    expect(isTagged).toBe(true);
    expect(pages.length).toBeGreaterThan(1);
    for (const sheet of pages) {
      expect(sheet).toMatch(
        new RegExp(`Dossier\\s*${named}\\s*· Afgedrukt door ${by} · 22 nov 2026`),
      );
      expect(sheet).toContain(`voor ${purpose}`);
      expect(sheet).toMatch(SECRECY);
    }
    const all = solid(pages.join());
    for (const title of await page.locator('.sheet h2').allTextContents()) {
      expect(all).toContain(solid(title));
    }
  }

  it.each(CASES)('$reader has all of $family, and on each sheet whose it is', async (one) => {
    const { page, leave } = await here.signedIn(one.reader, `/cases/${idOf(one.family)}`);
    await openFor(page, one.purpose, one.as);
    await familyShown(page);
    await expectWhole(page, await printedIn(await printRecorded(page)), one);
    await leave();
  });

  it('says of an emergency that it is one, on each sheet', async () => {
    const { page, leave } = await here.signedIn('koen-geerts', '/emergency');
    await breakGlass(page, idOf('S2'));
    const printed = await printedIn(await printRecorded(page));
    await expectWhole(page, printed, { by: 'Koen Geerts, Officier van wacht', for: 'Noodgeval' });
    await leave();
  });

  it('has the letter of a report alone, and nothing where it was not recorded', async () => {
    const { page, leave } = await here.signedIn('nora-claeys', '/dpo');
    await reportOf(page, idOf('P-0101'));
    const letter = await page.locator('.letter').innerText();
    const pdf = () => page.pdf({ preferCSSPageSize: true, tagged: true }).then(printedIn);
    const unrecorded = await pdf();
    await page.evaluate('window.print = () => {}');
    await page.getByRole('button', { name: 'De brief afdrukken' }).click();
    await page.locator('html[data-print=recorded]').waitFor({ state: 'attached' });
    const { pages, isTagged } = await pdf();
    const begins = solid(letter).slice(0, 100);

    expect(isTagged).toBe(true);
    expect(solid(pages.join())).toContain(begins);
    expect(pages.join()).not.toContain(await page.locator('#report > h3').innerText());
    expect(unrecorded.pages.join()).toMatch(/De brief afdrukken[^]*eerst vastgelegd/);
    expect(solid(unrecorded.pages.join())).not.toContain(begins);
    await leave();
  });
});
