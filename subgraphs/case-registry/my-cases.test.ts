import { idOf } from '../kit/fixtures';
import { AgencyParticipation } from './agency-participation.entity';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { CaseParticipant } from './case-participant.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { ConsentRecord } from './consent-record.entity';
import { Intervention } from './intervention.entity';
import { Membership } from './membership.entity';
import { Release } from './release.entity';
import { SafetyAlert } from './safety-alert.entity';
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
    expect(desk.agency.statements).toHaveLength(10);
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
    expect(await listOf('pieter-cox', { agency: null })).toEqual([]);
    expect(await listOf('pieter-cox', { functions: ['DPO'] })).toEqual([]);
  });

  it('do not hold one in which the agency takes part no more, or which a client left', async () => {
    const { db } = desk.agency;
    expect(await listOf('evi-standaert')).toHaveLength(1);
    expect(await listOf('leila-arvani')).toHaveLength(1);
    await db
      .getRepository(AgencyParticipation)
      .update({ caseId: idOf('S5'), agencyCode: 'HOUSES_OF_JUSTICE' }, { until: '2026-11-21' });
    await db
      .getRepository(CaseParticipant)
      .update({ personId: idOf('P-0504') }, { leftOn: '2026-11-21' });

    expect(await listOf('evi-standaert')).toEqual([]);
    expect(await listOf('leila-arvani')).toEqual([]);
  });
});

describe('whether a case needs its director', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
    await desk.agency.db.query(`UPDATE intervention SET status = 'DONE'`);
  });
  afterAll(() => desk.agency.stop());
  beforeEach(async () => {
    const { db } = desk.agency;
    await db.query('DELETE FROM alert_acknowledgement');
    await db.query('DELETE FROM safety_alert');
  });

  const waits = async (who = 'ilse-maes') => {
    const { data } = await desk.ask(who, '{ myCases { needsYou } }');
    const { statements } = desk.agency;
    return [(data?.['myCases'] as { needsYou: boolean | null }[])[0]?.needsYou, statements.length];
  };
  const raise = (part: object = {}) =>
    desk.agency.db.getRepository(SafetyAlert).insert({
      ...{ id: 'alert', caseId: idOf('S1'), raisedOn: '2026-11-22', kind: 'BREACH' },
      ...{ addressedTo: ['CASE_DIRECTOR'], aboutPersonIds: [idOf('P-0101')], sourceCategory: null },
      ...part,
    } as object);

  it('follows an alert that the director may read, until somebody takes it up', async () => {
    const [before, cost] = await waits();
    await raise({ sourceCategory: 'JUD_MEASURE' });
    const [raised, costThen] = await waits();
    await desk.agency.db
      .getRepository(AlertAcknowledgement)
      .insert({ id: 'answer', safetyAlertId: 'alert', professionalId: idOf('Ilse Maes') });

    expect([before, raised, (await waits())[0]]).toEqual([false, true, false]);
    expect(costThen).toBe(cost);
  });

  it.each([
    ['that rests on police intelligence', { sourceCategory: 'POL_INTEL' }],
    ['that rests on a stay in a refuge', { sourceCategory: 'SHELTER' }],
    ['about somebody who is not in the case', { aboutPersonIds: [idOf('P-0201')] }],
    ['that calls on others', { addressedTo: ['MAGISTRATE'] }],
  ])('is the same, for the same effort, with an alert %s', async (_which, part) => {
    const without = await waits();
    await raise(part);

    expect(await waits()).toEqual(without);
    expect(without[0]).toBe(false);
  });

  it('is the same with an alert about what the person refused to share', async () => {
    const consents = desk.agency.db.getRepository(ConsentRecord);
    const refusal = {
      ...{ id: 'refusal', personId: idOf('P-0101'), recordedOn: '2026-11-20', status: 'REFUSED' },
      ...{ categories: ['SOCIO'] },
    };
    await raise({ sourceCategory: 'SOCIO' });
    const [agreed] = await waits();
    await consents.insert(refusal as object);
    const [refused] = await waits();
    await consents.delete({ id: 'refusal' });

    expect([agreed, refused]).toEqual([true, false]);
  });

  it('is true with an alert that rests on what an owner released', async () => {
    const releases = desk.agency.db.getRepository(Release);
    await raise({ sourceCategory: 'GUID_REPORT' });
    const [before] = await waits();
    await releases.insert({
      ...{ id: 'release', caseId: idOf('S1'), personId: idOf('P-0101'), category: 'GUID_REPORT' },
      ...{ owner: 'houses-of-justice', toAgency: 'GENERAL_WELFARE', until: '2026-12-31' },
      ...{ givenBySubject: 'reader:wim-claesen' },
    } as object);
    const [released] = await waits();
    await releases.delete({ id: 'release' });

    expect([before, released]).toEqual([false, true]);
  });

  it('is true while a task of theirs is late, and not for a task of others', async () => {
    const tasks = desk.agency.db.getRepository(Intervention);
    const goal = (await tasks.find()).find(({ goalId }) => goalId === idOf('S1/G1'));
    const late = async (worker: string, status: string, dueOn: string | null) => {
      await tasks.update({ id: goal?.id ?? '' }, {
        ownerWorkerId: idOf(worker),
        status,
        dueOn,
      } as object);
      return (await waits())[0];
    };

    expect(await late('Ilse Maes', 'PLANNED', '2026-11-21')).toBe(true);
    expect(await late('Ilse Maes', 'STARTED', '2026-11-22')).toBe(false);
    expect(await late('Ilse Maes', 'OVERDUE', null)).toBe(true);
    expect(await late('Ilse Maes', 'DONE', '2026-11-21')).toBe(false);
    expect(await late('Nele Jans', 'OVERDUE', '2026-11-21')).toBe(false);
  });
});
