import { idOf } from '../kit/fixtures';
import { bookReleases } from '../kit/testing/book-releases';
import { type Family, personsOf } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { tablesRead } from '../kit/testing/tables-read';
import { as, passOf, released } from '../kit/testing/test-tokens';
import { ChildConclusion } from './child-conclusion.entity';
import { ChildStatement } from './child-statement.entity';
import { childAbuseCentre } from './subgraph';

const [NOAH, ELKE, DRIES, FIEN] = ['P-0301', 'P-0302', 'P-0303', 'P-0304'] as const;
/** Who works at the centre: the column that owns these data. */
const worker = (family: Family) =>
  as('AGENCY_WORKER', { family, agency: 'CHILD_ABUSE_CENTRE', purpose: 'RISK_ASSESSMENT' });
const RELEASED = released(personsOf('S3'), 'child-abuse-centre', 'CHILD_CONCL', 'CHILD_VOICE');
const director = passOf({ family: 'S3', purpose: 'RISK_ASSESSMENT' });

describe('child abuse centre: what is read about a child', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(childAbuseCentre);
  });
  afterAll(() => agency.stop());

  /** The records of the persons, without the container around them. */
  async function records(labels: readonly string[], fields: string, pass = worker('S3')) {
    const { data, errors } = await agency.persons(pass, labels, `childAbuseCentre { ${fields} }`);
    expect(errors).toBeUndefined();
    const entities = data?.['_entities'] as readonly { childAbuseCentre: unknown }[];
    return entities.map(({ childAbuseCentre: record }) => record);
  }

  it('shows each child its own report, and none under a parent', async () => {
    const fields = 'reports { centreNumber safetyJudgement month }';

    expect(await records([NOAH, ELKE, DRIES, FIEN], fields)).toEqual([
      {
        reports: [
          {
            ...{ centreNumber: 'VK-ANT-2026-00102', safetyJudgement: 'UNSAFE_NOW' },
            month: '2026-01',
          },
        ],
      },
      { reports: [] },
      { reports: [] },
      {
        reports: [
          {
            ...{ centreNumber: 'VK-ANT-2026-00103', safetyJudgement: 'UNCLEAR' },
            month: '2026-01',
          },
        ],
      },
    ]);
  });

  it('gives the days of a report, when the parents were told among them', async () => {
    const fields = 'reports { receivedOn judgedOn inquiryOpenedOn parentsInformedOn closedOn }';

    expect(await records([NOAH], fields)).toEqual([
      {
        reports: [
          {
            ...{ receivedOn: '2026-01-15', judgedOn: '2026-01-20', closedOn: null },
            ...{ inquiryOpenedOn: '2026-01-21', parentsInformedOn: '2026-01-23' },
          },
        ],
      },
    ]);
  });

  it('shows a planned talk under its report, so that no child is asked twice', async () => {
    const fields = 'reports { assessments { plannedOn label } }';

    expect(await records(['P-0103'], fields, worker('S1'))).toEqual([
      {
        reports: [
          { assessments: [{ plannedOn: '2026-04-16', label: 'Talk with child, cancelled' }] },
        ],
      },
    ]);
  });

  it('composes the lines of a time line without a word of the child', async () => {
    const fields = 'reports { label } conclusions { label releasedOn } childStatements { label }';

    expect(await records([NOAH], fields)).toEqual([
      {
        reports: [{ label: 'Report, unsafe now, inquiry' }],
        conclusions: [
          { label: 'Conclusion of the inquiry, 20 February 2026', releasedOn: '2026-02-24' },
        ],
        childStatements: [
          { label: 'Words of the child, 16 January 2026' },
          { label: 'Words of the child, 16 January 2026' },
        ],
      },
    ]);
  });

  it('answers null where a child said nothing, as where its words are sealed', async () => {
    const fields = 'conclusions { id } childStatements { sentence }';

    expect(await records([FIEN, ELKE], fields)).toEqual([
      { conclusions: [], childStatements: null },
      { conclusions: [], childStatements: null },
    ]);
  });

  it('keeps what a child said sentence by sentence', async () => {
    const [noah] = await records([NOAH], 'childStatements { sentence }');
    const { childStatements } = noah as { childStatements: readonly { sentence: string }[] };

    expect(childStatements.map(({ sentence }) => sentence).sort()).toEqual([
      'He gets angry when I spill. (invented, sealed)',
      'I do not want to go home on Friday. (invented, sealed)',
    ]);
  });

  it("gives a sealed sentence another id for each reader's agency, a report the same", async () => {
    const fields = 'reports { id } childStatements { id }';
    const of = async (code: 'POLICE' | 'YOUTH_WELFARE') =>
      bookReleases(agency.db, { ...director, agency: code, persons: RELEASED });
    type Ids = { readonly reports: unknown; readonly childStatements: unknown };
    const [here] = (await records([NOAH], fields, await of('YOUTH_WELFARE'))) as Ids[];
    const [again] = (await records([NOAH], fields, await of('YOUTH_WELFARE'))) as Ids[];
    const [there] = (await records([NOAH], fields, await of('POLICE'))) as Ids[];

    expect(here?.childStatements).toHaveLength(1);
    expect(again).toEqual(here);
    expect(there?.reports).toEqual(here?.reports);
    expect(there?.childStatements).not.toEqual(here?.childStatements);
  });

  it('opens conclusions and sentences one by one, beside the category', async () => {
    const fields = 'conclusions { text } childStatements { sentence }';
    const noah = idOf(NOAH);
    await agency.db.getRepository(ChildConclusion).insert({ id: 'draft', personId: noah });
    const pass = await bookReleases(agency.db, { ...director, persons: RELEASED });
    type Told = { readonly conclusions: unknown; readonly childStatements: unknown };
    const [others] = (await records([NOAH], fields, pass)) as Told[];
    const [own] = (await records([NOAH], fields)) as Told[];

    expect(others?.conclusions).toHaveLength(1);
    expect(others?.childStatements).toEqual([
      { sentence: 'I do not want to go home on Friday. (invented, sealed)' },
    ]);
    expect([own?.conclusions, own?.childStatements].map((rows) => (rows as []).length)).toEqual([
      ...[2, 2], // the control
    ]);
  });

  it('keeps both from whom the centre released nothing, and asks neither table', async () => {
    const selection = 'childAbuseCentre { conclusions { text } childStatements { sentence } }';
    const { data, errors } = await agency.persons(director, [NOAH], selection);

    expect(data?.['_entities']).toMatchObject([
      { childAbuseCentre: { conclusions: null, childStatements: null } },
    ]);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_AVAILABLE', policy: 'need-to-know', remedy: 'ASK_OWNER' },
    ]);
    expect(agency.statements).toEqual([]);
  });

  it('does not count what the pass says was released and the centre never heard of', async () => {
    const pass = { ...director, agency: 'PROSECUTION' as const, persons: RELEASED };
    const { data } = await agency.persons(
      pass,
      [NOAH],
      'childAbuseCentre { conclusions { text } }',
    );

    expect(data?.['_entities']).toMatchObject([{ childAbuseCentre: { conclusions: null } }]);
  });

  it('answers the same bytes and statements whether a child said something or nothing', async () => {
    const selection = 'childAbuseCentre { reports { status } childStatements { sentence } }';
    const ask = async () => {
      const answer = await agency.persons(director, [FIEN], selection);
      return [JSON.stringify(answer), ...agency.statements];
    };
    const silent = await ask();
    const said = { id: 'said', personId: idOf(FIEN), sentence: 'A canary.' };
    await agency.db.getRepository(ChildStatement).insert(said);

    expect(await ask()).toEqual(silent);
    expect(await records([FIEN], 'childStatements { sentence }')).toEqual([
      { childStatements: [{ sentence: 'A canary.' }] }, // the control
    ]);
    await agency.db.getRepository(ChildStatement).delete('said');
  });

  it('asks each table once, however many children', async () => {
    const fields = `reports { status assessments { kind } }
      conclusions { text } childStatements { sentence }`;
    await records([FIEN], fields);
    const forOne = agency.statements.length;
    await records([NOAH, ELKE, DRIES, FIEN], fields);

    expect(agency.statements).toHaveLength(forOne);
    expect(tablesRead(agency.statements)).toEqual([
      ...['child_assessment', 'child_conclusion', 'child_report', 'child_statement'],
    ]);
  });

  it('knows nobody outside the case of the pass, and asks nothing about them', async () => {
    const { data, errors } = await agency.persons(
      director,
      ['P-0103'],
      'childAbuseCentre { reports { status } childStatements { sentence } }',
    );

    expect({ data, errors }).toEqual({ data: { _entities: [null] }, errors: undefined });
    expect(agency.statements).toEqual([]);
  });

  it('keeps the group that a reporter belongs to, and has no place for who it was', async () => {
    const columns = await agency.db.query<{ column_name: string }[]>(
      `SELECT column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name ~ 'reporter|reported_by|source|informant'`,
    );

    expect(columns).toEqual([{ column_name: 'reporter_category' }]);
    expect(await records([NOAH], 'reports { reporterCategory }')).toEqual([
      { reports: [{ reporterCategory: 'CLB_SCHOOL' }] },
    ]);
  });
});
