import { killGateways } from './gateway-killed';
import { type SmallHub, startSmallHub } from './small-hub';

/** `gateway-killed.long.test.ts` kills two hundred times: each start of a process costs a second. */
const [KILLS, SEED] = [5, 20261122];

describe('a gateway that is killed under load', () => {
  let hub: SmallHub;
  beforeEach(async () => {
    hub = await startSmallHub();
  });
  afterEach(() => hub.stop());

  it('leaves nobody with data whose record is not in the log, and the log whole', async () => {
    const { faults, answered, lost } = await killGateways(hub, KILLS, SEED);
    const counts = `${String(answered)} answers, ${String(lost)} broken off`;
    process.stdout.write(`${String(KILLS)} kills: ${counts}\n`);

    expect(faults).toEqual([]);
    expect(lost).toBeGreaterThan(0);
  }, 300_000);
});
