import { idOf } from '../kit/fixtures';
import { as, passOf, type TestPass } from '../kit/testing/test-tokens';
import { RoundTable } from './round-table.entity';
import { type FrontDesk, startFrontDesk } from './testing/front-desk';

describe('the day of the next conference', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
    await desk.agency.db.getRepository(RoundTable).insert({
      ...{ id: 'among some', caseId: idOf('S5'), heldAt: new Date('2026-11-30T10:00:00+01:00') },
      agenciesPresent: ['PROSECUTION', 'CHILD_ABUSE_CENTRE'],
    } as object);
  });
  afterAll(() => desk.agency.stop());

  const dayFor = async (pass: TestPass) => {
    const { data } = await desk.agency.case(pass, 'nextConferenceOn');
    return (data?.['_entities'] as { nextConferenceOn: string | null }[])[0]?.nextConferenceOn;
  };
  const listedDays = async (who: string) => {
    const { data } = await desk.ask(who, '{ myCases { nextConferenceOn } }');
    const { statements } = desk.agency;
    return { days: data?.['myCases'], cost: statements.length };
  };

  it('is told to the agencies that are invited, and to the others that of the next of theirs', async () => {
    expect(await dayFor(as('MAGISTRATE', { family: 'S5' }))).toBe('2026-11-30');
    expect(await dayFor(passOf({ family: 'S5' }))).toBe('2026-12-10');
    expect(await dayFor(as('DUTY_OFFICER', { family: 'S5' }))).toBe('2026-12-10');
  });

  it('is told so in a list of cases as well, for the same effort', async () => {
    const among = await listedDays('hanne-de-clercq');
    await desk.agency.db
      .getRepository(RoundTable)
      .update({ id: 'among some' }, { agenciesPresent: ['GENERAL_WELFARE'] } as object);
    const invited = await listedDays('hanne-de-clercq');

    expect(among.days).toEqual([{ nextConferenceOn: '2026-12-10' }]);
    expect(invited.days).toEqual([{ nextConferenceOn: '2026-11-30' }]); // the control
    expect(invited.cost).toBe(among.cost);
  });
});
