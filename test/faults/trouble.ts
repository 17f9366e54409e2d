import type { HubAnswer } from '../../scripts/development/hub-client';
import { FAMILY_VIEW } from '../hub/views-of-families';
import { type Bystander, bystander, readingOf, saidOf } from './bystander';
import { type FaultyHub, startFaultyHub } from './faulty-hub';
import { MISBEHAVIOURS } from './manners';
import {
  LEFT_AT_MOST,
  MEASURED,
  type Memory,
  memoryOf,
  memorySaid,
  readsViews,
} from './measured-gateway';
import { DEADLINE_MS, FAULTS, wrongWhile } from './matrix';
import { type Agency, comparedWith } from './whole-view';

/** A reader waits for the agencies, and for the record; on a machine that does much else, too. */
const LIMIT_MS = 4 * DEADLINE_MS;
const [READERS, RESTARTS] = [4, 2];
/** Words of hosts, of pages of errors, and of what an agency was not asked. */
const NEVER = /10[.]0[.]0[.]7|127[.]0[.]0[.]1|polluted|of theirs|Gateway|constraint/;

/**
 * Everything that may happen to agencies, to one after the other, while somebody reads the view of
 * a family. The PostgreSQL of the first is its own, and is restarted.
 */
export function describeTrouble(agencies: readonly [Agency, ...Agency[]]): void {
  describe('an agency in trouble, while somebody reads the view of a family', () => {
    const [first] = agencies;
    /** Who is in trouble, and who was just before: an answer may be under way. */
    let troubled: readonly Agency[] = [];
    let hub: FaultyHub;
    let beside: Bystander;
    let memory: () => Promise<Memory>;
    let before: Memory;
    beforeAll(async () => {
      hub = await startFaultyHub({
        ...{ deadlineMs: DEADLINE_MS, processes: agencies, postgresOf: first, program: MEASURED },
      });
      memory = memoryOf(hub.gateway);
      await readsViews(hub.director);
      before = await memory();
      beside = reader();
    }, 120_000);
    afterAll(async () => {
      process.stdout.write(saidOf(await beside.leave()));
      await hub.stop();
    });
    afterEach(() => {
      expect(beside.faultsSince()).toEqual([]);
    });

    const reader = () =>
      bystander(
        readingOf(hub.director, hub.whole, (agency) => troubled.includes(agency)),
        LIMIT_MS,
      );
    const trouble = (agency: Agency) => {
      troubled = [agency, ...troubled.slice(0, 1)];
    };
    /** The view becomes whole again, without a restart of anything, and is right until then. */
    async function healed(): Promise<void> {
      for (;;) {
        const { silent, faults } = comparedWith(hub.whole, await hub.director.ask(FAMILY_VIEW));
        expect(faults).toEqual([]);
        if (silent.length === 0) return;
      }
    }

    it('is asked for something of every person while all is well: the control', () => {
      const text = JSON.stringify(hub.whole).replace('Sofie', 'Zofie');

      expect(comparedWith(hub.whole, hub.whole)).toEqual({ silent: [], faults: [] });
      expect(comparedWith(hub.whole, JSON.parse(text) as HubAnswer).faults).toEqual([
        'what is there is not as before',
      ]);
      for (const agency of agencies) expect(hub.ways[agency].asked).toBeGreaterThan(0);
    });

    describe.each(agencies)('%s', (agency) => {
      it.each(MISBEHAVIOURS)('leaves $leaves when it answers $what', async (misbehaviour) => {
        const { manner, leaves } = misbehaviour;
        trouble(agency);
        hub.ways[agency].behaves(manner);
        const answer = await hub.director.ask(FAMILY_VIEW);
        const { silent, faults } = comparedWith(hub.whole, answer);
        hub.ways[agency].heals();
        await healed();

        expect(faults).toEqual([]);
        expect(silent).toEqual(leaves === 'THE WHOLE' ? [] : [agency]);
        expect(JSON.stringify(answer)).not.toMatch(NEVER);
      });

      it.each(FAULTS)('leaves the rest, and heals, when it is $what', async (fault) => {
        trouble(agency);

        expect(await wrongWhile(fault, hub, agency)).toEqual([]);
      });
    });

    it(`leaves the rest, and heals, when the PostgreSQL of ${first} is restarted under load`, async () => {
      trouble(first);
      const readers = Array.from({ length: READERS }, reader);
      await Promise.all(readers.map((one) => one.answers(2)));
      for (let restart = 0; restart < RESTARTS; restart += 1) {
        await hub.postgres?.restart();
        await Promise.all(readers.map((one) => one.answers(1)));
      }
      await healed();
      const seen = await Promise.all(readers.map((one) => one.leave()));

      expect(seen.flatMap(({ faults }) => faults)).toEqual([]);
    });

    it('leaves no more memory taken at the gateway than ordinary work takes', async () => {
      await readsViews(hub.director);
      const after = await memory();
      process.stdout.write(memorySaid(before, after));

      expect(after.heap).toBeLessThan(LEFT_AT_MOST * before.heap);
      expect(after.rss).toBeLessThan(LEFT_AT_MOST * before.rss);
    });
  });
}
