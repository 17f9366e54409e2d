import { Membership } from '../../subgraphs/case-registry/membership.entity';
import { type FrontDesk, startFrontDesk } from '../../subgraphs/case-registry/testing/front-desk';
import { idOf } from '../../subgraphs/kit/fixtures';
import { type ReadableLog, readableLog } from './readable-log';

const OFFICER = 'nora-claeys';
const OVERSIGHT = `{
  subjectReport(personId: "${idOf('P-0101')}") { lines { categories } }
  unusualAccess { rule }
}`;

/** What else the officer is in the case. */
type Besides = Partial<Pick<Membership, 'function' | 'side' | 'worksForIds' | 'since' | 'until'>>;

describe('what a data-protection officer oversees', () => {
  let log: ReadableLog;
  let desk: FrontDesk;
  beforeAll(async () => {
    log = await readableLog();
    desk = await startFrontDesk(log.settings);
    const persons = ['P-0101'];
    await log.record({ slices: [{ owner: 'GENERAL_WELFARE', category: 'CONTACT_SAFE', persons }] });
  });
  afterAll(async () => {
    await desk.agency.stop();
    await log.stop();
  });

  /** What the officer is told, if they are named in the case as this too. */
  async function toldAs(part: Besides): Promise<string> {
    const memberships = desk.agency.db.getRepository(Membership);
    await memberships.insert({
      ...{ id: 'own', caseId: idOf('S1'), subject: `reader:${OFFICER}`, professionalId: null },
      ...{ agency: null, function: 'AGENCY_WORKER', side: 'NEUTRAL', since: '2026-01-01' },
      ...{ until: null, worksForIds: [], isDeputy: false, agreement: [] },
      ...{ ...part, worksForIds: [...(part.worksForIds ?? [])] },
    });
    const answer = await desk.ask(OFFICER, OVERSIGHT);
    await memberships.delete({ id: 'own' });
    return JSON.stringify(answer);
  }

  it('is their case, with what the wall keeps from others', async () => {
    const answer = JSON.stringify(await desk.ask(OFFICER, OVERSIGHT));

    expect(answer).toContain('CONTACT_SAFE');
    expect(answer).not.toContain('NOT_AVAILABLE');
    expect(await toldAs({ side: 'VICTIM_SIDE' })).toContain('CONTACT_SAFE'); // works for it besides
  });

  it.each<readonly [string, Besides]>([
    ["on the offender's side", { side: 'OFFENDER_SIDE' }],
    ['who works for the offender', { worksForIds: [idOf('P-0102')] }],
    [
      'who did so, of an agency that takes part no more',
      { side: 'OFFENDER_SIDE', until: '2026-02-01' },
    ],
    ['who guides offenders', { function: 'JUSTICE_ASSISTANT_OFFENDER' }],
    ['who is of the family', { function: 'CLIENT', worksForIds: [idOf('P-0101')] }],
    ['who is of the family and was not told yet', { function: 'CLIENT', since: '2099-01-01' }],
  ])('is not that of one %s: no report, and no findings', async (_who, part) => {
    const told = await toldAs(part);

    expect(told).not.toContain('CONTACT_SAFE');
    expect(told.match(/NOT_AVAILABLE/g)).toHaveLength(2);
  });
});
