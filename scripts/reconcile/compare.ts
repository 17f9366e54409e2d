/** What one party wrote down under one pass, and how often the same. */
interface Written {
  readonly pass: string;
  /** When it wrote this last. */
  readonly at: Date;
  readonly times: number;
}

/** In the agency's journal: an answer to the hub. */
export interface HandedOut extends Written {
  /** Coordinates of facts. */
  readonly fields: readonly string[];
  /** Of how many persons. */
  readonly persons: number;
}

/** In the hub's log: an answer to a reader, as far as it is about this agency. */
export interface Recorded extends Written {
  /** Facts of the agency: coordinates, and the pseudonyms of whom they are about. */
  readonly slices: readonly {
    readonly fields: readonly string[];
    readonly persons: readonly string[];
  }[];
  /** It says that the agency was silent. */
  readonly isSilent: boolean;
}

/** Where hub and agency do not say the same of a pass. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly pass: string;
  readonly fields: readonly string[];
  /** The most answers to the hub that there are too many; nothing where there are too few. */
  readonly times: number;
  /** The most persons that one of the agency's answers was about. */
  readonly persons: number;
}

/**
 * `NOT_RECORDED` and `MORE_PERSONS` are faults: the hub took more than it recorded, or of more
 * persons. The others are told, for they have reasons that are none: `SAID_SILENT`, the hub took it
 * for no answer and says so; `NOT_HANDED_OUT`, it recorded what it could have been given.
 */
type DifferenceKind = 'NOT_RECORDED' | 'MORE_PERSONS' | 'SAID_SILENT' | 'NOT_HANDED_OUT';

export interface Comparison {
  /** Passes under which something was handed out or recorded. */
  readonly passes: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares an agency's journal with the hub's records, pass by pass. The gateway asks an agency for
 * a field once per answer, so it is recorded as often as it is handed out; and an answer in which the
 * hub took the agency for silent accounts for each field once.
 * @param until passes that were used after this wait for the next time: an answer is in the journal
 * a moment before it is in the log
 */
export function compare(
  handedOut: readonly HandedOut[],
  recorded: readonly Recorded[],
  until: Date,
): Comparison {
  const [entries, records] = [byPass(handedOut), byPass(recorded)];
  const differences: Difference[] = [];
  let passes = 0;
  for (const pass of new Set([...entries.keys(), ...records.keys()])) {
    const [given, told] = [entries.get(pass) ?? [], records.get(pass) ?? []];
    const isSettled = [...given, ...told].every(({ at }) => at <= until);
    const isAboutIt = given.length > 0 || told.some(({ slices }) => slices.length > 0);
    if (!isSettled || !isAboutIt) continue;
    passes += 1;
    differences.push(...differencesOf(pass, given, told));
  }
  return { passes, differences };
}

function differencesOf(
  pass: string,
  given: readonly HandedOut[],
  told: readonly Recorded[],
): readonly Difference[] {
  const silences = sumOf(told.filter(({ isSilent }) => isSilent));
  const givenTimes = timesOf(given, ({ fields }) => fields);
  const toldTimes = timesOf(told, ({ slices }) => slices.flatMap(({ fields }) => fields));
  const excess = (field: string) => (givenTimes.get(field) ?? 0) - (toldTimes.get(field) ?? 0);
  const tooMany = [...givenTimes.keys()].filter((field) => excess(field) > 0).sort();
  const ofMore = given.filter((entry) => entry.persons > mostPersonsIn(told, entry));
  const ofMoreTimes = sumOf(ofMore);

  const persons = Math.max(0, ...given.map((one) => one.persons));
  const said = (kind: DifferenceKind, fields: readonly string[], times: number) =>
    fields.length > 0 ? [{ kind, pass, fields, times, persons }] : [];
  const most = (fields: readonly string[]) => Math.max(0, ...fields.map(excess));
  const faults = tooMany.filter((field) => excess(field) > silences);
  const excused = tooMany.filter((field) => excess(field) <= silences);
  const untold = [...toldTimes.keys()].filter((field) => !givenTimes.has(field)).sort();
  const fieldsOfMore = [...new Set(ofMore.flatMap(({ fields }) => fields))].sort();
  return [
    ...said('NOT_RECORDED', faults, most(faults)),
    ...said('MORE_PERSONS', ofMoreTimes > silences ? fieldsOfMore : [], ofMoreTimes),
    ...said('SAID_SILENT', excused, most(excused)),
    ...said('NOT_HANDED_OUT', untold, 0),
  ];
}

/** The most persons that a record has these fields of. Where none has any, that is said otherwise. */
function mostPersonsIn(records: readonly Recorded[], { fields }: HandedOut): number {
  const counts = records.flatMap(({ slices }) => {
    const same = slices.filter((slice) => slice.fields.some((field) => fields.includes(field)));
    return same.length > 0 ? [new Set(same.flatMap(({ persons }) => persons)).size] : [];
  });
  return counts.length > 0 ? Math.max(...counts) : Infinity;
}

/** How often each field was written down. */
function timesOf<One extends Written>(
  all: readonly One[],
  fieldsOf: (one: One) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    for (const field of new Set(fieldsOf(one))) {
      counts.set(field, (counts.get(field) ?? 0) + one.times);
    }
  }
  return counts;
}

function sumOf(all: readonly Written[]): number {
  return all.reduce((sum, { times }) => sum + times, 0);
}

function byPass<One extends Written>(all: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const passes = new Map<string, One[]>();
  for (const one of all) {
    const found = passes.get(one.pass);
    if (found) found.push(one);
    else passes.set(one.pass, [one]);
  }
  return passes;
}
