import type { ErrorCode } from '../../../schema/errors';
import { LATER_OPERATIONS } from '../generated/later-operations';
import type { WithheldEntry } from '../hub';
import { familyWith, participant } from '../testing/family';
import { enActs } from '../words/en-acts';
import { frActs } from '../words/fr-acts';
import { nlActs } from '../words/nl-acts';
import { withAcknowledgement, withRequest } from './act-changes';
import { troubleOf } from './act-trouble';
import {
  answerProblem,
  askProblem,
  emergencyInput,
  emergencyProblem,
  LONGEST_NOTE,
  releaseInput,
  reviewProblem,
} from './acts';
import { askable } from './askable';
import { officesOf } from './offices';
import { disclosureRows, linesByDecision, numbersOf } from './oversight';
import { mayAsk, releasesToRevoke, requestsToAnswer } from './releases';

/** What is decided before and after an act, without a browser. */

const TODAY = '2026-11-22';

describe('breaking the glass', () => {
  const draft = {
    ...{ case: 'hf76 ilpu h52y', whom: 'the mother', danger: 'yes' },
    reason: 'Neighbours hear screaming inside.',
  };

  it('asks for case, person, reason and danger, in the order of the form', () => {
    const problems = [
      ...[{ case: ' ' }, { case: '../x' }, { whom: ' ' }, { whom: 'x'.repeat(201) }],
      ...[{ reason: 'x'.repeat(29) }, { reason: 'x'.repeat(2_001) }, { danger: '' }],
      ...[{ whom: 'x'.repeat(200), reason: ` ${'x'.repeat(2_000)} ` }, {}],
    ].map((part) => emergencyProblem({ ...draft, ...part })?.word);

    expect(problems).toEqual([
      ...['caseNeeded', 'caseNeeded', 'whomNeeded', 'whomTooLong'],
      ...['reasonTooShort', 'reasonTooLong', 'dangerNeeded', undefined, undefined],
    ]);
  });

  it('takes a code as it was read out, and says apart about whom it is', () => {
    expect(emergencyInput({ ...draft, whom: ' the mother ' })).toEqual({
      ...{ caseId: 'hf76ilpuh52y', function: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
      emergency: { aboutWhom: 'the mother', reason: draft.reason, imminentDanger: true },
    });
  });

  it('takes a number as an officer types it at night, and leaves every code as it is', () => {
    const called = ['kd-lim-2026-00321', ' KD-LIM-2026- 00321', 'kd-lim', 'Kd_x-2026'].map(
      (typed) => emergencyInput({ ...draft, case: typed }).caseId,
    );

    expect(called).toEqual(['KD-LIM-2026-00321', 'KD-LIM-2026-00321', 'kd-lim', 'Kd_x-2026']);
  });
});

describe('asking an owner', () => {
  const among = { persons: ['s', 'l'], categories: ['SHELTER'] };

  it('asks for whom there is a choice of, and for a question that is not too long', () => {
    const problems = [
      ...[{ question: 'Why?' }, { person: 'k', question: 'Why?' }, { person: 's' }],
      ...[
        { person: 's', question: 'x'.repeat(501) },
        { person: 's', question: ' Why? ' },
      ],
    ].map((draft) => askProblem(draft, among)?.word);

    expect(problems).toEqual([
      ...['personNeeded', 'personNeeded', 'questionNeeded', 'questionTooLong', undefined],
    ]);
  });

  const family = familyWith({
    participants: [participant('s', 'Sofie', 'VICTIM'), participant('k', 'Kristof', 'OFFENDER')],
  });
  const entry: WithheldEntry = {
    ...{ owner: 'POLICE', category: 'INC_NARR', policy: 'need-to-know', remedy: 'ASK_OWNER' },
    coordinates: ['PoliceReport.narrative'],
  };

  it.each<readonly [about: string, part: Partial<WithheldEntry>, ids: string[] | undefined]>([
    ['everybody', {}, ['s', 'k']],
    ['one', { person: 'k' }, ['k']],
    ['some', { persons: ['s', 'a stranger'] }, ['s']],
    ['all but one', { except: ['s'] }, ['k']],
    ['the case', { coordinates: ['ChainCase.plan'] }, undefined],
    ['what its owner cannot open', { remedy: 'OTHER_PURPOSE' }, undefined],
  ])('is offered about %s as far as they are known here', (_about, part, ids) => {
    expect(askable({ ...entry, ...part }, family)?.personIds).toEqual(ids);
  });
});

describe('an owner', () => {
  const request = { id: 'r', byAgency: 'POLICE', category: 'SHELTER', personId: 's' };
  const release = { id: 'o', givenBy: 'GENERAL_WELFARE', toAgency: 'POLICE', revokedAt: null };
  const { case: opened } = familyWith({
    releaseRequests: [
      { ...request, status: 'ASKED' },
      { ...request, id: 'own', byAgency: 'GENERAL_WELFARE', status: 'ASKED' },
      { ...request, id: 'past', status: 'DECLINED' },
    ],
    releases: [
      { ...release, until: TODAY },
      { ...release, id: 'over', until: '2026-11-21' },
      { ...release, id: 'back', until: TODAY, revokedAt: '2026-11-20T10:00:00Z' },
      { ...release, id: 'theirs', until: TODAY, givenBy: 'POLICE', toAgency: 'GENERAL_WELFARE' },
    ],
  });
  const as = (as: 'AGENCY_WORKER' | 'CASE_DIRECTOR') =>
    ({ function: as, agency: 'GENERAL_WELFARE' }) as const;
  const ids = (rows: readonly { readonly id: string | null }[]) => rows.map(({ id }) => id);

  it('answers what others asked and nobody answered, and takes back what is open', () => {
    expect(ids(requestsToAnswer(opened, as('AGENCY_WORKER')))).toEqual(['r']);
    expect(ids(releasesToRevoke(opened, as('AGENCY_WORKER'), TODAY))).toEqual(['o']);
  });

  it('is never the director, who sees requests and owns nothing', () => {
    expect(ids(requestsToAnswer(opened, as('CASE_DIRECTOR')))).toEqual([]);
    expect(ids(releasesToRevoke(opened, as('CASE_DIRECTOR'), TODAY))).toEqual([]);
  });

  it('says until when, within a year, and for what use; a refusal needs neither', () => {
    const open = { answer: 'RELEASE', until: '2026-12-31', use: 'SAFETY_ONLY' };
    const problems = [
      ...[{}, { answer: 'DECLINE' }, { ...open, until: '' }, { ...open, until: '2026-11-21' }],
      ...[{ ...open, until: '2027-11-23' }, { ...open, use: 'ANY' }, open],
    ].map((draft) => answerProblem(draft, TODAY)?.word);

    expect(problems).toEqual([
      ...['answerNeeded', undefined, 'untilNeeded', 'untilNeeded'],
      ...['untilNeeded', 'useNeeded', undefined],
    ]);
    expect(
      releaseInput({ id: 'r', personId: 's', category: 'SHELTER', toAgency: 'POLICE' }, open),
    ).toEqual({
      ...{ requestId: 'r', personId: 's', category: 'SHELTER', toAgency: 'POLICE' },
      ...{ until: '2026-12-31', useLimitation: 'SAFETY_ONLY' },
    });
  });

  it('is asked by whoever may read that others asked, and by nobody without an agency', () => {
    const { case: closed } = familyWith({});
    const client = { function: 'CLIENT', agency: null } as const;

    expect(mayAsk(opened, as('AGENCY_WORKER'))).toBe(true);
    expect(mayAsk(opened, client)).toBe(false);
    expect(mayAsk({ ...closed, releaseRequests: null }, as('AGENCY_WORKER'))).toBe(false);
  });
});

describe('an answer after an act', () => {
  const professional = { id: 'i', displayName: 'Ilse Maes', function: null };
  const taken = {
    acknowledgedAt: '2026-11-22T10:00:00Z',
    professional: { ...professional, agencyPhone: null, directPhone: null },
  };
  const { view } = familyWith({
    alerts: [
      { id: 'a', acknowledgements: [] },
      { id: 'b', acknowledgements: [] },
    ],
    releaseRequests: [{ id: 'r', status: 'ASKED' }],
  });

  it('has who took up an alert once, and no other alert changes', () => {
    const once = withAcknowledgement(view, 'a', taken);
    const counts = withAcknowledgement(once, 'a', taken).case?.alerts?.map(
      ({ acknowledgements }) => acknowledgements?.length,
    );

    expect(counts).toEqual([1, 0]);
  });

  it('has a request as it stands now', () => {
    const request = { askedOn: TODAY, byAgency: 'POLICE', category: 'SHELTER' } as const;
    const declined = {
      ...request,
      id: 'r',
      personId: 's',
      question: '',
      status: 'DECLINED',
    } as const;

    expect(withRequest(view, declined).case?.releaseRequests).toEqual([declined]);
    expect(withRequest(view, { ...declined, id: 'new' }).case?.releaseRequests).toHaveLength(2);
  });
});

describe('oversight', () => {
  const told: Parameters<typeof disclosureRows>[0][number] = {
    category: null,
    ...{ fromAgency: 'POLICE', legalBasis: 'PROSECUTOR_PERMISSION', purpose: 'TRIAGE' },
    ...{ readerFunction: 'AGENCY_WORKER', toAgency: 'MENTAL_HEALTH', useLimitation: null },
    ...{ disclosedAt: null, disclosedOn: '2026-11-20', disclosedIn: '2026-11' },
  };

  it('gathers what was shown at once, by whose data it was', () => {
    const rows = disclosureRows([
      { ...told, category: 'INC_FACT' },
      { ...told, category: 'WEAPON' },
      { ...told, category: 'SHELTER', fromAgency: 'GENERAL_WELFARE' },
    ]);

    expect(rows.map(({ when, categories }) => [when, categories])).toEqual([
      ['2026-11-20', ['INC_FACT', 'WEAPON']],
      ['2026-11-20', ['SHELTER']],
    ]);
  });

  it('calls a case by its number, from whatever list that has it', () => {
    const [named, unnumbered] = [
      { caseId: 'a', number: null },
      { caseId: null, number: 'KD-1' },
    ];

    expect([...numbersOf([named, unnumbered], [{ caseId: 'a', number: 'KD-2' }])]).toEqual([
      ['a', 'KD-2'],
    ]);
  });

  it('says first what may be told', () => {
    const line = { text: '', textNl: '', because: '', becauseNl: '', period: null };
    const of = (decision: 'RELEASE' | 'WITHHOLD') => ({
      ...{ ...line, decision, agency: null, categories: [], purpose: null },
    });

    expect(
      linesByDecision([of('WITHHOLD'), of('RELEASE')]).map(({ decision }) => decision),
    ).toEqual(['RELEASE', 'WITHHOLD']);
  });

  it('takes a verdict, and a note that is not too long', () => {
    const note = 'x'.repeat(LONGEST_NOTE + 1);

    expect(reviewProblem({})?.word).toBe('verdictNeeded');
    expect(reviewProblem({ verdict: 'JUSTIFIED', note })?.word).toBe('noteTooLong');
    expect(reviewProblem({ verdict: 'JUSTIFIED' })).toBeUndefined();
  });

  it('and the other offices are offered to whose work they are', () => {
    const words = (functions: string[]) => officesOf(functions).map(({ word }) => word);

    expect(words(['DUTY_OFFICER', 'CASE_DIRECTOR'])).toEqual(['breakGlass', 'reviews']);
    expect(words(['DPO'])).toEqual(['oversight']);
    expect(words(['AGENCY_WORKER', 'CLIENT'])).toEqual([]);
  });
});

describe('what the hub refuses', () => {
  /** Every code there is: one that is new fails the type check. */
  const SAID: Readonly<Record<ErrorCode, keyof typeof enActs>> = {
    ...{ UNAUTHENTICATED: 'signInAgain', NOT_AVAILABLE: 'notAvailable', CONFLICT: 'conflict' },
    ...{ PASS_STALE: 'passStale', PASS_EXPIRED: 'passExpired', INVALID_INPUT: 'invalidInput' },
    ...{ INVALID_OPERATION: 'oldPage', LIMIT_EXCEEDED: 'tooMuch', AGENCY_SILENT: 'noAnswer' },
    ...{ NOT_RECORDED: 'noAnswer', INTERNAL: 'noAnswer' },
  };

  it.each(Object.entries(SAID))('with %s is said in words of its own', (code, word) => {
    expect(troubleOf({ kind: 'refused', code })).toBe(word);
  });

  it('with nothing at all is no certain refusal', () => {
    expect(troubleOf({ kind: 'unreachable' })).toBe('noAnswer');
  });
});

describe('the words of acts', () => {
  it.each([
    ['nl', nlActs],
    ['en', enActs],
    ['fr', frActs],
  ])('in %s leave nothing unsaid', (_language, words) => {
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('are for operations that name their variables: no fact is in an address', () => {
    for (const text of Object.values(LATER_OPERATIONS)) expect(text).not.toMatch(/\(\w+: "/);
  });
});
