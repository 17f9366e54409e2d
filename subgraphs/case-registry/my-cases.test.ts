import { idOf } from '../kit/fixtures';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { Membership } from './membership.entity';
import { type FrontDesk, startFrontDesk } from './testing/front-desk';

const LIST =
  '{ myCases { caseId phaseGroup readerFunctions number memberSince nextConferenceOn needsYou } }';

describe('the cases that a reader may open', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
  });
  afterAll(() => desk.agency.stop());

  const listOf = async (who: string, knock = {}) =>
    (await desk.ask(who, LIST, knock)).data?.['myCases'] as Record<string, unknown>[];
  const memberships = () => desk.agency.db.getRepository(Membership);

  it('show directors all of a listing', async () => {
    expect(await listOf('hanne-de-clercq')).toEqual([
      {
        ...{ caseId: idOf('S5'), phaseGroup: 'RUNNING', number: 'KD-GEN-2026-00072' },
        ...{ readerFunctions: ['CASE_DIRECTOR'], memberSince: '2026-02-16' },
        ...{ nextConferenceOn: '2026-12-10', needsYou: true },
      },
    ]);
  });

  it('show workers all but what is for who leads', async () => {
    expect(await listOf('mieke-roels')).toMatchObject([
      { number: 'KD-GEN-2026-00072', nextConferenceOn: null, needsYou: null },
    ]);
  });

  it('show clients a summary', async () => {
    expect(await listOf('samira-arvani')).toEqual([
      {
        ...{ caseId: idOf('S5'), phaseGroup: 'RUNNING', readerFunctions: ['CLIENT'] },
        ...{ number: null, memberSince: null, nextConferenceOn: null, needsYou: null },
      },
    ]);
  });

  it.each(['dirk-moens', 'nora-claeys'])('are none for who has no column: %s', async (who) => {
    expect(await listOf(who)).toEqual([]);
  });

  it('are those of its agreement for a system', async () => {
    expect(await listOf('welfare-records')).toHaveLength(1);
    await memberships().update(
      { subject: 'reader:welfare-records' },
      { agreement: ['WELF_ENGAGE'] },
    );

    expect(await listOf('welfare-records')).toEqual([]);
  });

  it('do not hold one with a conflict of interest', async () => {
    expect(await listOf('yves-arickx')).toEqual([]);
    await desk.agency.db
      .getRepository(ConflictOfInterest)
      .delete({ subject: 'reader:yves-arickx' });

    expect(await listOf('yves-arickx')).toHaveLength(1); // the control
  });

  it.each([
    ['of which a client is not informed yet', 'bilal-arvani', { since: '2026-11-23' }],
    ['in which the reader is named no more', 'bart-heirman', { until: '2026-11-21' }],
  ])('do not hold one %s', async (_which, who, change) => {
    expect(await listOf(who)).toHaveLength(1);
    await memberships().update({ subject: `reader:${who}` }, change);

    expect(await listOf(who)).toEqual([]);
  });

  it('do not hold one of an agency that the reader has left, or of a function', async () => {
    expect(await listOf('pieter-cox')).toHaveLength(1);
    expect(await listOf('pieter-cox', { agency: 'POLICE' })).toEqual([]);
    expect(await listOf('pieter-cox', { functions: ['DPO'] })).toEqual([]);
  });
});
