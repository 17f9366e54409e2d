import { rowsOf } from '../../scripts/postgres/testing/playground';
import { type FrontDesk, startFrontDesk } from '../../subgraphs/case-registry/testing/front-desk';
import { Release } from '../../subgraphs/case-registry/release.entity';
import { idOf } from '../../subgraphs/kit/fixtures';
import { personsOf } from '../../subgraphs/kit/testing/families';
import { as, passOf, released, type TestPass } from '../../subgraphs/kit/testing/test-tokens';
import { type Look, type ReadableLog, readableLog } from './readable-log';

const SUMMARY = 'disclosedOn disclosedIn toAgency category purpose label';
const FULL = 'disclosedAt fromAgency readerFunction legalBasis useLimitation fieldNames';
const [VICTIM, OFFENDER, CHILD] = ['P-0101', 'P-0102', 'P-0103'];

type Line = Readonly<Record<string, unknown>>;

const DIRECTOR = passOf({ family: 'S1' });
const OFFICER = passOf({ family: 'S1', function: 'DPO', purpose: 'OVERSIGHT' });
const reports = { owner: 'POLICE', category: 'INC_FACT', persons: [VICTIM, OFFENDER] } as const;
const shelter = { owner: 'GENERAL_WELFARE', category: 'SHELTER', persons: [VICTIM] } as const;
const contact = { owner: 'GENERAL_WELFARE', category: 'CONTACT_SAFE', persons: [VICTIM] } as const;

const ofAll = { ...contact, persons: [VICTIM, OFFENDER] };

describe('the ledger of a case', () => {
  let log: ReadableLog;
  let desk: FrontDesk;
  beforeAll(async () => {
    log = await readableLog();
    desk = await startFrontDesk(log.settings);
  });
  beforeEach(() => rowsOf(log.ownerUrl, 'DELETE FROM disclosure'));
  afterAll(async () => {
    await desk.agency.stop();
    await log.stop();
  });

  async function ledgerOf(pass: TestPass, selection = SUMMARY): Promise<readonly Line[]> {
    const { data, errors } = await desk.agency.case(pass, `disclosures { ${selection} }`);
    expect(errors).toBeUndefined();
    return (data as { _entities: [{ disclosures: Line[] }] })._entities[0].disclosures;
  }
  const categoriesTold = async (pass: TestPass) =>
    (await ledgerOf(pass, 'category')).map(({ category }) => category);

  it('tells a director which agency was shown what, when and why, once a day', async () => {
    const again = { at: '2026-10-05T15:00:00.000Z', function: 'AGENCY_WORKER' } as const;
    await log.record(
      { slices: [reports] },
      { slices: [reports], ...again, reader: 'reader:another' },
      { slices: [reports], at: '2026-10-06T08:00:00.000Z', purpose: 'RISK_ASSESSMENT' },
    );

    expect(await ledgerOf(DIRECTOR)).toEqual([
      {
        ...{ disclosedOn: '2026-10-06', disclosedIn: '2026-10', toAgency: 'POLICE' },
        ...{ category: 'INC_FACT', purpose: 'RISK_ASSESSMENT' },
        label: 'Inc fact, police, risk assessment, October 2026',
      },
      {
        ...{ disclosedOn: '2026-10-05', disclosedIn: '2026-10', toAgency: 'POLICE' },
        ...{ category: 'INC_FACT', purpose: 'CASE_CONSULTATION' },
        label: 'Inc fact, police, case consultation, October 2026',
      },
    ]);
  });

  it('keeps from a director who exactly looked, at what, and on what basis', async () => {
    await log.record({ slices: [reports] });
    const { data, errors } = await desk.agency.case(DIRECTOR, `disclosures { ${FULL} }`);

    const [line] = (data as { _entities: [{ disclosures: Line[] }] })._entities[0].disclosures;
    expect(Object.values(line ?? {})).toEqual(FULL.split(' ').map(() => null));
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(
      FULL.split(' ').map(() => 'NOT_AVAILABLE'),
    );
  });

  it('tells oversight each look, owner and category, with its fields and basis', async () => {
    await desk.agency.db.getRepository(Release).insert({
      ...{ id: 'one', caseId: idOf('S1'), personId: idOf(VICTIM), category: 'INC_FACT' },
      ...{ owner: 'police', toAgency: 'MENTAL_HEALTH', useLimitation: 'SAFETY_ONLY' },
      ...{ until: '2026-12-01', givenBySubject: 'reader:x', givenBy: 'POLICE' },
      ...{ givenAt: new Date('2026-10-01T08:00:00Z'), revokedAt: null },
    });
    const reader = { agency: 'MENTAL_HEALTH', function: 'AGENCY_WORKER' } as const;
    await log.record(
      {
        slices: [
          { ...reports, fields: ['PoliceReport.place', 'PoliceReport.kind'] },
          { ...reports, detail: 'SUMMARY', fields: ['PoliceReport.month'] },
        ],
        ...reader,
      },
      { slices: [{ owner: 'CASE_REGISTRY', category: 'PLAN', fields: ['Plan.id'] }], ...reader },
      { slices: [reports], ...reader, at: '2026-09-30T08:00:00.000Z' },
    );
    const lines = await ledgerOf(OFFICER, `category ${FULL}`);

    expect(lines[0]).toEqual({
      ...{ category: 'INC_FACT', disclosedAt: '2026-10-05T08:00:00.000Z', fromAgency: 'POLICE' },
      ...{ readerFunction: 'AGENCY_WORKER', legalBasis: 'PROSECUTOR_PERMISSION' },
      useLimitation: 'SAFETY_ONLY',
      fieldNames: ['PoliceReport.kind', 'PoliceReport.month', 'PoliceReport.place'],
    });
    expect(
      lines.map(({ category, fromAgency, useLimitation }) => [category, fromAgency, useLimitation]),
    ).toEqual([
      ['INC_FACT', 'POLICE', 'SAFETY_ONLY'],
      ['PLAN', null, null],
      ['INC_FACT', 'POLICE', null], // before it was released
    ]);
  });

  it('has no line about the shape of answers, professionals, other cases, or refusals', async () => {
    await log.record(
      { slices: [{ owner: 'POLICE', category: 'STRUCTURE' }] },
      { slices: [{ owner: 'CASE_REGISTRY', category: 'PROF_CONTACT' }] },
      { slices: [reports], family: 'S2' },
    );

    expect(await ledgerOf(DIRECTOR)).toEqual([]);
  });

  it.each([
    ['a director', DIRECTOR, false],
    ['a director to whom it was released', safetyPlanner(), true],
    ['oversight', OFFICER, false],
  ])('tells of a sealed category only who may read it: %s', async (_who, pass, isTold) => {
    await log.record({ slices: [shelter, reports] });

    expect(await categoriesTold(pass)).toEqual(isTold ? ['INC_FACT', 'SHELTER'] : ['INC_FACT']);
  });

  it('tells of a sealed category only where it was shown of somebody of whom it may be read', async () => {
    await log.record({ slices: [{ ...shelter, persons: [CHILD] }] });
    const ofVictim = safetyPlanner(VICTIM);

    expect(await categoriesTold(ofVictim)).toEqual([]);
    expect(await categoriesTold(safetyPlanner())).toEqual(['SHELTER']);
  });

  it.each([
    ['a director', DIRECTOR, true],
    [
      'a director who works for the offender too',
      { ...DIRECTOR, worksForOffenderSide: true },
      false,
    ],
    ['oversight', OFFICER, true],
    ['oversight by who works for the offender', { ...OFFICER, worksForOffenderSide: true }, false],
  ])('keeps the victim wall: %s', async (_who, pass, isTold) => {
    await log.record({ slices: [contact, reports] }, { slices: [ofAll, reports] });

    // For safety planning, one of the purposes that the category is shared for.
    const here = pass.function === 'DPO' ? pass : { ...pass, purpose: 'SAFETY_PLANNING' as const };
    expect([...new Set(await categoriesTold(here))]).toEqual(
      isTold ? ['CONTACT_SAFE', 'INC_FACT'] : ['INC_FACT'],
    );
  });

  it('names no field under one label that it may not name under another', async () => {
    const both = 'PoliceRecord.staysAt';
    await log.record({
      slices: [
        { ...reports, fields: [both, 'PoliceReport.kind'] },
        { ...shelter, fields: [both] },
      ],
    });

    expect(await ledgerOf(OFFICER, 'category fieldNames')).toEqual([
      { category: 'INC_FACT', fieldNames: ['PoliceReport.kind'] },
    ]);
  });

  it('has ids that say nothing, and that stay', async () => {
    await log.record({ slices: [reports] }, { slices: [reports], purpose: 'RISK_ASSESSMENT' });
    const ids = (await ledgerOf(DIRECTOR, 'id')).map(({ id }) => String(id));
    await log.record({ slices: [reports], at: '2026-10-05T16:00:00.000Z' });

    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect((await ledgerOf(DIRECTOR, 'id')).map(({ id }) => id)).toEqual(ids);
  });

  it.each<readonly [string, (place: number) => Look['slices']]>([
    ['the same', () => [reports]],
    ['different fields', (place) => [{ ...reports, fields: [`PoliceReport.f${String(place)}`] }]],
    ['different categories', (place) => ofCategories(place)],
  ])('cannot be flushed by asking for %s a thousand times', async (_what, slicesOf) => {
    await log.record({ slices: [reports], purpose: 'TRIAGE', at: '2026-10-01T08:00:00.000Z' });
    await log.record(
      ...Array.from({ length: 1_001 }, (_, place) => ({
        ...{ slices: slicesOf(place), reader: 'reader:curious' },
      })),
    );
    const told = await ledgerOf(DIRECTOR);

    expect(new Set(told.map(({ purpose }) => purpose))).toEqual(
      new Set(['CASE_CONSULTATION', 'TRIAGE']),
    );
    expect(told.length).toBeLessThan(15);
  });

  it('tells oversight once of all that a reader was shown of a category on a day, in few words', async () => {
    const fields = (...names: string[]) => ({
      slices: [{ ...reports, fields: names.map((one) => `PoliceReport.${one}`) }],
    });
    await log.record(
      { ...fields('kind', 'month'), at: '2026-10-05T09:00:00.000Z' },
      { slices: [{ owner: 'CASE_REGISTRY', category: 'PLAN', persons: [VICTIM] }] },
      { ...fields('kind', 'place'), at: '2026-10-05T08:30:00.000Z' },
    );

    expect(await ledgerOf(OFFICER, 'category disclosedAt fieldNames')).toEqual([
      {
        ...{ category: 'INC_FACT', disclosedAt: '2026-10-05T08:30:00.000Z' },
        fieldNames: ['PoliceReport.kind', 'PoliceReport.month', 'PoliceReport.place'],
      },
      {
        ...{ category: 'PLAN', disclosedAt: '2026-10-05T08:00:00.000Z' },
        fieldNames: ['PLAN.field'],
      },
    ]);
  });

  it('costs as many statements for many persons and looks as for few', async () => {
    await log.record({ slices: [reports] });
    await ledgerOf(DIRECTOR);
    const few = [...desk.agency.statements];
    const days = Array.from({ length: 28 }, (_, day) => String(day + 1).padStart(2, '0'));
    await log.record(
      ...days.map((day) => ({ slices: [reports, contact], at: `2026-10-${day}T09:00:00.000Z` })),
    );
    const many = [...personsOf('S1'), ...personsOf('S2'), ...personsOf('S3')];

    expect(await ledgerOf({ ...DIRECTOR, persons: many })).toHaveLength(28);
    expect(desk.agency.statements).toEqual(few);
    expect(few.filter((one) => one.includes('disclosure_record'))).toHaveLength(1);
  });

  it('is read by a role that sees the records and can change nothing, nor can who appends', async () => {
    const { databaseUrl } = log.settings;
    const rights = await rowsOf(
      log.ownerUrl,
      `SELECT regexp_replace(grantee, '^.*_', '') AS role, privilege_type AS may
         FROM information_schema.role_table_grants
         WHERE table_name = 'disclosure_record' AND grantee <> current_user ORDER BY 1, 2`,
    );
    expect(rights).toEqual([
      { role: 'read', may: 'SELECT' },
      { role: 'serve', may: 'SELECT' },
    ]);
    await log.record({ slices: [reports] });

    expect(await rowsOf(databaseUrl, 'SELECT index FROM disclosure_record')).toHaveLength(1);
    for (const table of [
      'disclosure',
      'slices',
      'tree_head',
      'tree_node',
      'tree_end',
      'migration',
    ]) {
      await expect(rowsOf(databaseUrl, `SELECT * FROM ${table}`)).rejects.toThrow('denied');
    }
    await expect(rowsOf(databaseUrl, 'DELETE FROM disclosure_record')).rejects.toThrow(
      'cannot delete from view',
    );
  });

  it('is never empty because the log does not answer', async () => {
    await rowsOf(log.ownerUrl, 'ALTER VIEW disclosure_record RENAME TO elsewhere');
    const { data, errors } = await desk.agency.case(DIRECTOR, 'number disclosures { category }');
    await rowsOf(log.ownerUrl, 'ALTER VIEW elsewhere RENAME TO disclosure_record');

    expect(data).toMatchObject({ _entities: [{ disclosures: null }] });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'AGENCY_SILENT', agency: 'DISCLOSURE_LOG' },
    ]);
  });

  describe('of a client', () => {
    const client = (self: string) => as('CLIENT', { family: 'S1', self });
    const planning = { purpose: 'SAFETY_PLANNING' } as const;

    it('tells the victim day and agency of what was shown of them', async () => {
      await log.record(
        { slices: [reports] },
        { slices: [{ ...reports, persons: [OFFENDER] }], ...planning },
      );

      expect(await ledgerOf(client(VICTIM))).toEqual([
        expect.objectContaining({
          disclosedOn: '2026-10-05',
          toAgency: 'POLICE',
          category: 'INC_FACT',
        }),
      ]);
    });

    it('tells the offender their own looks, and no more than the report about them releases', async () => {
      const voice = { owner: 'CASE_REGISTRY', category: 'CLIENT_VOICE' } as const;
      const signedIn = { agency: null, function: 'CLIENT', purpose: 'CLIENT_INFORMATION' } as const;
      await log.record(
        { slices: [reports], ...planning },
        { slices: [reports] },
        {
          slices: [{ ...voice, persons: [VICTIM] }],
          ...{ ...signedIn, reader: 'reader:sofie-aerts' },
        },
        {
          slices: [{ ...voice, persons: [OFFENDER] }],
          ...{ ...signedIn, reader: 'reader:kristof-vermeulen' },
        },
      );

      expect(await ledgerOf(client(OFFENDER))).toEqual([
        {
          ...{ disclosedOn: '2026-10-05', disclosedIn: '2026-10', toAgency: null },
          ...{ category: 'CLIENT_VOICE', purpose: 'CLIENT_INFORMATION' },
          label: 'Client voice, client information, October 2026',
        },
      ]);
    });

    it('names the month alone where the report does, and to the offender not even that', async () => {
      const assistant = {
        agency: 'HOUSES_OF_JUSTICE',
        function: 'JUSTICE_ASSISTANT_OFFENDER',
      } as const;
      await log.record({
        slices: [{ owner: 'CASE_REGISTRY', category: 'CLIENT_VOICE', persons: [OFFENDER, VICTIM] }],
        ...{ ...assistant, reader: 'reader:wim-claesen' },
      });

      expect(await ledgerOf(client(VICTIM), 'disclosedOn disclosedIn toAgency')).toEqual([
        { disclosedOn: null, disclosedIn: '2026-10', toAgency: null },
      ]);
      expect(await ledgerOf(client(OFFENDER), 'disclosedIn')).toEqual([]);
    });
  });
});

/** Another choice of ten categories for each number. */
function ofCategories(place: number): Look['slices'] {
  const categories = [
    ...(['INC_FACT', 'PLAN', 'ID_CORE', 'ADDR_OFF', 'HOUSEHOLD', 'JUD_STATUS'] as const),
    ...(['JUD_MEASURE', 'GUID_COMPL', 'SOCIO', 'PROTECT'] as const),
  ];
  return categories
    .filter((_, bit) => ((place + 1) >> bit) & 1)
    .map((category) => ({ ...{ owner: 'POLICE', category }, persons: [VICTIM] }));
}

/** A director who plans safety, with a release of the shelter of some persons. */
function safetyPlanner(...labels: string[]): TestPass {
  const persons = personsOf('S1');
  const chosen = new Set(labels.map(idOf));
  const opened = new Map(
    released(persons, 'general-welfare', 'SHELTER').map((one) => [one.id, one]),
  );
  return passOf({
    ...{ family: 'S1', purpose: 'SAFETY_PLANNING' },
    persons: persons.map((one) =>
      chosen.size === 0 || chosen.has(one.id) ? (opened.get(one.id) ?? one) : one,
    ),
  });
}

describe('who read the data of an agency', () => {
  let log: ReadableLog;
  let desk: FrontDesk;
  beforeAll(async () => {
    log = await readableLog();
    desk = await startFrontDesk(log.settings);
    const fields = ['PoliceReport.kind', 'PoliceReport.month'];
    const reader = { agency: 'MENTAL_HEALTH', function: 'AGENCY_WORKER' } as const;
    await log.record(
      {
        slices: [{ ...reports, fields }, contact, { owner: 'POLICE', category: 'WEAPON' }],
        ...reader,
      },
      { slices: [contact], ...reader },
      { slices: [reports], ...reader, family: 'S2' },
      {
        slices: [{ owner: 'POLICE', category: 'POL_INTEL', persons: [OFFENDER] }],
        ...{ agency: 'PROSECUTION', function: 'MAGISTRATE', purpose: 'JUDICIAL_FOLLOW_UP' },
        at: '2026-10-07T08:00:00.000Z',
      },
    );
  });
  afterAll(async () => {
    await desk.agency.stop();
    await log.stop();
  });

  async function linesOf(who: string): Promise<readonly Line[]> {
    const selection = 'caseId disclosedAt toAgency readerFunction purpose categories fieldCount';
    const query = `{ disclosuresOfMyAgency { ${selection} } }`;
    const { data, errors } = await desk.ask(who, query);
    expect(errors).toBeUndefined();
    return data?.['disclosuresOfMyAgency'] as readonly Line[];
  }

  it('is told to its contact point, of its own data, in the cases of theirs', async () => {
    expect(await linesOf('wendy-stas')).toEqual([
      {
        ...{ caseId: idOf('S1'), disclosedAt: '2026-10-07T08:00:00.000Z' },
        ...{ toAgency: 'PROSECUTION', readerFunction: 'MAGISTRATE', purpose: 'JUDICIAL_FOLLOW_UP' },
        ...{ categories: ['POL_INTEL'], fieldCount: 1 },
      },
      {
        ...{ caseId: idOf('S1'), disclosedAt: '2026-10-05T08:00:00.000Z' },
        ...{ toAgency: 'MENTAL_HEALTH', readerFunction: 'AGENCY_WORKER' },
        ...{ purpose: 'CASE_CONSULTATION', categories: ['INC_FACT', 'WEAPON'], fieldCount: 3 },
      },
    ]);
  });

  it.each(['koen-geerts', 'ilse-maes', 'sofie-aerts', 'karen-wyffels'])(
    'is not told to %s',
    async (who) => {
      expect(await linesOf(who)).toEqual([]);
    },
  );
});
