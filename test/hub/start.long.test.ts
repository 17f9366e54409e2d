import { randomBytes } from 'node:crypto';
import { chmod, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { HubClient } from '../../scripts/development/hub-client';
import { expectFree } from '../../scripts/development/ports';
import { provision } from '../../scripts/postgres/provision';
import { testPostgresUrl } from '../config';
import { lineOf, processesWith, ScriptProcess } from './script-process';
import { type TemporaryTree, temporaryTree } from './temporary-tree';

/** Where each of the nine stands in a person's part of the view. */
const BRANCHES = [
  ...['chain', 'childAbuseCentre', 'generalWelfare', 'housesOfJustice', 'mentalHealth'],
  ...['municipality', 'police', 'prosecution', 'youthWelfare'],
];

/** One clone throughout, as a developer uses it from day to day. */
describe('npm start', () => {
  let tree: TemporaryTree;
  let port: number;
  let postgresPort: number;
  let hub: ScriptProcess | undefined;

  beforeAll(async () => {
    tree = await temporaryTree();
    await chmod(tree.root, 0o755); // like a clone: PostgreSQL's account can enter
    [port, postgresPort] = await freePorts();
  });
  afterEach(async () => {
    await hub?.kill('SIGTERM');
    hub = undefined;
  });
  afterAll(() => tree.discard());

  const gateway = () => `http://127.0.0.1:${String(port)}/graphql`;
  const options = () => `--port ${String(port)} --postgres-port ${String(postgresPort)}`;
  const script = (name: string, rest = '', env: Readonly<Record<string, string>> = {}) =>
    new ScriptProcess(tree.root, `${lineOf(tree.root, name)} ${rest}`, env);
  const started = async (env?: Readonly<Record<string, string>>) => {
    hub = script('start', options(), env);
    await hub.says('Ctrl-C stops');
    return hub;
  };
  const npm = (line: string) => new ScriptProcess(tree.root, `npm ${line}`);

  const signIn = async () => {
    const { stdout } = await script('token', '--reader ilse-maes').ended;
    return new HubClient(gateway(), stdout.trim());
  };
  /** What police advise about whoever they advise something about; the municipality is asked, too. */
  const advice = async () => {
    const answer = await (
      await signIn()
    ).openFirstCase(
      'CASE_DIRECTOR',
      'SAFETY_PLANNING',
      `{ case { participants { person {
        police { staffSafetyAdvice } municipality { administrativeMeasures { id } }
      } } } }`,
    );
    const { participants } = (answer.data as { case: { participants: unknown[] } }).case;
    return participants
      .map((one) => (one as { person: { police: { staffSafetyAdvice: unknown } } }).person)
      .flatMap(({ police }) => police.staffSafetyAdvice ?? []);
  };
  /** Statements in an agency's embedded database, past the agency. */
  const inDatabase = async (database: string, sql: string) => {
    const secret = await readFile(join(tree.root, '.oneroof/postgres/superuser.password'), 'utf8');
    return rowsOf(
      `postgres://postgres:${secret}@127.0.0.1:${String(postgresPort)}/${database}`,
      sql,
    );
  };
  const expectNothingLeftOf = async (process: ScriptProcess) => {
    expect(process.hasLeft()).toBe(true);
    expect(await processesWith(tree.root)).toEqual([]);
    expect(await Promise.all([port, postgresPort].map(isFree))).toEqual([true, true]);
  };

  /** Each sees something: a client, a worker as the first function, a director of another family. */
  const expectViewsOfOthers = async () => {
    const view = async (rest: string) => {
      const { code, stdout, stderr } = await script('view', `--gateway ${gateway()} ${rest}`).ended;
      return { code, stderr, facts: stdout === '' ? 0 : factsIn(JSON.parse(stdout)) };
    };
    const [client, worker, director, wrong] = await Promise.all([
      view('--reader kristof-vermeulen'),
      view('--reader tine-vos --family S1 --purpose CASE_CONSULTATION'),
      view('--reader greet-van-hove --function AGENCY_WORKER'),
      view('--reader ilse-maes --purpose EMERGENCY'),
    ]);

    expect(client.stderr).toMatch(/^Kristof Vermeulen, CLIENT, for CLIENT_INFORMATION/);
    expect(worker.stderr).toMatch(/^Tine Vos, AGENCY_WORKER, for CASE_CONSULTATION/);
    expect(director.stderr).toMatch(/^Greet Van Hove, AGENCY_WORKER, for INTERVENTION_COORD/);
    for (const { code, facts } of [client, worker, director]) {
      expect([code, facts > 100]).toEqual([0, true]);
    }
    expect(wrong).toMatchObject({ code: 1, facts: 0 });
    expect(wrong.stderr).toMatch(/^Expected --purpose with one of: TRIAGE, /);
  };

  it('stops at a Ctrl-C also while it makes its data, and leaves no process behind', async () => {
    const hub = script('start', options());
    await until(async () => (await processesWith(tree.root)).join().includes('initdb'));
    const { code, stdout, stderr } = await hub.interrupt();

    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    await expectNothingLeftOf(hub);
  }, 60_000); // what is half up becomes whole first

  it('brings up everything, and the command it prints shows facts of all nine', async () => {
    const welcome = await (await started()).says('Ctrl-C stops');
    const command = /npm run view .*/.exec(welcome)?.[0] ?? '';
    const { stdout, code } = await new ScriptProcess(tree.root, command).ended;

    // The gateway, its page and workbench, all agencies, where one signs in, and the gateway again.
    expect(welcome.match(/http:\S+/g)).toHaveLength(3 + BRANCHES.length + 2);
    expect(code).toBe(0);
    const { data, errors } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as View;
    expect(errors).toBeUndefined();
    const persons = data.case.participants.map(({ person }) => person);
    expect(persons.map(({ knownAs }) => knownAs)).toContain('Sofie Aerts');
    const silent = BRANCHES.filter((name) => factsIn(persons.map((one) => one[name])) === 0);
    expect(silent).toEqual([]);

    await expectViewsOfOthers();
    await inDatabase('police', "UPDATE staff_safety SET advice = 'VISIT_WITH_POLICE'");

    const again = await script('start', options()).ended;
    expect(again).toEqual({
      ...{ code: 1, signal: null, stdout: '' },
      stderr: `Port ${String(port)} is taken: stop what listens there, or choose another with "npm start -- --port 5000".\n`,
    });

    const { code: ended, stderr } = (await hub?.kill('SIGINT')) ?? {};
    expect({ ended, stderr }).toEqual({ ended: 0, stderr: '' });
    if (hub) await expectNothingLeftOf(hub);
  }, 120_000);

  it('goes on with the data of the last time', async () => {
    const hub = await started();
    expect(await advice()).toEqual(['VISIT_WITH_POLICE']);

    // npm passes on a Ctrl-C that the terminal has sent already: it comes twice.
    const [{ code, stderr }] = await Promise.all([hub.kill('SIGTERM'), hub.kill('SIGINT')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expectNothingLeftOf(hub);
  });

  it('uses the PostgreSQL that an agency is pointed to, with one role or two', async () => {
    const suffix = randomBytes(4).toString('hex');
    const [police, municipality] = [`police-${suffix}`, `municipality-${suffix}`];
    const urls = await provision(testPostgresUrl(), [police, municipality]);
    const hub = await started({
      DATABASE_URL_POLICE: urls[police]?.serveUrl ?? '',
      MIGRATION_URL_POLICE: urls[police]?.ownerUrl ?? '',
      DATABASE_URL_MUNICIPALITY: urls[municipality]?.ownerUrl ?? '',
      DATABASE_URL_PROSECUTION: '', // as good as not set
    });

    expect(await hub.says('elsewhere')).toContain('municipality, police elsewhere');
    expect(await advice()).toEqual(['DO_NOT_VISIT_ALONE']); // seeded anew, over there
    const roles = await rowsOf(
      testPostgresUrl(),
      `SELECT DISTINCT application_name, usename FROM pg_stat_activity
       WHERE datname LIKE '%${suffix}' ORDER BY 1`,
    );
    expect(roles).toEqual([
      {
        application_name: 'municipality',
        usename: `${municipality.replaceAll('-', '_')}_owner`,
      },
      { application_name: 'police', usename: `${police.replaceAll('-', '_')}_serve` },
    ]);
  });

  it('stops at a Ctrl-C in a terminal, which reaches npm, the shell and the hub at once', async () => {
    const whole = npm(`start -- ${options()}`);
    await whole.says('Ctrl-C stops');
    const { code, signal, stderr } = await whole.interrupt();

    // npm tells of its shell's end, which died of the signal unless the hub took its place.
    expect(code === 0 || signal === 'SIGINT').toBe(true);
    expect(stderr).not.toMatch(/error/i);
    await expectNothingLeftOf(whole);
  });

  describe('says in one sentence what is in the way:', () => {
    const refusal = async (rest: string, env?: Readonly<Record<string, string>>) => {
      const { code, stdout, stderr } = await script('start', rest, env).ended;
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      return stderr;
    };

    it('a port that is none', async () => {
      expect(await refusal('--port http')).toBe(
        'Expected --port with a number from 1 to 65425, got "http".\n',
      );
    });

    it('a database that lets the agency not in', async () => {
      const name = `locked-${randomBytes(4).toString('hex')}`;
      const urls = await provision(testPostgresUrl(), [name]);
      const wrong = Object.assign(new URL(urls[name]?.serveUrl ?? ''), { password: 'guessed' });
      const role = `${name.replace('-', '_')}_serve`;
      const said = await refusal(options(), {
        DATABASE_URL_POLICE: wrong.href,
        MIGRATION_URL_POLICE: urls[name]?.ownerUrl ?? '',
      });

      expect(said).toBe(
        `police cannot start (password authentication failed for user "${role}"): if DATABASE_URL_POLICE is set, check it.\n`,
      );
      expect(await processesWith(tree.root)).toEqual([]);
    });

    it('a database to migrate in without one to serve from', async () => {
      const url = 'postgres://police_owner@127.0.0.1/police';
      expect(await refusal(options(), { MIGRATION_URL_POLICE: url })).toBe(
        'MIGRATION_URL_POLICE is set without DATABASE_URL_POLICE: set both, or neither.\n',
      );
    });

    it('a folder that cannot be written', async () => {
      // Also for root, whom no permission stops.
      await rm(join(tree.root, '.oneroof'), { recursive: true });
      await tree.write('.oneroof', '');
      expect(await refusal(options())).toBe(
        `Cannot write to ${join(tree.root, '.oneroof')}: make it writable, or run from a folder that is.\n`,
      );
      await rm(join(tree.root, '.oneroof'));
    });
  });

  it('shows nothing while no hub runs, and says so', async () => {
    const { code, stdout, stderr } = await script('view', `--gateway ${gateway()}`).ended;

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `Nothing answers at ${gateway()}: start the hub first, with "npm start".\n`,
    );
  });

  it('lists the readers to one whom it does not know', async () => {
    const { code, stdout, stderr } = await script('token', '--reader nobody').ended;

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Expected --reader with one of:\n/);
    expect(stderr).toMatch(/^ {2}ilse-maes {2}\(CASE_DIRECTOR/m);
  });
});

interface View {
  readonly errors?: unknown;
  readonly data: {
    readonly case: {
      readonly participants: readonly { readonly person: Readonly<Record<string, unknown>> }[];
    };
  };
}

/** How many values there are that are neither null nor a mere id. */
function factsIn(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'object') return 1;
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .reduce((sum, [, part]) => sum + factsIn(part), 0);
}

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(10);
}

/** A gateway's port with all those that follow from it, and one for PostgreSQL. */
async function freePorts(): Promise<[number, number]> {
  for (let port = 26_100 + Math.floor(Math.random() * 5_000); ; port += 1) {
    const all = [port, port + 1, port + 100, ...BRANCHES.map((_, place) => port + 101 + place)];
    if ((await Promise.all(all.map(isFree))).every((free) => free)) return [port, port + 1];
  }
}

function isFree(port: number): Promise<boolean> {
  return expectFree(port, '127.0.0.1').then(
    () => true,
    () => false,
  );
}
