import type { Category } from '../../schema/policy/generated/matrix';
import { idOf } from '../kit/fixtures';
import { bookReleases } from '../kit/testing/book-releases';
import { personsOf } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { as, passOf, released, type TestPass } from '../kit/testing/test-tokens';
import { tablesRead } from '../kit/testing/tables-read';
import { FirstLineFactor } from './first-line-factor.entity';
import { PoliceInformationNote } from './police-information-note.entity';
import { police } from './subgraph';

const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
const director = passOf({ family: 'S1' });
/** Who works at the police: the column that owns these data. */
const officer = (part: Partial<TestPass> = {}) =>
  as('AGENCY_WORKER', { family: 'S1', agency: 'POLICE', purpose: 'SAFETY_PLANNING', ...part });
/** The persons of the family, one of whom refused a category. */
const refusing = (label: string, ...refused: Category[]) =>
  personsOf('S1').map((person) => (person.id === idOf(label) ? { ...person, refused } : person));

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
      reports { pvNumber place { kind } involved { role } } firstLineRisks { level }
      staffSafetyAdvice weaponNotes { kind } dispatch { hasPhoto vehicles { plate } }
      alarmActivations { outcome }
    }`;
    const { errors } = await agency.persons(officer(), ['P-0101'], selection);
    const forOne = agency.statements.length;
    await agency.persons(officer(), FAMILY, selection);

    expect(errors).toBeUndefined();
    expect(agency.statements).toHaveLength(forOne);
  });

  it('answers null for somebody outside the case, and asks its database nothing', async () => {
    const answer = await agency.persons(director, ['P-0201'], 'police { reports { id } }');

    expect(answer.data).toEqual({ _entities: [null] });
    expect(agency.statements).toEqual([]);
  });

  it('has no report of which a victim or a suspect is not in the pass', async () => {
    const narrow = passOf({
      family: 'S1',
      persons: director.persons.filter(({ side }) => side === 'OFFENDER_SIDE'),
    });
    const reports = async (pass: TestPass) =>
      reportsUnder(await agency.persons(pass, ['P-0102'], 'police { reports { id } }'), 0);

    expect(await reports(director)).toHaveLength(4); // the control
    expect(await reports(narrow)).toEqual([]);
    // As of somebody in no report.
    expect(tablesRead(agency.statements)).toEqual(['incident_involvement']);
  });

  it('has no report about a victim of whom none may be read, under nobody', async () => {
    const pass = passOf({ family: 'S1', persons: refusing('P-0101', 'INC_FACT') });
    const selection = 'police { reports { label } }';
    const { data, errors } = await agency.persons(pass, ['P-0102', 'P-0103'], selection);

    expect(data?.['_entities']).toEqual(
      ['P-0102', 'P-0103'].map((label) => ({ id: idOf(label), police: { reports: [] } })),
    );
    expect(errors).toBeUndefined();
  });

  it('leaves out those involved of whom it may not be read, one by one, and keeps the report', async () => {
    const persons = refusing('P-0103', 'INC_FACT').map((one) =>
      one.id === idOf('P-0103') ? { ...one, minor: false } : one,
    );
    const involved = async (part: Partial<TestPass>) => {
      const selection = 'police { reports { pvNumber involved { personId } } }';
      const answer = await agency.persons(passOf({ family: 'S1', ...part }), ['P-0102'], selection);
      return reportsUnder(answer, 0)
        .map((report) => report.involved.length)
        .sort();
    };

    expect(await involved({})).toEqual([1, 1, 3, 3]);
    expect(await involved({ persons })).toEqual([1, 1, 2, 2]);
  });

  it('keeps a report at its summary where one of its principals is', async () => {
    const welfare = as('AGENCY_WORKER', {
      ...{ family: 'S1', agency: 'GENERAL_WELFARE' },
      persons: personsOf('S1').flatMap((one) =>
        one.id === idOf('P-0101') ? released([one], 'police', 'INC_FACT') : [one],
      ),
    });
    const pass = await bookReleases(agency.db, welfare);
    const selection = 'police { reports { label pvNumber involved { role } } }';
    const { data, errors } = await agency.persons(pass, ['P-0101'], selection);
    const reports = reportsUnder({ data }, 0);

    expect(reports).toHaveLength(4);
    for (const report of reports) expect(report).toMatchObject({ pvNumber: null, involved: null });
    expect(errors).toBeUndefined(); // her own facts were released: what keeps them is not told
  });

  it('gives who reads in summary no number, says why, and asks for none', async () => {
    const welfare = as('AGENCY_WORKER', { family: 'S1', agency: 'GENERAL_WELFARE' });
    const selection = 'police { reports { label pvNumber } }';
    const { errors } = await agency.persons(welfare, ['P-0101'], selection);

    expect(errors).toHaveLength(4);
    expect(errors?.[0]?.extensions).toMatchObject({ policy: 'case-team', remedy: 'ASK_OWNER' });
    expect(agency.statements.join()).not.toContain('pv_number');
  });

  it('shows a client the reports in which she is the victim, and the other side none', async () => {
    const ask = async (label: string) => {
      const client = as('CLIENT', { family: 'S1', self: label });
      const answer = await agency.persons(client, [label], 'police { reports { month } }');
      return answer.data?.['_entities'];
    };

    expect(await ask('P-0101')).toMatchObject([{ police: { reports: [{}, {}, {}, {}] } }]);
    expect(await ask('P-0102')).toMatchObject([{ police: { reports: null } }]);
    expect(agency.statements).toEqual([]);
  });

  it('does not load a factor that rests on what may not be read of the same person', async () => {
    const pass = passOf({ family: 'S1', purpose: 'RISK_ASSESSMENT' });
    const fields = 'police { firstLineRisks { factors { factor } } }';
    const ask = async () => {
      const answer = await agency.persons(pass, ['P-0101'], fields);
      return [JSON.stringify(answer), ...agency.statements];
    };
    const before = await ask();
    const rests = { personId: idOf('P-0101'), firstLineRiskId: idOf('S1/FirstLineRisk/0') };
    const factors = agency.db.getRepository(FirstLineFactor);
    await factors.insert({ ...rests, id: 'zz1', factor: 'STALKING', sourceCategory: 'POL_INTEL' });

    expect(await ask()).toEqual(before);
    await factors.insert({ ...rests, id: 'zz2', factor: 'STALKING', sourceCategory: 'WEAPON' });
    expect(await ask()).not.toEqual(before); // the control
    await factors.delete(['zz1', 'zz2']);
  });

  it('leaves no trace of unconfirmed information for a director', async () => {
    const pass = passOf({ family: 'S1', purpose: 'JUDICIAL_FOLLOW_UP' });
    const fields = 'police { reports { label } informationNotes { text } }';
    const ask = async () => {
      const answer = await agency.persons(pass, ['P-0102'], fields);
      return [JSON.stringify(answer), ...agency.statements];
    };
    const before = await ask();
    const note = { id: 'note', personId: idOf('P-0102'), text: 'A canary.' };
    await agency.db.getRepository(PoliceInformationNote).insert(note);

    expect(await ask()).toEqual(before);
    const own = officer({ purpose: 'JUDICIAL_FOLLOW_UP' });
    const { data } = await agency.persons(own, ['P-0102'], 'police { informationNotes { text } }');
    expect(JSON.stringify(data)).toContain('A canary.'); // the control
    await agency.db.getRepository(PoliceInformationNote).delete('note');
  });

  it('shows a city worker how to visit safely, and no weapon', async () => {
    const city = as('AGENCY_WORKER', {
      family: 'S1',
      agency: 'MUNICIPALITY',
      purpose: 'SAFETY_PLANNING',
    });
    const fields = 'police { staffSafetyAdvice weaponNotes { kind } dispatch { hasPhoto } }';
    const { data } = await agency.persons(city, ['P-0102'], fields);

    expect(data?.['_entities']).toMatchObject([
      { police: { staffSafetyAdvice: 'DO_NOT_VISIT_ALONE', weaponNotes: null, dispatch: null } },
    ]);
    expect(tablesRead(agency.statements)).toEqual(['staff_safety']);
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
      officer(),
      ['P-0102', 'P-0101'],
      'police { staffSafetyAdvice }',
    );

    expect(data?.['_entities']).toMatchObject([
      { police: { staffSafetyAdvice: 'DO_NOT_VISIT_ALONE' } },
      { police: { staffSafetyAdvice: null } },
    ]);
  });
});
