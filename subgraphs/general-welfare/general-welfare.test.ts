import { idOf, idsOf } from '../kit/fixtures';
import { type Family, personsOf } from '../kit/testing/families';
import { bookReleases } from '../kit/testing/book-releases';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { tablesRead } from '../kit/testing/tables-read';
import { as, passOf, released, type TestPass } from '../kit/testing/test-tokens';
import { ShelterStay } from './shelter-stay.entity';
import { generalWelfare } from './subgraph';
import { WelfareTrajectory } from './welfare-trajectory.entity';

const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
const SEALED = `
  safetyPlan { label emergencyInstruction reviewedMonth signs exits codeWord safePersons { name } childArrangements }
  shelterStays { id house startsOn endsOn label }
  protectedAddress { street label }`;
const NOTHING_SEALED = { safetyPlan: null, shelterStays: null, protectedAddress: null };

describe('general welfare: what it adds to a person', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(generalWelfare);
  });
  afterAll(() => agency.stop());

  /** Who works at the centre: the column that owns these data. */
  const worker = (family: Family, part: Partial<TestPass> = {}) =>
    as('AGENCY_WORKER', {
      ...{ family, agency: 'GENERAL_WELFARE', purpose: 'SAFETY_PLANNING' },
      ...part,
    });
  const director = (family: Family, part: Partial<TestPass> = {}) =>
    passOf({ family, purpose: 'SAFETY_PLANNING', ...part });

  /** What is under `generalWelfare` of each person. */
  async function welfare(pass: TestPass, labels: readonly string[], selection: string) {
    const { data, errors } = await agency.persons(pass, labels, `generalWelfare { ${selection} }`);
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as { generalWelfare: unknown }[]).map(
      (entity) => entity.generalWelfare,
    );
  }

  it('shows the trajectory of each side, with its sessions', async () => {
    const selection =
      'trajectories { label kind startsOn workerId sessions { label place } needs { text } }';

    expect(await welfare(worker('S1'), ['P-0101', 'P-0102'], selection)).toEqual([
      {
        trajectories: [
          {
            ...{ label: 'Support, engaged', kind: 'VICTIM_SUPPORT', startsOn: '2026-01-12' },
            ...{ workerId: idOf('Nele Jans'), sessions: [], needs: [] },
          },
        ],
      },
      {
        trajectories: [
          {
            ...{ label: 'Programme, engaged', kind: 'OFFENDER_PROGRAMME', startsOn: '2026-04-09' },
            ...{ workerId: idOf('Pieter Cox'), needs: [] },
            sessions: [{ label: 'Welfare session, tuesday, 19:00', place: 'CAW Hasselt' }],
          },
        ],
      },
    ]);
  });

  it('says how to reach somebody safely, and whom they fear', async () => {
    const selection = 'safeContact { label phone isVoicemailAllowed afraidOfIds safeToTalkTo }';

    expect(await welfare(worker('S1'), ['P-0101', 'P-0102'], selection)).toEqual([
      {
        safeContact: {
          ...{ label: 'Phone, 09:00-18:00', phone: '+32 400 00 00 11' },
          ...{ isVoicemailAllowed: false, afraidOfIds: idsOf('P-0102') },
          safeToTalkTo: ['her sister'],
        },
      },
      { safeContact: null },
    ]);
  });

  it('does not name a feared person whom the pass does not know', async () => {
    const persons = personsOf('S1').filter(({ id }) => id !== idOf('P-0102'));

    expect(
      await welfare(worker('S1', { persons }), ['P-0101'], 'safeContact { afraidOfIds }'),
    ).toEqual([{ safeContact: { afraidOfIds: [] } }]);
  });

  it('serves what is sealed from types of its own', async () => {
    const [sofie] = await welfare(worker('S1'), ['P-0101'], SEALED);

    expect(sofie).toEqual({
      safetyPlan: {
        ...{ label: 'Safety plan, dispatch at once', emergencyInstruction: 'DISPATCH_AT_ONCE' },
        ...{ reviewedMonth: '2026-03', signs: ['he drinks before noon'] },
        ...{ exits: ['back door to the neighbour'], codeWord: 'is the blue scarf there' },
        safePersons: [{ name: 'Sister An (invented)' }],
        childArrangements: ['Lotte takes Milan to the neighbour'],
      },
      shelterStays: [
        {
          ...{
            id: expect.any(String),
            house: 'LIM-R2',
            label: 'Stay in refuge, until 21 March 2026',
          },
          ...{ startsOn: '2026-03-14', endsOn: '2026-03-21' },
        },
      ],
      protectedAddress: null,
    });
  });

  it('keeps a protected address per person', async () => {
    const selection = 'protectedAddress { street label }';
    const address = { street: 'Nergensweg 902', label: 'Protected address, home' };

    expect(await welfare(worker('S2'), ['P-0201', 'P-0202', 'P-0203'], selection)).toEqual([
      { protectedAddress: address },
      { protectedAddress: null },
      { protectedAddress: address },
    ]);
  });

  it('answers null where nothing sealed is recorded: no empty list tells the two apart', async () => {
    expect(await welfare(worker('S1'), ['P-0102'], SEALED)).toEqual([NOTHING_SEALED]);
  });

  it('gives a stay another id for each reading agency, so that answers cannot be joined', async () => {
    const stay = 'shelterStays { id }';
    const persons = released(personsOf('S1'), 'general-welfare', 'SHELTER');
    const ask = async (agencyOf: 'POLICE' | 'PROSECUTION') => {
      const pass = director('S1', { agency: agencyOf, persons });
      return welfare(await bookReleases(agency.db, pass), ['P-0101'], stay);
    };
    const police = await ask('POLICE');

    expect(police).toEqual([{ shelterStays: [{ id: expect.any(String) }] }]);
    expect(await ask('POLICE')).toEqual(police);
    expect(await ask('PROSECUTION')).not.toEqual(police);
  });

  it('never counts a stay in a refuge among the trajectories', async () => {
    const selection = 'trajectories { id } shelterStays { house }';

    expect(await welfare(worker('S1'), ['P-0103'], selection)).toEqual([
      { trajectories: [], shelterStays: [{ house: 'LIM-R2' }] },
    ]);
  });

  it('orders trajectories by month and id only: their days are for those who may see them', async () => {
    const trajectory = (id: string, startedMonth: string, startsOn: string) => ({
      ...{ id, startedMonth, startsOn, personId: idOf('P-0104') },
    });
    await agency.db
      .getRepository(WelfareTrajectory)
      .insert([
        trajectory('b', '2026-05', '2026-05-02'),
        trajectory('a', '2026-05', '2026-05-20'),
        trajectory('c', '2026-04', '2026-04-30'),
      ]);

    expect(await welfare(worker('S1'), ['P-0104'], 'trajectories { id }')).toEqual([
      { trajectories: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] },
    ]);
  });

  it('asks each table once, however many persons', async () => {
    const selection = `trajectories { id sessions { id } needs { text } } notes { id } safeContact { phone } ${SEALED}`;
    await welfare(worker('S1'), FAMILY, selection);

    expect(tablesRead(agency.statements)).toEqual([
      ...['client_need', 'protected_address', 'safe_contact', 'safe_person', 'safety_plan'],
      ...['shelter_stay', 'welfare_note', 'welfare_session', 'welfare_trajectory'],
    ]);
  });

  it('is there for everybody of the case without a statement, and for nobody else', async () => {
    const known = await agency.persons(worker('S1'), FAMILY, 'generalWelfare { __typename }');
    const asked = [...agency.statements];
    const stranger = await agency.persons(worker('S1'), ['P-0201'], `generalWelfare { ${SEALED} }`);

    expect(known.data?.['_entities']).toHaveLength(4);
    expect(known.data?.['_entities']).not.toContain(null);
    expect(stranger.data).toEqual({ _entities: [null] });
    expect([...asked, ...agency.statements]).toEqual([]);
  });

  it.each([
    [
      'a director to whom nothing was released',
      passOf({ family: 'S1', purpose: 'SAFETY_PLANNING' }),
    ],
    [
      'a trainer of the centre who works with the offender',
      as('AGENCY_WORKER', {
        ...{ family: 'S1', agency: 'GENERAL_WELFARE', purpose: 'SAFETY_PLANNING' },
        worksForOffenderSide: true,
      }),
    ],
  ] as const)('leaves no trace of a stay in a refuge for %s', async (_who, pass) => {
    const ask = async () => {
      const selection = 'generalWelfare { trajectories { label } shelterStays { house } }';
      const answer = await agency.persons(pass, ['P-0104'], selection);
      return [JSON.stringify(answer), ...agency.statements];
    };
    const before = await ask();
    await agency.db.getRepository(ShelterStay).insert({ id: 'stay', personId: idOf('P-0104') });

    expect(await ask()).toEqual(before);
    expect(before.join()).not.toContain('shelter_stay');
    expect(await welfare(worker('S1'), ['P-0104'], 'shelterStays { label }')).toEqual([
      { shelterStays: expect.arrayContaining([{ label: 'Stay in refuge' }]) }, // the control
    ]);
    await agency.db.getRepository(ShelterStay).delete('stay');
  });

  it('gives a director the instruction of a safety plan in full, the patrol what to do', async () => {
    const selection = 'safetyPlan { emergencyInstruction codeWord }';
    const duty = as('DUTY_OFFICER', { family: 'S1', purpose: 'SAFETY_PLANNING' });

    expect(await welfare(director('S1'), ['P-0101'], selection)).toMatchObject([
      { safetyPlan: { codeWord: 'is the blue scarf there' } },
    ]);
    expect(await welfare(duty, ['P-0101'], selection)).toEqual([
      { safetyPlan: { emergencyInstruction: 'DISPATCH_AT_ONCE', codeWord: null } },
    ]);
    expect(agency.statements.join()).not.toContain('code_word');
  });

  it('opens the refuge to a duty officer in an emergency, and no address', async () => {
    const emergency = as('DUTY_OFFICER', { family: 'S1', purpose: 'EMERGENCY' });
    const selection = 'shelterStays { house } protectedAddress { street } safetyPlan { codeWord }';

    expect(await welfare(emergency, ['P-0101'], selection)).toEqual([
      { shelterStays: [{ house: 'LIM-R2' }], protectedAddress: null, safetyPlan: null },
    ]);
  });

  it('answers null, and no error, where a sealed table cannot be read', async () => {
    await agency.db.query('ALTER TABLE shelter_stay RENAME TO gone');
    const answer = await welfare(worker('S1'), ['P-0101'], 'shelterStays { house }');
    await agency.db.query('ALTER TABLE gone RENAME TO shelter_stay');

    expect(answer).toEqual([{ shelterStays: null }]);
  });
});
