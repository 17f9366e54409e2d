import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { passOf } from '../kit/testing/test-tokens';
import { childAbuseCentre } from './subgraph';

const [NOAH, ELKE, DRIES, FIEN] = ['P-0301', 'P-0302', 'P-0303', 'P-0304'] as const;
const director = passOf({ family: 'S3' });

describe('child abuse centre: what a director reads about a child', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(childAbuseCentre);
  });
  afterAll(() => agency.stop());

  /** The records of the persons, without the container around them. */
  async function records(labels: readonly string[], fields: string, pass = director) {
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

    expect(await records(['P-0103'], fields, passOf({ family: 'S1' }))).toEqual([
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
    const police = passOf({ family: 'S3', agency: 'POLICE' });
    type Ids = { readonly reports: unknown; readonly childStatements: unknown };
    const [here] = (await records([NOAH], fields)) as Ids[];
    const [again] = (await records([NOAH], fields)) as Ids[];
    const [there] = (await records([NOAH], fields, police)) as Ids[];

    expect(again).toEqual(here);
    expect(there?.reports).toEqual(here?.reports);
    expect(there?.childStatements).not.toEqual(here?.childStatements);
  });

  it('asks each table once, however many children', async () => {
    const fields = `reports { status assessments { kind } }
      conclusions { text } childStatements { sentence }`;
    await records([FIEN], fields);
    const forOne = agency.statements.length;
    await records([NOAH, ELKE, DRIES, FIEN], fields);

    expect([forOne, agency.statements.length]).toEqual([4, 4]);
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
