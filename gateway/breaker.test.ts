import { Breaker } from './breaker';

describe('whether an agency is worth asking', () => {
  const silentTimes = (times: number, now = 0) => {
    const breaker = new Breaker();
    for (let time = 0; time < times; time += 1) breaker.unheard(now);
    return breaker;
  };

  it('is not doubted for a few silences', () => {
    const breaker = silentTimes(4);

    expect([1, 2, 3].map((now) => breaker.lets(now))).toEqual([true, true, true]);
  });

  it('is doubted after five in a row: then one fetch a second goes to see, whatever becomes of it', () => {
    const breaker = silentTimes(5, 100);
    const lets = [100, 1_099, 1_100, 1_101, 2_099, 2_100].map((now) => breaker.lets(now));

    expect(lets).toEqual([false, false, true, false, false, true]);
  });

  it('is not doubted for silences with an answer among them', () => {
    const breaker = silentTimes(4);
    breaker.heard();
    for (let time = 0; time < 4; time += 1) breaker.unheard(0);

    expect(breaker.lets(0)).toBe(true);
  });

  it('is as it was with the first answer', () => {
    const breaker = silentTimes(100);
    breaker.heard();

    expect([0, 1, 2].map((now) => breaker.lets(now))).toEqual([true, true, true]);
  });
});
