import { createHash } from 'node:crypto';
import { inCapitals } from '../../schema/environment';
import type { Slice } from '../../schema/disclosure';
import { PUBLISHED_FIELDS } from '../need-to-know/published-fields';
import {
  coordinatesIn,
  type Given,
  givenIn,
  type NamedFields,
  namedFields,
  type Request,
} from './given-fields';
import { type DatedPass, ungranted } from './granted-slices';
import type { AnswerLeaf } from './leaves';

/** How the answers of a hub, or of a whole run, compare with their records. */
export interface Covered {
  readonly answers: number;
  /** Values that were given in them. */
  readonly values: number;
  readonly faults: readonly string[];
}

/** An answer that left, without its data: that would fill the memory of a run. */
interface HeardAnswer {
  readonly asked: AskedFor;
  readonly index: number;
  readonly given: readonly Given[];
  readonly sealedPass: string | undefined;
}

/** A text that was asked, read once. */
interface AskedFor {
  readonly hash: string;
  readonly fields: NamedFields;
  readonly coordinates: ReadonlySet<string>;
}

/**
 * Hears every answer that passes a hub's doors, and compares each with its record in the log: what
 * was given is covered by slices, and what slices name was asked and granted.
 */
export class HeardAnswers {
  private readonly askedFor = new Map<string, AskedFor>();
  private readonly heard: HeardAnswer[] = [];
  private readonly faults = new Set<string>();
  private values = 0;

  /**
   * @param request the body as it was sent
   * @param answer the body that was sent back
   * @param sealedPass the case pass that was sent beside the request
   */
  hear(request: string, answer: string, sealedPass?: string): void {
    const said = parsed(answer) as Partial<Answer> | undefined;
    if (!said?.data) return;
    const asked = parsed(request) as Request | undefined;
    if (typeof asked?.query !== 'string') {
      this.faults.add('an answer to what cannot be read');
      return;
    }
    const askedFor = this.read(asked);
    if (isAboutTheGraph(askedFor.fields)) return;
    const index = said.extensions?.oneroof?.receipt?.index;
    const { given, values } = givenIn(askedFor.fields, said.data);
    this.values += values;
    if (index === undefined) this.faults.add(`no receipt beside ${Object.keys(said.data).join()}`);
    else this.heard.push({ asked: askedFor, index, given, sealedPass });
  }

  /** The places of all records that answers pointed at. */
  get indexes(): readonly number[] {
    return this.heard.map(({ index }) => index);
  }

  /** All passes that came with what was answered. */
  get sealedPasses(): ReadonlySet<string> {
    return new Set(this.heard.flatMap(({ sealedPass }) => sealedPass ?? []));
  }

  /**
   * @param leaves texts of the log, by their places
   * @param pseudonymOf the name of a person in the log
   * @param passOf the pass in an envelope; nothing for a hub in which a gate is open, so that more
   *   is given than is granted
   */
  compare(
    leaves: ReadonlyMap<number, string>,
    pseudonymOf: (id: string) => string,
    passOf?: (sealedPass: string) => DatedPass | undefined,
  ): Covered {
    const faults = new Set(this.faults);
    if (new Set(this.indexes).size < this.heard.length) faults.add('two answers with one receipt');
    for (const { asked, index, given, sealedPass } of this.heard) {
      const leaf = parsed(leaves.get(index) ?? '') as AnswerLeaf | undefined;
      if (leaf?.kind !== 'ANSWER' || leaf.operation !== asked.hash) {
        faults.add('a receipt of another record than that of its answer');
        continue;
      }
      for (const fault of uncovered(given, leaf.slices, pseudonymOf)) faults.add(fault);
      for (const fault of unasked(leaf.slices, asked.coordinates)) faults.add(fault);
      if (!passOf) continue;
      const pass = sealedPass === undefined ? undefined : passOf(sealedPass);
      for (const fault of ungranted(leaf.slices, pass, pseudonymOf)) faults.add(fault);
    }
    return { answers: this.heard.length, values: this.values, faults: [...faults] };
  }

  private read(request: Request): AskedFor {
    const name = `${request.operationName ?? ''} ${request.query}`;
    let asked = this.askedFor.get(name);
    if (!asked) {
      const fields = namedFields(request);
      const hash = createHash('sha256').update(request.query).digest('hex');
      asked = { hash, fields, coordinates: coordinatesIn(fields) };
      this.askedFor.set(name, asked);
    }
    return asked;
  }
}

interface Answer {
  readonly data: object;
  readonly extensions: { readonly oneroof?: { readonly receipt?: { readonly index: number } } };
}

/**
 * Fields that were given and that no slice covers: of each of its labels, and of each person of
 * whom it was given. Where ids were not asked, of as many persons.
 */
function uncovered(
  given: readonly Given[],
  slices: readonly Slice[],
  pseudonymOf: (id: string) => string,
): string[] {
  const recorded = new Map<string, Set<string>>();
  for (const { owner, category, detail, fields, persons } of slices) {
    for (const coordinate of fields) {
      const name = [owner, category, detail, coordinate].join(' ');
      recorded.set(name, new Set([...(recorded.get(name) ?? []), ...persons]));
    }
  }
  const faults: string[] = [];
  for (const { persons, coordinates } of given) {
    const named = persons.filter((one) => !one.startsWith('?')).map(pseudonymOf);
    const unnamed = persons.length - named.length;
    for (const coordinate of coordinates) {
      for (const label of recordedNamesOf(coordinate)) {
        const whom = recorded.get(label);
        const isCovered =
          whom !== undefined &&
          named.every((one) => whom.has(one)) &&
          (persons.length === 0 ? whom.size === 0 : unnamed <= whom.size);
        if (!isCovered) faults.push(`given and not recorded: ${label}`);
      }
    }
  }
  return faults;
}

/** Fields that slices name and nobody asked for. */
function unasked(slices: readonly Slice[], asked: ReadonlySet<string>): string[] {
  return slices.flatMap(({ fields }) =>
    fields.filter((one) => !asked.has(one)).map((one) => `recorded and not asked: ${one}`),
  );
}

/**
 * What a record calls a field, once for each label. A key is covered by the way to what it is the
 * key of; a container holds no fact, and stands there for an agency that is not asked, too.
 */
function recordedNamesOf(coordinate: string): readonly string[] {
  let names = NAMES.get(coordinate);
  if (!names) {
    const { owner, labels, type } = PUBLISHED_FIELDS.get(coordinate) ?? NOT_PUBLISHED;
    const isContainer = TYPES.has(type) && labels.every(({ category }) => category === 'STRUCTURE');
    names = (isContainer ? [] : labels).map(({ category, detail }) =>
      [inCapitals(owner), category, detail, coordinate].join(' '),
    );
    NAMES.set(coordinate, names);
  }
  return names;
}

const NAMES = new Map<string, readonly string[]>();
const NOT_PUBLISHED = { owner: '', labels: [], type: '' };
/** Types with fields: all others are of values. */
const TYPES: ReadonlySet<string> = new Set(
  Array.from(PUBLISHED_FIELDS.keys(), (coordinate) => coordinate.split('.')[0] ?? ''),
);

/** Questions about the graph are answered to developers, with nothing of anybody. */
function isAboutTheGraph(fields: NamedFields): boolean {
  return [...fields.values()].every(({ coordinate }) => coordinate === undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
