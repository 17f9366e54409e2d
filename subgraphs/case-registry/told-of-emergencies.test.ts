import { idOf } from '../kit/fixtures';
import type { AgencyCode, ReaderFunction } from '../kit/shared-enums';
import { Emergency } from './emergency.entity';
import { Membership } from './membership.entity';
import { type FrontDesk, startFrontDesk } from './testing/front-desk';

/** What else a reviewer is in the case. */
type Besides = Partial<Pick<Membership, 'function' | 'side' | 'worksForIds' | 'since' | 'until'>>;

const [REASON, WHOM] = ['She called from the refuge: he found her.', 'Sofie, who fled with Lotte'];

/** Three who are told, each by another way. */
const TOLD: readonly (readonly [who: string, as: ReaderFunction, agency: AgencyCode])[] = [
  ['ilse-maes', 'CASE_DIRECTOR', 'GENERAL_WELFARE'],
  ['an-officer', 'DPO', 'HOUSES_OF_JUSTICE'],
  ['a-contact-point', 'AGENCY_SPOC', 'MENTAL_HEALTH'],
];

/** The other side, and the family itself. */
const CONCERNED: readonly (readonly [how: string, part: Besides])[] = [
  ["are on the offender's side", { side: 'OFFENDER_SIDE' }],
  ['work for the offender', { worksForIds: [idOf('P-0102')] }],
  ['worked there until February', { side: 'OFFENDER_SIDE', until: '2026-02-01' }],
  ['guide offenders', { function: 'JUSTICE_ASSISTANT_OFFENDER' }],
  ['are of the family', { function: 'CLIENT', worksForIds: [idOf('P-0101')] }],
  ['are of the family, and were not told yet', { function: 'CLIENT', since: '2099-01-01' }],
];

describe('what an officer wrote to break the glass', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
    await desk.agency.db.getRepository(Emergency).insert({
      ...{ id: 'e', caseId: idOf('S1'), subject: 'reader:night', agency: 'POLICE' },
      ...{ aboutWhom: WHOM, reason: REASON, imminentDanger: true, openedAt: new Date() },
    });
  });
  afterAll(() => desk.agency.stop());

  const everybody = TOLD.flatMap((told) => CONCERNED.map((how) => [...told, ...how] as const));

  /** What a reader is told, and what they may judge, if they are named in the case as this too. */
  async function told(
    [who, as, agency]: (typeof TOLD)[number],
    besides: Besides | undefined,
  ): Promise<string> {
    const memberships = desk.agency.db.getRepository(Membership);
    const knock = { functions: [as], agency };
    if (besides) {
      await memberships.insert({
        ...{ id: 'own', caseId: idOf('S1'), subject: `reader:${who}`, professionalId: null },
        ...{ agency: null, function: 'AGENCY_WORKER', side: 'NEUTRAL', since: '2026-01-01' },
        ...{ until: null, isDeputy: false, agreement: [] },
        ...{ ...besides, worksForIds: [...(besides.worksForIds ?? [])] },
      });
    }
    const answers = [
      await desk.ask(who, '{ myReviews { aboutWhom reason mayReview } }', knock),
      await desk.ask(
        who,
        'mutation { reviewEmergency(input: { id: "e", verdict: JUSTIFIED }) { aboutWhom reason } }',
        knock,
      ),
    ];
    await memberships.delete({ id: 'own' });
    await desk.agency.db.getRepository(Emergency).update({ id: 'e' }, { verdict: null });
    return JSON.stringify(answers);
  }

  it.each(everybody)(
    'is not for %s, %s of %s, where they %s',
    async (who, as, agency, _how, besides) => {
      const heard = await told([who, as, agency], besides);

      expect(heard).not.toContain(REASON);
      expect(heard).not.toContain(WHOM);
      expect(heard).toContain('NOT_AVAILABLE'); // nor do they judge it
    },
  );

  it.each(TOLD)('is for %s, %s of %s, otherwise: the control', async (...who) => {
    for (const besides of [undefined, { side: 'VICTIM_SIDE' } as const]) {
      const heard = await told(who, besides);

      expect(heard).toContain(REASON);
      expect(heard).toContain(WHOM);
      expect(heard.includes('NOT_AVAILABLE')).toBe(who[1] === 'AGENCY_SPOC');
    }
  });
});
