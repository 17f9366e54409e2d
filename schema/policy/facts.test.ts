import {
  caseSubject,
  columnsOf,
  factsOf,
  holds,
  mayChoose,
  nextChange,
  type PassFacts,
  subjectOf,
} from './facts';
import { AGENCY_CODES, PURPOSES, READER_FUNCTIONS } from './vocabulary';

const TODAY = '2026-11-22';
const [YESTERDAY, TOMORROW] = ['2026-11-21', '2026-11-23'];

const PASS: PassFacts = {
  ...{ caseId: 'case', agency: 'GENERAL_WELFARE', function: 'CASE_DIRECTOR' },
  ...{ assurance: 'HIGH', purpose: 'SAFETY_PLANNING', persons: [] },
};

describe('a period', () => {
  it.each([
    ['has both its ends', { since: TODAY, until: TODAY }, true],
    ['has no end', { since: TODAY, until: null }, true],
    ['has no beginning', { since: null, until: TODAY }, true],
    ['begins tomorrow', { since: TOMORROW, until: null }, false],
    ['ended yesterday', { since: null, until: YESTERDAY }, false],
  ])('that %s: %j', (_, period, expected) => {
    expect(holds(period, TODAY)).toBe(expected);
  });
});

describe('the facts of a pass', () => {
  it('claim nothing that the pass does not say', () => {
    expect(factsOf(PASS, TODAY)).toMatchObject({
      ...{ membershipActive: false, consultationOpen: false, legalBasis: 'NONE' },
      ...{ worksForOffenderSide: false, hasConflict: false, isInformed: false },
      ...{ isClosed: false, isRestricted: false, isEmergency: false },
      agreement: new Set(),
    });
  });

  it('turn periods into claims about today', () => {
    const period = { since: TODAY, until: TODAY };
    const pass: PassFacts = {
      ...{ ...PASS, membership: period },
      consultation: { ...period, legalBasis: 'CONSENT' },
    };
    const claims = (day: string) => {
      const { membershipActive, consultationOpen } = factsOf(pass, day);
      return [membershipActive, consultationOpen];
    };

    expect(claims(YESTERDAY)).toEqual([false, false]);
    expect(claims(TODAY)).toEqual([true, true]);
    expect(claims(TOMORROW)).toEqual([false, false]);
    expect(factsOf(pass, TODAY).legalBasis).toBe('CONSENT');
  });

  it("take a client's column from the side of the person they are", () => {
    const client = (side: 'VICTIM_SIDE' | 'OFFENDER_SIDE' | 'NEUTRAL') =>
      factsOf(
        {
          ...{ ...PASS, function: 'CLIENT', purpose: 'CLIENT_INFORMATION' },
          persons: [
            { id: 'other', side: 'OFFENDER_SIDE', minor: false },
            { id: 'reader', side, minor: false, self: true },
          ],
        },
        TODAY,
      ).columns;

    expect(client('VICTIM_SIDE')).toEqual(['CLV']);
    expect(client('OFFENDER_SIDE')).toEqual(['CLP']);
    expect(client('NEUTRAL')).toEqual(['CLV', 'CLP']);
  });

  it('name the subgraph of the reader, and none for who has no agency', () => {
    const { caseId, purpose, assurance, persons } = PASS;
    const noAgency: PassFacts = { caseId, purpose, assurance, persons, function: 'CLIENT' };

    expect(factsOf({ ...PASS, agency: 'CHILD_ABUSE_CENTRE' }, TODAY).ownSubgraph).toBe(
      'child-abuse-centre',
    );
    expect(factsOf(noAgency, TODAY)).toMatchObject({ agency: 'NONE', ownSubgraph: '' });
  });
});

describe('a subject', () => {
  const person = { id: 'lena', side: 'VICTIM_SIDE', minor: false } as const;

  it('holds the releases that are not over, each of one owner', () => {
    const released = [YESTERDAY, TODAY].map((until, place) => ({
      ...{ owner: 'police', until },
      category: (['INC_FACT', 'INC_NARR'] as const)[place] ?? 'INC_FACT',
    }));

    expect(subjectOf({ ...person, released }, TODAY).released).toEqual(
      new Set(['police/INC_NARR']),
    );
  });

  it('is the case, on the side of the victim as soon as it has one', () => {
    const offender = { id: 'dries', side: 'OFFENDER_SIDE', minor: false } as const;

    expect(caseSubject({ ...PASS, persons: [offender] })).toMatchObject({
      ...{ isCase: true, side: 'NEUTRAL' },
    });
    expect(caseSubject({ ...PASS, persons: [offender, person] })).toMatchObject({
      ...{ isCase: true, side: 'VICTIM_SIDE', self: false, minor: false },
    });
  });

  it('is the case without the consent, the releases or the age of any one person', () => {
    const child = { ...person, minor: true, refused: ['PLAN'] as const, danger: true };
    const { refused, released, danger, minor } = caseSubject({ ...PASS, persons: [child] });

    expect([refused.size, released.size, danger, minor]).toEqual([0, 0, false, false]);
  });
});

describe('the columns of a reader', () => {
  it('come of being named in a function, never of the agency alone', () => {
    for (const agency of AGENCY_CODES) {
      expect(columnsOf('CASE_DIRECTOR', agency, undefined)).toEqual(['CD']);
      expect(columnsOf('DPO', agency, undefined)).toEqual([]);
      expect(columnsOf('STATISTICIAN', agency, undefined)).toEqual([]);
    }
  });

  it('are not for workers of justice, whose function says on which side of the house they are', () => {
    for (const as of ['AGENCY_WORKER', 'AGENCY_SPOC', 'DUTY_OFFICER'] as const) {
      expect(columnsOf(as, 'PROSECUTION', undefined)).toEqual([]);
      expect(columnsOf(as, 'HOUSES_OF_JUSTICE', undefined)).toEqual([]);
      expect(columnsOf(as, 'POLICE', undefined)).toEqual(['POL']);
    }
  });
});

it('lets each function choose only its purposes', () => {
  const chosen = Object.fromEntries(
    READER_FUNCTIONS.map((as) => [
      as,
      PURPOSES.filter((purpose) =>
        mayChoose(as, columnsOf(as, 'MENTAL_HEALTH', undefined), purpose),
      ).length,
    ]),
  );

  expect(chosen).toEqual({
    ...{ CASE_DIRECTOR: 6, CHAIN_COORDINATOR: 5, MAGISTRATE: 6, PROSECUTION_CRIMINOLOGIST: 6 },
    ...{ JUSTICE_ASSISTANT_OFFENDER: 6, JUSTICE_ASSISTANT_VICTIM: 6 },
    ...{ AGENCY_WORKER: 5, AGENCY_SPOC: 5, DUTY_OFFICER: 6, INTEGRATION_CLIENT: 5 },
    ...{ CLIENT: 1, DPO: 1, STATISTICIAN: 0 },
  });
});

describe('the next change of a pass', () => {
  const release = { owner: 'police', category: 'INC_FACT', until: TODAY } as const;
  const ending: PassFacts = {
    ...PASS,
    membership: { since: null, until: '2026-12-24' },
    persons: [{ id: 'lena', side: 'VICTIM_SIDE', minor: false, released: [release] }],
  };

  it('is the day after the first thing that ends', () => {
    const change = nextChange(ending, TODAY);

    expect(change !== undefined && TODAY < change && change < TOMORROW).toBe(true);
  });

  it('is the day on which something begins', () => {
    expect(nextChange({ ...PASS, membership: { since: TOMORROW, until: null } }, TODAY)).toBe(
      TOMORROW,
    );
  });

  it('is none where all is open, begun or over', () => {
    const past = { since: YESTERDAY, until: YESTERDAY };

    expect(nextChange({ ...PASS, membership: past }, TODAY)).toBeUndefined();
    expect(
      nextChange({ ...PASS, membership: { since: TODAY, until: null } }, TODAY),
    ).toBeUndefined();
  });
});
