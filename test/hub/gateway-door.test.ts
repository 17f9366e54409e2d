import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compactDecrypt, decodeProtectedHeader, type JSONWebKeySet } from 'jose';
import { Client } from 'pg';
import { decryptionKeyFrom, publicKeyFrom, signingKeyFrom } from '../../schema/key-files';
import { ISSUERS, TOKEN_TYPES } from '../../schema/pass';
import { openedEnvelope, sealedEnvelope } from '../../schema/pass-envelope';
import { keyOf, newKeyPair, type SigningKey, signToken } from '../../schema/signed-token';
import { idOf } from '../../subgraphs/kit/fixtures';
import { passOf, type TestPass } from '../../subgraphs/kit/testing/test-tokens';
import { startTestHub, type TestHub } from './test-hub';

const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token expiresAt } }';
const ASK = '{ case { number } }';

describe('the door of the gateway', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  /** A request as bytes, with exactly these headers. */
  async function knock(headers: Record<string, string>, body: string, method = 'POST') {
    const response = await fetch(hub.gateway.url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'POST' ? { body } : {}),
    });
    return { status: response.status, text: await response.text() };
  }

  async function tokenOf(reader: string): Promise<string> {
    return (await hub.reader(reader)).accessToken;
  }

  /** What the registry gives to a reader who opens a case. */
  async function passFor(reader: string, family: string): Promise<string> {
    const client = await hub.reader(reader);
    const input = { caseId: idOf(family), function: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION' };
    const { data } = await client.ask(OPEN, { input });
    return (data?.['openCase'] as { token: string }).token;
  }

  /** A pass made by hand: signed with any key, encrypted to this gateway. */
  async function sealed(pass: TestPass, key: SigningKey, lifetimeSeconds = 900): Promise<string> {
    const token = { typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry, lifetimeSeconds };
    const signed = await signToken({ ...token, claims: { ...pass } }, key);
    return sealedEnvelope(
      signed,
      await publicKeyFrom(join(hub.keysFolder, 'gateway.public.json'), 'enc'),
    );
  }

  const registryKey = () => signingKeyFrom(join(hub.keysFolder, 'registry.private.json'));
  const asked = (query: string, variables = {}) => JSON.stringify({ query, variables });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const codes = (text: string) =>
    (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors.map(
      ({ extensions }) => extensions.code,
    );

  it('answers who somebody is, which agencies there are, and their cases, without a pass', async () => {
    const client = await hub.reader('ilse-maes');
    const query = `{
      reader { displayName agency functions assuranceLevel }
      agencies { code asOf }
      myCases { caseId number phaseGroup readerFunctions memberSince nextConferenceOn needsYou }
    }`;
    const { data, errors } = await client.ask(query);

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      reader: { displayName: 'Ilse Maes', agency: 'GENERAL_WELFARE', assuranceLevel: 'HIGH' },
      myCases: [{ caseId: idOf('S1'), number: 'KD-LIM-2026-00321' }],
    });
    expect(data?.['agencies']).toHaveLength(8);
  });

  it('gives the case to its director: the control', async () => {
    const { data } = await (await hub.director('S1')).ask(ASK);

    expect(data).toEqual({ case: { number: 'KD-LIM-2026-00321' } });
  });

  it('refuses whoever does not sign in, also with a good pass', async () => {
    const pass = await passFor('ilse-maes', 'S1');
    const answers = await Promise.all([
      knock({}, asked(ASK)),
      knock({ 'case-pass': pass }, asked(ASK)),
      knock(bearer('x.y.z'), asked(ASK)),
      knock(bearer(pass), asked(ASK)),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(codes(answers[0].text)).toEqual(['UNAUTHENTICATED']);
  });

  it('refuses the pass of another reader', async () => {
    const pass = await passFor('ilse-maes', 'S1');
    const { status, text } = await knock(
      { ...bearer(await tokenOf('katrien-baeten')), 'case-pass': pass },
      asked(ASK),
    );

    expect([status, codes(text)]).toEqual([403, ['NOT_AVAILABLE']]);
  });

  it.each([
    [
      'that has expired',
      'PASS_EXPIRED',
      async () =>
        sealed(passOf({ family: 'S1', subject: 'reader:ilse-maes' }), await registryKey(), -1),
    ],
    [
      'that somebody else signed',
      'NOT_AVAILABLE',
      async () => {
        const { privateJwk } = await newKeyPair('registry-sig', 'sig');
        const key = { id: 'registry-sig', key: await keyOf(privateJwk) };
        return sealed(passOf({ family: 'S1', subject: 'reader:ilse-maes' }), key);
      },
    ],
    ['that is not one', 'NOT_AVAILABLE', () => Promise.resolve('a.b.c.d.e')],
  ] as const)('refuses a pass %s with %s', async (_what, code, pass) => {
    const { status, text } = await knock(
      { ...bearer(await tokenOf('ilse-maes')), 'case-pass': await pass() },
      asked(ASK),
    );

    expect([status, codes(text)]).toEqual([403, [code]]);
  });

  it('refuses a pass as soon as rights in the case have changed', async () => {
    const client = await hub.director('S2');
    expect((await client.ask(ASK)).data).toEqual({ case: { number: 'KD-MEC-2026-00058' } });

    const registry = new Client({ connectionString: hub.ownerUrl('case-registry') });
    await registry.connect();
    await registry.query(
      'UPDATE chain_case SET access_version = access_version + 1 WHERE id = $1',
      [idOf('S2')],
    );
    await registry.end();
    const stale = await client.ask(ASK);
    const fresh = await (await hub.director('S2')).ask(ASK);

    expect([stale.status, stale.data]).toEqual([403, undefined]);
    expect(stale.errors).toMatchObject([{ extensions: { code: 'PASS_STALE' } }]);
    expect(fresh.data).toEqual({ case: { number: 'KD-MEC-2026-00058' } });
  });

  it('answers an unknown case, a foreign one, and one in which the reader has no such function alike', async () => {
    const headers = bearer(await tokenOf('ilse-maes'));
    const open = (caseId: string, readerFunction = 'CASE_DIRECTOR') => {
      hub.forget();
      const input = { caseId, function: readerFunction, purpose: 'CASE_CONSULTATION' };
      return knock(headers, asked(OPEN, { input }));
    };
    const statements = () => hub.heard.get('case-registry')?.statements.length;
    const unknown = { ...(await open('nowhere')), statements: statements() };
    const foreign = { ...(await open(idOf('S2'))), statements: statements() };
    const other = { ...(await open(idOf('S1'), 'MAGISTRATE')), statements: statements() };

    expect(foreign).toEqual(unknown);
    expect(other).toEqual(unknown);
    expect(codes(unknown.text)).toEqual(['NOT_AVAILABLE']);
  });

  it('refuses the case without a pass, with one fixed error and no data', async () => {
    const { status, text } = await knock(bearer(await tokenOf('ilse-maes')), asked(ASK));

    expect([status, codes(text)]).toEqual([403, ['NOT_AVAILABLE']]);
    expect(text).not.toContain('"data"');
  });

  it('shows the holder of a pass nothing: it says how it is encrypted, and no more', async () => {
    const pass = await passFor('ilse-maes', 'S1');
    const readable = pass
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
      .join('');

    expect(Object.keys(decodeProtectedHeader(pass)).sort()).toEqual(['alg', 'enc', 'epk']);
    for (const word of [idOf('S1'), idOf('P-0101'), 'ilse', 'VICTIM', 'CASE_DIRECTOR', 'CONSULT']) {
      expect(readable).not.toContain(word);
    }
    const keys = JSON.parse(
      await readFile(join(hub.keysFolder, 'registry.public.json'), 'utf8'),
    ) as JSONWebKeySet;
    expect(keys.keys).toHaveLength(1);
    await expect(compactDecrypt(pass, await registryKeyAsHolder(keys))).rejects.toThrow();
  });

  it('keeps the signed pass of a family of forty under eight kilobytes', async () => {
    const registry = new Client({ connectionString: hub.ownerUrl('case-registry') });
    await registry.connect();
    for (let number = 1; number <= 37; number += 1) {
      const id = idOf(`forty/${String(number)}`);
      await registry.query('INSERT INTO person (id) VALUES ($1)', [id]);
      await registry.query(
        `INSERT INTO case_participant (id, case_id, person_id, case_role, side, is_minor)
         VALUES ($1, $2, $1, 'OTHER_FAMILY', 'OFFENDER_SIDE', false)`,
        [id, idOf('S4')],
      );
    }
    await registry.end();
    const pass = await passFor('veerle-callens', 'S4');
    const key = await decryptionKeyFrom(join(hub.keysFolder, 'gateway.private.json'));
    const signed = await openedEnvelope(pass, key);
    const claims = JSON.parse(
      Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString(),
    ) as TestPass;

    expect(claims.persons).toHaveLength(40);
    expect(signed.length).toBeLessThan(8 * 1024);
  });

  it('shows no plan, no trace, no stack and no hint, whatever is asked', async () => {
    const headers = {
      ...bearer(await tokenOf('ilse-maes')),
      ...{ 'case-pass': await passFor('ilse-maes', 'S1'), 'apollo-query-plan-experimental': '1' },
      ...{ 'apollo-federation-include-trace': 'ftv1' },
    };
    const planned = await knock(headers, asked(ASK));
    const typo = await knock(headers, asked('{ case { numbr } }'));
    const introspection = await knock(headers, asked('{ __schema { types { name } } }'));
    const entities = await knock(headers, asked('{ _service { sdl } }'));

    expect(planned.text).not.toMatch(/queryplan|ftv1/i);
    for (const { text, status } of [typo, introspection, entities]) {
      expect([status, codes(text)]).toEqual([400, ['INVALID_OPERATION']]);
      expect(text).not.toMatch(/did you mean|numbr|introspection|_service|stack|127\.0\.0\.1/i);
    }
    expect(new Set([typo.text, introspection.text, entities.text]).size).toBe(1);
  });

  it.each([
    ['an alias that begins like an introspection', '{ case { __proto__: number } }', {}],
    ['two operations and no name', 'query A { case { number } } query B { case { state } }', {}],
    [
      'a name that no operation has',
      'query A { case { number } } query B { case { state } }',
      { operationName: 'C' },
    ],
    ['an empty name, of a text known without one', ASK, { operationName: '' }],
  ])('refuses %s rather than answering something else', async (_what, query, named) => {
    const headers = {
      ...bearer(await tokenOf('ilse-maes')),
      'case-pass': await passFor('ilse-maes', 'S1'),
    };
    await knock(headers, asked(query));
    const { status, text } = await knock(headers, JSON.stringify({ query, ...named }));

    expect([status, codes(text)]).toEqual([400, ['INVALID_OPERATION']]);
  });

  it('takes the operation that is named, and aliases of any other kind', async () => {
    const headers = {
      ...bearer(await tokenOf('ilse-maes')),
      'case-pass': await passFor('ilse-maes', 'S1'),
    };
    const query = `query A { case { nr: number id: number participants { person { id: knownAs } } } }
      query B { case { id: id } }`;
    const { text } = await knock(headers, JSON.stringify({ query, operationName: 'A' }));
    const { data } = JSON.parse(text) as {
      data: { case: { participants: { person: { id: string } }[] } };
    };

    expect(data).toMatchObject({
      case: { nr: 'KD-LIM-2026-00321', id: 'KD-LIM-2026-00321' },
    });
    expect(data.case.participants.map(({ person }) => person.id)).toContain('Sofie Aerts');
  });

  it('answers what is not an operation with a fixed error', async () => {
    const headers = bearer(await tokenOf('ilse-maes'));
    const [html, huge, form] = await Promise.all([
      knock(headers, '<html>'),
      knock(headers, asked(`# ${'x'.repeat(300_000)}\n${ASK}`)),
      knock({ ...headers, 'content-type': 'text/plain' }, asked(ASK)),
    ]);

    expect([html.status, codes(html.text)]).toEqual([400, ['INVALID_OPERATION']]);
    expect([huge.status, codes(huge.text)]).toEqual([413, ['LIMIT_EXCEEDED']]);
    expect(form.status).toBe(400);
    expect(form.text).not.toContain('KD-LIM');
  });
});

/** The best a holder could try: a key that is published. It cannot open what is meant for another. */
async function registryKeyAsHolder({ keys }: JSONWebKeySet) {
  const [jwk = {}] = keys;
  return keyOf(jwk);
}
