import { idOf, idsOf } from '../kit/fixtures';
import { personsOf } from '../kit/testing/families';
import { type Answer, startAgency, type TestAgency } from '../kit/testing/start-agency';
import { passOf } from '../kit/testing/test-tokens';
import { tablesRead } from '../kit/testing/tables-read';
import { CaseConsultation } from './case-consultation.entity';
import { DirectorAssignment } from './director-assignment.entity';
import { Intervention } from './intervention.entity';
import { caseRegistry } from './subgraph';

const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
const director = passOf({ family: 'S1' });
const coordinating = passOf({ family: 'S1', purpose: 'INTERVENTION_COORDINATION' });
const assessing = passOf({ family: 'S1', purpose: 'RISK_ASSESSMENT' });
/** The same reader, for whom the offender does not exist. */
const withoutKristof = passOf({
  ...{ family: 'S1', purpose: 'INTERVENTION_COORDINATION' },
  persons: personsOf('S1').filter(({ id }) => id !== idOf('P-0102')),
});

/** What an answer says of the first thing asked for. */
function first(answer: Answer): Record<string, unknown> {
  expect(answer.errors).toBeUndefined();
  return (answer.data?.['_entities'] as Record<string, unknown>[])[0] ?? {};
}

describe('the case registry: the case', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(caseRegistry);
  });
  afterAll(() => agency.stop());

  const ofCase = async (pass: typeof director, selection: string) =>
    first(await agency.case(pass, selection));

  it('knows a case by its id, and loads all its own columns with one statement', async () => {
    const found = await ofCase(director, 'number phaseGroup state openedOn acceptedOn');

    expect(found).toEqual({
      ...{ id: idOf('S1'), number: 'KD-LIM-2026-00321', phaseGroup: 'AFTERCARE' },
      ...{ state: 'AFTERCARE', openedOn: '2026-03-17', acceptedOn: '2026-03-18' },
    });
    expect(tablesRead(agency.statements)).toEqual(['chain_case']);
  });

  it('knows no case but the one of the pass, and asks its database nothing', async () => {
    const refs = [{ __typename: 'ChainCase', id: idOf('S2') }];
    const query =
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ChainCase { number } } }';
    const { data } = await agency.ask(query, director, { refs });

    expect(data).toEqual({ _entities: [null] });
    expect(agency.statements).toEqual([]);
  });

  it('names as director whoever is in office today', async () => {
    const earlier = { id: 'earlier', caseId: idOf('S2'), duty: 'DIRECTOR', since: '2026-02-10' };
    await agency.db
      .getRepository(DirectorAssignment)
      .insert({ ...earlier, professionalId: idOf('Rita Daems'), until: '2026-02-12' } as object);
    const selection = 'director { displayName } deputy { displayName } directorHistory { label }';
    const found = await ofCase(passOf({ family: 'S2' }), selection);

    expect(found).toMatchObject({
      ...{ director: { displayName: 'Katrien Baeten' }, deputy: { displayName: 'Rik Smets' } },
      directorHistory: [
        { label: 'Director, until 12 February 2026' },
        { label: expect.stringMatching(/^D/) },
        { label: expect.stringMatching(/^D/) },
      ],
    });
  });

  it('gives the consultation in force, not an expired one', async () => {
    const expired = { id: 'expired', caseId: idOf('S3'), validUntil: '2026-02-15' };
    await agency.db.getRepository(CaseConsultation).insert(expired);
    const pass = passOf({ family: 'S3' });

    expect(await ofCase(pass, 'consultation { label }')).toMatchObject({
      consultation: { label: 'Case consultation, decree, until 16 February 2027' },
    });
  });

  it('takes the next conference from the round tables that are planned', async () => {
    expect(await ofCase(passOf({ family: 'S5' }), 'nextConferenceOn')).toMatchObject({
      nextConferenceOn: '2026-12-10',
    });
    expect(await ofCase(director, 'nextConferenceOn')).toMatchObject({ nextConferenceOn: null });
  });

  it('gives agencies that take part, with the workers they named and never for whom', async () => {
    const selection =
      'participations { label agency { code } workers { professional { function } } }';
    const { participations } = await ofCase(passOf({ family: 'S4' }), selection);

    expect(participations).toHaveLength(8);
    expect(participations).toContainEqual({
      ...{ label: 'Participation, declined', agency: { code: 'YOUTH_WELFARE' }, workers: [] },
    });
    expect(participations).toContainEqual({
      ...{ label: 'Participation, accepted', agency: { code: 'MENTAL_HEALTH' } },
      workers: [{ professional: { function: 'Worker' } }],
    });
  });

  it('leaves out everybody who does not exist for the reader, and every edge to them', async () => {
    const selection = 'participants { person { id } } relations { fromId toId } ';
    const whole = await ofCase(director, selection);
    const part = await ofCase(withoutKristof, selection);

    expect(whole['participants']).toHaveLength(4);
    expect(whole['relations']).toHaveLength(6);
    expect(part['participants']).toHaveLength(3);
    expect(part['relations']).toHaveLength(3);
    expect(JSON.stringify(part)).not.toContain(idOf('P-0102'));
  });

  it('answers null for a client system of which nobody exists for the reader', async () => {
    const alone = passOf({ family: 'S1', persons: [] });

    expect(await ofCase(alone, 'participants { side }')).toMatchObject({ participants: null });
  });

  it('drops what is about one person who does not exist for the reader, and its id elsewhere', async () => {
    const selection = `
      expectations { onPersonId } expectationConflicts { first { rule } second { rule } }
      informationDeferrals { personId } alerts { aboutPersonIds }
      plan { goals { concernedPersonIds interventions { concernedPersonIds } } }`;
    const whole = await ofCase(coordinating, selection);
    const part = await ofCase(withoutKristof, selection);

    expect(whole['expectations']).toHaveLength(5);
    expect(whole['expectationConflicts']).toContainEqual({
      ...{ first: { rule: 'No contact' }, second: { rule: 'Supervised visit' } },
    });
    expect(whole['alerts']).toHaveLength(1);
    expect(part).toMatchObject({
      ...{ expectations: [], expectationConflicts: [], informationDeferrals: [], alerts: [] },
    });
    expect(JSON.stringify(whole)).toContain(idOf('P-0102'));
    expect(JSON.stringify(part)).not.toContain(idOf('P-0102'));
  });

  it('points at a relation only where the relation exists for the reader', async () => {
    const relationId = idOf('S1/Relation/0');
    await agency.db
      .getRepository(Intervention)
      .update({ clientText: 'Visits with somebody present' }, { relationId });
    const selection = 'plan { goals { interventions { relationId } } }';

    expect(JSON.stringify(await ofCase(coordinating, selection))).toContain(relationId);
    expect(JSON.stringify(await ofCase(withoutKristof, selection))).not.toContain(relationId);
  });

  it('needs as many statements for a whole case with two persons as with four', async () => {
    const selection = `
      number approach { name } director { displayName agency { name services { name } } }
      deputy { email } directorHistory { professional { displayName } } stateHistory { label }
      closure { label } nextConferenceOn informationRequests { label } informationDeferrals { label }
      participants { side person { knownAs callName chain { statements { label } } } }
      relations { kind } participations { agency { name } workers { professional { email } } }
      consultation { label } triage { decidedBy { displayName } issues { domain } obstacles { tried } }
      roundTables { contributions { item } decisions { text } }
      plan { goals { interventions { ownerWorker { displayName } } } }
      expectations { label } expectationConflicts { label first { rule } } workOverlaps { label }
      alerts { label acknowledgements { professional { displayName } } }`;
    const couple = passOf({ family: 'S1', persons: personsOf('S1').slice(0, 2) });
    await ofCase(couple, selection);
    const forTwo = agency.statements.length;
    await ofCase(director, selection);

    expect(agency.statements).toHaveLength(forTwo);
  });
});

describe('the case registry: what the chain records about a person', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(caseRegistry);
  });
  afterAll(() => agency.stop());

  it('names a whole family with one statement', async () => {
    const { data } = await agency.persons(director, FAMILY, 'knownAs callName');

    expect(data?.['_entities']).toEqual([
      { id: idOf('P-0101'), knownAs: 'Sofie Aerts', callName: 'Sofie' },
      { id: idOf('P-0102'), knownAs: 'Kristof Vermeulen', callName: 'Kristof' },
      { id: idOf('P-0103'), knownAs: 'Lotte Vermeulen', callName: 'Lotte' },
      { id: idOf('P-0104'), knownAs: 'Milan Vermeulen', callName: 'Milan' },
    ]);
    expect(tablesRead(agency.statements)).toEqual(['person']);
  });

  it('needs one statement a table, however many persons', async () => {
    const selection = `chain {
      riskAssessments { label factors { factor } } protectiveFactors { label }
      consents { label } informationMoments { label } statements { label }
    }`;
    await agency.persons(director, ['P-0101'], selection);
    const forOne = tablesRead(agency.statements).length;
    await agency.persons(director, FAMILY, selection);

    expect(forOne).toBe(6);
    expect(tablesRead(agency.statements)).toHaveLength(forOne);
  });

  it('composes labels from fields of the same category and detail', async () => {
    const selection =
      'chain { riskAssessments { label } consents { label } informationMoments { label } }';

    expect(first(await agency.persons(director, ['P-0101'], selection))).toMatchObject({
      chain: {
        riskAssessments: [{ label: 'May 2026, high attention' }, { label: 'June 2026, attention' }],
        consents: [{ label: 'Consent, given' }],
        informationMoments: [{ label: 'Informed, case opened, sharing, rights' }],
      },
    });
  });

  it('lists under an assessment the factors found then, and no others', async () => {
    const selection = 'chain { riskAssessments { month factors { factor } } }';
    const { chain } = first(await agency.persons(assessing, ['P-0101'], selection));
    const { riskAssessments } = chain as { riskAssessments: { factors: { factor: string }[] }[] };
    const [may, june] = riskAssessments.map(({ factors }) => factors.map(({ factor }) => factor));

    expect(may).toHaveLength(7);
    expect(may).toContain('WEAPON_ACCESS');
    expect(june).toHaveLength(5);
    expect(june).not.toContain('WEAPON_ACCESS');
  });

  it('gives an empty record for a person of whom nothing is recorded', async () => {
    const selection = 'chain { riskAssessments { id } consents { id } }';

    expect(first(await agency.persons(director, ['P-0104'], selection))).toEqual({
      ...{ id: idOf('P-0104'), chain: { riskAssessments: [], consents: [] } },
    });
  });

  it('does not tell from whom consent is withheld if that person does not exist for the reader', async () => {
    const selection = 'chain { consents { withheldFromPersonIds } }';
    const whole = first(await agency.persons(coordinating, ['P-0101'], selection));
    const part = first(await agency.persons(withoutKristof, ['P-0101'], selection));

    expect(whole).toMatchObject({
      chain: { consents: [{ withheldFromPersonIds: idsOf('P-0102') }] },
    });
    expect(part).toMatchObject({ chain: { consents: [{ withheldFromPersonIds: [] }] } });
  });

  it('answers null for somebody outside the case, and asks its database nothing', async () => {
    const { data } = await agency.persons(director, ['P-0201'], 'knownAs');

    expect(data).toEqual({ _entities: [null] });
    expect(agency.statements).toEqual([]);
  });
});
