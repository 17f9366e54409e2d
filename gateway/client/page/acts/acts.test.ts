import { h } from 'preact';
import { enActs } from '../../words/en-acts';
import { speechIn } from '../../words/language';
import director from '../../../../test/golden/views/s1-ilse-maes-case-consultation.json';
import type { FamilyViewQuery, ReaderFunction } from '../../generated/operations';
import { familyOf } from '../../view/family';
import { familyWith, participant } from '../../testing/family';
import { faultsIn, kept, shown } from '../../testing/shown';
import { FamilyView } from '../family-view';
import { ActsOfCase, type ActPlace } from './acting';
import { AnswerRequests } from './answer-requests';
import { AskOwner } from './ask-owner';
import { Codes } from './codes';
import { Emergency } from './emergency';

/** What is shown to who acts, as it is before anybody types. */

const nothing = () => undefined;
const family = familyWith({
  participants: [
    participant('s', 'Sofie Aerts', 'VICTIM'),
    participant('k', 'Kristof', 'OFFENDER'),
  ],
  releaseRequests: [
    { id: 'r', byAgency: 'POLICE', category: 'SHELTER', personId: 's', status: 'ASKED' },
  ],
  releases: [],
});
const place: ActPlace = {
  ...{ caseId: 'code-of-case', family, token: 'a-pass', today: '2026-11-22' },
  ...{ change: nothing, reopen: nothing, onSignedOut: nothing },
};
const says = { place, onDone: nothing, onRefused: nothing };
const listing = (functions: readonly ReaderFunction[], assuranceLevel = 'HIGH' as const) => ({
  reader: { displayName: 'Davy Leys', agency: 'POLICE' as const, functions, assuranceLevel },
  myCases: [],
});
const ofListing = { listing: listing(['DUTY_OFFICER']), go: nothing, onSignedOut: nothing };

describe('a form of an act', () => {
  it.each([
    ['breaks the glass', () => h(Emergency, ofListing), enActs.emergencyReviewed],
    [
      'asks an owner',
      () => h(AskOwner, { ...says, categories: ['INC_NARR'], personIds: ['s', 'k'] }),
      enActs.askSame,
    ],
  ] as const)('that %s says what it will do, and is labelled and whole', async (_, part, means) => {
    const page = await shown(part());

    expect(page).toContain(means);
    expect(page).toContain('role="alert"');
    expect(faultsIn(page)).toEqual([]);
  });

  it('finds faults where there are some: the control', () => {
    expect(faultsIn('<form><input name="a" id="a" disabled></form>')).toHaveLength(3);
  });

  it('has what was typed before, over a sign-in or an expired pass', async () => {
    kept.set('oneroof:draft:ask:code-of-case:INC_NARR', '{"question":"half a sent"}');
    const ask = { ...says, categories: ['INC_NARR'] as const, personIds: ['s'] };

    expect(await shown(h(AskOwner, ask))).toContain('half a sent');
    expect(await shown(h(AskOwner, { ...ask, categories: ['WEAPON'] as const }))).not.toContain(
      'half a sent',
    );
  });

  it('does not ask what there is no choice of', async () => {
    const page = await shown(h(AskOwner, { ...says, categories: ['INC_NARR'], personIds: ['s'] }));

    expect(page).not.toContain('type="radio"');
    expect(page).toContain('Sofie Aerts');
  });

  it('warns a duty officer whose sign-in is too weak, and lets them try', async () => {
    const weak = { ...listing(['DUTY_OFFICER']) };
    const reader = { ...weak.reader, assuranceLevel: 'SUBSTANTIAL' as const };
    const page = await shown(h(Emergency, { ...ofListing, listing: { ...weak, reader } }));

    expect(page).toContain(enActs.weakSignIn);
    expect(await shown(h(Emergency, ofListing))).not.toContain(enActs.weakSignIn);
  });
});

describe('what can be done in a case', () => {
  const opened = familyOf(
    director.data as unknown as FamilyViewQuery,
    director.extensions.oneroof,
    ...([false, 'somebody'] as const),
  );
  const view = () => h(FamilyView, { family: opened ?? family, today: '2026-11-22' });
  const acting = (as: ReaderFunction) =>
    h(ActsOfCase, {
      as: { function: as, agency: 'GENERAL_WELFARE', name: 'Ilse Maes' },
      ...{ place, children: view() },
    });
  const buttons = (page: string) =>
    [...page.matchAll(/aria-haspopup="dialog">([^<]+)</g)].map(([, label]) => label);

  it('is a button where the remedy is one, and nothing without a pass', async () => {
    const withheld = director.extensions.oneroof.withheld as { readonly remedy: string }[];
    const asks = withheld.filter(({ remedy }) => remedy === 'ASK_OWNER').length;
    const page = await shown(acting('CASE_DIRECTOR'));

    expect(asks).toBeGreaterThan(2);
    expect(buttons(page).filter((label) => label === 'Ask the owner')).toHaveLength(asks);
    expect(buttons(await shown(view()))).toEqual([]);
  });

  it('offers in every case the same blind question, so that it tells nothing', async () => {
    const page = await shown(
      h(ActsOfCase, {
        as: { function: 'CASE_DIRECTOR', agency: 'GENERAL_WELFARE', name: 'Ilse Maes' },
        ...{ place, children: h(FamilyView, { family, today: '2026-11-22' }) },
      }),
    );
    const { words } = await speechIn('en');

    for (const one of [page, await shown(acting('CASE_DIRECTOR'))]) {
      expect(buttons(one).filter((label) => label === words.askSealed)).toHaveLength(1);
    }
  });

  it('calls an owner on top of the case where a request waits for them', async () => {
    const page = async (as: ReaderFunction) =>
      shown(
        h(ActsOfCase, {
          as: { function: as, agency: 'GENERAL_WELFARE', name: 'Nele Jans' },
          ...{ place, children: h(FamilyView, { family, today: '2026-11-22' }) },
        }),
      );
    const { words } = await speechIn('en');

    expect(await page('AGENCY_WORKER')).toContain(words.requestsWait);
    expect(await page('CASE_DIRECTOR')).not.toContain(words.requestsWait);
  });

  it('lets an alert be taken up once, one too of which is not told who did; not a withheld one', async () => {
    const by = (displayName: string) => [{ acknowledgedAt: null, professional: { displayName } }];
    const coordinates = ['SafetyAlert.acknowledgements'];
    const entry = { owner: 'CASE_REGISTRY', category: 'ALERT', policy: 'need-to-know' };
    const withheld = [{ ...entry, remedy: 'NOT_POSSIBLE', coordinates }];
    const offered = async (acknowledgements: unknown, told = {}) => {
      const own = familyWith({ alerts: [{ id: 'a', acknowledgements }] }, told);
      const page = await shown(
        h(ActsOfCase, {
          as: { function: 'CASE_DIRECTOR', agency: 'GENERAL_WELFARE', name: 'Ilse Maes' },
          ...{ place, children: h(FamilyView, { family: own, today: '2026-11-22' }) },
        }),
      );
      return buttons(page).includes('Take this up');
    };

    expect(await offered(by('Wim Claesen'))).toBe(true);
    expect(await offered(by('Ilse Maes'))).toBe(false);
    expect(await offered(null)).toBe(true);
    expect(await offered(null, { withheld })).toBe(false);
  });

  it('lists requests and releases each with its step, and the codes of the case', async () => {
    const as = { function: 'AGENCY_WORKER', agency: 'GENERAL_WELFARE' } as const;
    const page = await shown(h(AnswerRequests, { ...says, as }));

    expect(page).toContain('Stay in refuge');
    expect(page).toContain(enActs.answerThis);
    expect(page).toContain(enActs.noReleases);
    expect(await shown(h(Codes, { place }))).toMatch(/code-of-case.*Sofie Aerts.*<code>s</s);
    const { words } = await speechIn('en');
    const numbered = familyWith({ number: 'KD-LIM-2026-00321' });
    expect(await shown(h(Codes, { place: { ...place, family: numbered } }))).toMatch(
      /KD-LIM-2026-00321.*code-of-case/s,
    );
    expect(await shown(h(Codes, { place }))).not.toContain(`<dt>${words.caseNumber}</dt>`);
  });
});
