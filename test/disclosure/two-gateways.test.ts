import { gatherAt } from './record-crowd';
import { recordedFaults } from './recorded-faults';
import { type SmallHub, startSmallHub } from './small-hub';

const [CLIENTS, ANSWERS] = [16, 400];

describe('two gateways', () => {
  let hub: SmallHub;
  beforeEach(async () => {
    hub = await startSmallHub();
  });
  afterEach(() => hub.stop());

  it('write one log without a gap, a double, or a receipt that does not prove', async () => {
    const gateways = [await hub.gateway(), await hub.gateway()];
    const [one, other] = gateways.map(({ url }) => url);
    const crowd = gatherAt(hub, CLIENTS, (client) => (client % 2 === 0 ? one : other) ?? '');
    await crowd.until(({ answered }) => answered >= ANSWERS);
    await crowd.leave();

    expect(crowd.count().refused).toBe(0);
    // Each proves what both wrote.
    expect(await recordedFaults(hub, crowd.told, one ?? '')).toEqual([]);
    expect(await recordedFaults(hub, crowd.told, other ?? '')).toEqual([]);
  });
});
