import { idOf } from '../kit/fixtures';
import { personsOf } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { passOf } from '../kit/testing/test-tokens';
import { mentalHealth } from './subgraph';

const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
const director = passOf({ family: 'S1' });

describe('mental health: what a director reads about a person', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(mentalHealth);
  });
  afterAll(() => agency.stop());

  /** The records of the persons, without the container around them. */
  async function records(labels: readonly string[], fields: string, pass = director) {
    const { data, errors } = await agency.persons(pass, labels, `mentalHealth { ${fields} }`);
    expect(errors).toBeUndefined();
    const entities = data?.['_entities'] as readonly { mentalHealth: unknown }[];
    return entities.map(({ mentalHealth: record }) => record);
  }

  it('shows the care of a father, the newest episode first', async () => {
    const fields = 'episodes { startedMonth engagement attendanceBand contactId }';

    expect(await records(['P-0102'], fields)).toEqual([
      {
        episodes: [
          {
            ...{ startedMonth: '2026-04', engagement: 'ENDED', attendanceBand: null },
            contactId: idOf('Tine Vos'),
          },
          {
            ...{ startedMonth: '2026-02', engagement: 'ENGAGED', attendanceBand: 'REGULAR' },
            contactId: idOf('Tine Vos'),
          },
        ],
      },
    ]);
  });

  it('gives the exact days, the clinic and the share of sessions beside the bands', async () => {
    const fields =
      'episodes { clinic status careType startsOn endsOn attendanceRate isUnderCondition }';

    expect(await records(['P-0202'], fields, passOf({ family: 'S2' }))).toEqual([
      {
        episodes: [
          {
            ...{ clinic: 'CGG Mechelen (fictional)', status: 'ACTIVE', careType: 'FORENSIC' },
            ...{ startsOn: '2026-04-20', endsOn: null },
            ...{ attendanceRate: 0.83, isUnderCondition: true },
          },
        ],
      },
    ]);
  });

  it('says what to do about an acute danger, and composes the lines of a time line', async () => {
    const fields = `acuteSignals { label advice month since kind }
      substanceFlags { label sinceYear }
      episodes { label appointments { label } }`;

    expect(await records(['P-0102'], fields)).toEqual([
      {
        acuteSignals: [
          {
            label: 'Danger, to self and others, call clinic',
            ...{ advice: 'CALL_CLINIC', month: '2026-03', since: '2026-03-16', kind: 'OTHER' },
          },
        ],
        substanceFlags: [{ label: 'Alcohol, confirmed', sinceYear: 2025 }],
        episodes: [
          { label: 'Care, ended', appointments: [] },
          { label: 'Care, engaged', appointments: [{ label: 'Appointment, couple, cancelled' }] },
        ],
      },
    ]);
  });

  it('answers for a person it does not know as for one of whom nothing is shared', async () => {
    const fields = 'episodes { id } acuteSignals { id } substanceFlags { id }';

    expect(await records(['P-0103'], fields)).toEqual([
      { episodes: [], acuteSignals: [], substanceFlags: [] },
    ]);
  });

  it('asks each table once, however large the family', async () => {
    const fields = `episodes { engagement appointments { startsOn } }
      acuteSignals { advice } substanceFlags { kind }`;
    await records(['P-0102'], fields);
    const forOne = agency.statements.length;
    await records(FAMILY, fields);

    expect([forOne, agency.statements.length]).toEqual([4, 4]);
  });

  it('does not ask for appointments where nobody has an episode', async () => {
    await records(['P-0103', 'P-0104'], 'episodes { appointments { startsOn } }');

    expect(agency.statements).toHaveLength(1);
  });

  it('names with whom an appointment is only if the reader may know that person', async () => {
    const fields = 'episodes { appointments { startsOn withPersonIds } }';
    const withoutHer = passOf({
      family: 'S1',
      persons: personsOf('S1').filter(({ id }) => id !== idOf('P-0101')),
    });
    const session = (withPersonIds: string[]) => [
      {
        episodes: [
          { appointments: [] },
          { appointments: [{ startsOn: '2026-04-20', withPersonIds }] },
        ],
      },
    ];

    expect(await records(['P-0102'], fields)).toEqual(session([idOf('P-0101')]));
    expect(await records(['P-0102'], fields, withoutHer)).toEqual(session([]));
  });

  it('knows nobody outside the case of the pass, and asks nothing about them', async () => {
    const { data, errors } = await agency.persons(
      director,
      ['P-0202'],
      'mentalHealth { episodes { engagement } }',
    );

    expect({ data, errors }).toEqual({ data: { _entities: [null] }, errors: undefined });
    expect(agency.statements).toEqual([]);
  });

  it('has no place to keep a diagnosis, a medicine or a note of a session', async () => {
    const columns = await agency.db.query<{ column_name: string }[]>(
      `SELECT column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name ~ 'diagnos|medic|prescri|note|text|reason'`,
    );
    const { status } = await agency.persons(director, ['P-0102'], 'mentalHealth { diagnosis }');

    expect(columns).toEqual([]);
    expect(status).toBe(400);
  });
});
