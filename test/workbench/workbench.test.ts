import { EXAMPLES } from '../../gateway/workbench/examples';
import type { SchemaReference } from '../../gateway/workbench/reference';
import { PURPOSES } from '../../schema/policy/vocabulary';
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

  it.each([
    ['who is signed out', async () => new Visitor(), 401],
    ['who is no developer', async () => signedIn('ilse-maes'), 403],
  ])('tells neither schema nor data to %s', async (_who, visitorOf, refused) => {
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
