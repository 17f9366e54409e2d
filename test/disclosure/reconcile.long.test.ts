import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type LogSettings, logRecorder, type Recorder } from '../../gateway/disclosure/recorder';
import { inCapitals } from '../../schema/environment';
import { fixedError } from '../../schema/errors';
import { ROOT } from '../../scripts/development/places';
import type { Difference } from '../../scripts/reconcile/compare';
import { reconciled } from '../../scripts/reconcile/read';
import { idOf } from '../../subgraphs/kit/fixtures';
import { AGENCIES } from '../agency-names';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { FAMILY_VIEW, VIEWERS, viewOf } from '../hub/views-of-families';

const LOG = 'disclosure-log';
const REASON = 'Neighbours hear screaming and the children are inside.';

/** All differences between a hub and its agencies, by agency. */
async function differencesIn(hub: TestHub, until = new Date()) {
  const found: (Difference & { readonly agency: string })[] = [];
  let passes = 0;
  for (const agency of AGENCIES) {
    const urls = { journalUrl: hub.ownerUrl(agency), logUrl: hub.ownerUrl(LOG) };
    const comparison = await reconciled({ agency, ...urls, until });
    passes += comparison.passes;
    found.push(...comparison.differences.map((one) => ({ ...one, agency })));
  }
  return { passes, found };
}

/** What a query finds in one of the hub's databases. */
async function rowsAt<Row extends object>(hub: TestHub, of: string, sql: string) {
  const db = new Client({ connectionString: hub.ownerUrl(of) });
  await db.connect();
  return db
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => db.end());
}

describe('what agencies handed out and what the hub recorded', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
    // Everybody who is named in a family asks for everything, for each of their purposes.
    for (const viewer of VIEWERS.filter(({ family }) => family === 'S1')) {
      await viewOf(hub, viewer);
    }
    await askBesideTheCase();
    await breakTheGlass();
    await release();
    await askWhileSilent();
  }, 180_000);
  afterAll(() => hub.stop());

  async function askBesideTheCase(): Promise<void> {
    const director = await hub.director('S1');
    await director.ask(
      'query Mine { myCases { caseId number } myReviews { id reason } agencies { name } }',
    );
    await director.ask('query Links { case { participants { side } } }');
  }

  async function breakTheGlass(): Promise<void> {
    const officer = await hub.signIn('night-officer', { as: 'DUTY_OFFICER', agency: 'POLICE' });
    const opened = await officer.open(idOf('S1'), 'DUTY_OFFICER', 'EMERGENCY', REASON);
    await opened.ask(FAMILY_VIEW);
  }

  /** Given by who may, refused to who may not; and the pass that is stale by it. */
  async function release(): Promise<void> {
    const opens = async (who: string) =>
      (await hub.reader(who)).open(idOf('S1'), 'AGENCY_WORKER', 'SAFETY_PLANNING');
    const give = `mutation Give { release(input: {
      personId: "${idOf('P-0101')}", category: SHELTER, toAgency: YOUTH_WELFARE,
      until: "2026-12-31", useLimitation: SAFETY_ONLY }) { id category until } }`;
    const [owner, other] = [await opens('nele-jans'), await opens('joke-peters')];
    await other.ask(give);
    await owner.ask(give);
    await other.ask('query Both { case { number } agencies { name } }');
    await (await opens('joke-peters')).ask(FAMILY_VIEW);
  }

  async function askWhileSilent(): Promise<void> {
    await hub.agencies.get('police')?.stop();
    await (await hub.director('S2')).ask(FAMILY_VIEW);
    await hub.restart('police');
  }

  it('agree, pass by pass, whoever asked for whatever', async () => {
    const { passes, found } = await differencesIn(hub);
    process.stdout.write(`reconciled: ${String(passes)} passes of agencies\n`);

    expect(found).toEqual([]);
    expect(passes).toBeGreaterThan(200);
  });

  it('name in the journals no person and no case', async () => {
    const ids = new Set<string>();
    for (const agency of AGENCIES) {
      const entries = await rowsAt(hub, agency, 'SELECT * FROM journal_entry');
      for (const entry of entries) Object.keys(entry).forEach((name) => ids.add(name));
      expect(JSON.stringify(entries)).not.toContain(idOf('P-0101'));
      expect(JSON.stringify(entries)).not.toContain(idOf('S1'));
    }

    expect([...ids].sort()).toEqual(['at', 'fields', 'id', 'pass_id', 'persons']);
  });

  it('differ where a record is gone from the log', async () => {
    const [record] = await rowsAt<{ index: string; pass: string }>(
      ...([
        hub,
        LOG,
        "SELECT index, record ->> 'pass' AS pass FROM disclosure_record WHERE record -> 'emergency' = 'true' AND record ->> 'kind' = 'ANSWER' AND record ->> 'pass' IS NOT NULL LIMIT 1",
      ] as const),
    );
    const index = record?.index ?? '';
    await hub.writeAt(
      LOG,
      `CREATE TABLE kept AS SELECT at, leaf FROM disclosure WHERE index = ${index}`,
    );
    await hub.writeAt(LOG, `DELETE FROM disclosure WHERE index = ${index}`);
    const { found } = await differencesIn(hub);
    await hub.writeAt(
      LOG,
      `INSERT INTO disclosure (index, at, leaf) SELECT ${index}, at, leaf FROM kept; DROP TABLE kept`,
    );

    expect(new Set(found.map(({ kind, pass }) => [kind, pass].join()))).toEqual(
      new Set([`NOT_RECORDED,${record?.pass ?? ''}`]),
    );
    expect(found.map(({ agency }) => agency)).toContain('case-registry');
    expect((await differencesIn(hub)).found).toEqual([]); // the control
  });

  it('differ where an agency wrote down more: a fault, unless the hub says that it was silent', async () => {
    const silent = await passWhere(`record -> 'silent' @> '["POLICE"]'`);
    for (const pass of ['nobody-knows', silent]) await writeInPolice(pass, 'WeaponNote.kind', 2);
    const { found } = await differencesIn(hub);
    await writeInPolice(silent, 'WeaponNote.kind', 2); // which said so of one answer alone
    const { found: afterwards } = await differencesIn(hub);
    await hub.writeAt('police', "DELETE FROM journal_entry WHERE fields = '{WeaponNote.kind}'");

    expect(found).toEqual([
      ...[
        ['NOT_RECORDED', 'nobody-knows'],
        ['SAID_SILENT', silent],
      ].map(([kind, pass]) => ({
        ...{ agency: 'police', kind, pass, fields: ['WeaponNote.kind'], times: 1, persons: 2 },
      })),
    ]);
    expect(afterwards.map(({ kind }) => kind)).toEqual(['NOT_RECORDED', 'NOT_RECORDED']);
  });

  it('differ where the hub recorded fewer answers, or fewer persons', async () => {
    const pass = await passWhere(
      `jsonb_path_exists(record, '$.slices[*] ? (@.owner == "POLICE").fields[*] ? (@ == "PoliceReport.month")')`,
    );
    await writeInPolice(pass, 'PoliceReport.month', 9);
    const { found } = await differencesIn(hub);
    await hub.writeAt('police', 'DELETE FROM journal_entry WHERE persons = 9');

    const fields = ['PoliceReport.month'];
    expect(found).toEqual(
      ['NOT_RECORDED', 'MORE_PERSONS'].map((kind) => ({
        ...{ agency: 'police', kind, pass, fields, times: 1, persons: 9 },
      })),
    );
    expect((await differencesIn(hub)).found).toEqual([]); // the control
  });

  async function passWhere(condition: string): Promise<string> {
    const sql = `SELECT record ->> 'pass' AS pass FROM disclosure_record WHERE ${condition} LIMIT 1`;
    const [found] = await rowsAt<{ pass: string }>(hub, LOG, sql);
    return found?.pass ?? '';
  }

  async function writeInPolice(pass: string, field: string, persons: number): Promise<void> {
    const sql = 'INSERT INTO journal_entry (pass_id, fields, persons) VALUES ($1, $2, $3)';
    await hub.writeAt('police', sql, [pass, `{${field}}`, String(persons)]);
  }

  it('are compared with one command, which ends badly where they differ', async () => {
    // What was asked in the last minute would wait for the next time.
    await hub.writeAt(LOG, "UPDATE disclosure SET at = at - interval '1 hour'");
    for (const agency of AGENCIES) {
      await hub.writeAt(agency, "UPDATE journal_entry SET at = at - interval '1 hour'");
    }
    const agreed = await runReconcile();
    await hub.writeAt(
      'police',
      "INSERT INTO journal_entry (at, pass_id, fields, persons) VALUES (now() - interval '1 hour', 'nobody-knows', '{WeaponNote.kind}', 2)",
    );
    const [differs, elsewhere] = [
      await runReconcile('--agency', 'police'),
      await runReconcile('--agency', 'municipality'),
    ];
    await hub.writeAt(LOG, "UPDATE disclosure SET at = at + interval '1 hour'");

    expect([agreed.ok, differs.ok, elsewhere.ok]).toEqual([true, false, true]);
    expect(
      agreed.said.match(/^[a-z-]+: \d+ passes, and all that was handed out is recorded[.]$/gm),
    ).toHaveLength(9);
    expect(differs.said).toContain('under pass nobody-knows what no record of that pass covers');
    expect(elsewhere.said.split('\n')).toHaveLength(2);
  }, 60_000);

  async function runReconcile(...flags: string[]) {
    const urls = AGENCIES.map((name) => [`DATABASE_URL_${inCapitals(name)}`, hub.ownerUrl(name)]);
    const env = {
      ...{ PATH: process.execPath, READ_URL_DISCLOSURE_LOG: hub.ownerUrl(LOG) },
      ...(Object.fromEntries(urls) as Record<string, string>),
    };
    const node = ['-r', './scripts/typescript.cjs', 'scripts/reconcile.ts', ...flags];
    try {
      const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: ROOT, env });
      return { said: stdout, ok: true };
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      return { said: stdout + stderr, ok: false };
    }
  }
});

/** A log that takes no record of what was answered about a case. */
function withoutAnswers(log: LogSettings): Recorder {
  const recorder = logRecorder(log);
  return {
    ...recorder,
    record: (entry, request) =>
      entry.kind === 'ANSWER' && request.caller.pass
        ? Promise.reject(fixedError('NOT_RECORDED'))
        : recorder.record(entry, request),
  };
}

it('differ of every agency that was asked, where the hub records nothing of it', async () => {
  const hub = await startTestHub({ gates: { gateway: { recorderOver: withoutAnswers } } });
  const director = await hub.director('S1');
  hub.forget();
  await director.ask(FAMILY_VIEW);
  const { found } = await differencesIn(hub);
  const asked = [...hub.heard].flatMap(([name, { requests }]) => (requests > 0 ? [name] : []));
  await hub.stop();

  expect(asked.length).toBeGreaterThan(5);
  expect(found.map(({ agency, kind }) => [agency, kind])).toEqual(
    asked.map((agency) => [agency, 'NOT_RECORDED']),
  );
}, 60_000);
