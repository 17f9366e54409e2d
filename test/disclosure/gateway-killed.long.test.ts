import { killGateways } from './gateway-killed';
import { type SmallHub, startSmallHub } from './small-hub';

const [KILLS, SEED] = [200, 20261123];

describe('a gateway that is killed under load two hundred times', () => {
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
  }, 3_000_000);
});
