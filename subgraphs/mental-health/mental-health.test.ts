import { idOf } from '../kit/fixtures';
import { type Family, personsOf } from '../kit/testing/families';
import { bookReleases } from '../kit/testing/book-releases';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { as, passOf, released, type TestPass } from '../kit/testing/test-tokens';
import { tablesRead } from '../kit/testing/tables-read';
import { mentalHealth } from './subgraph';

const OVER = { since: '2026-01-01', until: '2026-11-21' };
const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
/** Who works at the centre: the column that owns these data. */
const clinicianOf = (family: Family, part: Partial<TestPass> = {}) =>
  as('AGENCY_WORKER', { family, agency: 'MENTAL_HEALTH', purpose: 'SAFETY_PLANNING', ...part });
const clinician = clinicianOf('S1');

describe('mental health: what its own workers read about a person', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(mentalHealth);
  });
  afterAll(() => agency.stop());

  /** The records of the persons, without the container around them. */
  async function records(labels: readonly string[], fields: string, pass = clinician) {
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

    expect(await records(['P-0202'], fields, clinicianOf('S2'))).toEqual([
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
    const forOne = tablesRead(agency.statements);
    await records(FAMILY, fields);

    expect(forOne).toHaveLength(4);
    expect(tablesRead(agency.statements)).toEqual(forOne);
  });

  it('does not ask for appointments where nobody has an episode', async () => {
    await records(['P-0103', 'P-0104'], 'episodes { appointments { startsOn } }');

    expect(tablesRead(agency.statements)).toEqual(['care_episode']);
  });

  it('names with whom an appointment is only if the reader may know that person', async () => {
    const fields = 'episodes { appointments { startsOn withPersonIds } }';
    const withoutHer = clinicianOf('S1', {
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
      clinician,
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
    const { status } = await agency.persons(clinician, ['P-0102'], 'mentalHealth { diagnosis }');

    expect(columns).toEqual([]);
    expect(status).toBe(400);
  });
});

describe('mental health: what others read about a person', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(mentalHealth);
  });
  afterAll(() => agency.stop());

  const CARE = 'episodes { engagement } acuteSignals { advice } substanceFlags { kind }';
  interface Care {
    readonly episodes?: readonly object[] | null;
  }
  async function care(pass: TestPass, label: string, fields = CARE) {
    const answer = await agency.persons(pass, [label], `mentalHealth { ${fields} }`);
    const [entity] = answer.data?.['_entities'] as [{ mentalHealth: Care }];
    return { ...entity.mentalHealth, errors: answer.errors?.map(({ extensions }) => extensions) };
  }
  const justice = (family: Family, part: Partial<TestPass> = {}) =>
    as('JUSTICE_ASSISTANT_OFFENDER', { family, purpose: 'SAFETY_PLANNING', ...part });

  it('gives a director the engagement, keeps the clinic, and says why', async () => {
    const pass = passOf({ family: 'S1', purpose: 'SAFETY_PLANNING' });
    const { episodes, errors } = await care(pass, 'P-0102', 'episodes { engagement clinic }');

    expect(episodes).toEqual([
      { engagement: 'ENDED', clinic: null },
      { engagement: 'ENGAGED', clinic: null },
    ]);
    expect(errors).toEqual([
      { code: 'NOT_AVAILABLE', policy: 'case-team', remedy: 'ASK_OWNER' },
      { code: 'NOT_AVAILABLE', policy: 'case-team', remedy: 'ASK_OWNER' },
    ]);
    expect(agency.statements.join()).not.toContain('clinic');
  });

  it('asks for the clinic where somebody of the case may be read in full: the control', async () => {
    await care(clinician, 'P-0102', 'episodes { engagement }');

    expect(agency.statements.join()).toContain('clinic');
  });

  it('refuses a purpose that was not agreed before it asks the database', async () => {
    const { errors, ...record } = await care(passOf({ family: 'S1', purpose: 'TRIAGE' }), 'P-0102');

    expect(record).toEqual({ episodes: null, acuteSignals: null, substanceFlags: null });
    expect(errors?.[0]).toMatchObject({ policy: 'purpose-not-agreed', remedy: 'OTHER_PURPOSE' });
    expect(agency.statements).toEqual([]);
  });

  it.each([
    ['the police on duty', as('DUTY_OFFICER', { family: 'S1', purpose: 'SAFETY_PLANNING' })],
    ['somebody no longer named in the case', passOf({ family: 'S1', membership: OVER })],
    [
      'somebody after the consultation',
      passOf({ family: 'S1', consultation: { ...OVER, legalBasis: 'DECREE' } }),
    ],
  ])('shows %s nothing, and asks nothing', async (_who, pass) => {
    const { data } = await agency.persons(pass, ['P-0102'], `mentalHealth { ${CARE} }`);

    expect(JSON.stringify(data)).not.toMatch(/ENGAGED|ALCOHOL|CALL/);
    expect(agency.statements).toEqual([]);
  });

  it('shows justice only the treatment that is a condition, and what follows from it', async () => {
    const under = await care(justice('S4'), 'P-0402');
    const free = await care(justice('S1'), 'P-0102');

    expect(under.episodes).toHaveLength(1);
    expect(free).toEqual({ episodes: [], acuteSignals: [], substanceFlags: [] });
    expect(tablesRead(agency.statements)).toHaveLength(3);
  });

  it.each([
    ['the person agreed to it', personsOf('S1').map((one) => ({ ...one, agreed: ['SUBST'] }))],
    ['the centre released it', released(personsOf('S1'), 'mental-health', 'SUBST')],
  ] as [string, TestPass['persons']][])(
    'shows justice a category where %s, and no other',
    async (_why, persons) => {
      const pass = await bookReleases(agency.db, justice('S1', { persons }));

      expect(await care(pass, 'P-0102')).toMatchObject({
        ...{ episodes: [], acuteSignals: [], substanceFlags: [{ kind: 'ALCOHOL' }] },
      });
    },
  );

  it('shows nobody who works for the offender side the care of the victim side', async () => {
    const therapist = clinicianOf('S1', { worksForOffenderSide: true });
    const { episodes, errors } = await care(therapist, 'P-0101', 'episodes { engagement }');

    expect(episodes).toBeNull();
    expect(errors).toMatchObject([{ policy: 'victim-wall' }]);
    expect(agency.statements).toEqual([]);
  });

  it('shows clients their own care alone', async () => {
    const kristof = as('CLIENT', { family: 'S1', self: 'P-0102' });
    const own = await care(kristof, 'P-0102', 'episodes { engagement }');
    const hers = await care(kristof, 'P-0101', 'episodes { engagement }');

    expect(own.episodes).toEqual([{ engagement: 'ENDED' }, { engagement: 'ENGAGED' }]);
    expect(hers).toMatchObject({ episodes: null, errors: [{ policy: 'need-to-know' }] });
    expect(agency.statements).toEqual([]);
  });
});
