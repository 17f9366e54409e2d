import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { MEMBERS, memberId, plainFamily } from '../need-to-know/plain-family';
import { emergencyFor } from '../need-to-know/plain-reading';
import { READERS } from '../need-to-know/readers';
import { atOwner } from './owner';
import { PROTECTED_FACTS } from './protected-facts';
import { type Change, DIRECTOR, POLICE, WELFARE } from './stores';

const view = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8').replace(
  'query FamilyView {',
  'query FamilyView { agencies { code asOf }',
);
const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }';

/** All that a reader could learn: the bytes of the answer, and what it cost each agency. */
interface Observed {
  readonly bytes: string;
  readonly cost: readonly string[];
}

describe('two stores that differ in one protected fact', () => {
  let hub: TestHub;
  let caseId: string;
  beforeAll(async () => {
    hub = await startTestHub({ deadlineMs: 25_000 });
    caseId = await plainFamily(hub, READERS);
    await observe([DIRECTOR, 'SAFETY_PLANNING']); // whatever a first answer costs
  }, 120_000);
  afterAll(() => hub.stop());

  async function opens(key: string, purpose: string): Promise<HubClient> {
    const reader = READERS.find((one) => one.key === key);
    if (!reader) throw new Error(`Expected a reader of the plain family, got "${key}".`);
    const client = await hub.signIn(key, reader);
    return client.open(caseId, reader.as, purpose, emergencyFor(purpose));
  }

  /** What an operation costs each agency, beside its answer: again if one was too busy to answer. */
  async function observed(asking: () => Promise<HubAnswer>, tries = 4): Promise<Observed> {
    hub.forget();
    const { status, data, errors, extensions } = await asking();
    const { withheld, silent } = (extensions?.['oneroof'] ?? {}) as {
      readonly withheld?: unknown;
      readonly silent?: readonly unknown[];
    };
    if (silent?.length && tries > 1) return observed(asking, tries - 1);
    return {
      bytes: JSON.stringify({ status, data, errors, withheld, silent }, null, 1),
      cost: Array.from(
        hub.heard,
        ([agency, { statements, requests }]) =>
          `${agency}: ${String(statements.length)} statements, ${String(requests)} requests`,
      ),
    };
  }

  /** Opens the case and asks for everything. */
  async function observe([key, purpose]: readonly [string, string]): Promise<Observed> {
    const client = await opens(key, purpose);
    return observed(() => client.ask(view));
  }

  async function observeAll(all: readonly (readonly [string, string])[]): Promise<Observed[]> {
    const seen: Observed[] = [];
    for (const one of all) seen.push(await observe(one));
    return seen;
  }

  /** What is observed in the store after a change, which is undone. */
  async function within<T>({ agency, change, undo }: Change, look: () => Promise<T>): Promise<T> {
    await atOwner(hub, agency, change);
    try {
      return await look();
    } finally {
      await atOwner(hub, agency, undo);
    }
  }

  /** What the same readers observe in two stores. */
  async function inBoth(change: Change, all: readonly (readonly [string, string])[]) {
    const one = await observeAll(all);
    return { one, other: await within(change, () => observeAll(all)) };
  }

  describe.each(PROTECTED_FACTS)('$item: $fact', (protectedFact) => {
    const { given, blind, seeing, control = protectedFact } = protectedFact;

    it('answers who may not know the same, for the same effort, and who may know not', async () => {
      const look = () => inBoth(protectedFact, [...blind, ...seeing]);
      const { one, other } = await (given ? within(given, look) : look());

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

  it('49, 53: answers who has a conflict of interest, and who is not informed, as for no case', async () => {
    const openAs = async (key: string, of: string) => {
      const reader = READERS.find((one) => one.key === key);
      const client = await hub.signIn(key, {
        as: reader?.as ?? '',
        agency: reader?.agency ?? null,
      });
      const purpose = key.startsWith('client') ? 'CLIENT_INFORMATION' : 'TRIAGE';
      const input = { caseId: of, function: reader?.as, purpose };
      return observed(() => client.ask(OPEN, { input }));
    };
    const conflict = `INSERT INTO conflict_of_interest (id, case_id, subject) VALUES ('planted', '${caseId}', 'reader:${POLICE}')`;
    await within(
      {
        agency: 'case-registry',
        change: `${conflict}; UPDATE membership SET since = '2026-11-23' WHERE subject = 'reader:client-victim'`,
        undo: `DELETE FROM conflict_of_interest WHERE id = 'planted';
          UPDATE membership SET since = '2026-01-01' WHERE subject = 'reader:client-victim'`,
      },
      async () => {
        for (const key of [POLICE, 'client-victim']) {
          const unknown = await openAs(key, 'nowhere');

          expect(await openAs(key, caseId)).toEqual(unknown);
          expect(unknown.bytes).toContain('NOT_AVAILABLE');
        }
      },
    );
    expect((await openAs(POLICE, caseId)).bytes).toContain('token');
    expect((await openAs('client-victim', caseId)).bytes).toContain('token');
  });

  it('65, 66: answers a blind request the same, whether or not there is anything to release', async () => {
    const ask = (category: string) => async () => {
      const input = { personId: memberId('victim'), category, question: 'May we know?' };
      const client = await opens(DIRECTOR, 'SAFETY_PLANNING');
      return observed(() =>
        client.ask(
          `mutation ($input: RequestReleaseInput!) { requestRelease(input: $input) {
            personId category byAgency question askedOn status label } }`,
          { input },
        ),
      );
    };
    for (const [category, table] of [
      ['SHELTER', 'shelter_stay'],
      ['ADDR_CONF', 'protected_address'],
    ] as const) {
      const change = {
        agency: 'general-welfare',
        change: `ALTER TABLE ${table} RENAME TO gone`,
        undo: `ALTER TABLE gone RENAME TO ${table}`,
      };
      const withIt = await ask(category)();

      expect(await within(change, ask(category))).toEqual(withIt);
      expect(withIt.bytes).toContain('ASKED');
    }
  });

  it('20, 58: has a container and one freshness for everybody, also where an agency knows nobody', async () => {
    const everybody = {
      agency: 'general-welfare',
      change: `UPDATE welfare_trajectory SET person_id = '~' || person_id`,
      undo: `UPDATE welfare_trajectory SET person_id = substr(person_id, 2)`,
    };
    const ask = async () => {
      const client = await opens(WELFARE, 'SAFETY_PLANNING');
      const { data } = await client.ask(`{ agencies { code asOf } case { participants { person {
        id generalWelfare { __typename trajectories { id } } } } } }`);
      return data as {
        agencies: unknown;
        case: { participants: { person: { generalWelfare: { trajectories: unknown[] } } }[] };
      };
    };
    const [known, nobody] = [await ask(), await within(everybody, ask)];
    const containers = nobody.case.participants.map(({ person }) => person.generalWelfare);

    expect(containers).toHaveLength(MEMBERS.length);
    for (const container of containers) {
      expect(container).toMatchObject({ __typename: 'GeneralWelfareRecord' });
      expect(container.trajectories).toEqual([]);
    }
    expect(known.case.participants[0]?.person.generalWelfare.trajectories).not.toEqual([]);
    expect(nobody.agencies).toEqual(known.agencies);
  });

  it('25: knows sealed rows by another id at each agency, and by one that says nothing', async () => {
    const idsFor = async (key: string, purpose: string) => {
      const client = await opens(key, purpose);
      const { data } = await client.ask(
        `{ case { participants { person { generalWelfare { shelterStays { id } } } } } }`,
      );
      return Array.from(JSON.stringify(data).matchAll(/"id":"[^"]+"/g), ([id]) => id);
    };
    const own = await idsFor(WELFARE, 'SAFETY_PLANNING');
    const elsewhere = await idsFor('duty-officer-police', 'EMERGENCY');

    expect(own).toHaveLength(MEMBERS.length);
    expect(elsewhere).toHaveLength(MEMBERS.length);
    expect(own.filter((id) => elsewhere.includes(id))).toEqual([]);
  });
});
