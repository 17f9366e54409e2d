import { idOf, idsOf } from '../kit/fixtures';
import { type Family, personsOf } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { tablesRead } from '../kit/testing/tables-read';
import { as, passOf, type TestPass } from '../kit/testing/test-tokens';
import { AdministrativeMeasure } from './administrative-measure.entity';
import { CivilRecord } from './civil-record.entity';
import { Domicile } from './domicile.entity';
import { municipality } from './subgraph';

const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
const ADDRESS = 'domicile { municipalityName street houseNumber } household { personId }';
const HOUSE = { municipalityName: 'Hasselt', street: 'Voorbeeldstraat', houseNumber: '901' };

describe('municipality: what it adds to a person', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(municipality);
  });
  afterAll(() => agency.stop());

  /** Who works at the municipality: the column that owns these data. */
  const clerk = (family: Family, without?: string) =>
    as('AGENCY_WORKER', {
      ...{ family, agency: 'MUNICIPALITY', purpose: 'INTERVENTION_COORDINATION' },
      persons: personsOf(family).filter(({ id }) => id !== idOf(without ?? '')),
    });

  /** What is under `civilRecord` of each person. */
  async function civil(pass: TestPass, labels: readonly string[], selection: string) {
    const { data, errors } = await agency.persons(
      pass,
      labels,
      `municipality { civilRecord { ${selection} } }`,
    );
    expect(errors).toBeUndefined();
    const entities = data?.['_entities'] as { municipality: { civilRecord: unknown } }[];
    return entities.map((entity) => entity.municipality.civilRecord);
  }

  it('knows who somebody is', async () => {
    const names = 'givenNames familyName birthDate sex language nationality civilStatus';

    expect(await civil(clerk('S1'), ['P-0103'], names)).toEqual([
      {
        ...{ givenNames: 'Lotte', familyName: 'Vermeulen', birthDate: '2016-02-21', sex: 'F' },
        ...{ language: 'NL', nationality: null, civilStatus: 'UNMARRIED' },
      },
    ]);
  });

  it('gives the national number to justice, for its own purpose, and asks for no name', async () => {
    const magistrate = as('MAGISTRATE', { family: 'S1', purpose: 'JUDICIAL_FOLLOW_UP' });

    expect(await civil(magistrate, ['P-0103'], 'nationalNumber')).toEqual([
      { nationalNumber: '16.02.21-000.40' },
    ]);
    expect(agency.statements.join()).not.toContain('family_name');
    await civil(clerk('S1'), ['P-0103'], 'familyName');
    expect(agency.statements.join()).not.toContain('national_number');
  });

  it('keeps an empty record for whoever may read none of it, and asks nothing', async () => {
    const over = { since: '2026-01-01', until: '2026-11-21', legalBasis: 'DECREE' } as const;
    const late = { ...clerk('S1'), consultation: over };
    const { data } = await agency.persons(late, ['P-0103'], 'municipality { __typename }');

    expect(data?.['_entities']).toEqual([null]); // nobody is in a case that is not consulted on
    const director = passOf({ family: 'S1', purpose: 'JUDICIAL_FOLLOW_UP' });
    const selection = 'familyName domicile { street }';
    const answer = await agency.persons(
      director,
      ['P-0102'],
      `municipality { civilRecord { ${selection} } }`,
    );
    expect(answer.data?.['_entities']).toMatchObject([
      { municipality: { civilRecord: { familyName: null, domicile: null } } },
    ]);
    expect(agency.statements).toEqual([]);
  });

  it('shows an empty record of somebody the register does not know', async () => {
    const stranger = { id: idOf('P-9999'), side: 'NEUTRAL', minor: false } as const;
    const pass = { ...clerk('S1'), persons: [...personsOf('S1'), stranger] };
    const selection = `familyName ${ADDRESS} custody { kind }`;

    expect(await civil(pass, ['P-9999'], selection)).toEqual([
      { familyName: null, domicile: null, household: null, custody: [] },
    ]);
  });

  it('tells address and household while nobody of the case is protected', async () => {
    const [sofie, kristof] = await civil(clerk('S1'), ['P-0101', 'P-0102'], ADDRESS);

    expect(sofie).toMatchObject({ domicile: HOUSE });
    expect(kristof).toMatchObject({ domicile: HOUSE });
    expect(householdOf(kristof)).toEqual(idsOf('P-0101', 'P-0103', 'P-0104').sort());
  });

  it('tells only the offender side once one child is protected, and names nobody else', async () => {
    const labels = ['P-0301', 'P-0302', 'P-0303', 'P-0304'];
    const nothing = { domicile: null, household: null };
    const dries = { municipalityName: 'Geel', street: 'Voorbeelddreef', houseNumber: '905' };

    expect(await civil(clerk('S3'), labels, ADDRESS)).toEqual([
      nothing,
      nothing,
      { domicile: dries, household: [] },
      nothing,
    ]);
  });

  it('lets a household of the offender side name its own side, and nobody who fled it', async () => {
    const labels = ['P-0501', 'P-0502', 'P-0503', 'P-0504'];
    const nothing = { domicile: null, household: null };
    const bilal = { personId: idOf('P-0503'), label: 'Same household, child' };
    const farid = { personId: idOf('P-0502'), label: 'Same household, parent' };
    const gent = { label: 'Domicile, Gent' };

    expect(
      await civil(clerk('S5'), labels, 'domicile { label } household { personId label }'),
    ).toEqual([
      nothing,
      { domicile: gent, household: [bilal] },
      { domicile: gent, household: [farid] },
      nothing,
    ]);
  });

  it('answers a protected address like one it never knew, with the same statements', async () => {
    const ask = () => civil(clerk('S2'), ['P-0201', 'P-0202', 'P-0203'], ADDRESS);
    const before = JSON.stringify(await ask());
    const statements = tablesRead(agency.statements);
    const canary = { personId: idOf('P-0201'), municipalityName: 'Nowhere', street: 'Nergensweg' };
    await agency.db.getRepository(Domicile).insert(canary);

    expect(JSON.stringify(await ask())).toBe(before);
    expect(tablesRead(agency.statements)).toEqual(statements);
    expect(before).toContain('Voorbeeldlaan'); // the control: Tom's is told
  });

  it('asks each table once for a whole family, protection included', async () => {
    const selection = `familyName ${ADDRESS} custody { kind }`;
    await civil(clerk('S1'), FAMILY, selection);
    const family = tablesRead(agency.statements);
    await civil(clerk('S1'), ['P-0101'], selection);

    expect(family).toEqual([
      ...['civil_record', 'custody', 'domicile', 'household_member', 'protected_person'],
    ]);
    expect(tablesRead(agency.statements)).toEqual(family);
  });

  it('leaves out the ids of persons outside the pass', async () => {
    const withoutSofie = clerk('S1', 'P-0101');
    const [kristof] = await civil(withoutSofie, ['P-0102'], ADDRESS);
    const custody = 'custody { childId holderIds kind label }';

    expect(householdOf(kristof)).toEqual(idsOf('P-0103', 'P-0104').sort());
    expect(await civil(withoutSofie, ['P-0103'], custody)).toEqual([
      {
        custody: [
          {
            ...{ childId: idOf('P-0103'), holderIds: idsOf('P-0102') },
            ...{ kind: 'JOINT', label: 'Parental authority, joint' },
          },
        ],
      },
    ]);
  });

  it('knows nobody outside the case, and asks nothing about them', async () => {
    const { data, errors } = await agency.persons(
      clerk('S1'),
      ['P-0201'],
      `municipality { civilRecord { ${ADDRESS} } }`,
    );

    expect({ data, errors }).toEqual({ data: { _entities: [null] }, errors: undefined });
    expect(agency.statements).toEqual([]);
  });

  it('shows what the social service does, with whom as far as the pass knows them', async () => {
    const selection =
      'municipality { socialFiles { label debtBand supports appointments { place withPersonIds label } } }';
    const appointment = { place: 'At home', label: 'Social service appointment, 14:00' };
    const file = (withPersonIds: string[]) => ({
      ...{ label: 'Problems, finance', debtBand: 'FROM_1K_TO_5K' },
      supports: ['BUDGET_GUIDANCE', 'CRISIS_CHILDCARE'],
      appointments: [{ ...appointment, withPersonIds }],
    });
    const of = async (pass: TestPass) =>
      (await agency.persons(pass, ['P-0302'], selection)).data?.['_entities'];

    expect(await of(clerk('S3'))).toEqual([
      { id: idOf('P-0302'), municipality: { socialFiles: [file(idsOf('P-0303'))] } },
    ]);
    expect(await of(clerk('S3', 'P-0303'))).toEqual([
      { id: idOf('P-0302'), municipality: { socialFiles: [file([])] } },
    ]);
  });

  it('lists measures by the month they began, then by id', async () => {
    const measure = (id: string, startedMonth: string, startsOn: string) =>
      ({ id, startedMonth, startsOn, personId: idOf('P-0102'), kind: 'PLACE_BAN' }) as const;
    await agency.db.getRepository(AdministrativeMeasure).insert([
      measure('b', '2026-05', '2026-05-02'), // the day is FULL: it may not set the order
      measure('a', '2026-05', '2026-05-20'),
      measure('c', '2026-04', '2026-04-30'),
    ]);
    const selection = 'municipality { administrativeMeasures { id label } }';
    const { data } = await agency.persons(clerk('S1'), ['P-0102'], selection);
    const label = 'Place ban';

    expect(data?.['_entities']).toMatchObject([
      {
        municipality: {
          administrativeMeasures: ['c', 'a', 'b'].map((id) => ({ id, label })),
        },
      },
    ]);
  });

  it('refuses to record a national number that cannot exist, without repeating it', async () => {
    const record = { personId: idOf('P-9999'), nationalNumber: '89.04.12-000.83' };
    const refused: unknown = await agency.db
      .getRepository(CivilRecord)
      .insert(record)
      .catch((error: unknown) => error);

    expect(String(refused)).toMatch(/^TypeError: Expected a national number/);
    expect(String(refused)).not.toContain('000.83');
  });
});

/** Ids of the household, sorted: its order is random by design. */
function householdOf(record: unknown): string[] {
  const { household } = record as { household: { personId: string }[] };
  return household.map(({ personId }) => personId).sort();
}
