import type { PassClaims } from '../../schema/pass';
import { decisionTable, RANK } from '../../schema/policy/decision-table';
import { TODAY } from '../kit/testing/start-agency';
import { Release } from './release.entity';
import {
  kristof,
  ofVictim,
  type ReleaseDesk,
  sofie,
  startReleaseDesk,
} from './testing/release-desk';

describe('a pass that mirrors releases', () => {
  let desk: ReleaseDesk;
  beforeAll(async () => {
    desk = await startReleaseDesk();
  });
  afterAll(() => desk.agency.stop());
  beforeEach(() => desk.clear());

  const releasedIn = (pass: PassClaims | undefined, id = sofie) =>
    pass?.persons.find((one) => one.id === id)?.released;
  const SHELTER = [{ owner: 'general-welfare', category: 'SHELTER', until: '2026-12-31' }];
  const levelOf = (pass: PassClaims | undefined, id = sofie) => {
    if (!pass) throw new Error('Expected a pass.');
    const table = decisionTable(pass, [{ owner: 'general-welfare', category: 'SHELTER' }], TODAY);
    return table.levels[table.rows.get(id) ?? 0];
  };
  const PLANNING = { purpose: 'SAFETY_PLANNING' };

  it('has those of its agency, and opens what they open', async () => {
    const before = await desk.open('joke-peters', PLANNING);
    await desk.release(ofVictim);
    const after = await desk.open('joke-peters', PLANNING);

    expect([releasedIn(before.pass), releasedIn(after.pass)]).toEqual([undefined, SHELTER]);
    expect([levelOf(before.pass), levelOf(after.pass)]).toEqual([RANK.HIDDEN, RANK.FULL]);
    expect(releasedIn(after.pass, kristof)).toBeUndefined();
  });

  it('has those for the director of the case, at the agency that employs the director', async () => {
    await desk.release(ofVictim, { toAgency: 'GENERAL_WELFARE' });
    const { pass } = await desk.open('ilse-maes', PLANNING);

    expect([releasedIn(pass), levelOf(pass)]).toEqual([SHELTER, RANK.FULL]);
  });

  it('opens nothing to who works for the offender, at the very agency that it was released to', async () => {
    await desk.release(ofVictim, { toAgency: 'GENERAL_WELFARE' });
    const { pass } = await desk.open('pieter-cox', PLANNING);

    expect([releasedIn(pass), levelOf(pass)]).toEqual([SHELTER, RANK.HIDDEN]);
  });

  it.each([
    ['to another agency', 'tine-vos', PLANNING],
    ['for a client', 'sofie-aerts', { purpose: 'CLIENT_INFORMATION' }],
    [
      'in an emergency',
      'koen-geerts',
      {
        ...{ as: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
        emergency: {
          ...{ aboutWhom: 'The mother.', reason: 'Neighbours hear screaming inside the house.' },
          imminentDanger: true,
        },
      },
    ],
  ])('has none %s', async (_what, who, knock) => {
    await desk.release(ofVictim);
    await desk.release(ofVictim, { toAgency: 'HOUSES_OF_JUSTICE' });
    const { pass } = await desk.open(who, knock);

    expect(pass).toBeDefined();
    expect(JSON.stringify(pass)).not.toContain('released');
  });

  it('has none that was revoked or ran out', async () => {
    await desk.release(ofVictim);
    await desk.revoke(ofVictim, await desk.idOfOnly(Release));
    const revoked = await desk.open('joke-peters', PLANNING);
    await desk.agency.db
      .getRepository(Release)
      .update({ owner: 'general-welfare' }, { revokedAt: null, until: '2026-11-21' });
    const over = await desk.open('joke-peters', PLANNING);

    expect([releasedIn(revoked.pass), releasedIn(over.pass)]).toEqual([undefined, undefined]);
  });

  it('does not carry a release into another case in which the same agencies meet', async () => {
    await desk.release(ofVictim);
    const { pass } = await desk.open('greet-van-hove', { family: 'S3', ...PLANNING });

    expect(pass).toBeDefined();
    expect(JSON.stringify(pass)).not.toContain('released');
  });
});
