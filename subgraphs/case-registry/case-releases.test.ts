import { as, type TestPass } from '../kit/testing/test-tokens';
import {
  director,
  ofChildren,
  ofOffender,
  ofVictim,
  type ReleaseDesk,
  startReleaseDesk,
  WELFARE,
} from './testing/release-desk';

const magistrate = as('MAGISTRATE', { family: 'S1' });
const system = as('INTEGRATION_CLIENT', {
  ...WELFARE,
  agreement: ['CASE_CORE', 'CASE_PERSON', 'WELF_CONT'],
});

describe('requests and releases of a case', () => {
  let desk: ReleaseDesk;
  beforeAll(async () => {
    desk = await startReleaseDesk();
  });
  afterAll(() => desk.agency.stop());
  beforeEach(() => desk.clear());

  beforeEach(async () => {
    await desk.request(ofChildren, 'SHELTER');
    await desk.request(ofChildren, 'WELF_CONT');
    await desk.release(ofVictim);
    await desk.release(ofVictim, { category: 'WELF_CONT' });
  });
  const seenBy = async (pass: TestPass) => {
    const query = '{ case { releaseRequests { category } releases { category } } }';
    const { data } = await desk.askWithFresh(pass, query);
    const { releaseRequests, releases } = data?.['case'] as Record<string, { category: string }[]>;
    return [releaseRequests, releases].map((rows) => rows?.map(({ category }) => category).sort());
  };

  it.each<readonly [who: string, pass: TestPass, seen: readonly string[]]>([
    ['who asked and received', ofChildren, ['SHELTER', 'WELF_CONT']],
    ['the owner', ofVictim, ['SHELTER', 'WELF_CONT']],
    ['the owner’s worker of the offender, for whom they are walled', ofOffender, []],
    ['who asked, if they work for the offender', { ...ofChildren, worksForOffenderSide: true }, []],
    ['a director, as far as it is not sealed', { ...director, agency: 'POLICE' }, ['WELF_CONT']],
    ['another agency', magistrate, []],
    ['a system of the owner, as far as its agreement', system, ['WELF_CONT']],
    ['who may read of nobody that they are in it', { ...ofChildren, assurance: 'LOW' }, []],
    ['who does not know the person', { ...ofChildren, persons: ofChildren.persons.slice(1) }, []],
  ])('are seen by %s', async (_who, pass, seen) => {
    expect(await seenBy(pass)).toEqual([seen, seen]);
  });

  it('name the sealed categories in one list, the same in every case and for everybody', async () => {
    const lists = [];
    for (const pass of [director, ofOffender, as('CLIENT', { family: 'S1', self: 'P-0102' })]) {
      const { data } = await desk.askWithFresh(pass, '{ case { sealedCategories } }');
      lists.push((data?.['case'] as { sealedCategories: string[] }).sealedCategories);
    }
    const elsewhere = await desk.agency.case(
      as('CASE_DIRECTOR', { family: 'S4' }),
      'sealedCategories',
    );
    const [entity] = elsewhere.data?.['_entities'] as { sealedCategories: string[] }[];

    expect(lists[0]).toEqual([
      ...['ADDR_CONF', 'POL_INTEL', 'CHILD_VOICE', 'REPORTER', 'PLACEMENT_ADDR', 'SHELTER'],
      'STALK_ALARM',
    ]);
    for (const list of [...lists, entity?.sealedCategories]) expect(list).toEqual(lists[0]);
  });
});
