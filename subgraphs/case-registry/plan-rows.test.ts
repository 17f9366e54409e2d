import { idOf } from '../kit/fixtures';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { as, type TestPass } from '../kit/testing/test-tokens';
import { Goal } from './goal.entity';
import { caseRegistry } from './subgraph';

const PURPOSE = { purpose: 'INTERVENTION_COORDINATION' } as const;
const WELFARE = { family: 'S1', agency: 'GENERAL_WELFARE', ...PURPOSE } as const;
const worker = as('AGENCY_WORKER', WELFARE);
const trainer = as('AGENCY_WORKER', { ...WELFARE, worksForOffenderSide: true });
const magistrate = as('MAGISTRATE', { family: 'S1', ...PURPOSE });
const director = as('CASE_DIRECTOR', { family: 'S1', ...PURPOSE });
const sofie = as('CLIENT', { family: 'S1', self: 'P-0101' });
const kristof = as('CLIENT', { family: 'S1', self: 'P-0102', worksForOffenderSide: true });

const STOP = 'No violence at home';
const PROGRAMME = 'Learn to stop before it escalates';
const SUPPORT = 'Support for you and the children';
const RENT = 'Put the rent in order';

interface Row {
  readonly clientText: string;
  readonly statement?: string | null;
  readonly interventions?: readonly Row[];
}

describe('the rows of the plan', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(caseRegistry);
  });
  afterAll(() => agency.stop());

  async function goalsOf(pass: TestPass, fields = ''): Promise<readonly Row[]> {
    const { data } = await agency.case(pass, `plan { goals { clientText ${fields} } }`);
    const [found] = data?.['_entities'] as [{ plan: { goals: readonly Row[] } }];
    return found.plan.goals;
  }
  const textsOf = async (pass: TestPass) =>
    (await goalsOf(pass)).map(({ clientText }) => clientText).sort();

  it('exist for professionals who may read what they rest on, of everybody they concern', async () => {
    expect(await textsOf(worker)).toEqual([PROGRAMME, STOP, RENT, SUPPORT].sort());
    expect(await textsOf(magistrate)).toEqual([STOP]);
  });

  it('stop at the wall: help for the victim is not for who works with the offender', async () => {
    expect(await textsOf(trainer)).toEqual([PROGRAMME, STOP, RENT].sort());
  });

  it('are in summary where what they rest on is', async () => {
    const rows = await goalsOf(director, 'statement');

    expect(rows).toContainEqual({
      ...{ clientText: STOP, statement: 'No new incident until the end of the order' },
    });
    expect(rows).toContainEqual({ clientText: PROGRAMME, statement: null });
  });

  it('are gone with any one of those they concern', async () => {
    const persons = worker.persons.filter(({ id }) => id !== idOf('P-0104'));

    expect(await textsOf({ ...worker, persons })).toEqual([PROGRAMME, STOP, RENT].sort());
  });

  it('exist for clients to whom they are addressed', async () => {
    expect(await textsOf(sofie)).toEqual([STOP, RENT, SUPPORT].sort());
    expect(await textsOf(kristof)).toEqual([STOP, PROGRAMME, RENT].sort());
  });

  it('are addressed one by one: an action may be for less readers than its goal', async () => {
    const fields = 'interventions { clientText }';
    const actions = async (pass: TestPass) =>
      (await goalsOf(pass, fields)).find(({ clientText }) => clientText === STOP)?.interventions;

    expect(await actions(kristof)).toEqual([{ clientText: 'Keep to the order' }]);
    expect(await actions(sofie)).toEqual([]);
  });

  it('are for a child what is addressed to children, for a neutral parent what is for the family', async () => {
    const leila = as('CLIENT', { family: 'S5', self: 'P-0504' });
    const elke = as('CLIENT', { family: 'S3', self: 'P-0302' });
    const dries = as('CLIENT', { family: 'S3', self: 'P-0303', worksForOffenderSide: true });

    expect(await textsOf(leila)).toEqual(['You decide about your own future']);
    expect(await textsOf(elke)).toContain('Less money trouble');
    expect(await textsOf(dries)).not.toContain('Less money trouble');
    expect(await textsOf(dries)).toContain('Bring up without hitting');
  });

  it('are dropped by the statement where they are not addressed to a client', async () => {
    await textsOf(kristof);

    expect(agency.statements.join('\n')).toMatch(/"visible_to" && /);
  });

  it('are for the offender never, by mistake either, where they rest on the victim’s side', async () => {
    const goals = agency.db.getRepository(Goal);
    const visibleTo = ['PROFESSIONALS', 'VICTIM', 'OFFENDER'] as const;
    await goals.update({ id: idOf('S1/G3') }, { visibleTo: [...visibleTo] });

    expect(await textsOf(kristof)).not.toContain(SUPPORT);
    await goals.update({ id: idOf('S1/G3') }, { sourceCategory: 'JUD_MEASURE' });
    expect(await textsOf(kristof)).toContain(SUPPORT); // the control
  });
});
