import { idOf, idsOf } from '../kit/fixtures';
import { type Family, personsOf } from '../kit/testing/families';
import { bookReleases } from '../kit/testing/book-releases';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { tablesRead } from '../kit/testing/tables-read';
import { as, passOf, released, type TestPass } from '../kit/testing/test-tokens';
import { ConfidentialArea } from './confidential-area.entity';
import { FileInvolvement } from './file-involvement.entity';
import { ProsecutionFile } from './prosecution-file.entity';
import { prosecution } from './subgraph';

const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
const SEALED = `
  stalkingAlarm { label isGranted grantedOn endsOn }
  confidentialAreas { kind description }
  secretInvestigations { id label acts { label text } }`;
const NOTHING_SEALED = { stalkingAlarm: null, confidentialAreas: null, secretInvestigations: null };
const EVERYTHING = `
  files { id nextHearing { court } } measures { id areas { kind } conditions { code } }
  antecedentSummary { hasRelevant } antecedents { year } ${SEALED}`;

describe('prosecution: what it adds to a person and to a case', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(prosecution);
  });
  afterAll(() => agency.stop());

  /** Who works at the prosecution: the column that owns these data. */
  const magistrate = (family: Family, part: Partial<TestPass> = {}) =>
    as('MAGISTRATE', { family, purpose: 'JUDICIAL_FOLLOW_UP', ...part });

  /** What is under `prosecution` of each person. */
  async function record(pass: TestPass, labels: readonly string[], selection: string) {
    const { data, errors } = await agency.persons(pass, labels, `prosecution { ${selection} }`);
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as { prosecution: unknown }[]).map((entity) => entity.prosecution);
  }

  it('shows one file under suspect and victim, each with their own place in it', async () => {
    const file = {
      ...{ id: idOf('S2/ProsecutionFile/0'), label: 'Before court', nextHearingMonth: '2026-10' },
      ...{ noticeNumber: 'AN53.Z9.001033-26', mediation: 'REFUSED', openedOn: '2025-10-11' },
      nextHearing: { label: 'Hearing, 5 October 2026, Correctional court Mechelen' },
    };
    const selection = `files {
      id label nextHearingMonth noticeNumber mediation openedOn personRole nextHearing { label } }`;

    expect(await record(magistrate('S2'), ['P-0202', 'P-0201', 'P-0203'], selection)).toEqual([
      { files: [{ ...file, personRole: 'SUSPECT' }] },
      { files: [{ ...file, personRole: 'VICTIM' }] },
      { files: [] },
    ]);
  });

  it('orders files by the month of the last change and id only', async () => {
    const file = (id: string, updatedMonth: string, statusSince: string) => ({
      ...{ id, updatedMonth, statusSince },
    });
    const files = [
      file('b', '2026-05', '2026-05-02'),
      file('a', '2026-05', '2026-05-20'),
      file('c', '2026-04', '2026-04-30'),
    ];
    await agency.db.getRepository(ProsecutionFile).insert(files);
    await agency.db.getRepository(FileInvolvement).insert(
      files.map(({ id }) => ({
        ...{ id, prosecutionFileId: id, personId: idOf('P-0403') },
        role: 'CIVIL_PARTY' as const,
      })),
    );

    expect(await record(magistrate('S4'), ['P-0403'], 'files { id }')).toEqual([
      { files: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] },
    ]);
  });

  it('shows a measure under the one who must obey and under each person it protects', async () => {
    const measure = { id: idOf('S5/ProtectiveMeasure/0'), imposedOnId: idOf('P-0503') };
    const selection = 'measures { id imposedOnId } protectedBy { id imposedOnId }';
    const answers = await record(magistrate('S5'), ['P-0503', 'P-0501'], selection);

    expect(answers).toEqual([
      { measures: [measure], protectedBy: [] },
      { measures: [], protectedBy: expect.arrayContaining([measure]) },
    ]);
  });

  it('tells what is forbidden, until when, and what the court allows all the same', async () => {
    const selection = `measures {
      label status startsAt isExtendedByCourt protectedPersonIds
      conditions { code isCourtException } areas { kind } }`;
    const [kristof] = await record(magistrate('S1'), ['P-0102'], selection);
    const both = {
      ...{ startsAt: '2026-03-13T22:30:00.000Z', isExtendedByCourt: true, areas: [] },
      protectedPersonIds: idsOf('P-0101', 'P-0103', 'P-0104'),
    };

    expect(kristof).toEqual({
      measures: expect.arrayContaining([
        {
          ...{ ...both, label: 'Barring order, until 24 June 2026', status: 'EXTENDED' },
          conditions: [{ code: 'LEAVE_HOME', isCourtException: false }],
        },
        {
          ...{ ...both, label: 'Contact ban, until 24 June 2026', status: 'BREACHED' },
          conditions: expect.arrayContaining([
            { code: 'NO_CONTACT', isCourtException: false },
            { code: 'SUPERVISED_VISIT_ALLOWED', isCourtException: true },
          ]),
        },
      ]),
    });
  });

  it('has no measure that is imposed on somebody whom the pass does not know', async () => {
    const only = (...labels: string[]) => ({
      persons: personsOf('S1').filter(({ id }) => idsOf(...labels).includes(id)),
    });
    const selection = 'protectedBy { label } measures { protectedPersonIds }';
    const row = (...labels: string[]) => ({ protectedPersonIds: idsOf(...labels) });

    expect(await record(magistrate('S1', only('P-0101')), ['P-0101'], selection)).toEqual([
      { protectedBy: [], measures: [] },
    ]);
    expect(await record(magistrate('S1', only('P-0102')), ['P-0102'], selection)).toEqual([
      { protectedBy: [], measures: [row(), row()] },
    ]);
    expect(
      await record(magistrate('S1', only('P-0102', 'P-0101')), ['P-0101', 'P-0102'], selection),
    ).toMatchObject([
      { protectedBy: [{}, {}] }, // the control
      { measures: [row('P-0101'), row('P-0101')] },
    ]);
  });

  it('agrees on both sides of a measure about a person of whom it may not be read', async () => {
    const persons = personsOf('S1').map((person) =>
      person.id === idOf('P-0101') ? { ...person, refused: ['JUD_MEASURE' as const] } : person,
    );
    const { data } = await agency.persons(
      magistrate('S1', { agency: 'HOUSES_OF_JUSTICE', function: 'CASE_DIRECTOR', persons }),
      ['P-0101', 'P-0102'],
      'prosecution { protectedBy { label } measures { protectedPersonIds } }',
    );

    expect(data?.['_entities']).toMatchObject([
      { prosecution: { protectedBy: null } },
      { prosecution: { measures: [{ protectedPersonIds: idsOf('P-0103', 'P-0104') }, {}] } },
    ]);
  });

  it('keeps the alarm and the areas of a hiding place with the protected person', async () => {
    const persons = released(personsOf('S2'), 'prosecution', 'ADDR_CONF');
    const planning = magistrate('S2', { purpose: 'SAFETY_PLANNING', persons });
    const pass = await bookReleases(agency.db, planning);

    expect(await record(pass, ['P-0201', 'P-0202'], SEALED)).toEqual([
      {
        stalkingAlarm: {
          ...{ label: 'Stalking alarm granted', isGranted: true },
          ...{ grantedOn: '2026-02-02', endsOn: '2026-10-05' },
        },
        confidentialAreas: [{ kind: 'NEIGHBOURHOOD', description: expect.any(String) }],
        secretInvestigations: null,
      },
      NOTHING_SEALED,
    ]);
  });

  it('serves secret investigations under the suspect, under another id for each agency', async () => {
    const ask = (reader: 'POLICE' | 'PROSECUTION') =>
      record(
        reader === 'POLICE'
          ? as('AGENCY_WORKER', { family: 'S3', agency: reader, purpose: 'JUDICIAL_FOLLOW_UP' })
          : magistrate('S3'),
        ['P-0303'],
        SEALED,
      );
    const police = await ask('POLICE');

    expect(police).toEqual([
      {
        ...NOTHING_SEALED,
        secretInvestigations: [
          {
            id: expect.any(String),
            label: 'Secret investigation, 9 February 2026',
            acts: [
              {
                label: 'Forensic examination, 12 February 2026',
                text: 'Examination of injuries (invented)',
              },
            ],
          },
        ],
      },
    ]);
    expect(await ask('POLICE')).toEqual(police);
    expect(await ask('PROSECUTION')).not.toEqual(police);
  });

  it('answers null where nothing sealed is recorded: no empty list tells the two apart', async () => {
    expect(await record(magistrate('S1'), ['P-0101'], SEALED)).toEqual([NOTHING_SEALED]);
  });

  it('gives antecedents in brief and in full', async () => {
    const selection = `
      antecedentSummary { hasRelevant kinds lastYear } antecedents { label court }`;

    expect(await record(magistrate('S4'), ['P-0402', 'P-0401'], selection)).toEqual([
      {
        antecedentSummary: { hasRelevant: true, kinds: ['PROPERTY'], lastYear: 2019 },
        antecedents: [{ label: 'Property, 2019', court: 'Correctional court Kortrijk' }],
      },
      { antecedentSummary: null, antecedents: [] },
    ]);
  });

  it('gives the permission for consultation of the case of the pass', async () => {
    const { data, errors } = await agency.case(
      magistrate('S1'),
      'prosecution { permissions { label reference validFrom } }',
    );

    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toEqual([
      {
        id: idOf('S1'),
        prosecution: {
          permissions: [
            {
              label: 'Permission for consultation, until 18 March 2027',
              reference: 'PDK-LIM-458ter-2026-017',
              validFrom: '2026-03-18',
            },
          ],
        },
      },
    ]);
    expect(tablesRead(agency.statements)).toEqual(['consultation_permission']);
  });

  it('asks each table once, and for who is in a file by person and by file, however many persons', async () => {
    await record(magistrate('S2'), ['P-0201', 'P-0202', 'P-0203'], EVERYTHING);

    expect(tablesRead(agency.statements)).toEqual([
      ...['antecedent', 'antecedent_summary', 'banned_area', 'court_hearing', 'file_involvement'],
      ...['file_involvement', 'measure_condition', 'prosecution_file', 'protective_measure'],
      ...['secret_investigation', 'stalking_alarm'],
    ]);
  });

  it('is there for everybody of the case without a statement, and for nobody else', async () => {
    const known = await agency.persons(magistrate('S1'), FAMILY, 'prosecution { __typename }');
    const asked = [...agency.statements];
    const stranger = await agency.persons(
      magistrate('S1'),
      ['P-0201'],
      `prosecution { ${EVERYTHING} }`,
    );

    expect(known.data?.['_entities']).toHaveLength(4);
    expect(known.data?.['_entities']).not.toContain(null);
    expect(stranger.data).toEqual({ _entities: [null] });
    expect([...asked, ...agency.statements]).toEqual([]);
  });

  it('keeps a secret file from who reads in summary, and from clients', async () => {
    await agency.db
      .getRepository(ProsecutionFile)
      .update(idOf('S4/ProsecutionFile/0'), { isSecret: true });
    const files = 'files { label }';
    const police = as('AGENCY_WORKER', {
      family: 'S4',
      agency: 'POLICE',
      purpose: 'JUDICIAL_FOLLOW_UP',
    });
    const welfare = as('AGENCY_WORKER', { family: 'S4', agency: 'GENERAL_WELFARE' });
    const margriet = as('CLIENT', { family: 'S4', self: 'P-0401' });

    expect(await record(police, ['P-0402'], files)).toMatchObject([{ files: [{}] }]);
    expect(await record(welfare, ['P-0402'], files)).toEqual([{ files: [] }]);
    expect(tablesRead(agency.statements)).toEqual(['file_involvement']); // as where there is none
    expect(await record(margriet, ['P-0401'], files)).toEqual([{ files: [] }]);
    await agency.db
      .getRepository(ProsecutionFile)
      .update(idOf('S4/ProsecutionFile/0'), { isSecret: false });
    for (const [pass, label] of [
      [welfare, 'P-0402'],
      [margriet, 'P-0401'],
    ] as const) {
      expect(await record(pass, [label], files)).toMatchObject([{ files: [{}] }]); // the control
    }
  });

  it('has no file of which one principal may not be read, under nobody', async () => {
    const persons = personsOf('S2').map((person) =>
      person.id === idOf('P-0201') ? { ...person, refused: ['JUD_STATUS' as const] } : person,
    );
    const files = 'files { label personRole }';

    expect(await record(passOf({ family: 'S2' }), ['P-0202'], files)).toEqual([
      { files: [{ label: 'Before court', personRole: 'SUSPECT' }] },
    ]);
    expect(await record(passOf({ family: 'S2', persons }), ['P-0202'], files)).toEqual([
      { files: [] },
    ]);
  });

  it('serves a file in summary where no more may be read of one of its principals', async () => {
    const persons = personsOf('S2').flatMap((person) =>
      person.id === idOf('P-0202') ? released([person], 'prosecution', 'JUD_STATUS') : [person],
    );
    const welfare = as('AGENCY_WORKER', { family: 'S2', agency: 'GENERAL_WELFARE', persons });
    const pass = await bookReleases(agency.db, welfare);

    expect(await record(pass, ['P-0202'], 'files { label status nextHearing { court } }')).toEqual([
      { files: [{ label: 'Before court', status: null, nextHearing: null }] },
    ]);
  });

  it('shows a client the measures that protect her, and the other side nothing of it', async () => {
    const nadia = as('CLIENT', { family: 'S2', self: 'P-0201' });
    const selection = `protectedBy { label protectedPersonIds } ${SEALED} files { label }`;
    const { data } = await agency.persons(
      nadia,
      ['P-0201', 'P-0202'],
      `prosecution { ${selection} }`,
    );

    expect(data?.['_entities']).toMatchObject([
      {
        prosecution: {
          secretInvestigations: null,
          protectedBy: expect.arrayContaining([
            expect.objectContaining({ protectedPersonIds: null }),
          ]),
          files: [{ label: 'Before court' }],
        },
      },
      { prosecution: { ...NOTHING_SEALED, protectedBy: null, files: null } },
    ]);
  });

  it('answers the same bytes and statements whether a hiding place is known or not', async () => {
    const pass = as('JUSTICE_ASSISTANT_OFFENDER', { family: 'S5', purpose: 'SAFETY_PLANNING' });
    const ask = async () => {
      const selection = `prosecution { protectedBy { label } ${SEALED} }`;
      const answer = await agency.persons(pass, ['P-0504', 'P-0502'], selection);
      return [JSON.stringify(answer), ...agency.statements];
    };
    const before = await ask();
    const canary = { id: 'canary', personId: idOf('P-0504'), description: 'A canary.' };
    await agency.db.getRepository(ConfidentialArea).insert(canary);

    expect(await ask()).toEqual(before);
    expect(before.join()).not.toContain('confidential_area');
    expect(before.join()).toContain('protective_measure'); // the control: something is read
  });
});
