import type { Disclosure, Slice } from '../../schema/disclosure';
import { AGENCY_CODES, type PartySide } from '../../schema/policy/vocabulary';
import { INTRODUCTION, NOTHING_TO_TELL } from './report-words';
import { type CaseFacts, subjectInCase } from './subject-in-case';
import { type ReportSubject, subjectReport } from './subject-report';

const TODAY = '2026-11-22';

const member = (
  subject: string,
  side: PartySide,
  ...worksForIds: string[]
): CaseFacts['memberships'][number] => ({
  ...{ subject, agency: null, function: 'AGENCY_WORKER', side, worksForIds },
  since: '2026-03-18',
});
const FACTS = {
  participants: [
    { personId: 'sofie', side: 'VICTIM_SIDE', isMinor: false },
    { personId: 'kristof', side: 'OFFENDER_SIDE', isMinor: false },
    { personId: 'lotte', side: 'VICTIM_SIDE', isMinor: true },
  ],
  memberships: [
    { ...member('sofie herself', 'VICTIM_SIDE', 'sofie'), function: 'CLIENT' },
    { ...member('kristof himself', 'OFFENDER_SIDE', 'kristof'), function: 'CLIENT' },
    member('her helper', 'VICTIM_SIDE', 'sofie'),
    { ...member('his therapist', 'OFFENDER_SIDE', 'kristof'), agency: 'MENTAL_HEALTH' },
    member('helper of both', 'OFFENDER_SIDE', 'sofie', 'kristof'),
    member("lotte's worker", 'VICTIM_SIDE', 'lotte'),
    { ...member('centre', 'VICTIM_SIDE', 'kristof'), agency: 'CHILD_ABUSE_CENTRE' },
    { ...member('director', 'VICTIM_SIDE'), function: 'CASE_DIRECTOR' },
    { ...member('two hats', 'OFFENDER_SIDE', 'kristof') },
    { ...member('two hats', 'OFFENDER_SIDE'), function: 'CASE_DIRECTOR' },
  ],
} satisfies CaseFacts;

const inCase = (person: string, facts: CaseFacts = FACTS) =>
  subjectInCase(person, facts, (reader) => reader, TODAY);
function subject(person: string, asker: ReportSubject['asker'] = 'SUBJECT'): ReportSubject {
  const found = inCase(person);
  const cases = new Map(found ? [['S1', found]] : []);
  return { pseudonym: person, asker, cases, about: ['S1'] };
}

const HEAD = {
  ...{ kind: 'ANSWER', assurance: 'HIGH', pass: 'pass', case: 'S1', legalBasis: 'DECREE' },
  ...{ emergency: false, operation: '', policies: '', withheld: [], silent: [] },
  ...{ function: 'AGENCY_WORKER', purpose: 'CASE_CONSULTATION' },
} as const;
const of = (category: Slice['category'], ...persons: string[]): Slice => ({
  ...{ owner: 'POLICE', persons, category, detail: 'FULL', fields: [] },
});
const look = (
  reader: string,
  at: string,
  slices: readonly Slice[],
  more: Partial<Disclosure> = {},
) => ({ ...HEAD, agency: 'MENTAL_HEALTH', reader, at, slices, ...more }) as Disclosure;

const shown = (records: readonly Disclosure[], of: ReportSubject) =>
  subjectReport(records, of)
    .lines.map(
      ({ period, agency, decision, rule }) =>
        `${period ?? 'ever'} ${agency ?? 'a partner'} ${decision} ${rule}`,
    )
    .sort();

describe('who a reader is to the subject of a report', () => {
  const kinds = (person: string) => Object.fromEntries(inCase(person)?.readers ?? []);

  it('is their own worker only who works for them alone', () => {
    expect(kinds('kristof')).toEqual({
      ...{ 'sofie herself': 'FAMILY', 'kristof himself': 'SUBJECT', 'her helper': 'PARTNER' },
      ...{ 'his therapist': 'OWN_WORKER', 'helper of both': 'OFFENDERS_WORKER' },
      ...{ "lotte's worker": 'CHILDS_WORKER', director: 'PARTNER', centre: 'CHILDS_WORKER' },
      'two hats': 'OFFENDERS_WORKER',
    });
    expect(kinds('sofie')).toMatchObject({
      ...{ 'her helper': 'OWN_WORKER', 'his therapist': 'OFFENDERS_WORKER' },
      "lotte's worker": 'CHILDS_WORKER',
    });
    expect(kinds('lotte')).toMatchObject({ "lotte's worker": 'OWN_WORKER' });
  });

  it('is nothing where the person is not part of the case', () => {
    expect(inCase('nobody')).toBeUndefined();
  });

  it('counts as informed who may open the case by now', () => {
    const later = FACTS.memberships.map((one) => ({ ...one, since: '2026-11-23' }));

    expect(inCase('kristof')?.informed).toBe(true);
    expect(inCase('lotte')?.informed).toBe(false);
    expect(inCase('kristof', { ...FACTS, memberships: later })?.informed).toBe(false);
  });
});

describe('a report to its subject', () => {
  const everybody = [...of('ID_CORE', 'sofie', 'kristof', 'lotte').persons];
  const day = '2026-09-01T10:00:00Z';

  it('tells an offender which agency works for them, and of no look of another', () => {
    const records = [
      look('his therapist', '2026-10-05T10:00:00Z', [of('ID_CORE', ...everybody)]),
      look('his therapist', day, [of('PLAN', ...everybody), of('RISK_LEVEL', ...everybody)]),
      look('director', day, [of('ID_CORE', ...everybody)]),
      look('kristof himself', day, [of('PLAN', 'kristof')], { agency: null }),
    ];
    const ofKristof = subject('kristof');

    expect(shown(records, ofKristof)).toEqual([
      '2026-09 MENTAL_HEALTH WITHHOLD kept-from-this-person',
      '2026-09 MENTAL_HEALTH WITHHOLD may-follow-from-what-another-said',
      '2026-09 MENTAL_HEALTH WITHHOLD own-worker',
      '2026-09-01 a partner RELEASE own-look',
      '2026-10 MENTAL_HEALTH WITHHOLD own-worker',
      'ever MENTAL_HEALTH RELEASE own-agency',
    ]);
    expect(subjectReport(records, ofKristof).letter).toEqual({
      en: `${INTRODUCTION.en}\n\n- At any time: mental health care, for its work with you: what that work needs.\n- 1 September 2026: you yourself, for a case consultation: action plan.\n`,
      nl: `${INTRODUCTION.nl}\n\n- Op elk moment: de geestelijke gezondheidszorg, voor het werk met u: wat dat werk nodig heeft.\n- 1 september 2026: uzelf, voor een casusoverleg: plan van aanpak.\n`,
    });
  });

  it('is the same to an offender if their worker looks first, again, elsewhere, for more', () => {
    const first = look('his therapist', day, [of('PLAN', 'kristof')]);
    const histories: readonly Disclosure[][] = [
      [],
      [first],
      [first, look('his therapist', '2026-09-30T10:00:00Z', [of('JUD_MEASURE', 'kristof')])],
      [first, { ...first, at: '2026-09-02T10:00:00Z', purpose: 'JUDICIAL_FOLLOW_UP' }],
      [look('his therapist', '2026-08-30T10:00:00Z', [of('ID_CORE', 'kristof')]), first],
    ];
    const given = histories.map((records) => {
      const { lines, letter } = subjectReport(records, subject('kristof'));
      const released = lines.filter(({ decision }) => decision === 'RELEASE');
      return JSON.stringify({ released, letter });
    });

    expect(new Set(given).size).toBe(1);
    expect(given[0]).toContain('MENTAL_HEALTH'); // the control
  });

  it('names to an offender no agency of this month, nor one whose name tells', () => {
    type Named = CaseFacts['memberships'][number];
    const letterAs = (change: Partial<Named>, ...more: Named[]) => {
      const memberships = [
        ...FACTS.memberships.map((one) =>
          one.subject === 'his therapist' ? { ...one, ...change } : one,
        ),
        ...more,
      ];
      const found = subjectInCase('kristof', { ...FACTS, memberships }, (reader) => reader, TODAY);
      const cases = new Map(found ? [['S1', found]] : []);
      return subjectReport([], { ...subject('kristof'), cases }).letter.en;
    };

    expect(letterAs({ since: '2026-11-01' })).toContain(NOTHING_TO_TELL.en);
    for (const agency of ['POLICE', 'PROSECUTION', 'CHILD_ABUSE_CENTRE'] as const) {
      expect(letterAs({ agency })).toContain(NOTHING_TO_TELL.en);
    }
    expect(letterAs({})).toContain('mental health care'); // the control
    // Who begins to work for the victim as well changes nothing.
    expect(letterAs({}, member('his therapist', 'OFFENDER_SIDE', 'sofie'))).toBe(letterAs({}));
  });

  it('says the same once, however often somebody looked', () => {
    const record = look('his therapist', day, [of('PLAN', 'kristof')]);
    const [once, often] = [[record], [record, record, record]].map((records) =>
      JSON.stringify(subjectReport(records, subject('kristof'))),
    );

    expect(once).toBe(often);
  });

  it('tells a victim who looked, and of the offender not where they are helped', () => {
    const records = [
      look('her helper', day, [of('PLAN', 'sofie')]),
      look('his therapist', day, [of('PLAN', 'sofie')]),
      look("lotte's worker", day, [of('PLAN', 'sofie')]),
      look('kristof himself', day, [of('CASE_PERSON', 'sofie')]),
      look('night officer', day, [of('PLAN', 'sofie')], { agency: 'CHILD_ABUSE_CENTRE' }),
    ];

    expect(shown(records, subject('sofie'))).toEqual([
      '2026-09 CHILD_ABUSE_CENTRE ASK_DPO childs-worker',
      '2026-09 MENTAL_HEALTH ASK_DPO childs-worker',
      '2026-09 MENTAL_HEALTH WITHHOLD look-of-another-client',
      '2026-09 a partner RELEASE offenders-worker',
      '2026-09-01 MENTAL_HEALTH RELEASE victims-own-report',
    ]);
  });

  describe('of a victim who is an offender in another case', () => {
    const [sofie, kristof] = [subject('sofie'), inCase('kristof')];
    const other = (change: object) => ({ ...kristof, ...change }) as NonNullable<typeof kristof>;
    const ofBoth = (change: object): ReportSubject => ({
      ...{ ...sofie, about: ['S1', 'S2'] },
      cases: new Map([...sofie.cases, ['S2', other(change)]]),
    });
    const records = [look('director', day, [of('PLAN', 'sofie')])];
    const there = look('director', day, [of('PLAN', 'sofie')], { case: 'S2' });

    it('tells no more than an offender is told, once they were told of it', () => {
      expect(shown(records, sofie)[0]).toMatch(/RELEASE/);
      expect(shown(records, ofBoth({ ownAgencies: [] }))[0]).toMatch(/WITHHOLD/);
    });

    it('does not change by a case that they were not told of, and tells nothing of it', () => {
      const untold = ofBoth({ informed: false });

      expect(subjectReport([...records, there], untold).letter).toEqual(
        subjectReport(records, sofie).letter,
      );
      expect(shown([there], untold)).toEqual([
        '2026-09 MENTAL_HEALTH WITHHOLD not-yet-informed',
        'ever MENTAL_HEALTH WITHHOLD not-yet-informed',
      ]);
    });
  });

  it('names no sealed category, neither to the officer nor to the victim', () => {
    const records = [look('her helper', day, [of('SHELTER', 'sofie'), of('CHILD_VOICE', 'sofie')])];
    const report = JSON.stringify(subjectReport(records, subject('sofie')));

    expect(report).not.toMatch(/SHELTER|CHILD_VOICE/);
    expect(report).toMatch(/data under seal/); // the control: it is about them
  });

  it('releases nothing to who was not told of the case, nor of a child to a parent', () => {
    const records = [look("lotte's worker", day, [of('PLAN', 'lotte')])];

    expect(shown(records, subject('lotte'))).toEqual([
      '2026-09 MENTAL_HEALTH ASK_DPO victim-not-yet-informed',
    ]);
    expect(shown(records, subject('lotte', 'PARENT'))).toEqual([
      '2026-09 MENTAL_HEALTH ASK_DPO parent-asks-about-minor',
    ]);
  });

  it('is about answers alone, and about the cases it is asked of', () => {
    const slices = [of('PLAN', 'kristof'), of('SERVICE', 'kristof')];
    const records = [
      look('his therapist', day, slices, { case: 'another' }),
      look('his therapist', day, slices, { kind: 'MUTATION' }),
      look('his therapist', day, [of('SERVICE', 'kristof'), of('PLAN', 'sofie'), of('PLAN')]),
    ];

    expect(shown(records, subject('kristof'))).toEqual(['ever MENTAL_HEALTH RELEASE own-agency']);
  });

  it('puts a look just after midnight in Brussels on that day', () => {
    const records = [look('her helper', '2026-08-31T22:30:00Z', [of('PLAN', 'sofie')])];

    expect(shown(records, subject('sofie'))).toEqual([
      '2026-09-01 MENTAL_HEALTH RELEASE victims-own-report',
    ]);
  });

  it('has words for every agency', () => {
    const texts = AGENCY_CODES.map((agency) =>
      subjectReport([look('her helper', day, [of('PLAN', 'sofie')], { agency })], subject('sofie')),
    ).map(({ letter }) => letter.nl);

    expect(new Set(texts).size).toBe(AGENCY_CODES.length);
  });
});
