import type { Category } from '../../schema/policy/generated/matrix';
import { idOf } from '../kit/fixtures';
import { personsOf } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { as } from '../kit/testing/test-tokens';
import { tablesRead } from '../kit/testing/tables-read';
import { police } from './subgraph';

const [VICTIM, SUSPECT, WITNESS] = ['P-0101', 'P-0102', 'P-0103'] as const;

/** What is read of each report under one person. */
type Reports = readonly Readonly<Record<string, unknown>>[];

interface Told {
  readonly path: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

describe('a report of the police, read under each of its persons', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(police);
  });
  afterAll(() => agency.stop());

  /** As a magistrate reads under the suspect, the victim and a witness; all three are adults here. */
  async function read(refusals: Readonly<Record<string, readonly Category[]>>, selection: string) {
    const persons = personsOf('S1').map((person) => {
      const [, refused] = Object.entries(refusals).find(([who]) => idOf(who) === person.id) ?? [];
      return { ...person, minor: false, ...(refused ? { refused } : {}) };
    });
    const pass = as('MAGISTRATE', { family: 'S1', purpose: 'JUDICIAL_FOLLOW_UP', persons });
    const answer = await agency.persons(
      pass,
      [SUSPECT, VICTIM, WITNESS],
      `police { reports { ${selection} } }`,
    );
    const entities = answer.data?.['_entities'] as { readonly police: { reports: Reports } }[];
    return {
      reports: entities.map((entity) => entity.police.reports),
      told: (answer.errors ?? []) as unknown as readonly Told[],
    };
  }
  const withoutText = (reports: Reports) => reports.map((one) => ({ ...one, narrative: null }));

  it('tells a magistrate all of it under each of them', async () => {
    const { reports, told } = await read({}, 'narrative');

    expect(reports.map(({ length }) => length)).toEqual([4, 4, 2]);
    for (const { narrative } of reports.flat()) expect(narrative).toEqual(expect.any(String));
    expect(told).toEqual([]);
  });

  it('has under nobody what its victim refused of it, and has the rest', async () => {
    const selection = 'pvNumber isBreachOfMeasure narrative involved { role }';
    const whole = await read({}, selection);
    const refused = await read({ [VICTIM]: ['INC_NARR'] }, selection);

    expect(refused.reports).toEqual(whole.reports.map(withoutText));
    expect(refused.reports).not.toEqual(whole.reports); // the control
  });

  it('says under the victim that it is withheld, and under the others nothing', async () => {
    const { told } = await read({ [VICTIM]: ['INC_NARR'] }, 'narrative');

    expect(told.map(({ path }) => path[1])).toEqual([1, 1, 1, 1]);
    expect(told[0]?.extensions).toMatchObject({ policy: 'need-to-know' });
  });

  it('keeps what a witness refused under that witness alone', async () => {
    const whole = await read({}, 'narrative');
    const { reports } = await read({ [WITNESS]: ['INC_NARR'] }, 'narrative');

    expect(reports).toEqual([
      ...whole.reports.slice(0, 2),
      [{ narrative: null }, { narrative: null }],
    ]);
  });

  it('asks for the persons of all reports in one statement', async () => {
    await read({ [VICTIM]: ['INC_NARR'] }, 'narrative');

    expect(tablesRead(agency.statements)).toHaveLength(3);
  });
});
