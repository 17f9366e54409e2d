import { Client } from 'pg';
import { type GatewayProcess, startGatewayProcess } from '../disclosure/gateway-processes';
import { gatherAt, holdsData, type RecordCrowd } from '../disclosure/record-crowd';
import { recordedFaults } from '../disclosure/recorded-faults';
import { type SmallHub, startSmallHub } from '../disclosure/small-hub';
import type { Ended } from '../hub/script-process';
import { type FaultyWay, faultyWayTo, honestly } from './faulty-way';

const CLIENTS = 20;
const SOME = 100;

/**
 * Ends a gateway under load, in order and not.
 * @param times how often in order
 */
export function describeDrain(times: number): void {
  const numbers = Array.from({ length: times }, (_, number) => number + 1);
  describe('a gateway that ends under load', () => {
    let hub: SmallHub;
    /** Where proofs are asked when the other has ended. */
    let proofs: string;
    let police: FaultyWay;
    let gateway: GatewayProcess;
    let crowd: RecordCrowd;
    beforeAll(async () => {
      hub = await startSmallHub();
      proofs = (await hub.gateway()).url;
    });
    afterAll(() => hub.stop());
    beforeEach(async () => {
      police = await faultyWayTo(hub.env['AGENCY_URL_POLICE'] ?? '');
      gateway = await startGatewayProcess({ ...hub.env, AGENCY_URL_POLICE: police.url });
      crowd = gatherAt(hub, CLIENTS, () => gateway.url);
    });
    afterEach(async () => {
      await crowd.leave();
      await gateway.kill();
      await police.stop();
    });

    /**
     * Ends it while one request of each client waits for the police, who answer only afterwards.
     * @returns how it ended, and how many had been answered before
     */
    async function endedBy(
      signal: 'SIGTERM' | 'SIGKILL',
    ): Promise<Ended & { readonly before: number }> {
      await crowd.until(({ answered }) => answered >= SOME);
      let release: () => void = () => undefined;
      const released = new Promise<void>((done) => (release = done));
      let held = 0;
      const inFlight = new Promise<void>((all) => {
        police.behaves(async (response, honest) => {
          held += 1;
          if (held === CLIENTS) all();
          await released;
          await honestly(response, honest);
        });
      });
      await inFlight;
      const { answered: before } = crowd.count();
      const ended = gateway.process.kill(signal);
      while (await isOpen(gateway.url));
      release();
      return { ...(await ended), before };
    }

    it.each(numbers)(
      'answers whole whatever is in flight, records it once, and ends in order: %i',
      async () => {
        const recorded = await answersRecorded(hub);
        const { code, stderr, before } = await endedBy('SIGTERM');
        await crowd.leave();
        const given = crowd.told.filter(holdsData);
        const lost = crowd.told.filter(({ status }) => status === undefined);
        process.stdout.write(`drained after ${String(given.length)} answers\n`);

        // Alarms about agencies are lines of their own; anything else would be a fault of the gateway.
        const complaints = stderr.split('\n').filter((line) => !/^$|^{"alarm":/.test(line));
        expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
        expect(given.length).toBeGreaterThanOrEqual(before + CLIENTS);
        expect(crowd.told.filter((one) => one.status !== undefined && !holdsData(one))).toEqual([]);
        expect(lost.filter(({ text }) => text !== '')).toEqual([]); // nobody heard half an answer
        // Nothing is recorded that was not given.
        expect((await answersRecorded(hub)) - recorded).toBe(given.length);
        expect(await recordedFaults(hub, crowd.told, proofs)).toEqual([]);
      },
    );

    it('answers nobody who was waiting when it is killed: the control', async () => {
      const { signal, before } = await endedBy('SIGKILL');
      await crowd.leave();

      expect(signal).toBe('SIGKILL');
      expect(crowd.count().answered).toBe(before);
    });
  });
}

/** Whether somebody new is let in. */
async function isOpen(url: string): Promise<boolean> {
  const asked = fetch(new URL('/health', url), { headers: { connection: 'close' } });
  return asked.then(
    ({ ok }) => ok,
    () => false,
  );
}

async function answersRecorded({ ownerUrl }: SmallHub): Promise<number> {
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    const { rows } = await db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM disclosure WHERE leaf::json->>'kind' = 'ANSWER'`,
    );
    return rows[0]?.count ?? 0;
  } finally {
    await db.end();
  }
}
