import { rowsOf } from '../../scripts/postgres/testing/playground';
import { Release } from '../../subgraphs/case-registry/release.entity';
import { idOf } from '../../subgraphs/kit/fixtures';
import { personsOf } from '../../subgraphs/kit/testing/families';
import type { Look } from './readable-log';
import {
  contact,
  DIRECTOR,
  type Line,
  OFFICER,
  reports,
  startTestLedger,
  type TestLedger,
  VICTIM,
} from './test-ledger';

const FULL = 'disclosedAt fromAgency readerFunction legalBasis useLimitation fieldNames';

describe('the ledger of a case', () => {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await startTestLedger();
  });
  afterAll(() => ledger.stop());
  beforeEach(() => ledger.clear());

  it('tells a director which agency was shown what, when and why, once a day', async () => {
    const again = { at: '2026-10-05T15:00:00.000Z', function: 'AGENCY_WORKER' } as const;
    await ledger.record(
      { slices: [reports] },
      { slices: [reports], ...again, reader: 'reader:another' },
      { slices: [reports], at: '2026-10-06T08:00:00.000Z', purpose: 'RISK_ASSESSMENT' },
    );

    expect(await ledger.of(DIRECTOR)).toEqual([
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
    await ledger.record({ slices: [reports] });
    const { data, errors } = await ledger.desk.agency.case(DIRECTOR, `disclosures { ${FULL} }`);

    const [line] = (data as { _entities: [{ disclosures: Line[] }] })._entities[0].disclosures;
    expect(Object.values(line ?? {})).toEqual(FULL.split(' ').map(() => null));
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(
      FULL.split(' ').map(() => 'NOT_AVAILABLE'),
    );
  });

  it('tells oversight each look, owner and category, with its fields and basis', async () => {
    await ledger.desk.agency.db.getRepository(Release).insert({
      ...{ id: 'one', caseId: idOf('S1'), personId: idOf(VICTIM), category: 'INC_FACT' },
      ...{ owner: 'police', toAgency: 'MENTAL_HEALTH', useLimitation: 'SAFETY_ONLY' },
      ...{ until: '2026-12-01', givenBySubject: 'reader:x', givenBy: 'POLICE' },
      ...{ givenAt: new Date('2026-10-01T08:00:00Z'), revokedAt: null },
    });
    const reader = { agency: 'MENTAL_HEALTH', function: 'AGENCY_WORKER' } as const;
    await ledger.record(
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
    const lines = await ledger.of(OFFICER, `category ${FULL}`);

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
    await ledger.record(
      { slices: [{ owner: 'POLICE', category: 'STRUCTURE' }] },
      { slices: [{ owner: 'CASE_REGISTRY', category: 'PROF_CONTACT' }] },
      { slices: [reports], family: 'S2' },
    );

    expect(await ledger.of(DIRECTOR)).toEqual([]);
  });

  it('has ids that say nothing, and that stay', async () => {
    await ledger.record({ slices: [reports] }, { slices: [reports], purpose: 'RISK_ASSESSMENT' });
    const ids = (await ledger.of(DIRECTOR, 'id')).map(({ id }) => String(id));
    await ledger.record({ slices: [reports], at: '2026-10-05T16:00:00.000Z' });

    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect((await ledger.of(DIRECTOR, 'id')).map(({ id }) => id)).toEqual(ids);
  });

  it.each<readonly [string, (place: number) => Look['slices']]>([
    ['the same', () => [reports]],
    ['different fields', (place) => [{ ...reports, fields: [`PoliceReport.f${String(place)}`] }]],
    ['different categories', (place) => ofCategories(place)],
  ])('cannot be flushed by asking for %s a thousand times', async (_what, slicesOf) => {
    await ledger.record({ slices: [reports], purpose: 'TRIAGE', at: '2026-10-01T08:00:00.000Z' });
    await ledger.record(
      ...Array.from({ length: 1_001 }, (_, place) => ({
        ...{ slices: slicesOf(place), reader: 'reader:curious' },
      })),
    );
    const told = await ledger.of(DIRECTOR);

    expect(new Set(told.map(({ purpose }) => purpose))).toEqual(
      new Set(['CASE_CONSULTATION', 'TRIAGE']),
    );
    expect(told.length).toBeLessThan(15);
  });

  it('tells oversight once of all that a reader was shown of a category on a day, in few words', async () => {
    const fields = (...names: string[]) => ({
      slices: [{ ...reports, fields: names.map((one) => `PoliceReport.${one}`) }],
    });
    await ledger.record(
      { ...fields('kind', 'month'), at: '2026-10-05T09:00:00.000Z' },
      { slices: [{ owner: 'CASE_REGISTRY', category: 'PLAN', persons: [VICTIM] }] },
      { ...fields('kind', 'place'), at: '2026-10-05T08:30:00.000Z' },
    );

    expect(await ledger.of(OFFICER, 'category disclosedAt fieldNames')).toEqual([
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
    await ledger.record({ slices: [reports] });
    await ledger.of(DIRECTOR);
    const few = [...ledger.desk.agency.statements];
    const days = Array.from({ length: 28 }, (_, day) => String(day + 1).padStart(2, '0'));
    await ledger.record(
      ...days.map((day) => ({ slices: [reports, contact], at: `2026-10-${day}T09:00:00.000Z` })),
    );
    const many = [...personsOf('S1'), ...personsOf('S2'), ...personsOf('S3')];

    expect(await ledger.of({ ...DIRECTOR, persons: many })).toHaveLength(28);
    expect(ledger.desk.agency.statements).toEqual(few);
    expect(few.filter((one) => one.includes('disclosure_record'))).toHaveLength(1);
  });

  it('is read by a role that sees the records and can change nothing, nor can who appends', async () => {
    const { databaseUrl } = ledger.settings;
    const rights = await rowsOf(
      ledger.ownerUrl,
      `SELECT regexp_replace(grantee, '^.*_', '') AS role, privilege_type AS may
         FROM information_schema.role_table_grants
         WHERE table_name = 'disclosure_record' AND grantee <> current_user ORDER BY 1, 2`,
    );
    expect(rights).toEqual([
      { role: 'read', may: 'SELECT' },
      { role: 'serve', may: 'SELECT' },
    ]);
    await ledger.record({ slices: [reports] });

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
    await rowsOf(ledger.ownerUrl, 'ALTER VIEW disclosure_record RENAME TO elsewhere');
    const { data, errors } = await ledger.desk.agency.case(
      DIRECTOR,
      'number disclosures { category }',
    );
    await rowsOf(ledger.ownerUrl, 'ALTER VIEW elsewhere RENAME TO disclosure_record');

    expect(data).toMatchObject({ _entities: [{ disclosures: null }] });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'AGENCY_SILENT', agency: 'DISCLOSURE_LOG' },
    ]);
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
