import { h } from 'preact';
import { faultsIn, shown } from '../testing/shown';
import { enActs } from '../words/en-acts';
import { EmergencyList } from './acts/reviews';
import { CaseDisclosures } from './dpo-disclosures';
import { ReportView } from './dpo-report';
import { UnusualAccess } from './dpo-unusual';

const nothing = () => undefined;

describe('the page of a data-protection officer', () => {
  const numbers = new Map([['code', 'KD-LIM-2026-00321']]);
  const review = {
    ...{
      id: 'e',
      caseId: 'code',
      agency: 'POLICE' as const,
      aboutWhom: 'the mother',
      reason: 'screaming inside',
      note: null,
    },
    ...{ openedAt: '2026-11-21T22:00:00Z', imminentDanger: true, reviewedAt: null, verdict: null },
  };

  it('puts what waits for a verdict first, with a form for who may give it', async () => {
    const reviews = [
      { ...review, id: 'past', verdict: 'JUSTIFIED' as const, mayReview: true },
      { ...review, mayReview: true },
      { ...review, id: 'told', mayReview: false },
    ];
    const page = await shown(h(EmergencyList, { onSignedOut: nothing, numbers, reviews }));
    const [first = '', second = '', last = ''] = page.split('<li').slice(1);

    expect(page.split('<form')).toHaveLength(2);
    expect(first).toContain(enActs.reviewMeans);
    expect(second).toContain(enActs.othersReview);
    expect(last).toContain('it was an emergency');
    expect(faultsIn(page)).toEqual([]);
  });

  it('says of an emergency whom it is about and why, and calls the case by its number', async () => {
    const list = (part: object) =>
      shown(
        h(EmergencyList, {
          ...{ onSignedOut: nothing, numbers },
          reviews: [{ ...review, mayReview: true, ...part }],
        }),
      );
    const page = await list({});

    expect(page).toMatch(/KD-LIM-2026-00321.*About: <b>the mother<\/b>.*>screaming inside</s);
    expect(page).not.toContain('<code>');
    // Who knows no number of it, and an emergency of before it was asked.
    expect(await list({ caseId: 'another' })).toContain('<code>another</code>');
    expect(await list({ aboutWhom: null })).not.toContain('About:');
  });

  const unusual = {
    ...{ rule: 'no-case-event', because: 'Nothing happened.', becauseNl: 'Er gebeurde niets.' },
    ...{ reader: 'p', since: '2026-11-20', until: '2026-11-21', count: 3 },
  };

  it('says in the language of the page why access is unusual', async () => {
    const found = [{ ...unusual, caseId: null }];
    const page = (found: Parameters<typeof UnusualAccess>[0]['found'], language?: 'nl') =>
      shown(h(UnusualAccess, { found, numbers }), language);

    expect(await page(found)).toContain('Nothing happened.');
    expect(await page(found, 'nl')).toContain('Er gebeurde niets.');
    expect(await page(null)).toContain(enActs.overseesNothing);
  });

  it('calls a case by its number where access is unusual, or by its code to who knows none', async () => {
    const found = ['code', 'another'].map((caseId) => ({ ...unusual, caseId }));
    const page = await shown(h(UnusualAccess, { found, numbers }));

    expect(page).toContain('KD-LIM-2026-00321');
    expect(page).not.toContain('<code>code</code>');
    expect(page).toContain('<code>another</code>');
  });

  it('offers the cases that are overseen, by number, and no field for another', async () => {
    const cases = [
      { caseId: 'code', number: 'KD-LIM-2026-00321' },
      { caseId: 'other', number: 'KD-MEC-2026-00058' },
    ];
    const offered = (some: typeof cases) =>
      shown(h(CaseDisclosures, { cases: some, onSignedOut: nothing }));
    const [both, one, none] = [
      await offered(cases),
      await offered(cases.slice(0, 1)),
      await offered([]),
    ];

    expect(both.match(/type="radio"/g)).toHaveLength(2);
    expect(both).toContain('KD-MEC-2026-00058');
    expect(one).toContain('KD-LIM-2026-00321');
    expect(one).not.toContain('<input');
    expect([both, one].filter((page) => page.includes('type="text"'))).toEqual([]);
    expect(none).toContain('type="text"'); // who oversees none: the hub decides
    for (const page of [both, one, none]) expect(faultsIn(page)).toEqual([]);
  });

  it('keeps the letter apart from what is for the officer alone', async () => {
    const line = {
      ...{ agency: null, because: 'why', becauseNl: 'waarom', categories: [], period: null },
      ...{ purpose: null, text: 'for the officer', textNl: 'voor de functionaris' },
    };
    const report = {
      ...{ letter: 'Dear reader.\n\n- One look.\n', letterNl: 'Beste lezer.\n\n- Eén blik.\n' },
      lines: [{ ...line, decision: 'WITHHOLD' as const }],
    };
    const question = { personId: 's', askedBy: 'SUBJECT' } as const;
    const page = await shown(h(ReportView, { question, report }));
    const [, letter = ''] = /class="sheet letter"[^>]*>(.*?)<\/div>/s.exec(page) ?? [];

    expect(letter).toBe('<p>Dear reader.</p><ul><li>One look.</li></ul>');
    expect(page).toContain('for the officer');
    expect(await shown(h(ReportView, { question, report }), 'nl')).toContain('Eén blik.');
  });
});
