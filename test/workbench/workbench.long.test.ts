import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { EXAMPLES } from '../../gateway/workbench/examples';
import type { SchemaReference } from '../../gateway/workbench/reference';
import { PURPOSES } from '../../schema/policy/vocabulary';
import { ROOT } from '../../scripts/development/places';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { choosing, Visitor } from '../sign-in/visitor';

const REASON = 'A neighbour heard screaming, and the phone is not answered any more.';
/** No case is opened for statistics. */
const NEVER_CHOSEN = 'STATISTICS';
const FROM_PAGE = { 'x-oneroof': 'page', 'sec-fetch-site': 'same-origin' };
const INTROSPECTION = '{ __schema { types { name fields { name } } } }';
/** What only the schema tells. */
const OF_SCHEMA = 'substanceFlags';

describe('the workbench, over HTTP', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ signIn: true });
  });
  afterAll(() => hub.stop());

  const at = (path: string) => new URL(path, hub.gateway.url);

  async function signedIn(reader: string, also = {}): Promise<Visitor> {
    const visitor = new Visitor();
    const form = await visitor.follow(at('/sign-in?return=/ide'));
    await visitor.follow(form.at, choosing(reader, also), (url) => url.pathname === '/ide');
    return visitor;
  }
  async function get(visitor: Visitor, path: string, headers: object = FROM_PAGE) {
    const response = await visitor.ask(at(path), { headers: { ...headers } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
  async function ask(visitor: Visitor, query: string) {
    const response = await visitor.ask(hub.gateway.url, {
      ...{ method: 'POST', body: JSON.stringify({ query }) },
      headers: { 'content-type': 'application/json', ...FROM_PAGE },
    });
    return { status: response.status, text: await response.text() };
  }

  it('tells developers the schema, with whose each field is and who needs to know it', async () => {
    const ilse = await signedIn('ilse-maes', { developer: 'yes' });
    const { status, text } = await get(ilse, '/schema/reference');
    const { types } = JSON.parse(text) as SchemaReference;
    const record = types.find(({ name }) => name === 'MentalHealthRecord');

    expect(status).toBe(200);
    expect(record?.fields.find(({ name }) => name === 'substanceFlags')).toMatchObject({
      ...{ owner: 'MENTAL_HEALTH', labels: [{ category: 'SUBST', detail: 'SUMMARY' }] },
    });
    expect((await ask(ilse, INTROSPECTION)).text).toContain(OF_SCHEMA);
  });

  const REFUSED = [
    ['who is signed out', async () => new Visitor(), 401],
    ['who is no developer', async () => signedIn('ilse-maes'), 403],
  ] as const;

  it.each(REFUSED)('tells neither schema nor data to %s', async (_who, visitorOf, refused) => {
    const visitor = await visitorOf();
    const reference = await get(visitor, '/schema/reference');
    const introspection = await ask(visitor, INTROSPECTION);
    const data = await ask(visitor, EXAMPLES[0]?.query ?? '');

    expect(reference.status).toBe(refused);
    expect([reference, introspection, data].map(({ text }) => text).join()).not.toContain(
      OF_SCHEMA,
    );
    expect(introspection.text).not.toContain('data');
    expect(JSON.parse(data.text)).not.toHaveProperty('data.case.number', expect.any(String));
    expect(data.text).not.toContain('KD-LIM');
  });

  it.each(REFUSED)('tells the schema to %s in no other way', async (_who, visitorOf) => {
    const visitor = await visitorOf();
    const asked = await Promise.all(
      [
        '{ __type(name: "MentalHealthRecord") { fields { name } } }',
        `query IntrospectionQuery ${INTROSPECTION}`,
        '{ ...S } fragment S on Query { __schema { types { fields { name } } } }',
        '{ reader { displayName } __schema { types { fields { name } } } }',
        '{ case { participants { person { mentalHealth { substanceFlag } } } } }',
        '{ nonsense }',
      ].map((query) => ask(visitor, query)),
    );
    const byAddress = await get(visitor, `/graphql?query=${encodeURIComponent(INTROSPECTION)}`);
    const told = [...asked, byAddress].map(({ text }) => text);

    expect(told.join()).not.toMatch(/substanceFlags|Did you mean|"fields"|"__schema"/);
    for (const text of told) expect(Object.keys(JSON.parse(text) as object)).toEqual(['errors']);
  });

  it('names in its pages and their files no more of the schema than the page does', async () => {
    const ilse = await signedIn('ilse-maes', { developer: 'yes' });
    const { types } = JSON.parse((await get(ilse, '/schema/reference')).text) as SchemaReference;
    const folder = join(ROOT, 'gateway/workbench/dist');
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name !== 'index.html') // it is the folder itself
      .map((entry) => `/ide/${relative(folder, join(entry.parentPath, entry.name))}`);
    // What hangs under a participant is about a person: the workbench knows that by name.
    const known = `CaseParticipant ${EXAMPLES.map(({ query }) => query).join()}`;
    const asks = wordsIn((await operationTexts()) + known);
    // Names of more than one word: no library has them by chance.
    const untold = types
      .flatMap(({ kind, name, fields }) => (kind === 'OBJECT' ? [{ name }, ...fields] : []))
      .map(({ name }) => name)
      .filter((name) => /[a-z][A-Z]/.test(name) && !asks.has(name));
    const paths = ['/ide', '/ide/', '/schema', '/ide/schema.html', ...files];
    const asked = await Promise.all(
      paths.map(
        async (path) => [path, await get(new Visitor(), path), await get(ilse, path)] as const,
      ),
    );

    expect(untold.length).toBeGreaterThan(5);
    expect(files.length).toBeGreaterThan(8);
    for (const [path, stranger, developer] of asked) {
      expect([path, stranger.status]).toEqual([path, 200]);
      expect(stranger.text === developer.text).toBe(true);
      const words = wordsIn(stranger.text);
      expect([path, untold.filter((name) => words.has(name))]).toEqual([path, []]);
    }
  });

  it('is where the README says', async () => {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/http:\/\/127\.0\.0\.1:4000(\/(?:ide|schema)[^\s>`]*)/g)];
    const paths = named.map(([, path = '']) => path);

    expect([...new Set(paths)].sort()).toEqual(['/ide', '/schema']);
    for (const path of paths) expect((await get(new Visitor(), path)).status).toBe(200);
  });

  it('tells nothing to a cookie alone, for that comes from anywhere', async () => {
    const ilse = await signedIn('ilse-maes', { developer: 'yes' });

    expect((await get(ilse, '/schema/reference', {})).status).toBe(401);
  });

  it('tells a developer no more of the schema than their functions may ever see', async () => {
    const seenBy = async (reader: string) =>
      (await get(await signedIn(reader, { developer: 'yes' }), '/schema/reference')).text;

    expect(await seenBy('wim-claesen')).not.toContain('"protectedAddress"');
    expect(await seenBy('nele-jans')).toContain('"protectedAddress"');
  });

  describe('has example queries', () => {
    const asked = EXAMPLES.flatMap((example) =>
      Object.entries(example.families).map(
        ([family, reader]) => [example.title.en, family, reader, example] as const,
      ),
    );

    it('that are there for each family, and for each purpose that can be chosen', () => {
      const families = new Set(asked.map(([, family]) => family));
      const purposes = new Set(EXAMPLES.map(({ purpose }) => purpose));

      expect([...families].sort()).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
      expect([...purposes, NEVER_CHOSEN].sort()).toEqual([...PURPOSES].sort());
    });

    it.each(asked)(
      'that are answered without an error: %s, in %s by %s',
      async (_t, family, key, example) => {
        const reader = await hub.reader(key);
        const emergency = example.purpose === 'EMERGENCY' ? REASON : undefined;
        const client = await reader.open(
          ...([idOf(family), example.function, example.purpose, emergency] as const),
        );
        const { status, data, errors } = await client.ask(example.query);

        expect([status, errors]).toEqual([200, undefined]);
        expect(data?.['case']).toEqual(expect.any(Object));
      },
    );
  });
});

/** Every word of a text, as a program spells one. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z_$][\w$]*/g));
}

/** What the page itself asks: its files are everybody's. */
async function operationTexts(): Promise<string> {
  const folder = join(ROOT, 'schema/operations');
  const names = await readdir(folder);
  const texts = names.map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}
