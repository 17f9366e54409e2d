import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubClient } from '../../scripts/development/hub-client';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { plainFamily } from '../need-to-know/plain-family';
import { emergencyFor } from '../need-to-know/plain-reading';
import { READERS } from '../need-to-know/readers';
import { shareRecords } from '../need-to-know/shared-records';
import { type Observed, observed, rowsOf, within } from './observing';
import type { PROTECTED_FACTS } from './protected-facts';
import { type Asking, type Change, DIRECTOR, REGISTRY } from './stores';

const view = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8').replace(
  'query FamilyView {',
  'query FamilyView { agencies { code asOf } myCases { needsYou nextConferenceOn }',
);

const FIRST: Asking = [DIRECTOR, 'SAFETY_PLANNING'];

/** The sentences about two stores that differ in one protected fact, for some of these facts. */
export function twoStores(facts: typeof PROTECTED_FACTS): void {
  describe('two stores that differ in one protected fact', () => {
    /** Who has the case open: only while the registry is as it was, for its facts are in the pass. */
    const opened = new Map<string, HubClient>();
    /** What was observed of the family as it is: the first of the two stores, if nothing is given. */
    const asItIs = new Map<string, Observed>();
    let hub: TestHub;
    let caseId: string;
    let rows: Record<string, string>;
    beforeAll(async () => {
      hub = await startTestHub({ deadlineMs: 25_000 });
      caseId = await plainFamily(hub, READERS);
      await shareRecords(hub);
      rows = await rowsOf(hub);
      await observe(FIRST); // whatever a first answer costs
      await observeAsItIs(FIRST);
    }, 120_000);
    afterAll(() => hub.stop());

    async function opens([key, purpose]: Asking): Promise<HubClient> {
      const reader = READERS.find((one) => one.key === key);
      if (!reader) throw new Error(`Expected a reader of the plain family, got "${key}".`);
      const client = await hub.signIn(key, reader);
      return client.open(caseId, reader.as, purpose, emergencyFor(purpose));
    }

    /** Asks for everything. */
    async function observe(asking: Asking): Promise<Observed> {
      const client = opened.get(asking.join()) ?? (await opens(asking));
      opened.set(asking.join(), client);
      return observed(hub, () => client.ask(view));
    }

    async function observeAsItIs(asking: Asking): Promise<Observed> {
      const seen = asItIs.get(asking.join()) ?? (await observe(asking));
      asItIs.set(asking.join(), seen);
      return seen;
    }

    async function each(all: readonly Asking[], look: (one: Asking) => Promise<Observed>) {
      const seen: Observed[] = [];
      for (const one of all) seen.push(await look(one));
      return seen;
    }

    /** What is observed after a change: with new passes, if that is in the facts of a pass. */
    async function changed<T>(change: Change, look: () => Promise<T>): Promise<T> {
      const openAnew = () => {
        if (change.agency === REGISTRY) opened.clear();
      };
      openAnew();
      return within(hub, change, look).finally(openAnew);
    }

    /** What the same readers observe in two stores, the first of which may be the family as it is. */
    async function inBoth(change: Change, all: readonly Asking[], first = observeAsItIs) {
      const one = await each(all, first);
      return { one, other: await changed(change, () => each(all, observe)) };
    }

    describe.each(facts)('$item: $fact', (protectedFact) => {
      const { given, blind, seeing, control = protectedFact } = protectedFact;

      it('answers who may not know the same, for the same effort, and who may know not', async () => {
        const all = [...blind, ...seeing];
        const { one, other } = await (given
          ? changed(given, () => inBoth(protectedFact, all, observe))
          : inBoth(protectedFact, all));

        expect(other.slice(0, blind.length)).toEqual(one.slice(0, blind.length));
        for (const place of seeing.keys()) {
          expect(other[blind.length + place]?.bytes).not.toBe(one[blind.length + place]?.bytes);
        }
      });

      if (seeing.length > 0) return;
      it('shows where it is not what is protected: the control', async () => {
        const { one, other } = await inBoth(control, blind.slice(0, 1));

        expect(other[0]?.bytes).not.toBe(one[0]?.bytes);
      });
    });

    it('leaves the family as it was: every row, and what is answered of it', async () => {
      opened.clear();

      expect(await rowsOf(hub)).toEqual(rows);
      expect(await observe(FIRST)).toEqual(await observeAsItIs(FIRST));
    });
  });
}
