import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../need-to-know/random';
import { type GatewayProcess, startGatewayProcess } from './gateway-processes';
import { gatherAt, holdsData } from './record-crowd';
import { recordedFaults } from './recorded-faults';
import type { SmallHub } from './small-hub';

const CLIENTS = 20;
/** A gateway gives up to so many answers before it is killed, and lives up to so much longer. */
const [MOST_ANSWERS, MOST_MS] = [120, 10];

export interface Killed {
  readonly faults: readonly string[];
  readonly answered: number;
  /** Requests that were on their way when a gateway was killed: nothing came back, or a part. */
  readonly lost: number;
}

/**
 * Kills a gateway under load again and again, at moments that only the seed knows, while the next
 * one stands ready; all write one log.
 */
export async function killGateways(hub: SmallHub, kills: number, seed: number): Promise<Killed> {
  const random = new Random(seed);
  let serving = startGatewayProcess(hub.env);
  // Nobody asks while a process starts, which takes most of the time: they would only slow it down.
  let ready: Promise<unknown> = serving;
  const crowd = gatherAt(hub, CLIENTS, async () => {
    await ready;
    return (await serving).url;
  });
  let last: GatewayProcess | undefined;
  try {
    for (let killed = 0; killed < kills; killed += 1) {
      const [one, next] = [await serving, startGatewayProcess(hub.env)];
      last = one;
      ready = next;
      await next;
      const until = crowd.count().answered + Math.floor(random.next() * MOST_ANSWERS);
      await crowd.until(({ answered }) => answered >= until);
      await pause(random.next() * MOST_MS);
      await one.kill();
      serving = next;
    }
    last = await serving;
    const { answered: until } = crowd.count();
    await crowd.until(({ answered }) => answered > until);
    await crowd.leave();
    const lost = crowd.told.filter((told) => told.status === undefined || !isWhole(told.text));
    return {
      faults: await recordedFaults(hub, crowd.told, last.url),
      answered: crowd.told.filter(holdsData).length,
      lost: lost.length,
    };
  } finally {
    await Promise.all([crowd.leave(), last?.kill()]);
  }
}

function isWhole(text: string): boolean {
  return text.endsWith('}');
}
