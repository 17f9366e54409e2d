import { idOf } from '../kit/fixtures';
import { CaseConsultation } from './case-consultation.entity';
import { ChainCase } from './chain-case.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { Membership } from './membership.entity';
import { type FrontDesk, type Knock, startFrontDesk } from './testing/front-desk';

const OFFICER = 'nora-claeys';
const [S1, S2, S3] = ['S1', 'S2', 'S3'].map((family) => ({ caseId: idOf(family) }));
const NUMBERS = { S1: 'KD-LIM-2026-00321', S2: 'KD-MEC-2026-00058', S3: 'KD-TUR-2026-00044' };

/** What the officer is in a case. */
type Named = Partial<
  Pick<Membership, 'caseId' | 'function' | 'side' | 'worksForIds' | 'since' | 'until'>
>;

describe('the cases that a data-protection officer may look into', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
  });
  afterAll(() => desk.agency.stop());

  const ask = async (who = OFFICER, knock: Knock = {}) => {
    const { data, errors } = await desk.ask(who, '{ overseenCases { caseId number } }', knock);
    return errors ? errors.map(({ extensions }) => extensions) : data?.['overseenCases'];
  };
  /** What they are told while they are named so, besides what they are. */
  async function whileNamed(...named: readonly Named[]) {
    const memberships = desk.agency.db.getRepository(Membership);
    await memberships.insert(
      named.map((one, place) => ({
        ...{ id: `own ${String(place)}`, subject: `reader:${OFFICER}`, professionalId: null },
        ...{ agency: null, function: 'DPO', side: 'NEUTRAL', since: '2026-01-01', until: null },
        ...{ isDeputy: false, agreement: [] },
        ...{ ...one, worksForIds: [...(one.worksForIds ?? [])] },
      })),
    );
    const told = await ask();
    await memberships.delete(named.map((_, place) => `own ${String(place)}`));
    return told;
  }

  it('are those they are named in, by number, with nothing else and without a pass', async () => {
    expect(await ask()).toEqual([{ ...S1, number: NUMBERS.S1 }]);
    expect(await whileNamed({ ...S3 }, { ...S2 })).toEqual([
      { ...S1, number: NUMBERS.S1 },
      { ...S2, number: NUMBERS.S2 },
      { ...S3, number: NUMBERS.S3 },
    ]);
  });

  it.each<readonly [how: string, named: Named]>([
    ["on the offender's side", { function: 'AGENCY_WORKER', side: 'OFFENDER_SIDE' }],
    [
      'on it until February',
      { function: 'AGENCY_WORKER', side: 'OFFENDER_SIDE', until: '2026-02-01' },
    ],
    [
      "at the offender's service",
      { function: 'AGENCY_WORKER', worksForIds: [idOf('P-0202'), idOf('P-0201')] },
    ],
    ['of the family', { function: 'CLIENT', side: 'VICTIM_SIDE', since: '2099-01-01' }],
  ])('are not one in which they are or were %s', async (_how, named) => {
    const both = await whileNamed({ ...S2 }, { ...S2, ...named });

    expect(both).toEqual([{ ...S1, number: NUMBERS.S1 }]);
    expect(await whileNamed({ ...S2 })).toHaveLength(2); // the control
  });

  it('are also those that are closed, or of which no consultation is in force', async () => {
    const { db } = desk.agency;
    const cases = db.getRepository(ChainCase);
    const consultations = db.getRepository(CaseConsultation);
    await cases.update({ id: idOf('S1') }, { state: 'ARCHIVED' });
    await consultations.update({ caseId: idOf('S1') }, { validUntil: '2026-11-21' });
    const told = await ask();
    await cases.update({ id: idOf('S1') }, { state: 'AFTERCARE' });
    await consultations.update({ caseId: idOf('S1') }, { validUntil: '2027-03-18' });

    expect(told).toEqual([{ ...S1, number: NUMBERS.S1 }]);
  });

  it('are none for anybody else, in the words of who oversees nothing', async () => {
    const conflicts = desk.agency.db.getRepository(ConflictOfInterest);
    await conflicts.insert({ id: 'kin', caseId: idOf('S1'), subject: `reader:${OFFICER}` });
    const blocked = await ask();
    await conflicts.delete({ id: 'kin' });
    const refused = [{ code: 'NOT_AVAILABLE' }];

    expect(blocked).toEqual(refused);
    expect(await ask('ilse-maes')).toEqual(refused);
    expect(await ask('sofie-aerts')).toEqual(refused);
    expect(await ask('a-stranger', { functions: ['DPO'], agency: 'POLICE' })).toEqual(refused);
    expect(await ask(OFFICER, { functions: ['AGENCY_WORKER'] })).toEqual(refused);
    expect(await ask()).toHaveLength(1);
  });
});
