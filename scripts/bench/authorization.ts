import { loadavg } from 'node:os';
import { ROOT } from '../development/places';
import { run } from '../development/run';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import { cedarOracle } from '../policy/cedar-oracle';
import { textTable } from '../policy/text-table';
import { decisionCost, matrixCost, WIDTH } from './decisions';
import { openCaseMemory } from './open-case-memory';
import { requestCosts, type RequestCosts, ROUNDS } from './requests';
import type { Cost } from './rounds';
import { largestWithheld, type WithheldSize } from './withheld-size';

/** What was aimed at (issue of field-level authorization, acceptance): microseconds, times, bytes. */
const AIMS = { decision: 2, matrixOfTwelve: 5_000, request: 1.2, withheld: 16 * 1024 } as const;

/** What is compared with what, for who reads the numbers. */
const WAYS = `
requests over HTTP to real agencies on a real PostgreSQL, in processor time of this one process:
the reader, the gateway and all agencies, but not PostgreSQL; no answer is recorded
  a  the hub as it is, one pass for all requests
  b  authorization compiled out: nothing pruned, masked, checked or explained by the gateway, and
     every owner decides, without a policy, that everything may be read; its guards still ask and
     are told yes, and its row rules and its database's own row security stand, so that b is
     dearer, and a / b lower, than with no authorization at all
  c  as a, a new pass for each request
  d  as b, a new pass for each request`;

/**
 * `npm run bench:authorization`: what need-to-know costs, in turns with what it is compared with.
 * Prints processor time, what it is compared with and what was aimed at, and asserts nothing: a slow machine is no fault.
 */
run(async () => {
  printLoad('at the start');
  const owners = new Set(OWNED_CATEGORIES.map(({ owner }) => owner));
  const oracle = await cedarOracle(ROOT, [...owners]);

  print('one decision', decisionCost(oracle), { aim: AIMS.decision });
  for (const persons of [3, 12, 40]) {
    const title = `the matrix of ${String(persons)} persons and the case, ${String(WIDTH)} columns`;
    print(title, matrixCost(oracle, persons), persons === 12 ? { aim: AIMS.matrixOfTwelve } : {});
  }
  write(WAYS);
  for (const costs of await requestCosts()) printRequests(costs);
  printWithheld(await largestWithheld());
  const kilobytes = (await openCaseMemory()) / 1024;
  write(
    `\nan open case of a family of five, beside its tokens: ${kilobytes.toFixed(0)} KB of memory`,
  );
  printLoad('at the end');
});

/** @param aim microseconds for the first of the costs, which is ours */
function print(title: string, costs: readonly Cost[], { aim }: { readonly aim?: number }): void {
  write(`\n${title}`, tableOf(costs, micro));
  const [ours, other] = costs;
  if (!ours || !other) return;
  write(`${(other.median / ours.median).toFixed(0)} times less than ${other.name}`);
  if (aim !== undefined) write(`aim ${micro(aim)}: ${verdict(ours.median <= aim)}`);
}

function printRequests({ title, notes, costs, times }: RequestCosts): void {
  write(
    `\n${title}`,
    `${String(ROUNDS)} rounds in turns of 2 requests each`,
    ...notes,
    tableOf(costs, micro),
    tableOf(times, (ratio) => `${ratio.toFixed(2)}x`),
  );
  const [ours] = times;
  if (ours)
    write(`aim ${String(AIMS.request)}x for ${ours.name}: ${verdict(ours.median <= AIMS.request)}`);
}

function printWithheld({ bytes, whose, readers }: WithheldSize): void {
  write(
    '\nwhat is withheld of the whole view of a family of 12, in bytes',
    `${String(bytes)} at most among ${String(readers)} readers: ${whose}`,
    `aim ${String(AIMS.withheld)}: ${verdict(bytes <= AIMS.withheld)}`,
  );
}

function printLoad(when: string): void {
  write(
    `\nload average ${when}: ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}`,
  );
}

function tableOf(costs: readonly Cost[], shown: (cost: number) => string): string {
  const rows = costs.map(({ name, median, min, max }) => [name, ...[median, min, max].map(shown)]);
  return textTable(['', 'MEDIAN', 'MIN', 'MAX'], rows).trimEnd();
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'MISSED';
}

function micro(microseconds: number): string {
  return microseconds < 1_000
    ? `${microseconds.toFixed(2)} us`
    : `${(microseconds / 1_000).toFixed(2)} ms`;
}

function write(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
