import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningGateway, serveGateway } from './serve';
import { type FakeAgency, startFakeAgency } from './testing/fake-agency';
import { smallGraph } from './testing/small-graph';
import { testLog, testWorld } from './testing/test-settings';

describe('a gateway that serves', () => {
  let folder: string;
  let supergraphFile: string;
  let registry: FakeAgency;
  let gateway: RunningGateway;
  let authorization: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-gateway-'));
    supergraphFile = join(folder, 'supergraph.graphql');
    await writeFile(supergraphFile, smallGraph('first'));
    registry = await startFakeAgency();
    registry.says({ data: { first: 'one', second: 'two' } });
    const world = await testWorld(
      { 'case-registry': registry.url },
      { supergraphFile, deadlineMs: 20_000, log: await testLog() },
    );
    authorization = `Bearer ${await world.accessToken('reader:one')}`;
    gateway = await serveGateway(world.settings);
  });
  afterEach(async () => {
    await gateway.stop();
    await registry.stop();
    await rm(folder, { recursive: true });
  });

  async function ask(query: string, signal: AbortSignal | null = null) {
    const response = await fetch(gateway.url, {
      signal,
      ...{ method: 'POST', body: JSON.stringify({ query }) },
      headers: { 'content-type': 'application/json', authorization },
    });
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string } }[];
    };
    return { data, codes: errors?.map(({ extensions }) => extensions.code) };
  }

  async function look(path: string) {
    const response = await fetch(new URL(path, gateway.url));
    return [response.status, await response.json()] as const;
  }

  /** Replaces the supergraph as `npm run compose` elsewhere would. */
  async function replace(content: string): Promise<void> {
    await writeFile(`${supergraphFile}.new`, content);
    await rename(`${supergraphFile}.new`, supergraphFile);
  }

  async function untilServed(query: string): Promise<void> {
    while ((await ask(query)).codes) await pause(50);
  }

  it('serves a field of a new supergraph without a restart, and one that is gone no more', async () => {
    expect(await ask('{ first }')).toEqual({ data: { first: 'one' } });
    expect((await ask('{ second }')).codes).toEqual(['INVALID_OPERATION']);

    await replace(smallGraph('second'));
    await untilServed('{ second }');
    expect(await ask('{ second }')).toEqual({ data: { second: 'two' } });
    expect((await ask('{ first }')).codes).toEqual(['INVALID_OPERATION']);
  });

  it('does not start without the address of an agency of its supergraph, and says which', async () => {
    const world = await testWorld({}, { supergraphFile });
    const urlOf = (agency: string) => {
      throw new Error(`The address of ${agency} is not set.`);
    };

    await expect(serveGateway({ ...world.settings, urlOf })).rejects.toThrow(
      'The address of case-registry is not set.',
    );
  });

  it('goes on with what it has when the file is broken or gone, until it is whole', async () => {
    for (const broken of ['', 'type Query {', smallGraph('second').slice(0, -200)]) {
      await replace(broken);
      await pause(600);
      expect(await ask('{ first }')).toEqual({ data: { first: 'one' } });
    }
    await rm(supergraphFile);
    await pause(600);
    expect(await ask('{ first }')).toEqual({ data: { first: 'one' } });

    await replace(smallGraph('first', 'second'));
    await untilServed('{ second }');
  });

  it('ends a request on the supergraph it began with', async () => {
    const held: ServerResponse[] = [];
    registry.answers((response) => held.push(response));
    const inFlight = ask('{ first }');
    while (held.length === 0) await pause(10);

    registry.says({ data: { second: 'two' } });
    await replace(smallGraph('second'));
    await untilServed('{ second }');
    held[0]?.end('{"data":{"first":"one"}}');
    expect(await inFlight).toEqual({ data: { first: 'one' } });
  });

  it('finishes the answer in flight when it is stopped, and takes no new one', async () => {
    const held: ServerResponse[] = [];
    registry.answers((response) => held.push(response));
    const inFlight = ask('{ first }');
    while (held.length === 0) await pause(10);
    const stopped = gateway.stop();
    const open = () =>
      look('/health')
        .then(() => true)
        .catch(() => false);
    while (await open()) await pause(10);
    held[0]?.end('{"data":{"first":"one"}}');

    expect(await inFlight).toEqual({ data: { first: 'one' } });
    await stopped;
  });

  it('lets an agency go when the reader does not wait, and goes on', async () => {
    const held: ServerResponse[] = [];
    registry.answers((response) => held.push(response));
    const reader = new AbortController();
    const asked = ask('{ first }', reader.signal);
    while (!held[0]) await pause(10);
    const letGo = once(held[0], 'close');
    reader.abort();
    await expect(asked).rejects.toThrow();
    await letGo;

    registry.says({ data: { first: 'one' } });
    expect(await ask('{ first }')).toEqual({ data: { first: 'one' } });
  });

  it('is alive by itself, and ready while the registry is', async () => {
    registry.says({ ready: true });
    expect([await look('/health'), await look('/ready')]).toEqual([
      [200, { up: true }],
      [200, { ready: true }],
    ]);

    registry.says({ ready: false }, 503);
    expect([await look('/health'), await look('/ready')]).toEqual([
      [200, { up: true }],
      [503, { ready: false }],
    ]);
  });

  it('does not start on a supergraph that is broken or not there', async () => {
    const start = async (part: object) =>
      serveGateway({ ...(await testWorld({})).settings, ...part });
    const broken = join(folder, 'broken.graphql');
    await writeFile(broken, 'type Query {');

    await expect(start({ supergraphFile: broken })).rejects.toThrow();
    await expect(start({ supergraphFile: join(folder, 'none') })).rejects.toThrow('ENOENT');
  });
});
