import type { Policy } from './compile';
import { decide, deciderOf } from './decide';
import { caseSubject, factsOf, type PassFacts, type PassPerson, subjectOf } from './facts';
import type { Category } from './generated/matrix';
import { AGENCY_POLICIES, CHAIN_POLICIES } from './generated/policies';

const TODAY = '2026-11-22';
const ALWAYS = { since: null, until: null } as const;

const DIRECTOR: PassFacts = {
  ...{ caseId: 'case', agency: 'HOUSES_OF_JUSTICE', function: 'CASE_DIRECTOR' },
  ...{ assurance: 'HIGH', purpose: 'SAFETY_PLANNING', membership: ALWAYS, persons: [] },
  consultation: { ...ALWAYS, legalBasis: 'DECREE' },
};
const LENA: PassPerson = { id: 'lena', side: 'VICTIM_SIDE', minor: false };

/** The decision about Lena, for who is a director but for what is said otherwise. */
function about(
  category: Category,
  owner: string,
  pass: Partial<PassFacts> = {},
  person: Partial<PassPerson> = {},
) {
  const subject = { ...LENA, ...person };
  const whole = { ...DIRECTOR, ...pass, persons: [subject] };
  return decide(factsOf(whole, TODAY), subjectOf(subject, TODAY), category, owner);
}

const worker = (agency: PassFacts['agency']): Partial<PassFacts> =>
  agency ? { function: 'AGENCY_WORKER', agency } : {};

describe('the ceiling', () => {
  it('gives in full, as a summary, or nothing, as the cell says', () => {
    expect(about('SAFETY_PLAN', 'general-welfare')).toMatchObject({ level: 'FULL' });
    expect(about('MH_RISK', 'mental-health')).toMatchObject({ level: 'SUMMARY' });
    expect(about('DISPATCH', 'police')).toMatchObject({ level: 'NONE' });
  });

  it('opens what is to be released only by a release of that owner, that holds today', () => {
    const release = { owner: 'general-welfare', category: 'WELF_CONT', until: TODAY } as const;
    const read = (...released: readonly (typeof release)[]) =>
      about('WELF_CONT', 'general-welfare', {}, { released });

    expect(read()).toEqual({ level: 'NONE', policy: 'need-to-know', remedy: 'ASK_OWNER' });
    expect(read(release)).toMatchObject({ level: 'FULL' });
    expect(about('WELF_CONT', 'police', {}, { released: [release] })).toMatchObject({
      level: 'NONE',
    });
    expect(read({ ...release, until: '2026-11-21' as typeof TODAY })).toMatchObject({
      level: 'NONE',
    });
  });

  it('opens a summary in full by a release', () => {
    const released = [{ owner: 'mental-health', category: 'MH_RISK', until: TODAY } as const];

    expect(about('MH_RISK', 'mental-health', {}, { released })).toMatchObject({ level: 'FULL' });
  });

  it('gives a statistician nothing, and a data-protection officer the access log alone', () => {
    const dpo = { function: 'DPO', purpose: 'OVERSIGHT' } as const;

    expect(about('ALERT', 'case-registry', { function: 'STATISTICIAN' }).level).toBe('NONE');
    expect(about('ACCESS_LOG', 'case-registry', dpo).level).toBe('FULL');
    expect(about('ALERT', 'case-registry', dpo).level).toBe('NONE');
  });
});

describe('a client', () => {
  const client: Partial<PassFacts> = {
    ...{ function: 'CLIENT', purpose: 'CLIENT_INFORMATION', isInformed: true },
  };

  it('reads their own, and of another person only that they belong to the case', () => {
    expect(about('CONSENT', 'case-registry', client, { self: true })).toMatchObject({
      level: 'FULL',
    });
    const facts = factsOf({ ...DIRECTOR, ...client, persons: [{ ...LENA, self: true }] }, TODAY);
    const child = subjectOf({ id: 'noah', side: 'VICTIM_SIDE', minor: true }, TODAY);
    const decision = (category: Category) => decide(facts, child, category, 'case-registry');

    expect(decision('CASE_PERSON').level).toBe('SUMMARY');
    expect(decision('CONSENT').level).toBe('NONE');
    expect(decision('PROTECT')).toMatchObject({ level: 'NONE', policy: 'own-person-only' });
  });

  it('on neither side has the lower cell of both sides', () => {
    const level = (side: PassPerson['side']) =>
      about('PROTECT', 'case-registry', client, { side, self: true }).level;
    const status = (side: PassPerson['side']) =>
      about('JUD_STATUS', 'prosecution', client, { side, self: true }).level;

    expect([level('VICTIM_SIDE'), level('OFFENDER_SIDE'), level('NEUTRAL')]).toEqual([
      ...['FULL', 'FULL', 'FULL'],
    ]);
    expect([status('VICTIM_SIDE'), status('OFFENDER_SIDE'), status('NEUTRAL')]).toEqual([
      ...['SUMMARY', 'NONE', 'NONE'],
    ]);
  });

  it('who was not informed has not even the structure', () => {
    const uninformed = { ...client, isInformed: false };

    expect(about('STRUCTURE', 'police', uninformed, { self: true }).level).toBe('HIDDEN');
    expect(about('STRUCTURE', 'police', client, { self: true }).level).toBe('FULL');
  });
});

describe('an emergency', () => {
  const emergency: Partial<PassFacts> = {
    ...{ function: 'DUTY_OFFICER', agency: 'POLICE', purpose: 'EMERGENCY', assurance: 'HIGH' },
  };

  it('opens who they are and the cells marked E, also to who is not named in the case', () => {
    const over = { since: null, until: '2026-11-21' };
    const pass = { ...DIRECTOR, ...emergency, membership: over, persons: [LENA] };
    const read = (category: Category, owner: string) =>
      decide(factsOf(pass, TODAY), subjectOf(LENA, TODAY), category, owner);

    expect(read('SHELTER', 'general-welfare')).toMatchObject({
      level: 'FULL',
      policy: 'break-glass',
    });
    expect(read('ID_CORE', 'municipality').level).toBe('FULL');
    expect(read('ADDR_OFF', 'municipality')).toMatchObject({
      level: 'NONE',
      remedy: 'OTHER_PURPOSE',
    });
    expect(read('ADDR_CONF', 'general-welfare').level).toBe('HIDDEN');
  });

  it('is offered where the cell is marked E and the reader asks for another purpose', () => {
    const police = { ...worker('POLICE'), purpose: 'SAFETY_PLANNING' } as const;

    expect(about('MH_RISK', 'mental-health', police)).toMatchObject({
      ...{ level: 'NONE', remedy: 'BREAK_GLASS' },
    });
    // Sealed: that there may be something is not offered either.
    expect(about('SHELTER', 'general-welfare', police)).toEqual({
      ...{ level: 'HIDDEN', policy: 'need-to-know', remedy: 'NOT_POSSIBLE' },
    });
  });

  it('is for nobody else', () => {
    const other = { ...emergency, function: 'AGENCY_WORKER' } as const;

    expect(about('ID_CORE', 'municipality', other)).toMatchObject({
      ...{ level: 'NONE', policy: 'purpose-not-for-function', remedy: 'OTHER_PURPOSE' },
    });
  });
});

describe('what is denied', () => {
  it('is hidden where it is sealed, and looks the same whatever the reason', () => {
    const wall = {
      function: 'AGENCY_WORKER',
      agency: 'GENERAL_WELFARE',
      worksForOffenderSide: true,
    } as const;
    const nothing = { level: 'HIDDEN', policy: 'need-to-know', remedy: 'NOT_POSSIBLE' };

    expect(about('SHELTER', 'general-welfare', wall)).toEqual(nothing);
    expect(about('SHELTER', 'general-welfare', { ...wall, assurance: 'LOW' })).toEqual(nothing);
    expect(about('SHELTER', 'general-welfare', { agency: 'POLICE' })).toEqual(nothing);
  });

  it('names the policy and what could help', () => {
    expect(about('MH_RISK', 'mental-health', { purpose: 'TRIAGE' })).toEqual({
      ...{ level: 'NONE', policy: 'purpose-not-agreed', remedy: 'OTHER_PURPOSE' },
    });
  });

  it('gives the reason that stands first where there are several', () => {
    const shut = { isClosed: true, isRestricted: true, purpose: 'TRIAGE' } as const;

    expect(about('MH_RISK', 'mental-health', shut).policy).toBe('case-closed');
    expect(about('MH_RISK', 'mental-health', { ...shut, isClosed: false }).policy).toBe(
      'restricted-case',
    );
  });

  it('does not tell that somebody refused: a silent reason gives the general one', () => {
    const refused = { refused: ['MH_RISK'] } as const;

    expect(about('MH_RISK', 'mental-health', {}, refused)).toEqual({
      ...{ level: 'NONE', policy: 'need-to-know', remedy: 'NOT_POSSIBLE' },
    });
    expect(about('MH_RISK', 'mental-health', {}, { ...refused, danger: true }).level).toBe(
      'SUMMARY',
    );
  });

  it('tells a reason that may be told before one that may not', () => {
    const decision = about(
      'MH_RISK',
      'mental-health',
      { purpose: 'TRIAGE' },
      { refused: ['MH_RISK'] },
    );

    expect(decision.policy).toBe('purpose-not-agreed');
  });

  it('keeps the remedy of a closed cell, whatever else forbids it', () => {
    const shut = { isClosed: true, assurance: 'LOW' } as const;

    expect(about('WELF_CONT', 'general-welfare', shut)).toEqual({
      ...{ level: 'NONE', policy: 'need-to-know', remedy: 'ASK_OWNER' },
    });
  });

  it('is everything, the structure too, for who has a conflict of interest', () => {
    for (const category of ['STRUCTURE', 'SERVICE', 'ID_CORE', 'CASE_PERSON'] as const) {
      expect(about(category, 'case-registry', { hasConflict: true })).toEqual({
        ...{ level: 'HIDDEN', policy: 'need-to-know', remedy: 'NOT_POSSIBLE' },
      });
    }
  });

  it('is not the structure: it stays where all else is denied', () => {
    const shut = { isClosed: true, isRestricted: true, assurance: 'LOW' } as const;

    expect(about('STRUCTURE', 'police', shut).level).toBe('FULL');
    expect(about('SERVICE', 'police', shut).level).toBe('NONE');
  });
});

describe('an owner', () => {
  it('lowers for its own data, and not for those of others', () => {
    const machine: Partial<PassFacts> = {
      ...{ function: 'INTEGRATION_CLIENT', agency: 'YOUTH_WELFARE', purpose: 'RISK_ASSESSMENT' },
      agreement: ['MH_RISK'],
    };

    expect(about('MH_RISK', 'mental-health', machine)).toMatchObject({
      ...{ level: 'NONE', policy: 'clinical-signal-for-who-treats-or-directs' },
    });
    expect(about('MH_RISK', 'case-registry', machine).level).toBe('SUMMARY');
  });

  it('is walled off from its own data of a victim by working for the offender', () => {
    const own = worker('GENERAL_WELFARE');

    expect(about('CONTACT_SAFE', 'general-welfare', own).level).toBe('FULL');
    expect(
      about('CONTACT_SAFE', 'general-welfare', { ...own, worksForOffenderSide: true }),
    ).toMatchObject({ level: 'NONE', policy: 'victim-wall' });
  });
});

it('decides about the case as a whole without the consent of any person', () => {
  const persons = [{ ...LENA, refused: ['RISK_LEVEL'] as const }];
  const pass = { ...DIRECTOR, persons };

  expect(decide(factsOf(pass, TODAY), caseSubject(pass), 'RISK_LEVEL', 'case-registry').level).toBe(
    'FULL',
  );
  expect(about('RISK_LEVEL', 'case-registry', {}, persons[0]).level).toBe('NONE');
});

it('leaves the purposes to the row where a category is asked about as what the row rests on', () => {
  const pass: PassFacts = { ...DIRECTOR, purpose: 'TRIAGE', isClosed: false };
  const facts = { ...factsOf(pass, TODAY), asSources: true };
  const level = (changed: Partial<typeof facts>) =>
    decide({ ...facts, ...changed }, subjectOf(LENA, TODAY), 'MH_RISK', 'mental-health').level;

  expect([level({}), level({ asSources: false })]).toEqual(['SUMMARY', 'NONE']);
  expect([level({ isClosed: true }), level({ assurance: 'LOW' })]).toEqual(['NONE', 'NONE']);
});

it('denies what a policy cannot be evaluated for, and gives no reason', () => {
  const broken: Policy = {
    ...{ id: 'broken', effect: 'forbid', because: { en: '', nl: '' } },
    conditions: [{ kind: 'when', body: { '.': { left: { Var: 'context' }, attr: 'nowhere' } } }],
  };
  const decides = deciderOf([...CHAIN_POLICIES, broken], AGENCY_POLICIES);
  const facts = factsOf(DIRECTOR, TODAY);

  expect(decides(facts, subjectOf(LENA, TODAY), 'ID_CORE', 'municipality')).toEqual({
    ...{ level: 'NONE', policy: 'need-to-know', remedy: 'NOT_POSSIBLE' },
  });
  expect(decide(facts, subjectOf(LENA, TODAY), 'ID_CORE', 'municipality').level).toBe('FULL');
});
