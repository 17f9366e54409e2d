import { join } from 'node:path';
import { decryptionKeyFrom, signingKeyFrom } from '../../schema/key-files';
import { HEADERS, ISSUERS, TOKEN_TYPES, tokenHash } from '../../schema/pass';
import { openedEnvelope } from '../../schema/pass-envelope';
import { signToken } from '../../schema/signed-token';
import type { HubClient } from '../../scripts/development/hub-client';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { memberId, plainFamily } from '../need-to-know/plain-family';
import { Random } from '../need-to-know/random';
import { type NamedReader, READERS } from '../need-to-know/readers';

const WELFARE = 'agency-worker-general-welfare';
const DIRECTOR = 'case-director-general-welfare';
const POLICE = 'agency-worker-police';
const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }';
const VICTIM = memberId('victim');
/** What stands in every answer that tells of a stay in a refuge. */
const REFUGE = /Stay in refuge/;
const STAYS = 'generalWelfare { shelterStays { label } }';
const ask = (fields: string) => `{ case { participants { person { id ${fields} } } } }`;

describe('somebody who reads more than they need to know, at the door of the whole hub', () => {
  let hub: TestHub;
  let caseId: string;
  beforeAll(async () => {
    hub = await startTestHub();
    caseId = await plainFamily(hub, READERS);
    await (await opens(DIRECTOR)).ask(ask(STAYS));
  }, 120_000);
  afterAll(() => hub.stop());

  function named(key: string): NamedReader {
    const reader = READERS.find((one) => one.key === key);
    if (!reader) throw new Error(`Expected a reader of the plain family, got "${key}".`);
    return reader;
  }
  const signIn = (key: string) => hub.signIn(key, named(key));
  async function opens(key: string, purpose = 'SAFETY_PLANNING'): Promise<HubClient> {
    return (await signIn(key)).open(caseId, named(key).as, purpose);
  }
  /** What the registry says to somebody who opens a case, as bytes. */
  async function opening(key: string, of: string): Promise<string> {
    const input = { caseId: of, function: named(key).as, purpose: 'SAFETY_PLANNING' };
    return JSON.stringify(await (await signIn(key)).ask(OPEN, { input }));
  }
  const atRegistry = (sql: string) => hub.writeAt('case-registry', sql);
  const isOpen = /"token":"/;

  it('1: gets for a foreign family the bytes of an unknown one, for the same effort', async () => {
    const effort = async (of: string) => {
      hub.forget();
      const bytes = await opening(WELFARE, of);
      return { bytes, statements: hub.heard.get('case-registry')?.statements.length };
    };
    const [{ id: foreign } = { id: '' }] = (
      await (await hub.reader('katrien-baeten')).myCases()
    ).map((id) => ({ id }));

    expect(foreign).not.toBe('');
    expect(await effort(foreign)).toEqual(await effort('nowhere'));
    expect(await opening(WELFARE, caseId)).toMatch(isOpen); // the control: their own
  });

  it.each([
    ['plainly', ask(STAYS)],
    ['as what may be read', ask('police: generalWelfare { reports: shelterStays { label } }')],
    ['as a key', ask('generalWelfare { id: shelterStays { id: label } }')],
    [
      'in fragments in fragments',
      `{ ...A } fragment A on Query { case { ... { participants { ...B } } } }
       fragment B on CaseParticipant { person { ... on Person { ...C } } }
       fragment C on Person { generalWelfare { ... @include(if: true) { shelterStays { label } } } }`,
    ],
    [
      'behind directives',
      `query ($yes: Boolean = true, $no: Boolean = false) { case { participants { person {
        generalWelfare @skip(if: $no) { shelterStays @include(if: $yes) { label @skip(if: false) } } } } } }`,
    ],
    ['beside what may be read', ask(`callName ${STAYS} police { reports { label } }`)],
    [
      'twice, once under another name',
      ask(`${STAYS} other: generalWelfare { again: shelterStays { label } }`),
    ],
  ])('3, 4: does not get a sealed field by asking for it %s', async (_how, query) => {
    const denied = JSON.stringify(await (await opens(DIRECTOR)).ask(query));
    const told = JSON.stringify(await (await opens(WELFARE)).ask(query));

    expect(denied).toContain('"data"');
    expect(denied).not.toMatch(REFUGE);
    expect(denied).not.toContain('SHELTER');
    expect(told).toMatch(REFUGE); // the control
  });

  it('6: asks nothing of an agency of which nothing is granted', async () => {
    const heardBy = async (key: string) => {
      const client = await opens(key);
      hub.forget();
      await client.ask(ask(STAYS));
      const { statements = [], requests } = hub.heard.get('general-welfare') ?? {};
      return { statements: statements.length, requests };
    };

    expect(await heardBy(DIRECTOR)).toEqual({ statements: 0, requests: 0 });
    expect(await heardBy(WELFARE)).toEqual({ statements: expect.any(Number), requests: 1 });
  });

  it('6: reads no denied field at an owner of which something else is granted', async () => {
    const statementsFor = async (fields: string) => {
      const client = await opens(DIRECTOR);
      hub.forget();
      await client.ask(ask(fields));
      return hub.heard.get('general-welfare')?.statements.filter((sql) => sql.includes('SELECT'));
    };
    const plan = 'generalWelfare { safetyPlan { label } }';
    const both = await statementsFor(`${plan} ${STAYS}`);

    expect(both?.length).toBeGreaterThan(0);
    expect(both?.filter((sql) => sql.includes('shelter_stay'))).toEqual([]);
  });

  it.each([
    ['yesterday', '2026-11-21', false],
    ['today', '2026-11-22', true],
    ['tomorrow', '2026-11-23', true],
  ])('7: with a membership that ends %s', async (_day, until, opensStill) => {
    const mine = `WHERE subject = 'reader:${POLICE}'`;
    await atRegistry(`UPDATE membership SET until = '${until}' ${mine}`);
    try {
      const bytes = await opening(POLICE, caseId);

      if (opensStill) expect(bytes).toMatch(isOpen);
      else expect(bytes).toBe(await opening(POLICE, 'nowhere'));
    } finally {
      await atRegistry(`UPDATE membership SET until = NULL ${mine}`);
    }
  });

  it('8: loses what they had as soon as their side changes, with the pass in hand', async () => {
    const before = await opens(WELFARE);
    const told = await before.ask(ask(STAYS));
    const again = await before.ask(ask(STAYS));
    const side = (of: string) =>
      atRegistry(`UPDATE membership SET side = '${of}' WHERE subject = 'reader:${WELFARE}';
        UPDATE chain_case SET access_version = access_version + 1 WHERE id = '${caseId}'`);
    await side('OFFENDER_SIDE');
    try {
      const stale = await before.ask(ask(STAYS));
      const after = await (await opens(WELFARE)).ask(ask(STAYS));

      expect(JSON.stringify(told)).toMatch(REFUGE);
      expect(again.data).toEqual(told.data); // the control: nothing changed, nothing lost
      expect(stale.errors).toMatchObject([{ extensions: { code: 'PASS_STALE' } }]);
      expect(stale.data ?? null).toBeNull();
      expect(JSON.stringify(personIn(after.data, VICTIM))).not.toMatch(REFUGE);
    } finally {
      await side('NEUTRAL');
    }
  });

  it('9, 10: cannot use an agency token elsewhere, later, or with another pass', async () => {
    const [own, other] = [await passOf(WELFARE), await passOf(DIRECTOR)];
    const key = await signingKeyFrom(join(hub.keysFolder, 'gateway.private.json'));
    const tokenFor = (agency: string, pass: string, lifetimeSeconds = 30) =>
      signToken(
        {
          ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway, lifetimeSeconds },
          claims: { aud: agency, pass: tokenHash(pass) },
        },
        key,
      );
    const knock = async (token: string, pass: string) => {
      hub.forget();
      const query = `{ _entities(representations: [{ __typename: "Person", id: "${VICTIM}" }]) {
        ... on Person { ${STAYS} } } }`;
      const response = await fetch(hub.agencies.get('general-welfare')?.url ?? '', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          [HEADERS.pass]: pass,
        },
        body: JSON.stringify({ query }),
      });
      return response.text();
    };
    const refused = [
      await knock(await tokenFor('police', own), own),
      await knock(await tokenFor('general-welfare', own, -10), own),
      await knock(await tokenFor('general-welfare', other), own),
    ];

    expect(new Set(refused).size).toBe(1);
    expect(refused[0]).toContain('UNAUTHENTICATED');
    expect(hub.heard.get('general-welfare')).toMatchObject({ statements: [], requests: 0 });
    const good = await knock(await tokenFor('general-welfare', own), own);
    expect(good).toMatch(REFUGE); // the control
    const honest = await knock(await tokenFor('general-welfare', other), other);
    expect(honest).not.toMatch(REFUGE); // and its owner decides on the pass
  });

  it('18: is never handed what another reader gets, three hundred requests at once', async () => {
    const query = ask(`callName generalWelfare { shelterStays { label } safetyPlan { codeWord } }
      police { reports { id pvNumber severity } informationNotes { text } }
      prosecution { files { id status dismissalReason } } mentalHealth { acuteSignals { id kind } }`);
    const keys = READERS.filter(({ as }) => !/CLIENT|DPO|DUTY|SPOC/.test(as)).slice(0, 10);
    const clients = new Map<string, HubClient>();
    const own = new Map<string, string>();
    for (const { key } of keys) {
      const client = await opens(key);
      clients.set(key, client);
      const { data, errors } = await client.ask(query);
      expect(errors).toBeUndefined();
      own.set(key, JSON.stringify(data));
    }
    const random = new Random(18);
    const crossed: string[] = [];
    let compared = 0;
    for (let round = 0; round < 30; round += 1) {
      const crowd = Array.from({ length: 10 }, () => random.pick(keys).key);
      await Promise.all(
        crowd.map(async (key) => {
          const { data } = (await clients.get(key)?.ask(query)) ?? {};
          compared += 1;
          if (JSON.stringify(data ?? null) !== own.get(key)) crossed.push(key);
        }),
      );
    }

    expect(keys).toHaveLength(10);
    expect(new Set(own.values()).size).toBeGreaterThan(5); // the control: they do differ
    expect(crossed).toEqual([]);
    expect(compared).toBe(300);
  }, 90_000);

  it('20: hears one fixed text, however near the mistake is', async () => {
    const client = await opens(DIRECTOR);
    const answers: string[] = [];
    for (const field of ['shelterStay', 'shelterstays', 'nonsenseOfMine', 'shelterStays(x: 1)']) {
      answers.push(JSON.stringify(await client.ask(ask(`generalWelfare { ${field} { label } }`))));
    }

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('INVALID_OPERATION');
    expect((await client.ask(ask(STAYS))).errors).toBeUndefined(); // the control: no mistake
  });

  it.each(['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    '28: gets no more by the name %s, and changes nobody',
    async (word) => {
      const query = ask(`${word}: generalWelfare { ${word}: shelterStays { ${word}: label } }`);
      const denied = JSON.stringify(await (await opens(DIRECTOR)).ask(query));

      expect(denied).not.toMatch(REFUGE);
      expect(JSON.stringify(await (await opens(WELFARE)).ask(query))).toMatch(REFUGE);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  /** The signed pass of a reader, as the gateway finds it. */
  async function passOf(key: string): Promise<string> {
    const input = { caseId, function: named(key).as, purpose: 'SAFETY_PLANNING' };
    const { data } = await (await signIn(key)).ask(OPEN, { input });
    const { token } = data?.['openCase'] as { token: string };
    const privateKey = await decryptionKeyFrom(join(hub.keysFolder, 'gateway.private.json'));
    return openedEnvelope(token, privateKey);
  }
});

/** What an answer says of one person. */
function personIn(data: unknown, id: string): unknown {
  const { participants } = (data as { case: { participants: { person: { id: string } }[] } }).case;
  const found = participants.find(({ person }) => person.id === id);
  if (!found) throw new Error('Expected the person in the answer.');
  return found.person;
}
