import { inCapitals } from '../../schema/environment';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import { idOf, idsOf } from '../kit/fixtures';
import type { Answer } from '../kit/testing/start-agency';
import { as, type TestPass } from '../kit/testing/test-tokens';
import { ChainCase } from './chain-case.entity';
import { type FrontDesk, startFrontDesk } from './testing/front-desk';

const FAMILY = idsOf('P-0101', 'P-0102', 'P-0103', 'P-0104');
const [sofie = ''] = FAMILY;
const director = as('CASE_DIRECTOR', { family: 'S1' });

interface Told {
  readonly personId: string | null;
  readonly owner: string;
  readonly category: Category;
  readonly level: string;
  readonly policy: string;
  readonly remedy: string;
}

describe('what a pass opens', () => {
  let desk: FrontDesk;
  let accessVersion: number;
  beforeAll(async () => {
    desk = await startFrontDesk();
    const cases = desk.agency.db.getRepository(ChainCase);
    ({ accessVersion } = await cases.findOneByOrFail({ id: idOf('S1') }));
  });
  afterAll(() => desk.agency.stop());

  const answerTo = (pass: TestPass): Promise<Answer> =>
    desk.askWith(
      { ...pass, accessVersion },
      '{ access { personId owner category level policy remedy } }',
    );
  async function told(pass: TestPass): Promise<Told[]> {
    const { data, errors } = await answerTo(pass);
    expect(errors).toBeUndefined();
    return data?.['access'] as Told[];
  }
  const of = (rows: readonly Told[], personId: string | null, owner: string, category: string) =>
    rows.find(
      (one) => one.personId === personId && one.owner === owner && one.category === category,
    );

  it('is told of the case and of each person, with the reason and what could be done', async () => {
    const rows = await told(director);

    expect(of(rows, sofie, 'MENTAL_HEALTH', 'MH_ENGAGE')).toMatchObject({
      ...{ level: 'NONE', policy: 'purpose-not-agreed', remedy: 'OTHER_PURPOSE' },
    });
    expect(of(rows, sofie, 'POLICE', 'INC_FACT')).toMatchObject({ level: 'FULL' });
    expect(of(rows, null, 'CASE_REGISTRY', 'CASE_CORE')).toMatchObject({ level: 'FULL' });
    expect([...new Set(rows.map(({ personId }) => personId))]).toEqual([null, ...FAMILY]);
  });

  it('is told of every category that somebody serves, but for what is hidden', async () => {
    const open = OWNED_CATEGORIES.filter(({ category }) => MATRIX[category].sensitivity < 5);
    const rows = await told(director);
    const ofSofie = rows.filter(({ personId }) => personId === sofie);

    expect(ofSofie).toEqual(
      expect.arrayContaining(
        open.map(
          ({ owner, category }) =>
            expect.objectContaining({ owner: inCapitals(owner), category }) as unknown,
        ),
      ),
    );
    expect(JSON.stringify(rows)).not.toContain('HIDDEN');
  });

  it('names a sealed category only where it is readable, and never a way to it', async () => {
    const planning = { purpose: 'SAFETY_PLANNING' } as const;
    const closed = await told(as('CASE_DIRECTOR', { family: 'S1', ...planning }));
    const owner = await told(
      as('AGENCY_WORKER', { family: 'S1', agency: 'GENERAL_WELFARE', ...planning }),
    );
    const police = await told(as('DUTY_OFFICER', { family: 'S1', agency: 'POLICE', ...planning }));
    const sealed = [...closed, ...owner, ...police].filter(
      ({ category }) => MATRIX[category].sensitivity === 5,
    );

    expect(of(closed, sofie, 'GENERAL_WELFARE', 'SHELTER')).toBeUndefined();
    expect(of(owner, sofie, 'GENERAL_WELFARE', 'SHELTER')).toMatchObject({ level: 'FULL' });
    // The police have a summary of the safety plan, which the matrix would let them ask for.
    expect(of(police, sofie, 'GENERAL_WELFARE', 'SAFETY_PLAN')).toMatchObject({ level: 'SUMMARY' });
    expect(new Set(sealed.map(({ remedy }) => remedy))).toEqual(new Set(['NOT_POSSIBLE']));
  });

  it('is told of nobody whom the reader may not know', async () => {
    const ids = (rows: readonly Told[]) => [...new Set(rows.map(({ personId }) => personId))];
    const part = await told({ ...director, persons: director.persons.slice(1) });
    const low = await told({ ...director, assurance: 'LOW' });

    expect(ids(part)).toEqual([null, ...FAMILY.slice(1)]);
    expect(ids(low)).toEqual([null]);
  });

  it('does not depend on what is recorded', async () => {
    const before = await answerTo(director);
    await desk.agency.db.query('UPDATE person SET known_as = NULL');
    const after = await answerTo(director);

    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(desk.agency.statements).toHaveLength(1);
  });

  it('is told to nobody without a pass, and of no case that does not exist for the reader', async () => {
    const without = await desk.ask('ilse-maes', '{ access { level } }');

    expect(without.errors?.[0]?.extensions).toEqual({ code: 'NOT_AVAILABLE' });
    expect(await told({ ...director, hasConflict: true })).toEqual([]);
  });
});
