import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { clientCredentialsGrant } from 'openid-client';
import { providerOf } from '../../gateway/sign-in/provider';
import { signingKeyFrom } from '../../schema/key-files';
import { HUB_AUDIENCE, TOKEN_TYPES } from '../../schema/pass';
import { REGISTRY } from '../../schema/registry';
import { HUB_RESOURCE } from '../../scripts/development/identity-provider';
import { HubClient } from '../../scripts/development/hub-client';
import { DEVELOPMENT_ISSUER } from '../../scripts/development/keys';
import { Membership } from '../../subgraphs/case-registry/membership.entity';
import { caseRegistry } from '../../subgraphs/case-registry/subgraph';
import { idOf } from '../../subgraphs/kit/fixtures';
import { type NamedFields, namedFields } from '../disclosure/given-fields';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { PUBLISHED_FIELDS } from '../need-to-know/published-fields';
import { choosing, Visitor } from './visitor';

const FROM_PAGE = { 'x-oneroof': 'page', 'sec-fetch-site': 'same-origin' };
const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }';
const ASK = '{ case { number } }';
const SYSTEM = 'reader:welfare-records';

describe('the hub, to who signed in at its page', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ signIn: true });
  });
  afterAll(() => hub.stop());

  async function signedIn(reader: string): Promise<Visitor> {
    const visitor = new Visitor();
    const form = await visitor.follow(new URL('/sign-in?return=/cases/one', hub.gateway.url));
    const isBack = (url: URL) => url.pathname === '/cases/one';
    await visitor.follow(form.at, choosing(reader), isBack);
    return visitor;
  }
  async function ask(
    visitor: Visitor,
    query: string,
    headers: Readonly<Record<string, string>> = FROM_PAGE,
    variables = {},
    url = hub.gateway.url,
  ) {
    const response = await visitor.ask(url, {
      ...{ method: 'POST', body: JSON.stringify({ query, variables }) },
      headers: { 'content-type': 'application/json', ...headers },
    });
    const text = await response.text();
    const { data, errors } = JSON.parse(text) as {
      readonly data?: Readonly<Record<string, unknown>>;
      readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
    };
    return { text, data, codes: errors?.map(({ extensions }) => extensions.code) };
  }
  /** Opens the family of its director, as a tab of the page does. */
  async function passOf(visitor: Visitor): Promise<string> {
    const input = { caseId: idOf('S1'), function: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION' };
    const { data } = await ask(visitor, OPEN, FROM_PAGE, { input });
    return (data?.['openCase'] as { token: string }).token;
  }

  it('opens a case and gives it, to the cookie and the pass of one tab', async () => {
    const ilse = await signedIn('ilse-maes');
    const { data } = await ask(ilse, '{ reader { displayName } }');
    expect(data).toEqual({ reader: { displayName: 'Ilse Maes' } });

    const pass = await passOf(ilse);
    expect(await ask(ilse, ASK, { ...FROM_PAGE, 'case-pass': pass })).toMatchObject({
      data: { case: { number: 'KD-LIM-2026-00321' } },
    });
  });

  it('does so at every gateway, for none of them remembers who signed in', async () => {
    const ilse = await signedIn('ilse-maes');
    const { url } = await hub.anotherGateway();

    expect((await ask(ilse, '{ reader { displayName } }', FROM_PAGE, {}, url)).data).toEqual({
      reader: { displayName: 'Ilse Maes' },
    });
  });

  it('gives nothing for the pass of another', async () => {
    const pass = await passOf(await signedIn('ilse-maes'));
    const wim = await signedIn('wim-claesen');

    expect(await ask(wim, ASK, { ...FROM_PAGE, 'case-pass': pass })).toMatchObject({
      ...{ data: undefined, codes: ['NOT_AVAILABLE'] },
    });
  });

  it('knows nobody by a cookie alone, or by one that another site sends', async () => {
    const ilse = await signedIn('ilse-maes');
    const pass = { 'case-pass': await passOf(ilse) };
    const token = (await hub.reader('ilse-maes')).accessToken;
    const stranger = await ask(new Visitor(), ASK, {});
    const attempts = await Promise.all([
      ask(new Visitor(), ASK, { ...FROM_PAGE, ...pass }),
      ask(ilse, ASK, pass),
      ask(ilse, ASK, { ...pass, 'sec-fetch-site': 'same-origin' }),
      ask(ilse, ASK, { ...FROM_PAGE, ...pass, 'sec-fetch-site': 'cross-site' }),
      ask(ilse, ASK, { ...FROM_PAGE, ...pass, 'sec-fetch-site': 'same-site' }),
      ask(ilse, ASK, { ...FROM_PAGE, ...pass, authorization: `Bearer ${token}` }),
    ]);

    expect(stranger.codes).toEqual(['UNAUTHENTICATED']);
    expect(attempts.map(({ text }) => text)).toEqual(attempts.map(() => stranger.text));
  });

  it('lets no other site ask whether it may', async () => {
    const response = await fetch(hub.gateway.url, {
      method: 'OPTIONS',
      headers: {
        ...{ origin: 'https://evil.example', 'access-control-request-method': 'POST' },
        'access-control-request-headers': 'x-oneroof, content-type',
      },
    });

    expect(response.status).toBe(400);
    expect([...response.headers.keys()].filter((name) => /^access-control/.test(name))).toEqual([]);
  });

  describe('and to a system, which signs with its own key', () => {
    /** The categories of its agreement, as the registry's fixtures say them. */
    const agreed = caseRegistry.fixtures
      .filter(({ entity }) => entity === Membership)
      .flatMap(({ rows }) => rows as readonly Pick<Membership, 'subject' | 'agreement'>[])
      .find(({ subject }) => subject === SYSTEM)?.agreement;

    async function system(): Promise<HubClient> {
      const file = join(hub.keysFolder, 'welfare-records.private.json');
      const provider = await providerOf({
        provider: new URL(hub.env['ONEROOF_SIGN_IN_PROVIDER'] ?? ''),
        ...{ clientId: SYSTEM, clientKey: await signingKeyFrom(file) },
      })();
      const { access_token: token } = await clientCredentialsGrant(provider, {
        resource: HUB_RESOURCE,
      });
      return new HubClient(hub.gateway.url, token);
    }
    async function viewOf(client: HubClient, as: string) {
      const query = await readFile(join(__dirname, '../queries/family-view.graphql'), 'utf8');
      const open = await client.open(idOf('S1'), as, 'CASE_CONSULTATION');
      return { query, answer: await open.ask(query) };
    }

    it('gives what its agreement allows, of each person, and nothing else', async () => {
      const { query, answer } = await viewOf(await system(), 'INTEGRATION_CLIENT');
      const given = categoriesIn(answer.data, namedFields({ query }));

      expect(agreed?.length).toBeGreaterThan(5);
      expect([...given].filter((one) => !agreed?.includes(one as never))).toEqual(['STRUCTURE']);
      expect([...given]).toEqual(expect.arrayContaining(['CASE_CORE', 'CASE_PERSON', 'PLAN']));
    });

    it('gives more to a person who reads the same: the control', async () => {
      const { query, answer } = await viewOf(await hub.reader('ilse-maes'), 'CASE_DIRECTOR');
      const given = categoriesIn(answer.data, namedFields({ query }));

      expect([...given].filter((one) => !agreed?.includes(one as never)).length).toBeGreaterThan(9);
    });

    it('is let in by the token alone, and never by the proof that got it', async () => {
      const file = join(hub.keysFolder, 'welfare-records.private.json');
      const { id, key } = await signingKeyFrom(file);
      const proof = (typ?: string) =>
        new SignJWT({ functions: ['INTEGRATION_CLIENT'], agency: 'GENERAL_WELFARE' })
          .setProtectedHeader({ alg: 'EdDSA', kid: id, ...(typ === undefined ? {} : { typ }) })
          .setIssuer(DEVELOPMENT_ISSUER)
          .setSubject(SYSTEM)
          .setAudience(HUB_AUDIENCE)
          .setIssuedAt()
          .setExpirationTime('60s')
          .sign(key);

      for (const token of [await proof(), await proof(TOKEN_TYPES.access)]) {
        const { status, errors } = await new HubClient(hub.gateway.url, token).ask(ASK);
        expect([status, errors?.[0]?.extensions?.['code']]).toEqual([401, 'UNAUTHENTICATED']);
      }
    });

    describe('beside another system, with an agreement of its own', () => {
      const THEIRS = ['SERVICE', 'CASE_CORE', 'CASE_PERSON', 'ID_CORE'];
      let other: HubClient;
      beforeAll(async () => {
        for (const family of ['S1', 'S4']) {
          await hub.writeAt(
            REGISTRY,
            `INSERT INTO membership (id, case_id, subject, agency, "function", side, is_deputy, since,
                                     agreement)
             VALUES ($1, $2, 'reader:care-records', 'MENTAL_HEALTH', 'INTEGRATION_CLIENT', 'NEUTRAL',
                     false, '2026-01-01', $3)`,
            [`care-records-${family}`, idOf(family), THEIRS],
          );
        }
        const agency = 'MENTAL_HEALTH';
        other = await hub.signIn('care-records', { as: 'INTEGRATION_CLIENT', agency });
      });

      it('gives each what its own agreement has', async () => {
        const theirs = await viewOf(other, 'INTEGRATION_CLIENT');
        const given = categoriesIn(theirs.answer.data, namedFields({ query: theirs.query }));
        const ours = await viewOf(await system(), 'INTEGRATION_CLIENT');
        const own = categoriesIn(ours.answer.data, namedFields({ query: ours.query }));

        expect([...given].filter((one) => !THEIRS.includes(one))).toEqual(['STRUCTURE']);
        expect([...given]).toEqual(expect.arrayContaining(['CASE_CORE', 'CASE_PERSON']));
        expect(THEIRS).not.toContain('PLAN');
        expect([...own]).toContain('PLAN');
      });

      it('opens no case by the agreement of the other, and answers no pass of theirs', async () => {
        const as = { function: 'INTEGRATION_CLIENT', purpose: 'CASE_CONSULTATION' };
        const input = { caseId: idOf('S4'), ...as };
        const ours = await system();
        const { data } = await other.ask(OPEN, { input });
        const { token: pass } = data?.['openCase'] as { readonly token: string };
        const askedBy = ({ accessToken }: HubClient) =>
          new HubClient(hub.gateway.url, accessToken, pass).ask(ASK);
        const refused = { status: 403, errors: [{ extensions: { code: 'NOT_AVAILABLE' } }] };

        expect((await askedBy(other)).data).toEqual({ case: { number: expect.any(String) } });
        expect(await askedBy(ours)).toMatchObject(refused);
        expect((await ours.ask(OPEN, { input })).errors).toMatchObject(refused.errors);
      });

      it('is nobody’s system at another agency than its own', async () => {
        const elsewhere = await hub.signIn('care-records', {
          ...{ as: 'INTEGRATION_CLIENT', agency: 'GENERAL_WELFARE' },
        });

        await expect(
          elsewhere.open(idOf('S1'), 'INTEGRATION_CLIENT', 'CASE_CONSULTATION'),
        ).rejects.toThrow('This is not available to you.');
      });
    });

    it('opens no case in which it is not named, and none as somebody else', async () => {
      const client = await system();

      for (const [family, as] of [
        ['S2', 'INTEGRATION_CLIENT'],
        ['S1', 'CASE_DIRECTOR'],
      ] as const) {
        await expect(client.open(idOf(family), as, 'CASE_CONSULTATION')).rejects.toThrow(
          'This is not available to you.',
        );
      }
    });
  });
});

/** The categories of all values in an answer: of leaves, by what agencies publish. */
function categoriesIn(value: unknown, fields: NamedFields, into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const one of value) categoriesIn(one, fields, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, below] of Object.entries(value)) {
      const field = fields.get(key);
      const isGiven = below !== null && (!Array.isArray(below) || below.length > 0);
      if (!isGiven || !field) continue;
      const labels = PUBLISHED_FIELDS.get(field.coordinate ?? '')?.labels ?? [];
      for (const { category } of labels) into.add(category);
      categoriesIn(below, field.below, into);
    }
  }
  return into;
}
