import type { Category } from '../../schema/policy/generated/matrix';
import { idOf } from '../kit/fixtures';
import { personsOf } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { as, passOf, type TestPass } from '../kit/testing/test-tokens';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { ConsentRecord } from './consent-record.entity';
import { InformationRequest } from './information-request.entity';
import { SafetyAlert } from './safety-alert.entity';
import { caseRegistry } from './subgraph';

type Found = Readonly<Record<string, unknown>>;

const COORDINATING = { purpose: 'INTERVENTION_COORDINATION' } as const;
const ASSESSING = { purpose: 'RISK_ASSESSMENT' } as const;

/** A worker of an agency, in S1. */
function worker(agency: NonNullable<TestPass['agency']>, part: Partial<TestPass> = {}): TestPass {
  return as('AGENCY_WORKER', { family: 'S1', agency, ...COORDINATING, ...part });
}

describe('rows that are for some', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(caseRegistry);
  });
  afterAll(() => agency.stop());

  async function ofCase(pass: TestPass, selection: string): Promise<Found> {
    const { data } = await agency.case(pass, selection);
    return (data?.['_entities'] as Found[])[0] ?? {};
  }
  async function ofPerson(pass: TestPass, label: string, selection: string): Promise<Found> {
    const { data } = await agency.persons(pass, [label], `chain { ${selection} }`);
    return ((data?.['_entities'] as { chain: Found }[])[0] ?? { chain: {} }).chain;
  }

  describe('risk factors and strengths', () => {
    const factors = async (pass: TestPass) => {
      const { riskAssessments } = await ofPerson(
        pass,
        'P-0101',
        'riskAssessments { factors { group } }',
      );
      return (riskAssessments as { factors: unknown[] }[]).map(({ factors: all }) => all.length);
    };

    it('exist for who may read the fact behind them', async () => {
      expect(await factors(worker('YOUTH_WELFARE', ASSESSING))).toEqual([7, 5]);
      expect(await factors(worker('POLICE', ASSESSING))).toEqual([4, 2]);
    });

    it('exist for nobody to whom the owner of that fact would not tell it', async () => {
      const spoc = worker('YOUTH_WELFARE', { ...ASSESSING, function: 'AGENCY_SPOC' });

      expect(await factors(spoc)).toEqual([6, 4]); // without the clinical signal
    });

    it('are dropped by the statement, for the person under whom they hang', async () => {
      const strengths = async (pass: TestPass) =>
        (await ofPerson(pass, 'P-0101', 'protectiveFactors { factor }'))['protectiveFactors'];
      const all = await strengths(worker('GENERAL_WELFARE'));

      expect(all).toEqual([{ factor: 'SOCIAL_NETWORK' }, { factor: 'EFFECTIVE_ORDER' }]);
      expect(await strengths(worker('GENERAL_WELFARE', { worksForOffenderSide: true }))).toEqual([
        { factor: 'EFFECTIVE_ORDER' },
      ]);
      expect(agency.statements.join('\n')).toMatch(/"source_category" IN/);
    });
  });

  describe('round tables', () => {
    const tables = async (pass: TestPass) =>
      (await ofCase(pass, 'roundTables { agenda }'))['roundTables'];

    it('exist for the agencies that were there', async () => {
      const director = passOf({ family: 'S4', agency: 'MUNICIPALITY' });

      expect(await tables(director)).toHaveLength(2);
      expect(await tables(as('MAGISTRATE', { family: 'S4' }))).toHaveLength(1);
    });

    it('show what was brought in and decided as far as what it rests on', async () => {
      const selection = 'roundTables { contributions { item } decisions { text } }';
      const firstFor = async (agencyCode: NonNullable<TestPass['agency']>) => {
        const pass = as('AGENCY_WORKER', { family: 'S5', agency: agencyCode });
        return ((await ofCase(pass, selection))['roundTables'] as Found[])[0];
      };
      const missing = { item: "'Missing' closed without location" };
      const sister = { item: 'The younger sister may face the same' };
      const inquiry = { text: 'Inquiry about Leila' };

      const police = await firstFor('POLICE');
      expect(police?.['contributions']).toEqual([missing]);
      expect(police?.['decisions']).not.toContainEqual(inquiry);

      const centre = await firstFor('CHILD_ABUSE_CENTRE');
      expect(centre?.['contributions']).toEqual(expect.arrayContaining([missing, sister]));
      expect(centre?.['decisions']).toContainEqual(inquiry);
    });
  });

  describe('alerts', () => {
    const alerts = async (pass: TestPass) => (await ofCase(pass, 'alerts { advice }'))['alerts'];

    it('call on the functions they are addressed to', async () => {
      expect(await alerts(passOf({ family: 'S1', ...COORDINATING }))).toHaveLength(1);
      expect(await alerts(as('CHAIN_COORDINATOR', { family: 'S1', ...COORDINATING }))).toEqual([]);
    });

    it('that rest on a sealed category arrive only where it is granted', async () => {
      const all = await alerts(passOf({ family: 'S2' }));
      const rest = await alerts(passOf({ family: 'S2', worksForOffenderSide: true }));

      expect(all).toContainEqual({ advice: 'CALL_EMERGENCY' });
      expect(rest).not.toContainEqual({ advice: 'CALL_EMERGENCY' });
    });

    it('say who took them up to who may read who that is', async () => {
      const takenUp = async (...agreement: Category[]) => {
        const pass = as('INTEGRATION_CLIENT', { family: 'S1', agency: 'MENTAL_HEALTH', agreement });
        return (await ofCase(pass, 'alerts { acknowledgements { acknowledgedAt } }'))['alerts'];
      };
      const alert = { id: 'raised', caseId: idOf('S1'), addressedTo: ['INTEGRATION_CLIENT'] };
      const answer = { id: 'answer', safetyAlertId: 'raised', professionalId: idOf('Tine Vos') };
      const acknowledgedAt = new Date('2026-11-01T10:00:00Z');
      await agency.db.getRepository(SafetyAlert).insert(alert as object);
      await agency.db.getRepository(AlertAcknowledgement).insert({ ...answer, acknowledgedAt });

      expect(await takenUp('ALERT', 'PROF_CONTACT')).toEqual([
        { acknowledgements: [{ acknowledgedAt: expect.any(String) as unknown }] },
      ]);
      expect(await takenUp('ALERT')).toEqual([{ acknowledgements: [] }]);
    });

    it('are gone with any one of those they are about', async () => {
      const persons = personsOf('S1').filter(({ id }) => id !== idOf('P-0103'));
      const part = passOf({ family: 'S1', ...COORDINATING, persons });
      expect(await alerts(part)).toHaveLength(1);
      await agency.db
        .getRepository(SafetyAlert)
        .update({ caseId: idOf('S1') }, { aboutPersonIds: ['P-0102', 'P-0103'].map(idOf) });

      expect(await alerts(part)).toEqual([]);
      expect(await alerts(passOf({ family: 'S1', ...COORDINATING }))).toHaveLength(1);
    });
  });

  it('questions between agencies are for asker, asked and the director', async () => {
    const questions = async (pass: TestPass) =>
      (await ofCase(pass, 'informationRequests { question }'))['informationRequests'];
    const inS4 = { family: 'S4', caseId: idOf('S4'), persons: personsOf('S4') } as const;

    expect(await questions(as('MAGISTRATE', { family: 'S4' }))).toHaveLength(1);
    expect(await questions(worker('MUNICIPALITY', inS4))).toHaveLength(1);
    expect(await questions(passOf({ family: 'S4' }))).toHaveLength(1);
    expect(await questions(worker('GENERAL_WELFARE', inS4))).toEqual([]);
  });

  it('questions are not even mentioned past the wall, or past the agreement of a system', async () => {
    const asked = agency.db.getRepository(InformationRequest);
    await asked.insert({
      ...{ id: 'asked', caseId: idOf('S1'), fromAgency: 'POLICE', toAgency: 'GENERAL_WELFARE' },
      ...{ concernedPersonId: idOf('P-0101'), sourceCategory: 'CONTACT_SAFE' },
    } as object);
    const isAsked = async (pass: TestPass) => {
      const { informationRequests } = await ofCase(pass, 'informationRequests { id }');
      return (informationRequests as { id: string }[]).some(({ id }) => id === 'asked');
    };
    const system = (...agreement: Category[]) =>
      as('INTEGRATION_CLIENT', { family: 'S1', agency: 'GENERAL_WELFARE', agreement });
    const readers = [
      ...[worker('GENERAL_WELFARE'), worker('GENERAL_WELFARE', { worksForOffenderSide: true })],
      ...[system('CASE_CORE', 'CASE_PERSON', 'CONTACT_SAFE'), system('CASE_CORE', 'CASE_PERSON')],
    ];
    const seen = async () => Promise.all(readers.map(isAsked));

    expect(await seen()).toEqual([true, false, true, false]);
    await asked.update({ id: 'asked' }, { concernedPersonId: null }); // about the case: it has a victim
    expect(await seen()).toEqual([true, false, true, false]);
    await asked.update({ id: 'asked' }, { concernedPersonId: idOf('P-0102') });
    expect(await seen()).toEqual([true, true, true, false]);
  });

  it('contradictions and double work exist where both sides do', async () => {
    const selection = 'expectations { id } expectationConflicts { kind } workOverlaps { kind }';
    const director = await ofCase(passOf({ family: 'S1', ...COORDINATING }), selection);
    const victimSide = await ofCase(
      as('JUSTICE_ASSISTANT_VICTIM', { family: 'S1', ...COORDINATING }),
      selection,
    );

    expect(director['expectationConflicts']).toHaveLength(3);
    expect(director['workOverlaps']).toHaveLength(2);
    expect(victimSide['expectationConflicts']).not.toContainEqual({ kind: 'BLOCKING' }); // therapy
    expect(victimSide['workOverlaps']).toEqual([]);
  });

  it('expectations rest on facts of the one they are about, on whatever side the others are', async () => {
    const trainer = worker('GENERAL_WELFARE', { worksForOffenderSide: true });
    const { expectations } = await ofCase(trainer, 'expectations { rule }');

    expect(expectations).toContainEqual({ rule: 'Aggression programme' });
  });

  it('persons and bonds exist for a system whose agreement has them', async () => {
    const system = (...agreement: NonNullable<TestPass['agreement']>) =>
      as('INTEGRATION_CLIENT', { ...{ family: 'S1', agency: 'GENERAL_WELFARE', agreement } });
    const selection = 'participants { side } relations { kind }';

    expect(await ofCase(system('CASE_PERSON', 'HOUSEHOLD'), selection)).toMatchObject({
      participants: { length: 4 },
      relations: { length: 6 },
    });
    expect(await ofCase(system('HOUSEHOLD'), selection)).toMatchObject({
      ...{ participants: null, relations: [] },
    });
  });

  it('bonds are about both their ends: what one of them refused is not told of the bond', async () => {
    const bonds = async (...refused: Category[]) => {
      const persons = personsOf('S1').map((one) =>
        one.id === idOf('P-0101') ? { ...one, refused } : one,
      );
      const pass = passOf({ family: 'S1', persons });
      const { data, errors } = await agency.case(pass, 'relations { fromId toId isViolent }');
      expect(errors).toBeUndefined();
      const [found] = data?.['_entities'] as { relations: Found[] }[];
      return found?.relations ?? [];
    };
    const isHers = ({ fromId, toId }: Found) => [fromId, toId].includes(idOf('P-0101'));
    const whole = await bonds();
    const withoutHers = whole.map((bond) => (isHers(bond) ? { ...bond, isViolent: null } : bond));

    expect(whole.filter(isHers)).toContainEqual(expect.objectContaining({ isViolent: true }));
    expect(await bonds('INC_FACT')).toEqual(withoutHers);
    expect(await bonds('HOUSEHOLD')).toEqual(whole.filter((bond) => !isHers(bond)));
  });

  it('bonds are for clients their own, and nobody’s but theirs', async () => {
    const bondsOf = async (self: string) => {
      const client = as('CLIENT', { family: 'S1', self });
      const { relations } = await ofCase(client, 'relations { fromId toId }');
      return relations as Found[];
    };

    for (const self of ['P-0101', 'P-0102']) {
      const bonds = await bondsOf(self);
      expect(bonds).toHaveLength(3); // of six
      for (const { fromId, toId } of bonds) expect([fromId, toId]).toContain(idOf(self));
    }
  });

  it('triage shows the issues whose source is readable of the case', async () => {
    const issues = async (pass: TestPass) => {
      const { triage } = await ofCase(pass, 'triage { issues { domain } }');
      return (triage as { issues: { domain: string }[] }).issues.map(({ domain }) => domain);
    };

    const readable = ['JUDICIAL', 'PARENTING'];
    expect(await issues(passOf({ family: 'S1', ...ASSESSING }))).toEqual(readable);
    expect(await issues(passOf({ family: 'S1' }))).toEqual(readable);
  });

  describe('statements about consent', () => {
    const ONLY = 'consents { label categories }';

    beforeAll(() =>
      agency.db.getRepository(ConsentRecord).insert([
        {
          ...{ id: 'mixed', personId: idOf('P-0101'), recordedOn: '2026-04-01', status: 'GIVEN' },
          categories: ['SOCIO', 'SHELTER'],
        },
        {
          ...{ id: 'sealed', personId: idOf('P-0101'), recordedOn: '2026-04-02', status: 'GIVEN' },
          categories: ['SHELTER'],
        },
      ] as object[]),
    );

    it('do not name what is sealed to the reader, and are not there if they name nothing else', async () => {
      const pass = passOf({ family: 'S1', purpose: 'SAFETY_PLANNING' });
      const { consents } = await ofPerson(pass, 'P-0101', ONLY);

      expect(consents).toHaveLength(2);
      expect(JSON.stringify(consents)).not.toContain('SHELTER');
    });

    it('do name it to who may know', async () => {
      const owner = worker('GENERAL_WELFARE', { purpose: 'SAFETY_PLANNING' });
      const { consents } = await ofPerson(owner, 'P-0101', ONLY);

      expect(consents).toHaveLength(3);
      expect(JSON.stringify(consents)).toContain('SHELTER');
    });
  });
});
