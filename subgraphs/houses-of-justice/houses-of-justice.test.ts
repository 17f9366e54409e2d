import { idOf } from '../kit/fixtures';
import type { Family } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { tablesRead } from '../kit/testing/tables-read';
import { as, passOf, type TestPass } from '../kit/testing/test-tokens';
import { Mandate } from './mandate.entity';
import { housesOfJustice } from './subgraph';

const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];
const EVERYTHING = `
  mandates { id breaches { id } appointments { id } reports { id } }
  victimReception { wishes }`;
const MANDATES = 'mandates { id breaches { id } appointments { id } reports { id } }';
/** Who guides offenders, and who receives victims: two columns, with a wall between them. */
const guiding = (family: Family) =>
  as('JUSTICE_ASSISTANT_OFFENDER', { family, purpose: 'JUDICIAL_FOLLOW_UP' });
const receiving = (family: Family) =>
  as('JUSTICE_ASSISTANT_VICTIM', { family, purpose: 'JUDICIAL_FOLLOW_UP' });

describe('houses of justice: what they add to a person', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(housesOfJustice);
  });
  afterAll(() => agency.stop());

  /** What is under `housesOfJustice` of each person. */
  async function record(
    family: Family,
    labels: readonly string[],
    selection: string,
    passFor: (family: Family) => TestPass = guiding,
  ) {
    const { data, errors } = await agency.persons(
      passFor(family),
      labels,
      `housesOfJustice { ${selection} }`,
    );
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as { housesOfJustice: unknown }[]).map(
      (entity) => entity.housesOfJustice,
    );
  }

  it('shows a mandate: who gave it, until when, how it goes', async () => {
    const selection = `mandates {
      label isActive complianceGroup startedMonth kind reference givenBy endsOn assistantId compliance }`;

    expect(await record('S1', ['P-0102', 'P-0101'], selection)).toEqual([
      {
        mandates: [
          {
            ...{ label: 'Guidance, attention', isActive: false, complianceGroup: 'ATTENTION' },
            ...{ startedMonth: '2026-03', kind: 'BARRING_ORDER_FOLLOW_UP' },
            ...{ reference: 'JH-LIM-2026-004512', givenBy: 'PROSECUTOR', endsOn: '2026-06-24' },
            ...{ assistantId: idOf('Wim Claesen'), compliance: 'PARTIAL' },
          },
        ],
      },
      { mandates: [] },
    ]);
  });

  it('names a breach by its month, and says apart whether it touches safety', async () => {
    const selection = 'mandates { breaches { label touchesSafety breachedAt kind } }';

    expect(await record('S1', ['P-0102'], selection)).toEqual([
      {
        mandates: [
          {
            breaches: [
              {
                ...{ label: 'Breach, May 2026', touchesSafety: true, kind: 'PRESENCE' },
                breachedAt: '2026-05-03T21:10:00.000Z',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('keeps the breaches and appointments of each person with their own mandate', async () => {
    const selection = 'mandates { breaches { kind } appointments { label } }';

    expect(await record('S5', ['P-0503', 'P-0502', 'P-0501'], selection)).toEqual([
      {
        mandates: [
          {
            breaches: [],
            appointments: [
              { label: 'Appointment, 4 March 2026, attended' },
              { label: 'Appointment, 19 August 2026, attended' },
            ],
          },
        ],
      },
      {
        mandates: [
          {
            breaches: [{ kind: 'MISSED_APPOINTMENT' }],
            appointments: [{ label: 'Appointment, 19 August 2026, missed' }],
          },
        ],
      },
      { mandates: [] },
    ]);
  });

  it('gives the conclusion of a report that went to the giver of the mandate', async () => {
    expect(await record('S4', ['P-0402'], 'mandates { reports { label text } }')).toEqual([
      {
        mandates: [
          {
            reports: [
              {
                label: 'Guidance report, 10 September 2026',
                text: 'Follows the therapy and the repayment plan (invented)',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('says what a victim asked to hear of, by another team than guides the offender', async () => {
    const selection =
      'victimReception { label isDeclarationFiled informedAbout wishes assistantId }';

    expect(await record('S1', ['P-0101', 'P-0102'], selection, receiving)).toEqual([
      {
        victimReception: {
          ...{ label: 'Victim reception', isDeclarationFiled: true },
          ...{ informedAbout: ['RELEASE', 'END_OF_MEASURE'] },
          ...{ wishes: 'Wants to be phoned before 18:00 only', assistantId: idOf('Sarah Lenaers') },
        },
      },
      { victimReception: null },
    ]);
  });

  it('orders mandates by month and id only: their days are for those who may see them', async () => {
    const mandate = (id: string, startedMonth: string, startsOn: string) => ({
      ...{ id, startedMonth, startsOn, personId: idOf('P-0303') },
    });
    await agency.db
      .getRepository(Mandate)
      .insert([
        mandate('b', '2026-05', '2026-05-02'),
        mandate('a', '2026-05', '2026-05-20'),
        mandate('c', '2026-04', '2026-04-30'),
      ]);

    expect(await record('S3', ['P-0303'], 'mandates { id }')).toEqual([
      { mandates: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] },
    ]);
  });

  it('asks each table once, however many persons', async () => {
    await record('S5', ['P-0501', 'P-0502', 'P-0503', 'P-0504'], MANDATES);
    const mandates = tablesRead(agency.statements);
    await record('S5', ['P-0501', 'P-0502'], 'victimReception { wishes }', receiving);

    expect(mandates).toEqual([
      ...['guidance_appointment', 'guidance_report', 'mandate', 'mandate_breach'],
    ]);
    expect(tablesRead(agency.statements)).toEqual(['victim_reception']);
  });

  it('keeps what a victim asked from the colleagues who guide the offender, unasked', async () => {
    const selection = 'housesOfJustice { victimReception { wishes } }';
    const { data, errors } = await agency.persons(guiding('S1'), ['P-0101'], selection);

    expect(data?.['_entities']).toMatchObject([{ housesOfJustice: { victimReception: null } }]);
    expect(errors).toMatchObject([{ extensions: { policy: 'need-to-know' } }]);
    expect(agency.statements).toEqual([]);
  });

  it('gives who reads in summary how it goes, and asks for no more than that', async () => {
    const pass = as('CHAIN_COORDINATOR', { family: 'S1', purpose: 'SAFETY_PLANNING' });
    const selection = 'housesOfJustice { mandates { complianceGroup reference } }';
    const { data, errors } = await agency.persons(pass, ['P-0102'], selection);

    expect(data?.['_entities']).toMatchObject([
      { housesOfJustice: { mandates: [{ complianceGroup: 'ATTENTION', reference: null }] } },
    ]);
    expect(errors).toMatchObject([{ extensions: { policy: 'case-team', remedy: 'ASK_OWNER' } }]);
    expect(agency.statements.join()).not.toContain('reference');
  });

  it.each([
    ['the city', as('AGENCY_WORKER', { family: 'S1', agency: 'MUNICIPALITY' })],
    [
      'the police, for a purpose that was not agreed',
      as('AGENCY_WORKER', { family: 'S1', agency: 'POLICE', purpose: 'TRIAGE' }),
    ],
  ])('shows %s nothing, and asks nothing', async (_who, pass) => {
    const { data } = await agency.persons(pass, FAMILY, `housesOfJustice { ${EVERYTHING} }`);

    expect(data?.['_entities']).toEqual(
      FAMILY.map((label) => ({
        id: idOf(label),
        housesOfJustice: { mandates: null, victimReception: null },
      })),
    );
    expect(agency.statements).toEqual([]);
  });

  it('is there for everybody of the case without a statement, and for nobody else', async () => {
    const pass = passOf({ family: 'S1' });
    const known = await agency.persons(pass, FAMILY, 'housesOfJustice { __typename }');
    const asked = [...agency.statements];
    const stranger = await agency.persons(pass, ['P-0201'], `housesOfJustice { ${EVERYTHING} }`);

    expect(known.data?.['_entities']).toHaveLength(4);
    expect(known.data?.['_entities']).not.toContain(null);
    expect(stranger.data).toEqual({ _entities: [null] });
    expect([...asked, ...agency.statements]).toEqual([]);
  });
});
