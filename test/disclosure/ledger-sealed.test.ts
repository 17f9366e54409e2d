import { idOf } from '../../subgraphs/kit/fixtures';
import { personsOf } from '../../subgraphs/kit/testing/families';
import { passOf, released, type TestPass } from '../../subgraphs/kit/testing/test-tokens';
import {
  contact,
  DIRECTOR,
  OFFENDER,
  OFFICER,
  reports,
  startTestLedger,
  type TestLedger,
  VICTIM,
} from './test-ledger';

const CHILD = 'P-0103';
const shelter = { owner: 'GENERAL_WELFARE', category: 'SHELTER', persons: [VICTIM] } as const;
const ofAll = { ...contact, persons: [VICTIM, OFFENDER] };

describe('the ledger of a case', () => {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await startTestLedger();
  });
  afterAll(() => ledger.stop());
  beforeEach(() => ledger.clear());

  const categoriesTold = async (pass: TestPass) =>
    (await ledger.of(pass, 'category')).map(({ category }) => category);

  it.each([
    ['a director', DIRECTOR, false],
    ['a director to whom it was released', safetyPlanner(), true],
    ['oversight', OFFICER, false],
  ])('tells of a sealed category only who may read it: %s', async (_who, pass, isTold) => {
    await ledger.record({ slices: [shelter, reports] });

    expect(await categoriesTold(pass)).toEqual(isTold ? ['INC_FACT', 'SHELTER'] : ['INC_FACT']);
  });

  it('tells of a sealed category only where it was shown of somebody of whom it may be read', async () => {
    await ledger.record({ slices: [{ ...shelter, persons: [CHILD] }] });
    const ofVictim = safetyPlanner(VICTIM);

    expect(await categoriesTold(ofVictim)).toEqual([]);
    expect(await categoriesTold(safetyPlanner())).toEqual(['SHELTER']);
  });

  it.each([
    ['a director', DIRECTOR, true],
    [
      'a director who works for the offender too',
      { ...DIRECTOR, worksForOffenderSide: true },
      false,
    ],
    ['oversight', OFFICER, true],
    ['oversight by who works for the offender', { ...OFFICER, worksForOffenderSide: true }, false],
  ])('keeps the victim wall: %s', async (_who, pass, isTold) => {
    await ledger.record({ slices: [contact, reports] }, { slices: [ofAll, reports] });

    // For safety planning, one of the purposes that the category is shared for.
    const here = pass.function === 'DPO' ? pass : { ...pass, purpose: 'SAFETY_PLANNING' as const };
    expect([...new Set(await categoriesTold(here))]).toEqual(
      isTold ? ['CONTACT_SAFE', 'INC_FACT'] : ['INC_FACT'],
    );
  });

  it('names no field under one label that it may not name under another', async () => {
    const both = 'PoliceRecord.staysAt';
    await ledger.record({
      slices: [
        { ...reports, fields: [both, 'PoliceReport.kind'] },
        { ...shelter, fields: [both] },
      ],
    });

    expect(await ledger.of(OFFICER, 'category fieldNames')).toEqual([
      { category: 'INC_FACT', fieldNames: ['PoliceReport.kind'] },
    ]);
  });
});

/** A director who plans safety, with a release of the shelter of some persons. */
function safetyPlanner(...labels: string[]): TestPass {
  const persons = personsOf('S1');
  const chosen = new Set(labels.map(idOf));
  const opened = new Map(
    released(persons, 'general-welfare', 'SHELTER').map((one) => [one.id, one]),
  );
  return passOf({
    ...{ family: 'S1', purpose: 'SAFETY_PLANNING' },
    persons: persons.map((one) =>
      chosen.size === 0 || chosen.has(one.id) ? (opened.get(one.id) ?? one) : one,
    ),
  });
}
