import { TOKEN_TYPES } from '../../schema/pass';
import { REGISTRY } from '../../schema/registry';
import { RELEASE_TOKEN } from '../../schema/release-token';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { memberId, plainFamily } from '../need-to-know/plain-family';
import { READERS } from '../need-to-know/readers';
import { beyondAgreed, lootFrom, type Robbed } from './loot';
import { gatesOf, honest, type Switchboard } from './switchboard';
import { type Shown, type Thief, thiefAt } from './thief';

const PURPOSE: Readonly<Record<string, string>> = {
  'magistrate-prosecution': 'JUDICIAL_FOLLOW_UP',
  'agency-worker-police': 'RISK_ASSESSMENT',
  'agency-worker-youth-welfare': 'SAFETY_PLANNING',
  'agency-worker-general-welfare-offender-side': 'SAFETY_PLANNING',
  'integration-client-general-welfare': 'CASE_CONSULTATION',
  'client-victim': 'CLIENT_INFORMATION',
};
const ROBBED: readonly Robbed[] = READERS.flatMap((reader) => {
  const purpose = PURPOSE[reader.key];
  return purpose ? [{ ...reader, purpose }] : [];
});

describe('a thief with every key of the gateway, at the doors of the agencies', () => {
  let hub: TestHub;
  let caseId: string;
  let thief: Thief;
  const board: Switchboard = { off: new Set(), hostility: honest };
  const robbed = new Map<string, Required<Shown>>();
  beforeAll(async () => {
    hub = await startTestHub({ gates: gatesOf(board) });
    caseId = await plainFamily(hub, READERS);
    thief = await thiefAt(hub);
    for (const reader of ROBBED) robbed.set(reader.key, await rob(reader));
  }, 90_000);
  afterAll(() => hub.stop());

  /** What passes through a gateway when this reader opens the case. */
  async function rob(reader: Robbed): Promise<Required<Shown>> {
    const client = await hub.signIn(reader.key, reader);
    const input = { caseId, function: reader.as, purpose: reader.purpose };
    return { pass: await thief.passOf(client, input), accessToken: client.accessToken };
  }
  const shownBy = (key: string): Required<Shown> => {
    const shown = robbed.get(key);
    if (!shown) throw new Error(`Expected the pass of ${key}.`);
    return shown;
  };
  const agencies = () => [...hub.agencies.keys()].sort();

  const taken = (agency: string, shown: Shown) => lootFrom(thief, agency, shown, caseId);

  it.each(ROBBED)('gets with the pass of $key what that reader may read', async (reader) => {
    const beyondPass: string[] = [];
    let values = 0;
    for (const agency of agencies()) {
      const found = await taken(agency, shownBy(reader.key));
      values += found.size;
      beyondPass.push(...beyondAgreed(agency, reader, found));
    }

    expect(beyondPass).toEqual([]);
    expect(values).toBeGreaterThan(20); // the control: the doors do open
  });

  it('gets more where owners do not decide: the control', async () => {
    const [reader] = ROBBED;
    if (!reader) throw new Error('Expected a reader.');
    board.off = new Set(['owner']);
    const beyondPass = beyondAgreed('police', reader, await taken('police', await rob(reader)));
    board.off = new Set();

    expect(beyondPass).not.toEqual([]);
  });

  it.each([
    ['a pass of their own making', 'gateway', 'gateway'],
    ["a pass of their own making in the registry's name", 'gateway', 'registry'],
  ] as const)('gets nothing with %s', async (_what, party, named) => {
    const { pass, accessToken } = shownBy('magistrate-prosecution');
    const made = await thief.forge(TOKEN_TYPES.pass, thief.claimsOf(pass), party, named);
    for (const agency of agencies()) {
      const { data, errors } = await thief.ask(
        agency,
        { pass: made, accessToken },
        '{ __typename }',
      );

      expect([agency, data ?? null]).toEqual([agency, null]);
      expect(errors?.[0]?.extensions?.['code']).toMatch(/^(NOT_AVAILABLE|UNAUTHENTICATED)$/);
    }
  });

  it('gets nothing without a pass, and nothing by changing a pass', async () => {
    const { pass, accessToken } = shownBy('client-victim');
    const [head, , signature] = pass.split('.');
    const claims = { ...thief.claimsOf(pass), function: 'CASE_DIRECTOR' };
    const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const changed = [head, body, signature].join('.');
    for (const agency of agencies().filter((one) => one !== REGISTRY)) {
      expect([...(await taken(agency, {}))]).toEqual([]);
      expect([...(await taken(agency, { pass: changed }))]).toEqual([]);
    }
    expect([...(await taken(REGISTRY, { accessToken }))]).toEqual([]);
    expect([...(await taken(REGISTRY, { accessToken, pass: changed }))]).toEqual([]);
  });

  it("gets with another's pass nothing from the registry but with that reader signed in", async () => {
    const { pass, accessToken } = shownBy('magistrate-prosecution');
    const other = shownBy('agency-worker-police').accessToken;
    const ask = async (shown: Shown) => {
      const { data, errors } = await thief.ask(REGISTRY, shown, '{ case { number } }');
      return [data ?? null, errors?.[0]?.extensions?.['code']];
    };

    expect(await ask({ pass })).toEqual([null, 'UNAUTHENTICATED']);
    expect(await ask({ pass, accessToken: other })).toEqual([null, 'UNAUTHENTICATED']);
    expect((await ask({ pass, accessToken }))[0]).toEqual({
      case: { number: expect.anything() as unknown },
    });
  });

  describe("who wants a release that nobody gave, and has the registry's key as well", () => {
    const victim = memberId('victim');
    const until = '2027-01-01';

    /** What the registry would sign if youth welfare had been given the victim's stay in a refuge. */
    function releasedShelter(): Promise<string> {
      const claims = thief.claimsOf(shownBy('agency-worker-youth-welfare').pass);
      const released = [{ owner: 'general-welfare', category: 'SHELTER', until }];
      const persons = claims.persons.map((one) => (one.id === victim ? { ...one, released } : one));
      return thief.forge(TOKEN_TYPES.pass, { ...claims, persons }, 'registry');
    }
    async function stays(pass: string): Promise<string[]> {
      const place = `${victim} case.participants.person.generalWelfare.shelterStays`;
      return [...(await taken('general-welfare', { pass }))].filter((one) => one.startsWith(place));
    }
    /** Tells the owner of the release. @returns how the owner answers */
    async function tellOwner(by: 'gateway' | 'registry'): Promise<number> {
      const url = hub.agencies.get('general-welfare')?.url ?? '';
      const release = { id: 'made up', caseId, personId: victim, category: 'SHELTER', until };
      const claims = { ...release, aud: 'general-welfare', toAgency: 'YOUTH_WELFARE' };
      const token = await thief.forge(RELEASE_TOKEN.typ, claims, by, 'registry');
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(new URL(RELEASE_TOKEN.path, url), { method: 'POST', headers });
      return answer.status;
    }

    it("gets nothing by a pass that claims it: the owner's book does not hold it", async () => {
      expect(await stays(await releasedShelter())).toEqual([]);
    });

    it("cannot write it in the book with the gateway's keys", async () => {
      expect(await tellOwner('gateway')).toBe(401);
      expect(await stays(await releasedShelter())).toEqual([]);
    });

    // What the book rests on is the registry's word: its key is the one that must not be stolen.
    it("can with the registry's: the control, and the limit", async () => {
      expect(await tellOwner('registry')).toBe(204);
      expect(await stays(await releasedShelter())).not.toEqual([]);
    });
  });
});
