import type { HubClient } from '../../scripts/development/hub-client';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { MEMBERS, memberId, plainFamily } from '../need-to-know/plain-family';
import { emergencyFor } from '../need-to-know/plain-reading';
import { type NamedReader, READERS } from '../need-to-know/readers';
import { observed, within } from './observing';
import { type Asking, type Change, DIRECTOR, POLICE, REGISTRY, WELFARE } from './stores';

const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }';
const OFFICER = 'duty-officer-police';
const EMERGENCY = {
  ...{ aboutWhom: 'Somebody in it.', reason: emergencyFor('EMERGENCY'), imminentDanger: true },
};

/** What the welfare agency knows, of nobody in the family. */
const nobodys = (table: string): Change => ({
  agency: 'general-welfare',
  change: `UPDATE ${table} SET person_id = '~' || person_id`,
  undo: `UPDATE ${table} SET person_id = substr(person_id, 2)`,
});

describe('whatever is asked of two stores: a case, an emergency, a release, a container, an id', () => {
  let hub: TestHub;
  let caseId: string;
  beforeAll(async () => {
    hub = await startTestHub({ deadlineMs: 25_000 });
    caseId = await plainFamily(hub, READERS);
  }, 120_000);
  afterAll(() => hub.stop());

  function named(key: string): NamedReader {
    const reader = READERS.find((one) => one.key === key);
    if (!reader) throw new Error(`Expected a reader of the plain family, got "${key}".`);
    return reader;
  }
  const signIn = (key: string) => hub.signIn(key, named(key));
  async function opens([key, purpose]: Asking): Promise<HubClient> {
    return (await signIn(key)).open(caseId, named(key).as, purpose, emergencyFor(purpose));
  }

  it('49, 53: answers who has a conflict of interest, and who is not informed, as for no case', async () => {
    const openAs = async (key: string, of: string) => {
      const client = await signIn(key);
      const purpose = key.startsWith('client') ? 'CLIENT_INFORMATION' : 'TRIAGE';
      const input = { caseId: of, function: named(key).as, purpose };
      return observed(hub, () => client.ask(OPEN, { input }));
    };
    const conflict = `INSERT INTO conflict_of_interest (id, case_id, subject) VALUES ('planted', '${caseId}', 'reader:${POLICE}')`;
    await within(
      hub,
      {
        agency: REGISTRY,
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
      const client = await opens([DIRECTOR, 'SAFETY_PLANNING']);
      return observed(hub, () =>
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

      expect(await within(hub, change, ask(category))).toEqual(withIt);
      expect(withIt.bytes).toContain('ASKED');
    }
  });

  it('66: breaks the glass alike, whether or not there is anything behind it', async () => {
    const stays =
      '{ case { participants { person { id generalWelfare { shelterStays { label } } } } } }';
    const breaks = async () => {
      const officer = await signIn(OFFICER);
      const input = {
        ...{ caseId, function: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
        emergency: EMERGENCY,
      };
      const opening = await observed(hub, () =>
        officer.ask(OPEN.replace('token', '__typename'), { input }),
      );
      const { data } = await (
        await signIn(DIRECTOR)
      ).ask('{ myReviews { caseId agency aboutWhom reason imminentDanger verdict mayReview } }');
      const [notice] = data?.['myReviews'] as unknown[];
      const client = await opens([OFFICER, 'EMERGENCY']);
      const { bytes, cost } = await observed(hub, () => client.ask(stays));
      return { same: { opening, notice, cost }, bytes };
    };
    await breaks(); // whatever a first answer costs
    const there = await breaks();
    const empty = await within(hub, nobodys('shelter_stay'), breaks);
    const director = await opens([DIRECTOR, 'SAFETY_PLANNING']);
    const sealed = await observed(hub, () => director.ask(stays));

    expect(empty.same).toEqual(there.same);
    expect(empty.same.opening.bytes).toContain('openCase');
    expect(empty.same.notice).toMatchObject({ agency: 'POLICE', verdict: null });
    expect(empty.bytes).toBe(sealed.bytes); // nothing behind it looks like what is not opened
    expect(there.bytes.match(/Stay in refuge/g)).toHaveLength(MEMBERS.length); // the control
  });

  it('66: breaks no glass by the number of a case that is not open to it, as by none at all', async () => {
    const number = 'KD-PLN-2026-00001';
    const breaks = async (called: string) => {
      const officer = await signIn(OFFICER);
      const input = { caseId: called, function: 'DUTY_OFFICER', purpose: 'EMERGENCY' };
      return observed(hub, () =>
        officer.ask(OPEN.replace('token', '__typename'), {
          input: { ...input, emergency: EMERGENCY },
        }),
      );
    };
    const ofPolice = `case_id = '${caseId}' AND agency_code = 'POLICE'`;
    const numbered: Change = {
      agency: REGISTRY,
      change: `UPDATE chain_case SET number = '${number}' WHERE id = '${caseId}'`,
      undo: `UPDATE chain_case SET number = 'KD-LIM-2026-00321' WHERE id = '${caseId}'`,
    };
    const closedToPolice: readonly Change[] = [
      {
        agency: REGISTRY,
        change: `UPDATE agency_participation SET status = 'DECLINED' WHERE ${ofPolice}`,
        undo: `UPDATE agency_participation SET status = 'ACCEPTED' WHERE ${ofPolice}`,
      },
      {
        agency: REGISTRY,
        change: `UPDATE chain_case SET restricted_to = '{YOUTH_WELFARE}' WHERE id = '${caseId}'`,
        undo: `UPDATE chain_case SET restricted_to = '{}' WHERE id = '${caseId}'`,
      },
    ];
    await within(hub, numbered, async () => {
      await breaks(number); // whatever a first answer costs
      const [opened, unknown] = [await breaks(number), await breaks('nowhere')];

      expect(opened.bytes).toContain('CasePass'); // the control
      expect(await breaks(caseId)).toMatchObject({ bytes: opened.bytes, cost: opened.cost });
      expect(unknown.bytes).toContain('NOT_AVAILABLE');
      expect(await breaks('KD-PLN-2026-99999')).toEqual(unknown);
      for (const closed of closedToPolice) {
        await within(hub, closed, async () => {
          expect(await breaks(number)).toEqual(unknown);
          expect(await breaks(caseId)).toEqual(unknown);
        });
      }
    });
  });

  it('28: tells the label of a row to who reads no more of it', async () => {
    const client = await opens([POLICE, 'SAFETY_PLANNING']);
    const { data } = await client.ask(`{ case { expectations { label rule }
      participants { person { housesOfJustice { mandates { breaches { label consequence } } }
        youthWelfare { safetyAgreements { label terms } } } } } }`);
    const told = JSON.stringify(data);
    const line = expect.stringMatching(/^\w/) as unknown;

    expect(data).toMatchObject({ case: { expectations: [{ label: line, rule: null }] } });
    expect(told).toMatch(/"label":"Breach, \w+ \d+","consequence":null/);
    expect(told).toMatch(/"label":"Safety agreement, \w+ \d+","terms":null/);
  });

  it('20, 58: has a container and one freshness for everybody, also where an agency knows nobody', async () => {
    const everybody = nobodys('welfare_trajectory');
    const ask = async () => {
      const client = await opens([WELFARE, 'SAFETY_PLANNING']);
      const { data } = await client.ask(`{ agencies { code asOf } case { participants { person {
        id generalWelfare { __typename trajectories { id } } } } } }`);
      return data as {
        agencies: unknown;
        case: { participants: { person: { generalWelfare: { trajectories: unknown[] } } }[] };
      };
    };
    const [known, nobody] = [await ask(), await within(hub, everybody, ask)];
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
      const client = await opens([key, purpose]);
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
