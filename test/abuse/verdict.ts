import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Covered } from '../disclosure/coverage';

/** What a part of a test run was heard to say, by kind. */
export interface Kept {
  /** The values that must not be said anywhere in the run, with the field in which each stands. */
  readonly sealed: ReadonlyMap<string, string>;
  readonly heard: Readonly<Record<string, Iterable<string>>>;
  /** What a hub holds that must not be in its disclosure log. */
  readonly words?: Iterable<string>;
  /** How the answers of a hub compare with their records. */
  readonly covered?: Covered;
}

export interface Verdict {
  /** How many hubs contributed, and how many values were looked for. */
  readonly hubs: number;
  readonly sealed: number;
  /** How many different things of each kind were looked at. */
  readonly lookedAt: Readonly<Record<string, number>>;
  /** The kind of thing, and the field of which a value stands in it. */
  readonly leaks: readonly string[];
  /** How all answers compare with their records. */
  readonly covered: Covered;
  /** Words that are looked for in the disclosure logs. */
  readonly words: ReadonlySet<string>;
  /** All of it, in a line each. */
  readonly said: readonly string[];
}

/** What `plantCanaries` and `spoilEnums` write, in any hub. */
const PLANTED = /canary(?:\d+z|fault)/g;

/** Keeps what was heard until the run is judged. */
export function keepHeard(folder: string, { sealed, heard, words = [], covered }: Kept): void {
  const kinds = Object.entries(heard).map(([kind, things]) => [kind, [...things]] as const);
  const file = join(folder, `${randomBytes(8).toString('hex')}.json`);
  const kept = {
    sealed: [...sealed],
    heard: Object.fromEntries(kinds),
    words: [...words],
    covered,
  };
  writeFileSync(file, JSON.stringify(kept));
}

/** Looks for every sealed value in all that a whole test run said. */
export function judge(folder: string): Verdict {
  const kept = readdirSync(folder).map(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        readonly sealed: readonly [string, string][];
        readonly heard: Readonly<Record<string, readonly string[]>>;
        readonly words: readonly string[];
        readonly covered?: Covered;
      },
  );
  const sealed = new Map(kept.flatMap((one) => one.sealed));
  const lookedAt: Record<string, number> = {};
  const leaks = new Set<string>();
  const kinds = new Set(kept.flatMap(({ heard }) => Object.keys(heard)));
  for (const kind of [...kinds].sort()) {
    const things = new Set(kept.flatMap(({ heard }) => heard[kind] ?? []));
    lookedAt[kind] = things.size;
    const text = [...things].join('\n');
    for (const [value, field] of sealed) {
      if (formsOf(value).some((form) => text.includes(form))) leaks.add(`${kind}: ${field}`);
    }
    for (const planted of text.match(PLANTED) ?? []) leaks.add(`${kind}: ${planted}`);
  }
  const hubs = kept.filter((one) => one.sealed.length > 0).length;
  const covered = withFloor(summed(kept.flatMap((one) => one.covered ?? [])), hubs);
  const words = new Set(kept.flatMap((one) => one.words));
  const verdict = { hubs, sealed: sealed.size, lookedAt, leaks: [...leaks], covered, words };
  return { ...verdict, said: [inOneLine(verdict), coveredInOneLine(covered)] };
}

function summed(all: readonly Covered[]): Covered {
  const sum = (of: (one: Covered) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    answers: sum(({ answers }) => answers),
    values: sum(({ values }) => values),
    faults: [...new Set(all.flatMap(({ faults }) => faults))],
  };
}

/** A run that heard next to nothing compared next to nothing; one hub alone may have only refused. */
function withFloor(covered: Covered, hubs: number): Covered {
  if (hubs < 2 || covered.answers >= hubs) return covered;
  const fault = `heard ${String(covered.answers)} answers of ${String(hubs)} hubs`;
  return { ...covered, faults: [...covered.faults, fault] };
}

/** As it is, and as it is written in JSON and in an address. */
function formsOf(value: string): string[] {
  return [...new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)])];
}

function coveredInOneLine({ answers, values, faults }: Covered): string {
  const count = (number: number) => number.toLocaleString('en');
  const sound = answers === 0 ? 'nothing to compare' : 'all covered';
  const result = faults.length > 0 ? `NOT SO: ${faults.join('; ')}` : sound;
  return `disclosures: ${count(answers)} answers, ${count(values)} values, ${result}`;
}

function inOneLine({
  hubs,
  sealed,
  lookedAt,
  leaks,
}: Pick<Verdict, 'hubs' | 'sealed' | 'lookedAt' | 'leaks'>): string {
  const all = Object.entries(lookedAt).map(([kind, count]) => `${String(count)} ${kind}`);
  const where = leaks.length > 0 ? `FOUND in ${leaks.join('; ')}` : 'found in none';
  return `${String(sealed)} sealed values of ${String(hubs)} hubs, looked for in ${all.join(', ')}: ${where}`;
}
