import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { passOf } from '../kit/testing/test-tokens';
import { police } from './subgraph';

const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
const director = passOf({ family: 'S1' });

interface Report {
  readonly id: string;
  readonly pvNumber: string;
  readonly personRole: string;
  readonly involved: readonly { readonly personId: string }[];
}

function reportsUnder(answer: { readonly data?: unknown }, place: number): readonly Report[] {
  const { _entities } = answer.data as {
    _entities: readonly { readonly police: { readonly reports: readonly Report[] } }[];
  };
  return _entities[place]?.police.reports ?? [];
}

describe('the police: what they know of the persons of a case', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(police);
  });
  afterAll(() => agency.stop());

  it('gives one report under each person involved, with the same id and their own role', async () => {
    const selection = 'police { reports { id pvNumber personRole involved { personId } } }';
    const answer = await agency.persons(director, FAMILY, selection);
    const [sofie, kristof, lotte] = [0, 1, 2].map((place) =>
      reportsUnder(answer, place).find(({ pvNumber }) => pvNumber === 'HA.43.Z9.001187/2026'),
    );

    expect(sofie?.id).toBe(kristof?.id);
    expect([sofie, kristof, lotte].map((report) => report?.personRole)).toEqual([
      'VICTIM',
      'SUSPECT',
      'WITNESS',
    ]);
    expect(sofie?.involved).toHaveLength(3);
  });

  it('needs as many statements for one person as for four', async () => {
    const selection = `police {
      reports { pvNumber place { kind } involved { role } }
      firstLineRisks { level factors { factor } }
      staffSafetyAdvice weaponNotes { kind } dispatch { hasPhoto vehicles { plate } }
      alarmActivations { outcome } informationNotes { text }
    }`;
    await agency.persons(director, ['P-0101'], selection);
    const forOne = agency.statements.length;
    await agency.persons(director, FAMILY, selection);

    expect(agency.statements).toHaveLength(forOne);
  });

  it('answers null for somebody outside the case, and asks its database nothing', async () => {
    const answer = await agency.persons(director, ['P-0201'], 'police { reports { id } }');

    expect(answer.data).toEqual({ _entities: [null] });
    expect(agency.statements).toEqual([]);
  });

  it('leaves out those involved whom the pass does not name', async () => {
    const narrow = passOf({
      family: 'S1',
      persons: director.persons.filter(({ side }) => side === 'OFFENDER_SIDE'),
    });
    const answer = await agency.persons(
      narrow,
      ['P-0102'],
      'police { reports { involved { personId } } }',
    );

    expect(reportsUnder(answer, 0).flatMap(({ involved }) => involved)).toEqual([]);
  });

  it('composes the label of a report from its kinds and its band', async () => {
    const { data } = await agency.persons(director, ['P-0103'], 'police { reports { label } }');

    expect(data?.['_entities']).toMatchObject([
      {
        police: {
          reports: [{ label: 'Physical, less serious' }, { label: 'Physical, threat, serious' }],
        },
      },
    ]);
  });

  it('answers a sealed list that is empty with null, like one that is hidden', async () => {
    const selection = 'police { alarmActivations { id } informationNotes { id } }';
    const { data } = await agency.persons(director, ['P-0101'], selection);

    expect(data?.['_entities']).toMatchObject([
      { police: { alarmActivations: null, informationNotes: null } },
    ]);
  });

  it('says how to visit safely without saying why', async () => {
    const { data } = await agency.persons(
      director,
      ['P-0102', 'P-0101'],
      'police { staffSafetyAdvice }',
    );

    expect(data?.['_entities']).toMatchObject([
      { police: { staffSafetyAdvice: 'DO_NOT_VISIT_ALONE' } },
      { police: { staffSafetyAdvice: null } },
    ]);
  });
});
