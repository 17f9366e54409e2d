import { idOf } from '../kit/fixtures';
import type { Answer } from '../kit/testing/start-agency';
import { passOf, type TestPass } from '../kit/testing/test-tokens';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { ChainCase } from './chain-case.entity';
import { SafetyAlert } from './safety-alert.entity';
import { type FrontDesk, startFrontDesk } from './testing/front-desk';

/** Ilse Maes leads the case of the first family. */
const DIRECTOR = passOf({ family: 'S1', subject: 'reader:ilse-maes' });

describe('an alert', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
  });
  afterAll(() => desk.agency.stop());
  beforeEach(async () => {
    const { db } = desk.agency;
    await db.query('DELETE FROM alert_acknowledgement');
    await db.query('DELETE FROM safety_alert');
    await raise('alert');
  });

  const raise = (id: string, part: object = {}) =>
    desk.agency.db.getRepository(SafetyAlert).insert({
      ...{ id, caseId: idOf('S1'), raisedOn: '2026-11-22', kind: 'BREACH', sourceCategory: null },
      ...{ addressedTo: ['CASE_DIRECTOR'], aboutPersonIds: [idOf('P-0101')], ...part },
    } as object);
  /** With a pass that is not stale, unless its version is said to be another. */
  const takeUp = async (pass: TestPass, id = 'alert', version?: number) =>
    desk.askWith(
      { ...pass, accessVersion: version ?? (await accessVersion()) },
      `mutation { acknowledgeAlert(alertId: "${id}") { acknowledgedAt professional { displayName } } }`,
    );
  const accessVersion = async () => {
    const cases = desk.agency.db.getRepository(ChainCase);
    return (await cases.findOneByOrFail({ id: idOf('S1') })).accessVersion;
  };
  const code = ({ errors }: Answer) => errors?.[0]?.extensions?.['code'];
  const written = () => desk.agency.db.getRepository(AlertAcknowledgement).find();

  it('is taken up by whom it calls on, in their own name, and then waits for nobody', async () => {
    const waits = async () => {
      const { data } = await desk.ask('ilse-maes', '{ myCases { number needsYou } }');
      return data?.['myCases'];
    };
    await desk.agency.db.query(`UPDATE intervention SET status = 'DONE'`);
    const before = await waits();
    const { data, errors } = await takeUp(DIRECTOR);

    expect(errors).toBeUndefined();
    expect(data?.['acknowledgeAlert']).toMatchObject({
      acknowledgedAt: expect.any(String) as unknown,
      professional: { displayName: 'Ilse Maes' },
    });
    expect(before).toMatchObject([{ needsYou: true }]);
    expect(await waits()).toMatchObject([{ needsYou: false }]);
  });

  it('is taken up once, however often somebody says so, be it at once', async () => {
    const answers = await Promise.all([takeUp(DIRECTOR), takeUp(DIRECTOR)]);
    answers.push(await takeUp(DIRECTOR));
    const moments = answers.map(
      ({ data }) => (data?.['acknowledgeAlert'] as { acknowledgedAt: string }).acknowledgedAt,
    );

    expect(new Set(moments).size).toBe(1);
    expect(await written()).toHaveLength(1);
  });

  it.each<readonly [which: string, part: object]>([
    ['that calls on others', { addressedTo: ['MAGISTRATE'] }],
    ['of another case', { caseId: idOf('S2') }],
    ['that rests on a stay in a refuge', { sourceCategory: 'SHELTER' }],
    ['about somebody who is not in the case', { aboutPersonIds: [idOf('P-0201')] }],
  ])('%s does not exist for the reader', async (_which, part) => {
    await raise('other', part);
    const answer = await takeUp(DIRECTOR, 'other');

    expect(code(answer)).toBe('NOT_AVAILABLE');
    expect(await takeUp(DIRECTOR, 'nothing')).toEqual(answer);
    expect(await written()).toEqual([]);
  });

  it.each<readonly [who: string, pass: TestPass]>([
    ['who is not named in the case', { ...DIRECTOR, sub: 'reader:somebody-else' }],
    ['whose purpose shows no alerts', { ...DIRECTOR, purpose: 'STATISTICS' }],
  ])('is not taken up by one %s', async (_who, pass) => {
    expect(code(await takeUp(pass))).toBe('NOT_AVAILABLE');
    expect(await written()).toEqual([]);
  });

  it('is not taken up under a pass that was revoked', async () => {
    const before = (await accessVersion()) - 1;

    expect(code(await takeUp(DIRECTOR, 'alert', before))).toBe('PASS_STALE');
    expect(await written()).toEqual([]);
  });
});
