import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { startAgency, TODAY, type TestAgency } from './testing/start-agency';
import { testKeys, type TestKeys } from './testing/test-keys';
import { credentials, passOf } from './testing/test-tokens';
import { toyLibrary } from './testing/toy/subgraph';
import { type UnsteadyWay, unsteadyWayTo } from '../../scripts/postgres/testing/unsteady-way';
import { serveSubgraph } from './serve';

const director = passOf({ family: 'S1' });
const LOANS = 'toys { loans { month } }';
const SERVED = { toys: { loans: [{ month: '2026-03' }, { month: '2026-06' }] } };
/** Who waits for a lock in this database. */
const WAITING = `
  SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database
  WHERE NOT granted AND datname = current_database()`;

describe('an agency that serves', () => {
  let agency: TestAgency;
  let keys: TestKeys;
  let way: UnsteadyWay;
  beforeEach(async () => {
    keys = await testKeys();
    agency = await startAgency(toyLibrary, keys, {
      deadlineMs: 2_500,
      wayTo: async (url) => (way = await unsteadyWayTo(url)).url,
    });
  });
  afterEach(async () => {
    await agency.stop();
    await way.stop();
  });

  async function look(path: string) {
    const response = await fetch(new URL(path, agency.url));
    return [response.status, await response.json()] as const;
  }

  /** Keeps every reader of the loans waiting until it is let go. */
  async function holdLoans(): Promise<QueryRunner> {
    const runner = agency.db.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE loan');
    return runner;
  }

  async function letGo(runner: QueryRunner): Promise<void> {
    await runner.rollbackTransaction();
    await runner.release();
  }

  async function somebodyWaits(): Promise<void> {
    while ((await agency.db.query<unknown[]>(WAITING)).length === 0) await pause(10);
  }

  it('is alive and ready, and says nothing else about itself', async () => {
    expect(await look('/health')).toEqual([200, { up: true }]);
    expect(await look('/ready')).toEqual([200, { ready: true }]);
    const response = await fetch(new URL('/', agency.url));

    expect(response.status).toBe(404);
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(await response.text()).not.toMatch(/apollo|graphql/i);
  });

  it.each(['cut', 'freeze'] as const)(
    'is alive but not ready while its database is lost (%s), and ready again after',
    async (lose) => {
      await way[lose]();
      expect(await look('/health')).toEqual([200, { up: true }]);
      expect(await look('/ready')).toEqual([503, { ready: false }]);

      await way.mend();
      expect(await look('/ready')).toEqual([200, { ready: true }]);
      expect((await agency.persons(director, ['P-0101'], LOANS)).data).toMatchObject({
        _entities: [SERVED],
      });
    },
  );

  it('answers with a fixed error when its database is lost, and says nothing about why', async () => {
    await way.cut();
    const { status, data, errors } = await agency.persons(director, ['P-0101'], LOANS);

    expect([status, data]).toEqual([503, undefined]);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_RECORDED' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/ECONN|terminat|127\.0\.0\.1|select/i);
    await way.mend();
  });

  it('answers with a fixed error when a statement runs too long, and cuts the statement', async () => {
    const hold = await holdLoans();
    const { errors } = await agency.persons(director, ['P-0101'], LOANS);
    const left = await agency.db.query<unknown[]>(WAITING);
    await letGo(hold);

    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(left).toEqual([]);
  });

  it('finishes the answer in flight when it is stopped, and takes no new one', async () => {
    const hold = await holdLoans();
    const inFlight = agency.persons(director, ['P-0101'], LOANS);
    await somebodyWaits();
    const stopped = agency.drain();
    const shut = async () => {
      try {
        await look('/health');
        return false;
      } catch {
        return true;
      }
    };
    while (!(await shut())) await pause(10);
    await letGo(hold);

    expect((await inFlight).data).toMatchObject({ _entities: [SERVED] });
    await stopped;
  });

  it('reads nothing of what a stranger sends', async () => {
    const { port, hostname } = new URL(agency.url);
    const socket = connect(Number(port), hostname);
    const head = ['POST /graphql HTTP/1.1', 'host: x', 'content-type: application/json'];
    socket.write([...head, 'content-length: 900000', '', '{'].join('\r\n'));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();

    expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('takes a body of a large family, and refuses one beyond the limit', async () => {
    const headers = await credentials(keys, toyLibrary.name, director);
    const asked = (size: number) => agency.knock(headers, `{ __typename } # ${'x'.repeat(size)}`);

    expect((await asked(900_000)).status).toBe(200);
    expect(await asked(1_100_000)).toMatchObject({
      ...{ status: 413, errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] },
    });
    expect(agency.statements).toEqual([]);
  });

  it.each([
    ['no JSON', '{"query":', 'application/json', 400],
    ['JSON that is no operation', '[]', 'application/json', 400],
    ['a form, which a page elsewhere could send', '{"query":"{ __typename }"}', 'text/plain', 400],
  ])('refuses %s', async (_what, body, type, status) => {
    const headers = await credentials(keys, toyLibrary.name, director);
    const response = await fetch(agency.url, {
      ...{ method: 'POST', headers: { ...headers, 'content-type': type }, body },
    });

    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/stack|at \w+ \(|SyntaxError/);
  });

  it('says when its port is taken, and leaves no connection behind', async () => {
    const { port } = new URL(agency.url);
    const settings = {
      ...{ databaseUrl: way.url, host: '127.0.0.1', port: Number(port), today: TODAY },
      deadlineMs: 2_500,
      ...{ gatewayKeys: keys.gateway.verify, registryKeys: keys.registry.verify },
    };
    const connections = async () => {
      const [row] = await agency.db.query<[{ many: number }]>(
        "SELECT count(*)::int AS many FROM pg_stat_activity WHERE usename LIKE 'toy%serve' AND datname = current_database()",
      );
      return row.many;
    };
    const before = await connections();

    await expect(serveSubgraph(toyLibrary, settings)).rejects.toThrow('EADDRINUSE');
    while ((await connections()) > before) await pause(10);
  });
});
