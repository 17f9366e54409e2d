import { idOf } from '../kit/fixtures';
import { ChainCase } from './chain-case.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { Emergency } from './emergency.entity';
import { type FrontDesk, type Knock, startFrontDesk } from './testing/front-desk';

/** A duty officer at night, who is named in no case. */
const OFFICER: Knock = {
  ...{ agency: 'POLICE', functions: ['DUTY_OFFICER'], assurance: 'HIGH' },
  ...{ as: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
  emergency: {
    aboutWhom: 'The mother, Sofie.',
    reason: 'Neighbours hear screaming and the children are inside.',
    imminentDanger: true,
  },
};
const NUMBER = 'KD-LIM-2026-00321';
const [OF_S2, OF_S3, OF_S4] = ['KD-MEC-2026-00058', 'KD-TUR-2026-00044', 'KD-KOR-2026-00031'];

describe('a case that an officer knows by its number', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
    const { db } = desk.agency;
    const cases = db.getRepository(ChainCase);
    await cases.update({ id: idOf('S3') }, { restrictedTo: ['CHILD_ABUSE_CENTRE'] });
    await cases.update({ id: idOf('S5') }, { number: OF_S2 });
    await db
      .getRepository(ConflictOfInterest)
      .insert({ id: 'own family', caseId: idOf('S1'), subject: 'reader:relative' });
  });
  afterAll(() => desk.agency.stop());

  const emergencies = () => desk.agency.db.getRepository(Emergency);
  const open = (called: string, knock: Knock = {}, who = 'nobody') =>
    desk.open(who, { ...OFFICER, called, ...knock });

  it('opens in an emergency, for the effort that its id takes, and says which case it is', async () => {
    await emergencies().clear();
    const byNumber = await open(NUMBER);
    const byId = await open(idOf('S1'));
    const written = await emergencies().find();

    expect([byNumber.caseId, byId.caseId]).toEqual([idOf('S1'), idOf('S1')]);
    expect(byNumber.pass).toMatchObject({ caseId: idOf('S1'), purpose: 'EMERGENCY' });
    expect(byNumber.pass?.persons).toEqual(byId.pass?.persons);
    expect(byNumber.statements).toEqual(byId.statements);
    // Who reviews it, and who looks for what is unusual, finds it under the case itself.
    expect(written.map(({ caseId }) => caseId)).toEqual([idOf('S1'), idOf('S1')]);
  });

  it.each<readonly [why: string, called: string, knock: Knock, who: string]>([
    ['no case has it', 'KD-LIM-2026-99999', {}, 'nobody'],
    ['it is a part of one', NUMBER.slice(0, -1), {}, 'nobody'],
    ['it is written otherwise', NUMBER.toLowerCase(), {}, 'nobody'],
    ['it is a pattern', 'KD-%', {}, 'nobody'],
    ['it is nothing', '', {}, 'nobody'],
    ['two cases have it', OF_S2, {}, 'nobody'],
    ['the case is restricted to others', OF_S3, {}, 'nobody'],
    ['the agency declined the case', OF_S4, { agency: 'YOUTH_WELFARE' }, 'nobody'],
    ['the officer has a conflict of interest', NUMBER, {}, 'relative'],
    ['whoever asks is no duty officer', NUMBER, { functions: ['AGENCY_WORKER'] }, 'nobody'],
    ['they are signed in too weakly', NUMBER, { assurance: 'SUBSTANTIAL' }, 'nobody'],
  ])('is refused as an id that no case has, where %s', async (_why, called, knock, who) => {
    const unknown = await open(idOf('no case'), knock, who);
    const before = await emergencies().count();
    const refused = await open(called, knock, who);

    expect(refused.answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_AVAILABLE' });
    expect(JSON.stringify(refused.answer)).toBe(JSON.stringify(unknown.answer));
    expect(refused.statements).toEqual(unknown.statements);
    expect(refused.statements).toHaveLength(7);
    expect(await emergencies().count()).toBe(before);
  });

  it('opens by its id where another case has its number too: the control', async () => {
    expect((await open(idOf('S2'))).caseId).toBe(idOf('S2'));
    expect((await open(OF_S4, { agency: 'GENERAL_WELFARE' })).caseId).toBe(idOf('S4'));
  });

  it('is never opened by it without an emergency, not even by who directs it', async () => {
    const unknown = await desk.open('ilse-maes', { called: 'KD-LIM-2026-99999' });
    const numbered = await desk.open('ilse-maes', { called: NUMBER });

    expect(numbered.answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_AVAILABLE' });
    expect(JSON.stringify(numbered.answer)).toBe(JSON.stringify(unknown.answer));
    expect(numbered.statements).toEqual(unknown.statements);
    expect((await desk.open('ilse-maes')).caseId).toBe(idOf('S1'));
  });
});
