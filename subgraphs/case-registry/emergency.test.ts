import { decisionTable } from '../../schema/policy/decision-table';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import { idOf } from '../kit/fixtures';
import { TODAY } from '../kit/testing/start-agency';
import { AgencyParticipation } from './agency-participation.entity';
import { CaseConsultation } from './case-consultation.entity';
import { ChainCase } from './chain-case.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { Emergency } from './emergency.entity';
import { Membership } from './membership.entity';
import { type FrontDesk, type Knock, startFrontDesk } from './testing/front-desk';

const REASON = 'Neighbours hear screaming and the children are inside.';
const WHOM = 'The mother, Sofie.';
const WITHOUT_REASON: Knock = { family: 'S1', as: 'DUTY_OFFICER', purpose: 'EMERGENCY' };
const EMERGENCY: Knock = {
  ...WITHOUT_REASON,
  emergency: { aboutWhom: WHOM, reason: REASON, imminentDanger: true },
};
const because = (reason: string, imminentDanger = true): Knock => ({
  ...EMERGENCY,
  emergency: { aboutWhom: WHOM, reason, imminentDanger },
});
const about = (aboutWhom: string): Knock => ({
  ...EMERGENCY,
  emergency: { aboutWhom, reason: REASON, imminentDanger: true },
});
/** Not named in any case. */
const OFFICER: Knock = {
  ...EMERGENCY,
  ...{ agency: 'POLICE', functions: ['DUTY_OFFICER'], assurance: 'HIGH' },
};

describe('a case that is opened in an emergency', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
    const { db } = desk.agency;
    const takingPart = db.getRepository(AgencyParticipation);
    const [left, invited] = ['MUNICIPALITY', 'MENTAL_HEALTH'] as const;
    await takingPart.update(
      { caseId: idOf('S2'), agencyCode: left },
      { since: '2026-02-16', until: '2026-11-21', status: 'ACCEPTED' },
    );
    await takingPart.update({ caseId: idOf('S2'), agencyCode: invited }, { status: 'INVITED' });
    await db
      .getRepository(ChainCase)
      .update({ id: idOf('S3') }, { restrictedTo: ['CHILD_ABUSE_CENTRE'] });
    await db
      .getRepository(ConflictOfInterest)
      .insert({ id: 'own family', caseId: idOf('S1'), subject: 'reader:relative' });
    const family = { caseId: idOf('S1'), agency: null, professionalId: null, isDeputy: false };
    await db.getRepository(Membership).insert([
      {
        ...{ ...family, id: 'in it', subject: 'reader:in-it', function: 'CLIENT' },
        ...{ side: 'VICTIM_SIDE', since: '2026-03-18', worksForIds: [] },
      },
      {
        ...{ ...family, id: 'two hats', subject: 'reader:two-hats', agency: 'POLICE' },
        ...{ function: 'AGENCY_WORKER', side: 'OFFENDER_SIDE', since: '2026-03-18' },
        worksForIds: [idOf('P-0102')],
      },
    ]);
    await db
      .getRepository(CaseConsultation)
      .update({ caseId: idOf('S5') }, { validUntil: '2026-11-21' });
  });
  afterAll(() => desk.agency.stop());

  const emergencies = () => desk.agency.db.getRepository(Emergency);
  const today = <T>(pass: T | undefined): T => {
    if (!pass) throw new Error('Expected a pass.');
    return pass;
  };

  // The table of abuse case 23. First what is wrong with the words alone ...
  it.each<readonly [why: string, knock: Knock]>([
    ['without a word why', WITHOUT_REASON],
    ['with an empty reason', because('')],
    ['with a reason of 29 characters', because('x'.repeat(29))],
    ['with a reason that blanks make long', because(`${' '.repeat(20)}danger${' '.repeat(20)}`)],
    ['with a reason nobody can read to its end', because('x'.repeat(2_001))],
    ['without danger', because(REASON, false)],
    ['about nobody', about('')],
    ['about a blank', about('  ')],
    ['about more than anybody reads at night', about('x'.repeat(201))],
    ['for another purpose', { ...EMERGENCY, purpose: 'SAFETY_PLANNING' }],
    [
      'about a case that does not exist, without danger',
      { ...because(REASON, false), family: '?' },
    ],
  ])('is refused before anything is looked up: %s', async (_why, knock) => {
    const { answer, pass, statements } = await desk.open('koen-geerts', knock);

    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INVALID_INPUT' });
    expect([pass, statements]).toEqual([undefined, []]);
  });

  // ... then who or what the case does not exist for ...
  it.each<readonly [why: string, who: string, knock: Knock]>([
    ['no duty officer', 'nobody', { ...OFFICER, functions: ['AGENCY_WORKER'] }],
    ['in another function', 'nobody', { ...OFFICER, as: 'AGENCY_WORKER' }],
    ['a magistrate', 'jan-driesen', { ...EMERGENCY, as: 'MAGISTRATE' }],
    ['a system', 'nobody', { ...OFFICER, functions: ['INTEGRATION_CLIENT'] }],
    [
      'a system on duty',
      'nobody',
      { ...OFFICER, functions: ['DUTY_OFFICER', 'INTEGRATION_CLIENT'] },
    ],
    ['signed in substantially', 'nobody', { ...OFFICER, assurance: 'SUBSTANTIAL' }],
    ['signed in weakly, and named', 'koen-geerts', { ...EMERGENCY, assurance: 'LOW' }],
    ['of an agency that declined', 'nobody', { ...OFFICER, family: 'S4', agency: 'YOUTH_WELFARE' }],
    ['of an agency that left', 'nobody', { ...OFFICER, family: 'S2', agency: 'MUNICIPALITY' }],
    ['of an agency only invited', 'nobody', { ...OFFICER, family: 'S2', agency: 'MENTAL_HEALTH' }],
    ['in a case restricted to others', 'nobody', { ...OFFICER, family: 'S3' }],
    ['with a conflict of interest', 'relative', OFFICER],
    ['in their own family', 'in-it', OFFICER],
  ])('answers and asks as an unknown one does: %s', async (_why, who, knock) => {
    const unknown = await desk.open(who, { ...knock, family: 'no case' });
    const before = await emergencies().count();
    const refused = await desk.open(who, knock);

    expect(refused.answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_AVAILABLE' });
    expect(JSON.stringify(refused.answer)).toBe(JSON.stringify(unknown.answer));
    expect(refused.statements).toEqual(unknown.statements);
    expect(refused.statements).toHaveLength(7);
    expect(await emergencies().count()).toBe(before);
  });

  // ... and last who opens it, with what the pass says then.
  it.each<readonly [who: string, key: string, knock: Knock, says: object]>([
    ['an officer who is named', 'koen-geerts', EMERGENCY, { membership: { since: '2026-03-19' } }],
    ['one who is not', 'nobody', OFFICER, { agency: 'POLICE', function: 'DUTY_OFFICER' }],
    ['one with thirty characters', 'nobody', { ...OFFICER, ...because('x'.repeat(30)) }, {}],
    ['one about somebody at length', 'nobody', { ...OFFICER, ...about('x'.repeat(200)) }, {}],
    ['one who works for the offender', 'two-hats', OFFICER, { worksForOffenderSide: true }],
    ['without a consultation', 'nobody', { ...OFFICER, family: 'S5' }, { caseId: idOf('S5') }],
  ])('opens for %s', async (_who, key, knock, says) => {
    const { pass } = await desk.open(key, knock);
    const { iat, exp, consultation } = today(pass);

    expect(pass).toMatchObject({ purpose: 'EMERGENCY', assurance: 'HIGH', ...says });
    expect(exp - iat).toBe(15 * 60);
    expect('membership' in today(pass)).toBe(key === 'koen-geerts');
    expect(consultation === undefined).toBe(knock.family === 'S5');
  });

  it('opens no address, and of a family only who they are and what is marked for emergencies', async () => {
    const { pass } = await desk.open('nobody', OFFICER);
    const table = decisionTable(today(pass), OWNED_CATEGORIES, TODAY);
    const readable = OWNED_CATEGORIES.flatMap(({ category }, column) =>
      (table.highest[column] ?? 0) > 1 ? [category] : [],
    );

    expect([...new Set(readable)].sort()).toEqual([
      ...['CASE_PERSON', 'ID_CORE', 'MH_RISK', 'SERVICE', 'SHELTER', 'STRUCTURE'],
    ]);
  });

  it('is written down before the pass is given, by the real clock', async () => {
    await emergencies().clear();
    const before = Date.now();
    const spaced = { aboutWhom: ` ${WHOM} `, reason: `  ${REASON}  `, imminentDanger: true };
    const { pass } = await desk.open('nobody', { ...OFFICER, emergency: spaced });
    const [emergency, ...others] = await emergencies().find();

    expect(pass).toBeDefined();
    expect(others).toEqual([]);
    expect(emergency).toMatchObject({
      ...{ caseId: idOf('S1'), subject: 'reader:nobody', agency: 'POLICE', reason: REASON },
      ...{ aboutWhom: WHOM, imminentDanger: true, verdict: null, reviewedBy: null },
    });
    expect(emergency?.openedAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  it('gives no pass that cannot be written down', async () => {
    const { db } = desk.agency;
    const [found] = await db.query<{ role: string }[]>('SELECT current_user AS role');
    const serve = found?.role.replace(/_owner$/, '_serve') ?? '';
    await db.query(`REVOKE INSERT ON emergency FROM "${serve}"`);
    const { answer, pass } = await desk.open('nobody', OFFICER);
    await db.query(`GRANT INSERT ON emergency TO "${serve}"`);

    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_RECORDED' });
    expect(pass).toBeUndefined();
    expect((await desk.open('nobody', OFFICER)).pass).toBeDefined();
  });
});
