import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { logRecorder, type Recorder } from '../../gateway/disclosure/recorder';
import { type UnsteadyWay, unsteadyWayTo } from '../../scripts/postgres/testing/unsteady-way';
import { testPostgresUrl } from '../config';
import { recordedFaults } from './recorded-faults';
import { gatherAt, type RecordCrowd } from './record-crowd';
import { type SmallHub, startSmallHub } from './small-hub';
import { itWithSmallDisk, onSmallDisk } from './small-disk';

/** So many clients ask, and so many answers and refusals are waited for. */
const CLIENTS = 8;
const SOME = 25;

/** What a commit does just before it is one. */
const BEFORE_COMMIT = `
  CREATE FUNCTION before_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %; RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER before_commit AFTER INSERT ON tree_head DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION before_commit()`;
const beforeCommit = (what: string) => BEFORE_COMMIT.replace('%', () => what);
const NO_MORE = 'DROP TRIGGER before_commit ON tree_head; DROP FUNCTION before_commit()';

describe('a store in trouble', () => {
  let hub: SmallHub;
  let way: UnsteadyWay;
  let db: Client;
  let server: Pool;
  let database: string;
  let crowd: RecordCrowd | undefined;
  beforeEach(async () => {
    hub = await startSmallHub();
    way = await unsteadyWayTo(hub.serveUrl);
    db = new Client({ connectionString: hub.ownerUrl });
    await db.connect();
    server = new Pool({ connectionString: testPostgresUrl(), max: 1 });
    database = new URL(hub.ownerUrl).pathname.slice(1);
  });
  afterEach(async () => {
    await way.mend();
    await crowd?.leave();
    await hub.stop();
    await way.stop();
    await db.end();
    await server.end();
  });

  /** Clients at a gateway that reaches the log by the unsteady way. */
  async function crowdWith(limitMs: number, recorderOver = logRecorder) {
    const { url } = await hub.gateway(
      {
        DATABASE_URL_DISCLOSURE_LOG: way.url,
        ONEROOF_RECORD_LIMIT_MS: String(limitMs),
      },
      { recorderOver },
    );
    crowd = gatherAt(hub, CLIENTS, () => url);
    return { url, crowd };
  }

  /** Lets clients ask before, during and after a trouble. @returns what is wrong afterwards */
  async function faultsOf(
    { url, crowd }: { readonly url: string; readonly crowd: RecordCrowd },
    trouble: (refusedOnes: () => Promise<void>) => Promise<unknown>,
  ): Promise<readonly string[]> {
    await crowd.until(({ answered }) => answered >= SOME);
    const { refused: before } = crowd.count();
    await trouble(() => crowd.until(({ refused }) => refused >= before + SOME));
    const { answered: until } = crowd.count();
    await crowd.until(({ answered }) => answered >= until + SOME);
    await crowd.leave();
    const { answered, refused } = crowd.count();
    process.stdout.write(`${String(answered)} answered, ${String(refused)} refused\n`);
    return recordedFaults(hub, crowd.told, url);
  }

  /** Ends connections to the log as a server that crashes does; by one query, if a condition is given. */
  const endConnections = (condition = 'true') =>
    server.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = $1 AND application_name = 'disclosure-log' AND ${condition}`,
      [database],
    );

  /** Does something again and again while another thing is waited for. */
  async function again(what: () => Promise<unknown>, waiting: Promise<void>): Promise<void> {
    const over = waiting.then(() => true);
    do await what();
    while (!(await Promise.race([over, pause(5, false)])));
  }

  it('that is killed again and again gives no data without its record', async () => {
    const faults = await faultsOf(await crowdWith(25_000), (refusedOnes) =>
      again(endConnections, refusedOnes()),
    );

    expect(faults).toEqual([]);
  });

  it('that cannot be reached gives no data without its record', async () => {
    const faults = await faultsOf(await crowdWith(25_000), async (refusedOnes) => {
      await way.cut();
      await refusedOnes();
      await way.mend();
    });

    expect(faults).toEqual([]);
  });

  it('that is paused gives no data, not even when it wakes up', async () => {
    const faults = await faultsOf(await crowdWith(300), async (refusedOnes) => {
      way.freeze();
      await refusedOnes();
      await way.mend();
    });

    expect(faults).toEqual([]);
  });

  it('that is slow gives data in time with a record, or none', async () => {
    const faults = await faultsOf(await crowdWith(200), async (refusedOnes) => {
      await db.query(beforeCommit('PERFORM pg_sleep(0.4 * random())'));
      await refusedOnes();
      await db.query(NO_MORE);
    });

    expect(faults).toEqual([]);
  });

  it('that says it is full gives no data', async () => {
    const faults = await faultsOf(await crowdWith(25_000), async (refusedOnes) => {
      await db.query(beforeCommit("RAISE 'could not extend file' USING ERRCODE = '53100'"));
      await refusedOnes();
      await db.query(NO_MORE);
    });

    expect(faults).toEqual([]);
  });

  itWithSmallDisk(
    'on a disk that is full gives no data, and goes on when there is room',
    async () => {
      await onSmallDisk(server, hub.ownerUrl, async (makeRoom) => {
        const { url, crowd } = await crowdWith(25_000);
        await crowd.until(({ refused }) => refused >= SOME);
        makeRoom();
        const { answered } = crowd.count();
        await crowd.until((now) => now.answered >= answered + SOME);
        await crowd.leave();

        expect(answered).toBeGreaterThan(0);
        expect(await recordedFaults(hub, crowd.told, url)).toEqual([]);
      });
    },
  );

  it.each([
    ['cut off', () => way.cut(), true],
    ['killed', () => endConnections("wait_event = 'PgSleep'"), false],
  ] as const)(
    'that is %s between append and commit gives no data',
    async (_how, trouble, isKept) => {
      const { url, crowd } = await crowdWith(25_000);
      await crowd.until(({ answered }) => answered >= SOME);
      await db.query(beforeCommit('PERFORM pg_sleep(0.5)'));
      while (!(await isCommitting())) await pause(5);
      const before = await heads();
      await trouble();
      await crowd.until(({ refused }) => refused > 0);
      while (await isCommitting()) await pause(5);
      const after = await heads();
      await db.query(NO_MORE);
      await way.mend();
      const { answered: until } = crowd.count();
      await crowd.until(({ answered }) => answered >= until + SOME);
      await crowd.leave();

      if (isKept) expect(after).toBeGreaterThan(before); // made, and nobody heard: not given either
      expect(await recordedFaults(hub, crowd.told, url)).toEqual([]);
    },
  );

  /** Whether a commit is under way: only the superuser sees what others wait for. */
  async function isCommitting(): Promise<boolean> {
    const { rowCount } = await server.query(
      "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = $1",
      [database],
    );
    return rowCount !== 0;
  }

  async function heads(): Promise<number> {
    const { rows } = await db.query<{ count: string }>('SELECT count(*) FROM tree_head');
    return Number(rows[0]?.count);
  }

  it('is found out where a gateway does not wait for it: the control of all these', async () => {
    const limitMs = 300;
    const { url, crowd } = await crowdWith(limitMs, hastyRecorder);
    await crowd.until(({ answered }) => answered >= SOME);
    way.freeze();
    const { answered: until } = crowd.count();
    await crowd.until(({ answered }) => answered >= until + SOME);
    await crowd.leave();
    await pause(2 * limitMs); // the log gives up what waits behind a commit that is on its way
    await way.cut(); // what was on its way never arrives
    await way.mend();
    const faults = await recordedFaults(hub, crowd.told, url);

    expect(
      faults.filter((fault) => fault.startsWith('Data without a record')).length,
    ).toBeGreaterThan(0);
    expect(faults.filter((fault) => fault.startsWith('A receipt')).length).toBeGreaterThan(0);
  });
});

/** Records as ours does, and lets the answer go at once, with a receipt that it makes up. */
const hastyRecorder: typeof logRecorder = (settings): Recorder => {
  const recorder = logRecorder(settings);
  const none = Buffer.alloc(32);
  return {
    ...recorder,
    async record(entry, request) {
      recorder.record(entry, request).catch(() => undefined);
      return { index: 0, size: 1, leaf: none, root: none };
    },
  };
};
