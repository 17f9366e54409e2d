import { draftOf, forgetDraft, keepDraft } from './drafts';
import { IDLE, idlenessAfter } from './idle';
import { keepFor, keepLeaving, leavingNow } from './session';
import { forgetAllOpened, keepOpened, type OpenedCase, openedCase } from './passes';

/** What a tab remembers, and for how long. */

/** As `sessionStorage`. */
function memory() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (place: number) => [...kept.keys()][place] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    clear: () => {
      kept.clear();
    },
    setItem: (key: string, value: string) => {
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  };
}

const OPENED: OpenedCase = {
  ...{ token: 't', expiresAt: '2026-11-22T10:15:00Z' },
  ...{ function: 'CASE_DIRECTOR', purpose: 'SAFETY_PLANNING' },
};
const BEFORE = Date.parse('2026-11-22T10:14:59Z');

describe('a case that is open in a tab', () => {
  it('stays open over a reload, and only that case', () => {
    const tab = memory();
    keepOpened(tab, 'a', OPENED);

    expect(openedCase(tab, 'a', BEFORE)).toEqual(OPENED);
    expect(openedCase(tab, 'b', BEFORE)).toBeUndefined();
    expect(openedCase(memory(), 'a', BEFORE)).toBeUndefined();
  });

  it('is closed once its pass has run out, and by something that is no pass', () => {
    const tab = memory();
    keepOpened(tab, 'a', OPENED);

    expect(openedCase(tab, 'a', BEFORE + 1_000)).toBeUndefined();
    tab.setItem('oneroof:pass:a', '{"token":1}');
    expect(openedCase(tab, 'a', BEFORE)).toBeUndefined();
  });

  it('is closed by signing out; what was typed stays', () => {
    const tab = memory();
    keepOpened(tab, 'a', OPENED);
    keepOpened(tab, 'b', OPENED);
    keepDraft(tab, 'form', { reason: 'half a sent' });
    forgetAllOpened(tab);

    expect([openedCase(tab, 'a', BEFORE), openedCase(tab, 'b', BEFORE)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(draftOf(tab, 'form')).toEqual({ reason: 'half a sent' });
  });
});

describe('what a tab keeps', () => {
  const [ilse, koen] = [{ name: 'Ilse Maes', agency: 'A' }, { name: 'Koen Geerts' }];

  it.each([
    ['stays for who signs in again', ilse, { reason: 'half a sent' }],
    ['is gone for somebody else at the same desk', koen, {}],
  ])('%s', (_what, next, draft) => {
    const tab = memory();
    keepFor(tab, ilse);
    keepDraft(tab, 'form', { reason: 'half a sent' });
    keepFor(tab, next);

    expect(draftOf(tab, 'form')).toEqual(draft);
  });
});

describe('what is typed', () => {
  it('is kept by form until it is sent', () => {
    const tab = memory();
    keepDraft(tab, 'one', { reason: 'half a sent' });
    keepDraft(tab, 'other', { reason: 'else' });
    forgetDraft(tab, 'other');

    expect(draftOf(tab, 'one')).toEqual({ reason: 'half a sent' });
    expect(draftOf(tab, 'other')).toEqual({});
  });

  it('is not needed for a form to work', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    keepDraft(full, 'one', { reason: 'x' });
    const other = memory();
    other.setItem('oneroof:draft:one', '[not json');

    expect([draftOf(full, 'one'), draftOf(other, 'one')]).toEqual([{}, {}]);
  });
});

describe('somebody who touches nothing', () => {
  it('is asked, and then signed out', () => {
    const { warnAfterMs, signOutAfterMs } = IDLE;

    expect([0, warnAfterMs - 1, warnAfterMs, signOutAfterMs].map(idlenessAfter)).toEqual([
      'active',
      'active',
      'warned',
      'gone',
    ]);
  });
});

describe('why nobody is signed in', () => {
  it('is told once, after the way by the identity provider', () => {
    const tab = memory();
    keepLeaving(tab, 'idle');

    expect(leavingNow(tab, '')).toBe('idle');
    expect(leavingNow(tab, '')).toBeUndefined();
    expect(leavingNow(tab, '?sign-in=failed')).toBe('failed');
  });
});
