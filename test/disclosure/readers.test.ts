import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from '../hub/test-hub';

const LEDGER = '{ case { disclosures { disclosedOn toAgency category purpose } } }';
const REPORTS =
  '{ case { participants { person { police { reports { month isChildPresent } } } } } }';

interface Line {
  readonly disclosedOn: string;
  readonly toAgency: string | null;
  readonly category: string;
  readonly purpose: string;
}

describe('who looked, read through the whole hub', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
    const officer = await opened('koen-geerts', 'DUTY_OFFICER', 'CASE_CONSULTATION');
    expect((await officer.ask(REPORTS)).errors).toBeUndefined();
    expect((await officer.ask(REPORTS)).errors).toBeUndefined();
  });
  afterAll(() => hub.stop());

  async function opened(key: string, as: string, purpose: string, emergency?: string) {
    return (await hub.reader(key)).open(idOf('S1'), as, purpose, emergency);
  }

  async function ledgerOf(key: string, as: string, purpose = 'CASE_CONSULTATION') {
    const { data, errors, extensions } = await (await opened(key, as, purpose)).ask(LEDGER);
    const { disclosures } = (data?.['case'] ?? {}) as { disclosures?: readonly Line[] | null };
    return { lines: disclosures ?? null, errors, extensions };
  }
  const linesOf = async (...who: Parameters<typeof ledgerOf>) =>
    (await ledgerOf(...who)).lines ?? [];

  it('tells the director that the police were shown the incidents, once', async () => {
    const lines = await linesOf('ilse-maes', 'CASE_DIRECTOR');
    const told = lines.filter((one) => one.toAgency === 'POLICE' && one.category === 'INC_FACT');

    expect(told.map(({ purpose }) => purpose)).toEqual(['CASE_CONSULTATION']);
  });

  it('tells the director of an emergency as well', async () => {
    const reason = 'Neighbours hear screaming and the children are inside.';
    const officer = await opened('koen-geerts', 'DUTY_OFFICER', 'EMERGENCY', reason);
    await officer.ask('{ case { participants { person { knownAs } } } }');

    expect(await linesOf('ilse-maes', 'CASE_DIRECTOR')).toContainEqual(
      expect.objectContaining({ toAgency: 'POLICE', purpose: 'EMERGENCY' }),
    );
  });

  it("keeps what is sealed and walled from a director once they work for the offender's side", async () => {
    const victims = `{ case { participants { person { generalWelfare { safeContact { preferredChannel } } } } } }`;
    await (await opened('ilse-maes', 'CASE_DIRECTOR', 'SAFETY_PLANNING')).ask(victims);
    const walled = async () =>
      (await linesOf('ilse-maes', 'CASE_DIRECTOR', 'SAFETY_PLANNING')).filter(
        ({ category }) => category === 'CONTACT_SAFE',
      );
    const before = await walled();
    await hub.writeAt(
      'case-registry',
      "UPDATE membership SET side = 'OFFENDER_SIDE' WHERE case_id = $1 AND subject = 'reader:ilse-maes'",
      [idOf('S1')],
    );
    const after = await walled();
    await hub.writeAt(
      'case-registry',
      "UPDATE membership SET side = 'NEUTRAL' WHERE case_id = $1 AND subject = 'reader:ilse-maes'",
      [idOf('S1')],
    );

    expect(before).not.toEqual([]);
    expect(after).toEqual([]);
    expect(await walled()).toEqual(before);
  });

  it.each([
    ['koen-geerts', 'DUTY_OFFICER', 'CASE_CONSULTATION'],
    ['jan-driesen', 'MAGISTRATE', 'JUDICIAL_FOLLOW_UP'],
    ['wendy-stas', 'AGENCY_SPOC', 'CASE_CONSULTATION'],
    ['hilde-roosen', 'CHAIN_COORDINATOR', 'CASE_CONSULTATION'],
  ])('is withheld, and said to be, from %s', async (...who) => {
    const { lines, extensions } = await ledgerOf(...who);

    expect(lines).toBeNull();
    expect(JSON.stringify(extensions)).toContain('"category":"ACCESS_LOG"');
  });

  it('tells a victim what was shared of her and when', async () => {
    expect(await linesOf('sofie-aerts', 'CLIENT', 'CLIENT_INFORMATION')).toContainEqual(
      expect.objectContaining({ toAgency: 'POLICE', category: 'INC_FACT' }),
    );
  });

  it('tells oversight how and on what basis', async () => {
    const officer = await opened('nora-claeys', 'DPO', 'OVERSIGHT');
    const { data } = await officer.ask(
      '{ case { disclosures { toAgency category fromAgency readerFunction legalBasis fieldNames } } }',
    );
    const { disclosures } = data?.['case'] as { disclosures: readonly unknown[] };

    expect(disclosures).toContainEqual({
      ...{ toAgency: 'POLICE', category: 'INC_FACT', fromAgency: 'POLICE' },
      ...{ readerFunction: 'DUTY_OFFICER', legalBasis: 'PROSECUTOR_PERMISSION' },
      fieldNames: ['PoliceRecord.reports', 'PoliceReport.isChildPresent', 'PoliceReport.month'],
    });
  });

  it('tells an agency who read its data, and not who read that of another', async () => {
    const { data } = await (
      await hub.reader('wendy-stas')
    ).ask('{ disclosuresOfMyAgency { caseId toAgency readerFunction categories fieldCount } }');
    const lines = data?.['disclosuresOfMyAgency'] as { readonly categories: string[] }[];

    expect(lines).toContainEqual({
      ...{ caseId: idOf('S1'), toAgency: 'POLICE', readerFunction: 'DUTY_OFFICER' },
      ...{ categories: ['INC_FACT'], fieldCount: 3 },
    });
    expect(lines.filter(({ categories }) => categories.includes('CONTACT_SAFE'))).toEqual([]);
  });

  it('is refused as a whole while the log cannot be read, and is never an empty list', async () => {
    const director = await opened('ilse-maes', 'CASE_DIRECTOR', 'CASE_CONSULTATION');
    await hub.writeAt('disclosure-log', 'ALTER VIEW disclosure_record RENAME TO elsewhere');
    const { data, errors } = await director.ask(LEDGER);
    const without = await director.ask('{ case { number } }');
    await hub.writeAt('disclosure-log', 'ALTER VIEW elsewhere RENAME TO disclosure_record');

    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['AGENCY_SILENT']);
    expect(without.errors).toBeUndefined();
    expect((await director.ask(LEDGER)).errors).toBeUndefined();
  });
});
