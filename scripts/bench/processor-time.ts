import { readdirSync, readFileSync } from 'node:fs';

/** A clock tick of /proc, in milliseconds: USER_HZ is 100 on every Linux there is. */
const TICK_MS = 10;
/** Places in /proc/<pid>/stat after the name, which ends with a bracket. */
const [PARENT, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM] = [1, 11, 12, 13, 14];

/** Processor time of the parts of a hub, in milliseconds since they started. */
export type ProcessorTimes = ReadonlyMap<string, number>;

/**
 * What each process has used, and each database: the processes of PostgreSQL are told apart by the
 * database that they serve, as their titles say.
 * @param processes parts by name, as process ids
 * @param postmaster the parent of all processes of PostgreSQL
 * @param partOf the part that a database is; nothing is PostgreSQL's own work, such as writing ahead
 */
export function processorTimes(
  processes: ReadonlyMap<string, number>,
  postmaster: number,
  partOf: (database: string | undefined) => string,
): ProcessorTimes {
  const times = new Map<string, number>();
  const add = (part: string, ms: number) => times.set(part, (times.get(part) ?? 0) + ms);
  for (const [part, pid] of processes) add(part, usedBy(statOf(pid)));
  for (const pid of readdirSync('/proc').map(Number)) {
    const stat = Number.isInteger(pid) ? statOf(pid) : undefined;
    if (stat && Number(stat[PARENT]) === postmaster) add(partOf(databaseOf(pid)), usedBy(stat));
  }
  const ended = statOf(postmaster);
  add(partOf(undefined), usedBy(ended) + sum(ended, CHILDREN_USER, CHILDREN_SYSTEM));
  return times;
}

/** The parent of a process. */
export function parentOf(pid: number): number {
  return Number(statOf(pid)?.[PARENT]);
}

/** `postgres: police_serve police 127.0.0.1(40112) idle` */
function databaseOf(pid: number): string | undefined {
  const title = read(`/proc/${String(pid)}/cmdline`) ?? '';
  return /^postgres: \w+ (\w+) [\d.]+\(\d+\)/.exec(title)?.[1];
}

function statOf(pid: number): readonly string[] | undefined {
  const text = read(`/proc/${String(pid)}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function usedBy(stat: readonly string[] | undefined): number {
  return sum(stat, USER, SYSTEM);
}

function sum(stat: readonly string[] | undefined, ...places: readonly number[]): number {
  return places.reduce((ms, place) => ms + Number(stat?.[place] ?? 0) * TICK_MS, 0);
}

/** Nothing for a process that has ended meanwhile. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
