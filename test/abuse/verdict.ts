import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a part of a test run was heard to say, by kind. */
export interface Kept {
  /** The values that must not be said anywhere in the run, with the field in which each stands. */
  readonly sealed: ReadonlyMap<string, string>;
  readonly heard: Readonly<Record<string, Iterable<string>>>;
}

export interface Verdict {
  /** How many hubs contributed, and how many values were looked for. */
  readonly hubs: number;
  readonly sealed: number;
  /** How many different things of each kind were looked at. */
  readonly lookedAt: Readonly<Record<string, number>>;
  /** The kind of thing, and the field of which a value stands in it. */
  readonly leaks: readonly string[];
  /** All of it in one line. */
  readonly said: string;
}

/** What `plantCanaries` and `spoilEnums` write, in any hub. */
const PLANTED = /canary(?:\d+z|fault)/g;

/** Keeps what was heard until the run is judged. */
export function keepHeard(folder: string, { sealed, heard }: Kept): void {
  const kinds = Object.entries(heard).map(([kind, things]) => [kind, [...things]] as const);
  const file = join(folder, `${randomBytes(8).toString('hex')}.json`);
  writeFileSync(file, JSON.stringify({ sealed: [...sealed], heard: Object.fromEntries(kinds) }));
}

/** Looks for every sealed value in all that a whole test run said. */
export function judge(folder: string): Verdict {
  const kept = readdirSync(folder).map(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        readonly sealed: readonly [string, string][];
        readonly heard: Readonly<Record<string, readonly string[]>>;
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
  const verdict = { hubs, sealed: sealed.size, lookedAt, leaks: [...leaks] };
  return { ...verdict, said: inOneLine(verdict) };
}

/** As it is, and as it is written in JSON and in an address. */
function formsOf(value: string): string[] {
  return [...new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)])];
}

function inOneLine({ hubs, sealed, lookedAt, leaks }: Omit<Verdict, 'said'>): string {
  const all = Object.entries(lookedAt).map(([kind, count]) => `${String(count)} ${kind}`);
  const where = leaks.length > 0 ? `FOUND in ${leaks.join('; ')}` : 'found in none';
  return `${String(sealed)} sealed values of ${String(hubs)} hubs, looked for in ${all.join(', ')}: ${where}`;
}
