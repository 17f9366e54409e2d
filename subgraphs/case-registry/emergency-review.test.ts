import { idOf } from '../kit/fixtures';
import type { AgencyCode, ReaderFunction } from '../kit/shared-enums';
import { AgencyParticipation } from './agency-participation.entity';
import { ChainCase } from './chain-case.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import type { EmergencyReview } from './emergency-review';
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
/** Not named in any case. */
const OFFICER: Knock = {
  ...EMERGENCY,
  ...{ agency: 'POLICE', functions: ['DUTY_OFFICER'], assurance: 'HIGH' },
};

describe('the review of an emergency', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
  });
  afterAll(() => desk.agency.stop());
  beforeEach(async () => {
    await desk.agency.db.getRepository(Emergency).clear();
    await desk.open('koen-geerts', EMERGENCY);
  });

  const reviewsOf = async (who: string, knock: Knock = {}) => {
    const selection =
      'id caseId agency aboutWhom reason imminentDanger verdict reviewedAt mayReview';
    const { data, errors } = await desk.ask(who, `{ myReviews { ${selection} } }`, knock);
    expect(errors).toBeUndefined();
    return data?.['myReviews'] as readonly Pick<EmergencyReview, 'id' | 'caseId' | 'mayReview'>[];
  };
  const review = (who: string, id: string, verdict = 'JUSTIFIED') =>
    desk.ask(
      who,
      `mutation { reviewEmergency(input: { id: "${id}", verdict: ${verdict}, note: "Heard the officer." }) { verdict mayReview } }`,
    );
  const theOne = async () => (await reviewsOf('ilse-maes'))[0]?.id ?? '';

  it.each([
    ['the director', 'ilse-maes', true],
    ['the deputy', 'bram-nijs', true],
    ['the data-protection officer', 'nora-claeys', true],
    ['the contact point of an agency', 'wendy-stas', false],
  ])('is for %s, without a pass', async (_who, key, mayReview) => {
    expect(await reviewsOf(key)).toEqual([
      {
        ...{ id: expect.any(String) as unknown, caseId: idOf('S1'), agency: 'POLICE' },
        ...{ aboutWhom: WHOM, reason: REASON, imminentDanger: true, mayReview },
        ...{ verdict: null, reviewedAt: null },
      },
    ]);
  });

  it.each(['S1', 'S2', 'S3', 'S4', 'S5'])(
    'is told to the owners, the director and the data-protection officer of %s, named in it or not',
    async (family) => {
      const { db } = desk.agency;
      await db.getRepository(Emergency).clear();
      expect((await desk.open('nobody', { ...OFFICER, family })).pass).toBeDefined();
      const told = async (who: string, as: ReaderFunction, agency: AgencyCode) =>
        (await reviewsOf(who, { functions: [as], agency })).map((one) => [
          one.caseId === idOf(family),
          one.mayReview,
        ]);
      const directors = await db
        .getRepository(Membership)
        .findBy({ caseId: idOf(family), function: 'CASE_DIRECTOR' });
      const takingPart = await db
        .getRepository(AgencyParticipation)
        .findBy({ caseId: idOf(family), status: 'ACCEPTED' });

      expect(directors.length).toBeGreaterThan(0);
      expect(takingPart.length).toBeGreaterThan(4);
      for (const { subject, agency } of directors) {
        const who = subject.replace('reader:', '');
        expect(await told(who, 'CASE_DIRECTOR', agency ?? 'POLICE')).toEqual([[true, true]]);
      }
      for (const { agencyCode } of takingPart) {
        expect(await told('contact-point', 'AGENCY_SPOC', agencyCode)).toEqual([[true, false]]);
        expect(await told('officer-of-theirs', 'DPO', agencyCode)).toEqual([[true, true]]);
      }
      expect(await told('nora-claeys', 'DPO', 'HOUSES_OF_JUSTICE')).toEqual([[true, true]]);
      expect(await told('a-worker', 'AGENCY_WORKER', 'GENERAL_WELFARE')).toEqual([]);
    },
  );

  it('is not for the contact point or officer of an agency that does not take part', async () => {
    const { db } = desk.agency;
    await desk.open('nobody', { ...OFFICER, family: 'S4' });
    await db
      .getRepository(ChainCase)
      .update({ id: idOf('S5') }, { restrictedTo: ['POLICE', 'PROSECUTION'] });
    await desk.open('nobody', { ...OFFICER, family: 'S5' });
    const casesOf = async (as: ReaderFunction, agency: AgencyCode) =>
      (await reviewsOf('somebody', { functions: [as], agency })).map(({ caseId }) => caseId).sort();
    const [s1, s4, s5] = [idOf('S1'), idOf('S4'), idOf('S5')];

    expect(await casesOf('AGENCY_SPOC', 'CHILD_ABUSE_CENTRE')).toEqual([s1]); // it declined S4
    expect(await casesOf('DPO', 'YOUTH_WELFARE')).toEqual([s1]); // so did this
    expect(await casesOf('AGENCY_SPOC', 'GENERAL_WELFARE')).toEqual([s1, s4].sort());
    expect(await casesOf('AGENCY_SPOC', 'PROSECUTION')).toEqual([s1, s4, s5].sort());
    expect(await casesOf('DPO', 'HOUSES_OF_JUSTICE')).toEqual([s1, s4, s5].sort());
    await db.getRepository(ChainCase).update({ id: idOf('S5') }, { restrictedTo: [] });
  });

  it('is not for a contact point whose own family it is', async () => {
    const spoc = { functions: ['AGENCY_SPOC'], agency: 'MUNICIPALITY' } as const;
    const conflicts = desk.agency.db.getRepository(ConflictOfInterest);
    expect(await reviewsOf('relative', spoc)).toHaveLength(1);
    await conflicts.insert({ id: 'kin', caseId: idOf('S1'), subject: 'reader:relative' });
    const blocked = await reviewsOf('relative', spoc);
    await conflicts.delete({ id: 'kin' });

    expect(blocked).toEqual([]);
    expect(await reviewsOf('kristof-vermeulen', spoc)).toEqual([]);
  });

  it.each([
    ['a worker of the case', 'nele-jans'],
    ['the coordinator', 'hilde-roosen'],
    ['a client', 'sofie-aerts'],
    ['the director of another case', 'katrien-baeten'],
    ['who opened the case', 'koen-geerts'],
  ])('is not for %s', async (_who, key) => {
    expect(await reviewsOf(key)).toEqual([]);
  });

  it('is never for who opened the case, also where they direct it', async () => {
    const { db } = desk.agency;
    await db.getRepository(Emergency).update({ agency: 'POLICE' }, { subject: 'reader:ilse-maes' });

    expect(await reviewsOf('ilse-maes')).toEqual([]);
    expect(await reviewsOf('bram-nijs')).toHaveLength(1);
  });

  it('is not for a director with a conflict of interest, nor for one who no longer is one', async () => {
    const { db } = desk.agency;
    const conflicts = db.getRepository(ConflictOfInterest);
    await conflicts.insert({ id: 'x', caseId: idOf('S1'), subject: 'reader:bram-nijs' });
    const blocked = await reviewsOf('bram-nijs');
    await conflicts.delete({ id: 'x' });

    expect(blocked).toEqual([]);
    expect(await reviewsOf('ilse-maes', { functions: ['AGENCY_WORKER'] })).toEqual([]);
    expect(await reviewsOf('bram-nijs')).toHaveLength(1);
  });

  it('gives one verdict, with who gave it', async () => {
    const id = await theOne();
    const first = await review('nora-claeys', id, 'NOT_JUSTIFIED');
    const second = await review('ilse-maes', id);
    const [row] = await desk.agency.db.getRepository(Emergency).find();

    expect(first.data).toEqual({
      reviewEmergency: { verdict: 'NOT_JUSTIFIED', mayReview: true },
    });
    expect(second.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
    expect(row).toMatchObject({
      ...{ verdict: 'NOT_JUSTIFIED', reviewedBy: 'reader:nora-claeys', note: 'Heard the officer.' },
    });
  });

  it('gives one verdict also where two are given at the same moment', async () => {
    const id = await theOne();
    const both = await Promise.all([review('nora-claeys', id), review('ilse-maes', id)]);

    expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  it('is refused to who may not judge as if there were no such emergency', async () => {
    const id = await theOne();
    const unknown = await review('ilse-maes', 'no such emergency');
    for (const who of ['wendy-stas', 'koen-geerts', 'nele-jans', 'katrien-baeten']) {
      expect(JSON.stringify(await review(who, id))).toBe(JSON.stringify(unknown));
    }
    expect(unknown.errors?.[0]?.extensions).toEqual({ code: 'NOT_AVAILABLE' });
    expect((await review('ilse-maes', id)).errors).toBeUndefined();
  });
});
