import 'reflect-metadata';
import { loadavg } from 'node:os';
import { slicesHash, type Written } from '../../gateway/disclosure/record';
import type { Disclosure, Slice } from '../../schema/disclosure';
import { run } from '../development/run';
import { textTable } from '../policy/text-table';
import { startThrowAwayPostgres } from '../postgres/throw-away-postgres';
import { type Appended, appendCosts, type AppendCosts } from './log-appends';
import { AT, smallRecord, type Verification, verification } from './log-verification';
import { type ViewCosts, viewCosts } from './log-view';
import type { Cost } from './rounds';
import type { Waits } from './waits';

/** What was aimed at (issue of the disclosure log, acceptance): times, milliseconds. */
const AIMS = { times: 5, waitMs: 50, verifiedMs: 60_000 } as const;
const MILLION = 1_000_000;
const CLIENTS = [1, 16, 64] as const;

/** What is compared with what, for who reads the numbers. */
const WAYS = `
PostgreSQL with durable settings (fsync and synchronous_commit on) on this machine's own disk. The
log commits all that wait at once, with a signed head; bare is one INSERT of the same text into a
table with a primary key, a commit of its own, sent by this same process in turns with the log. What
was given is stored once for all records that name it; where each record's is new, bare writes it too.
PostgreSQL writes the commits of several connections to the disk together, too.`;

/**
 * `npm run bench:log`: what it costs that nothing leaves without its record. Prints what was
 * measured and what was aimed at, and asserts nothing: a slow machine is no fault.
 */
run(async () => {
  printLoad('at the start');
  const postgres = await startThrowAwayPostgres(true);
  try {
    const view = await viewCosts(postgres.superuserUrl);
    printView(view);
    write(WAYS);
    for (const appended of appendedOf(view.record)) {
      write(`\n${appended.name}: ${bytesOf(appended.bare(appended.record(0)))}`);
      for (const clients of CLIENTS) {
        printAppends(await appendCosts(postgres.superuserUrl, appended, clients));
      }
    }
    printLoad('after appending');
    const { at: viewedAt } = JSON.parse(view.record.leaf) as Disclosure;
    const views = await verification(postgres.superuserUrl, 20_000, viewedAt, () => view.record);
    printVerification('records of family views', views);
    const million = await verification(postgres.superuserUrl, MILLION, AT, smallRecord);
    printVerification('one million records', million);
    write(`aim ${ms(AIMS.verifiedMs)}: ${verdict(million.verifiedMs <= AIMS.verifiedMs)}`);
  } finally {
    await postgres.discard();
  }
  printLoad('at the end');
});

/** What is appended: the first is what a case director does all day. */
function appendedOf(view: Written): readonly Appended[] {
  const bare = ({ leaf }: Written) => leaf;
  // Made before: what is compared is how they are stored.
  const questions = Array.from({ length: 5_000 }, (_, number) => smallRecord(number));
  const { text = '[]' } = view.slices ?? {};
  return [
    { key: 'views', name: 'records of whole views', record: () => view, bare },
    {
      ...{ key: 'questions', name: 'records of small questions' },
      ...{ record: (number) => questions[number % questions.length] ?? view, bare },
    },
    {
      key: 'new-views',
      name: 'records of whole views, to each reader something else than to all before',
      record: (number) => {
        const own = JSON.stringify({ ...NOBODYS, fields: [String(number)] });
        const given = `[${own},${text.slice(1)}`;
        const slices = { hash: slicesHash(given), text: given };
        return { leaf: view.leaf.replace(view.slices?.hash ?? '', slices.hash), slices };
      },
      bare: ({ leaf, slices }) => leaf.replace(slices?.hash ?? '', slices?.text ?? ''),
    },
  ];
}

const NOBODYS: Omit<Slice, 'fields'> = {
  ...{ owner: 'REGISTRY', persons: [], category: 'CASE_CORE', detail: 'FULL' },
};

function printView({
  record: { leaf, slices },
  answerBytes,
  spent,
  times,
  waits,
}: ViewCosts): void {
  write(
    '\nthe whole view of a family of four, for its director',
    `an answer of ${String(answerBytes)} bytes, a record of ${bytesOf(leaf)} that names ${bytesOf(slices?.text ?? '')}`,
    'processor time of this process (reader, gateway and all agencies, not PostgreSQL)',
    tableOf(spent, (cost) => ms(cost / 1_000)),
    tableOf([times], (ratio) => `${ratio.toFixed(2)}x`),
    'the clock, one request after the other',
    waitsTable([
      ['log on', waits.on],
      ['log off', waits.off],
    ]),
  );
}

function printAppends({ clients, waits, rates, times, refused }: AppendCosts): void {
  const [asMany] = times;
  write(
    `\n${String(clients)} at once, ${String(refused)} refused`,
    'records in a second',
    tableOf(rates, (rate) => rate.toFixed(0)),
    tableOf(times, (ratio) => `${ratio.toFixed(2)}x`),
    'how long one waits',
    waitsTable([
      ['the log', waits.log],
      ['bare, as many connections', waits.bare],
    ]),
  );
  if (clients !== CLIENTS.at(-1) || !asMany) return;
  for (const { name, median } of times) {
    write(`aim ${String(AIMS.times)}x for ${name}: ${verdict(median >= AIMS.times)}`);
  }
  write(`aim ${ms(AIMS.waitMs)} for p99 of the wait: ${verdict(waits.log.p99 <= AIMS.waitMs)}`);
}

function printVerification(title: string, { verified, bytes, ...took }: Verification): void {
  const { size, heads } = verified;
  const each = `${bytes.toFixed(0)} bytes each, ${String(heads)} signed heads`;
  const rate = ((size / took.verifiedMs) * 1_000).toFixed(0);
  write(
    `\nverification of ${title}: ${String(size)}, ${each}`,
    `made in ${ms(took.madeMs)}, verified in ${ms(took.verifiedMs)}: ${rate} in a second`,
  );
}

function printLoad(when: string): void {
  const load = loadavg().map((one) => one.toFixed(2));
  write(`\nload average ${when}, others' work and ours: ${load.join(' ')}`);
}

function tableOf(costs: readonly Cost[], shown: (cost: number) => string): string {
  const rows = costs.map(({ name, median, min, max }) => [name, ...[median, min, max].map(shown)]);
  return textTable(['', 'MEDIAN', 'MIN', 'MAX'], rows).trimEnd();
}

function waitsTable(named: readonly (readonly [string, Waits])[]): string {
  const rows = named.map(([name, { count, p50, p95, p99 }]) => [
    ...[name, String(count)],
    ...[p50, p95, p99].map(ms),
  ]);
  return textTable(['', 'COUNT', 'P50', 'P95', 'P99'], rows).trimEnd();
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'MISSED';
}

function bytesOf(text: string): string {
  return `${String(Buffer.byteLength(text))} bytes`;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

function write(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
