import { soakMinutes } from '../config';
import { type FaultyHub, startFaultyHub } from './faulty-hub';
import { DEADLINE_MS } from './matrix';
import { MEASURED } from './measured-gateway';
import { type Soaked, soak } from './soak';
import { AGENCIES } from './whole-view';

const MINUTES = soakMinutes();
/** So much more resident memory at the end would show within a working day. */
const GROWTH_AT_MOST = 0.1;
const REFUSED_AT_MOST = 0.01;

describe('the hub at half of what it can, with one agency after another in trouble', () => {
  let hub: FaultyHub;
  beforeAll(async () => {
    const [first] = AGENCIES;
    hub = await startFaultyHub({
      ...{ deadlineMs: DEADLINE_MS, processes: AGENCIES, postgresOf: first, program: MEASURED },
    });
  }, 120_000);
  afterAll(() => hub.stop(), 60_000);

  it(
    'answers nothing that is wrong, and takes no more memory',
    async () => {
      const soaked = await soak(hub, MINUTES, 20_261_126);
      process.stdout.write(saidOf(soaked));
      const { wrong, answered, refused, samples, slope } = soaked;
      const level = samples.at(-1)?.rss ?? 0;
      const refusals = [...refused.values()].reduce((sum, count) => sum + count, 0);

      expect(wrong).toEqual([]);
      // On a machine that has no time for it, a soak says nothing.
      expect(refusals).toBeLessThan(REFUSED_AT_MOST * answered);
      expect(slope.rss * MINUTES).toBeLessThan(GROWTH_AT_MOST * level);
    },
    (MINUTES + 3) * 60_000,
  );
});

function saidOf({ saturation, rate, slope, samples, ...counts }: Soaked): string {
  const { answered, partial, late, refused, wrong, faults, slowestMs } = counts;
  const shown = (number: number) => number.toFixed(1);
  const memory = ({ minute, rss, heap }: Soaked['samples'][number]) =>
    `${shown(minute)}': ${shown(rss)}/${shown(heap)}`;
  return `${shown(saturation)} views a second at most, ${shown(rate)} asked for ${String(MINUTES)} minutes
${String(answered)} answers, each checked: ${String(wrong.length)} wrong; ${String(partial)} without an agency in trouble, ${String(late)} without another that was late, refused: ${JSON.stringify([...refused])}; ${String(faults)} faults; the slowest in ${shown(slowestMs)} ms
RSS ${shown(slope.rss)} MB a minute, heap ${shown(slope.heap)} MB a minute; RSS/heap in MB: ${samples
    .filter((_, place) => place % 12 === 0)
    .map(memory)
    .join(', ')}\n`;
}
