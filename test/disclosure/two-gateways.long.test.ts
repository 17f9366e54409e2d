import { setTimeout as pause } from 'node:timers/promises';
import { type GatewayProcess, startGatewayProcess } from './gateway-processes';
import { gatherAt } from './record-crowd';
import { recordedFaults } from './recorded-faults';
import { type SmallHub, startSmallHub } from './small-hub';

const CLIENTS = 64;
const MINUTE_MS = 60_000;

describe('two gateways in processes of their own', () => {
  let hub: SmallHub;
  const gateways: GatewayProcess[] = [];
  beforeEach(async () => {
    hub = await startSmallHub();
    gateways.push(await startGatewayProcess(hub.env), await startGatewayProcess(hub.env));
  });
  afterEach(async () => {
    for (const one of gateways.splice(0)) await one.kill();
    await hub.stop();
  });

  it('write one log for a minute without a gap, a double, or a receipt that does not prove', async () => {
    const [one, other] = gateways.map(({ url }) => url);
    const crowd = gatherAt(hub, CLIENTS, (client) => (client % 2 === 0 ? one : other) ?? '');
    await pause(MINUTE_MS);
    await crowd.leave();
    const { answered, refused } = crowd.count();
    process.stdout.write(`${String(answered)} answers in a minute, ${String(refused)} refused\n`);

    expect(answered).toBeGreaterThan(0);
    expect(refused).toBe(0);
    expect(await recordedFaults(hub, crowd.told, one ?? '')).toEqual([]);
  });
});
