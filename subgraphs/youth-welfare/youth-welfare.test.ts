import { idOf, idsOf } from '../kit/fixtures';
import { type Family, personsOf } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { tablesRead } from '../kit/testing/tables-read';
import { as, passOf, type TestPass } from '../kit/testing/test-tokens';
import { ContactArrangement } from './contact-arrangement.entity';
import { PlacementAddress } from './placement-address.entity';
import { youthWelfare } from './subgraph';

const [NOAH, ELKE, DRIES, FIEN] = ['P-0301', 'P-0302', 'P-0303', 'P-0304'] as const;
/** Who works at youth welfare: the column that owns these data. */
const workerOf = (family: Family, part: Partial<TestPass> = {}) =>
  as('AGENCY_WORKER', {
    ...{ family, agency: 'YOUTH_WELFARE', purpose: 'SAFETY_PLANNING' },
    ...part,
  });
const worker = workerOf('S3');
const without = (family: 'S1' | 'S3', label: string) =>
  workerOf(family, { persons: personsOf(family).filter(({ id }) => id !== idOf(label)) });

describe('youth welfare: what is read about a child', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(youthWelfare);
  });
  afterAll(() => agency.stop());

  /** The records of the persons, without the container around them. */
  async function records(labels: readonly string[], fields: string, pass = worker) {
    const { data, errors } = await agency.persons(pass, labels, `youthWelfare { ${fields} }`);
    expect(errors).toBeUndefined();
    const entities = data?.['_entities'] as readonly { youthWelfare: unknown }[];
    return entities.map(({ youthWelfare: record }) => record);
  }

  it('shows a placed child and a sister who stayed at home, each with a file', async () => {
    const fields = 'files { reference involvement isPlaced measure workerId }';
    const byTheCourt = { involvement: 'JUDICIAL', workerId: idOf('Greet Van Hove') };

    expect(await records([NOAH, FIEN], fields)).toEqual([
      {
        files: [
          { ...byTheCourt, reference: 'SDJ-TUR-2026-00031', isPlaced: true, measure: 'KINSHIP' },
        ],
      },
      {
        files: [
          {
            ...{ ...byTheCourt, reference: 'SDJ-TUR-2026-00032' },
            ...{ isPlaced: false, measure: 'SUPERVISION' },
          },
        ],
      },
    ]);
  });

  it('has a row for each child, also where two share one reference', async () => {
    type Files = { readonly files: readonly { id: string; reference: string }[] };
    const pass = workerOf('S1');
    const children = (await records(
      ['P-0103', 'P-0104'],
      'files { id reference }',
      pass,
    )) as Files[];
    const files = children.flatMap((child) => child.files);

    expect(files.map(({ reference }) => reference)).toEqual([
      'OCJ-LIM-2026-00688',
      'OCJ-LIM-2026-00688',
    ]);
    expect(new Set(files.map(({ id }) => id)).size).toBe(2);
  });

  it('composes the lines of a time line, naming nobody', async () => {
    const fields = `files { label } safetyAgreements { label }
      contactArrangements { label } schoolHealthNotes { label } placementAddress { label }`;

    expect(await records([NOAH], fields)).toEqual([
      {
        files: [
          {
            label: 'Youth file, judicial',
          },
        ],
        safetyAgreements: [{ label: 'Safety agreement, January 2026' }],
        contactArrangements: [{ label: 'Contact arrangement' }],
        schoolHealthNotes: [{ label: 'School or child health, attention' }],
        placementAddress: { label: 'Placement, 11 February 2026' },
      },
    ]);
  });

  it('shows a planned talk under its file', async () => {
    const fields = 'files { assessments { plannedOn label } }';

    expect(await records(['P-0103'], fields, workerOf('S1'))).toEqual([
      { files: [{ assessments: [{ plannedOn: '2026-04-15', label: 'Talk with child, done' }] }] },
    ]);
  });

  it('drops an arrangement with somebody the reader may not know', async () => {
    const fields = 'contactArrangements { withPersonId isSupervised weekday startTime }';
    const saturday = {
      ...{ withPersonId: idOf('P-0102'), isSupervised: true },
      ...{ weekday: 'SATURDAY', startTime: '10:00' },
    };

    expect(await records(['P-0103'], fields, workerOf('S1'))).toEqual([
      { contactArrangements: [saturday] },
    ]);
    expect(await records(['P-0103'], fields, without('S1', 'P-0102'))).toEqual([
      { contactArrangements: [] },
    ]);
  });

  it('lists the arrangements in force before those that are over', async () => {
    const [personId, withPersonId] = [idOf(FIEN), idOf(ELKE)];
    await agency.db.getRepository(ContactArrangement).insert([
      { id: 'a', personId, withPersonId, isInForce: false },
      { id: 'b', personId, withPersonId, isInForce: true },
    ]);

    expect(await records([FIEN], 'contactArrangements { id isInForce }')).toEqual([
      {
        contactArrangements: [
          { id: 'b', isInForce: true },
          { id: 'a', isInForce: false },
        ],
      },
    ]);
  });

  it('leaves out who agreed, one by one, where the reader may not know them', async () => {
    const fields = 'safetyAgreements { isInForce withPersonIds }';
    const agreedBy = (...labels: string[]) => [
      { safetyAgreements: [{ isInForce: false, withPersonIds: idsOf(...labels) }] },
    ];

    expect(await records([FIEN], fields)).toEqual(agreedBy(ELKE, DRIES));
    expect(await records([FIEN], fields, without('S3', DRIES))).toEqual(agreedBy(ELKE));
  });

  it('answers null where a child is not placed, as where the address is sealed', async () => {
    const fields = 'placementAddress { since carer street postalCode municipalityCode }';

    expect(await records([NOAH, FIEN, ELKE], fields)).toEqual([
      {
        placementAddress: {
          since: '2026-02-11',
          carer: 'Grandmother (mother of Elke; not a participant, no Person)',
          ...{ street: 'Nergensweg 904', postalCode: '0000', municipalityCode: '99999' },
        },
      },
      { placementAddress: null },
      { placementAddress: null },
    ]);
  });

  it('keeps one address per child', async () => {
    const second = { id: 'second', personId: idOf(NOAH), street: 'Nergensweg 1' };

    await expect(agency.db.getRepository(PlacementAddress).insert(second)).rejects.toThrow(
      'ix_placement_address_person_id',
    );
  });

  it('asks each table once, however many children', async () => {
    const fields = `files { kind assessments { kind } } safetyAgreements { terms }
      contactArrangements { venue } schoolHealthNotes { text } placementAddress { street }`;
    await records([NOAH], fields);
    const forOne = agency.statements.length;
    await records([NOAH, ELKE, DRIES, FIEN], fields);

    expect(agency.statements).toHaveLength(forOne);
    expect(tablesRead(agency.statements)).toEqual([
      ...['contact_arrangement', 'placement_address', 'safety_agreement', 'school_health_note'],
      ...['youth_assessment', 'youth_file'],
    ]);
  });

  it('knows nobody outside the case of the pass, and asks nothing about them', async () => {
    const { data, errors } = await agency.persons(
      worker,
      ['P-0203'],
      'youthWelfare { files { involvement } placementAddress { street } }',
    );

    expect({ data, errors }).toEqual({ data: { _entities: [null] }, errors: undefined });
    expect(agency.statements).toEqual([]);
  });

  it('gives who reads in summary that a child is placed, and neither where nor by which measure', async () => {
    const officer = as('AGENCY_WORKER', {
      ...{ family: 'S3', agency: 'POLICE', purpose: 'SAFETY_PLANNING' },
    });
    const selection = 'youthWelfare { files { isPlaced measure } placementAddress { street } }';
    const { data, errors } = await agency.persons(officer, [NOAH], selection);

    expect(data?.['_entities']).toMatchObject([
      { youthWelfare: { files: [{ isPlaced: true, measure: null }], placementAddress: null } },
    ]);
    expect(errors).toMatchObject([{ extensions: { policy: 'case-team', remedy: 'ASK_OWNER' } }]);
    expect(agency.statements.join()).not.toMatch(/"measure"|placement_address/);
  });

  it('answers the same bytes and statements whether a child is placed somewhere or not', async () => {
    const pass = passOf({ family: 'S3', purpose: 'SAFETY_PLANNING' });
    const ask = async () => {
      const selection = 'youthWelfare { schoolHealthNotes { label } placementAddress { street } }';
      const answer = await agency.persons(pass, [FIEN], selection);
      return [JSON.stringify(answer), ...agency.statements];
    };
    const before = await ask();
    const address = { id: 'canary', personId: idOf(FIEN), street: 'Nergensweg 1' };
    await agency.db.getRepository(PlacementAddress).insert(address);

    expect(await ask()).toEqual(before);
    expect(await records([FIEN], 'placementAddress { street }')).toEqual([
      { placementAddress: { street: 'Nergensweg 1' } }, // the control
    ]);
    await agency.db.getRepository(PlacementAddress).delete('canary');
  });

  it.each([
    ['the victims of a case', as('JUSTICE_ASSISTANT_VICTIM', { family: 'S3' })],
    ['a purpose that was not agreed', workerOf('S3', { purpose: 'RISK_ASSESSMENT' })],
  ])('shows who reads for %s no file, and asks for none', async (_who, pass) => {
    const { data } = await agency.persons(pass, [NOAH], 'youthWelfare { files { isPlaced } }');

    expect(data?.['_entities']).toMatchObject([{ youthWelfare: { files: null } }]);
    expect(agency.statements).toEqual([]);
  });
});
