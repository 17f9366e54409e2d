import { Client } from 'pg';
import type { Running } from '../../scripts/development/hub';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { idOf } from '../../subgraphs/kit/fixtures';
import { testPostgresUrl } from '../config';
import { AGENCIES, BRANCHES } from '../faults/whole-view';
import { DIRECTORS, startTestHub, type TestHub } from './test-hub';
import { FAMILY_VIEW } from './views-of-families';
import { withoutReceipt } from '../without-receipt';

const DEADLINE_MS = 1_500;

interface View {
  readonly case: Record<string, unknown> & {
    readonly participants: readonly { readonly person: Record<string, unknown> }[];
  };
}

/** The whole view of S1 without one agency's branch, and that branch of each person. */
function split(data: unknown, branch: string) {
  const view = data as View;
  const branches = view.case.participants.map(({ person }) => person[branch]);
  const rest = {
    case: {
      ...view.case,
      [branch]: undefined,
      participants: view.case.participants.map((participant) => ({
        ...participant,
        person: { ...participant.person, [branch]: undefined },
      })),
    },
  };
  return { branches, rest };
}

/** Never 0, which would be this process and all its kin. */
function pidOf(running: Running | undefined): number {
  if (!running?.pid) throw new Error('Expected an agency in a process of its own.');
  return running.pid;
}

describe('an agency that does not answer', () => {
  let hub: TestHub;
  let director: HubClient;
  /** The view while all answer, and what of it is withheld. */
  let whole: HubAnswer;
  beforeAll(async () => {
    hub = await startTestHub({ processes: true, deadlineMs: DEADLINE_MS });
    // Coordination needs something of each of the eight: none is left unasked.
    director = await opens('INTERVENTION_COORDINATION');
    // The first may meet agencies that are still warming up: that is no silence to test.
    do whole = await director.ask(FAMILY_VIEW);
    while (whole.errors);
  }, 120_000);
  afterAll(() => hub.stop());

  const opens = async (purpose: string) =>
    (await hub.reader(DIRECTORS.S1)).open(idOf('S1'), 'CASE_DIRECTOR', purpose);
  const withheld = ({ extensions }: HubAnswer) =>
    (extensions?.['oneroof'] as { readonly withheld: readonly unknown[] }).withheld;
  const code = (agency: string) => agency.toUpperCase().replaceAll('-', '_');

  /**
   * The view while one agency is silent: its branch null, one entry, everything else as before.
   * What is withheld is too, also of the silent one: it follows from the pass, never from data.
   */
  async function expectOneSilent(agency: keyof typeof BRANCHES): Promise<void> {
    const branch = BRANCHES[agency];
    const started = performance.now();
    const { data, errors, extensions } = await director.ask(FAMILY_VIEW);
    const took = performance.now() - started;
    const seen = split(data, branch);

    expect(seen.branches).toEqual([null, null, null, null]);
    expect(seen.rest).toEqual(split(whole.data, branch).rest);
    expect(errors).toEqual([
      { message: expect.any(String), extensions: { code: 'AGENCY_SILENT', agency: code(agency) } },
    ]);
    expect(withoutReceipt(extensions)).toEqual({
      oneroof: {
        silent: [{ agency: code(agency), since: expect.any(String) }],
        withheld: withheld(whole),
      },
    });
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|localhost/);
    process.stdout.write(`${agency} silent: answered in ${took.toFixed(0)} ms\n`);
  }

  async function expectWhole(): Promise<void> {
    expect(withoutReceipt(await director.ask(FAMILY_VIEW))).toEqual(withoutReceipt(whole));
  }

  it('is asked for something of every person while all is well, and something is withheld', () => {
    const { errors, data } = whole;

    expect(errors).toBeUndefined();
    expect(withheld(whole).length).toBeGreaterThan(5);
    for (const branch of Object.values(BRANCHES)) {
      expect(split(data, branch).branches).not.toContain(null);
    }
  });

  it.each(AGENCIES)(
    'leaves the rest of the view intact when the process of %s is killed, and heals',
    async (agency) => {
      const running = hub.agencies.get(agency);
      process.kill(pidOf(running), 'SIGKILL');
      await running?.stop();
      await expectOneSilent(agency);

      await hub.restart(agency);
      await expectWhole();
    },
    60_000,
  );

  it.each(AGENCIES)(
    'leaves the rest of the view intact when the database of %s is gone, and heals',
    async (agency) => {
      const server = new Client({ connectionString: testPostgresUrl() });
      await server.connect();
      const database = new URL(hub.ownerUrl(agency)).pathname.slice(1);
      try {
        await server.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
        await server.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
          [database],
        );
        await expectOneSilent(agency);
      } finally {
        await server.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS true`);
        await server.end();
      }
      await expectWhole();
    },
  );

  it('waits no longer than the deadline for an agency that hangs', async () => {
    const pid = pidOf(hub.agencies.get('police'));
    process.kill(pid, 'SIGSTOP');
    try {
      await expectOneSilent('police');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await expectWhole();
  });

  it('is not missed by a reader who is granted nothing of it for this purpose', async () => {
    const consulting = await opens('CASE_CONSULTATION');
    const before = await consulting.ask(FAMILY_VIEW);
    const running = hub.agencies.get('general-welfare');
    process.kill(pidOf(running), 'SIGKILL');
    await running?.stop();
    const after = await consulting.ask(FAMILY_VIEW);
    const control = await director.ask(FAMILY_VIEW);
    await hub.restart('general-welfare');

    expect(withoutReceipt(after)).toEqual(withoutReceipt(before));
    expect(control.errors).toHaveLength(1);
    await expectWhole();
  }, 60_000);

  it('answers with one fixed error when the case registry is silent', async () => {
    const registry = hub.agencies.get('case-registry');
    process.kill(pidOf(registry), 'SIGKILL');
    await registry?.stop();
    const answer = await director.ask(FAMILY_VIEW);

    expect(answer).toEqual({
      status: 503,
      errors: [{ message: expect.any(String), extensions: { code: 'AGENCY_SILENT' } }],
    });
    await hub.restart('case-registry');
    await expectWhole();
  }, 60_000);
});
