import { heard, hubNow, NOT_HEARD } from './hub-time';
import { keepOpened, type OpenedCase, openedCase } from './passes';

/** What time it is at the hub, whatever a laptop says. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ANSWERED = 'Sun, 22 Nov 2026 10:00:00 GMT';
const PASS: OpenedCase = {
  ...{ token: 't', expiresAt: '2026-11-22T10:15:00Z' },
  ...{ function: 'CASE_DIRECTOR', purpose: 'SAFETY_PLANNING' },
};

function tab() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  };
}

describe('a pass of a quarter of an hour', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Opened 7 seconds after the page began; `minutes` later. */
  function isOpenAfter(minutes: number): boolean {
    const [keep, opened] = [tab(), 7_000];
    keepOpened(keep, 'a', PASS);
    const now = hubNow(heard(NOT_HEARD, ANSWERED, opened), opened + minutes * MINUTE);
    return openedCase(keep, 'a', now) !== undefined;
  }

  it.each([-26, -3, 0, 5, 26])('lasts as long on a laptop %d hours off', (hours) => {
    jest.useFakeTimers({ now: Date.parse(ANSWERED) + hours * HOUR });

    expect([0, 14.9, 15, 16].map(isOpenAfter)).toEqual([true, true, false, false]);
  });

  it('would not, if it were compared with the laptop’s clock: the control', () => {
    jest.useFakeTimers({ now: Date.parse(ANSWERED) + HOUR });
    const keep = tab();
    keepOpened(keep, 'a', PASS);

    expect(openedCase(keep, 'a', Date.now())).toBeUndefined();
  });

  it('has ended for a page that heard nothing of the hub yet', () => {
    const keep = tab();
    keepOpened(keep, 'a', PASS);

    expect(openedCase(keep, 'a', hubNow(NOT_HEARD, 5))).toBeUndefined();
  });
});

describe('the time at the hub', () => {
  it('is what the last answer said, and no other word changes it', () => {
    const first = heard(NOT_HEARD, ANSWERED, 0);
    const second = heard(first, 'Sun, 22 Nov 2026 10:07:00 GMT', 6 * MINUTE);

    expect(hubNow(second, 8 * MINUTE) - hubNow(first, 0)).toBe(9 * MINUTE);
    expect(heard(first, null, 99)).toBe(first);
    expect(heard(first, 'soon', 99)).toBe(first);
  });
});
