import { matrixFile } from '../policy/matrix-file';
import { MEMBERS, memberId } from './plain-family';
import { type PlainLevel, type PlainPerson, type PlainReader, plainLevel } from './plain-reading';
import { askedValues, type Need } from './published-fields';

/**
 * What the answer to a query has to explain, from the agreement as a person would read it and the
 * labels that agencies publish (design §4 and §5). It shares no code with what explains.
 */

/** An entry of `extensions.oneroof.withheld`. */
export interface Explanation {
  readonly owner: string;
  readonly category: string;
  /** One person, several, or all but some; none of these is all whom the reader knows, or the case. */
  readonly person?: string;
  readonly persons?: readonly string[];
  readonly except?: readonly string[];
  readonly policy: string;
  readonly remedy: string;
  readonly coordinates: readonly string[];
}

/** What a query asks for and its reader is not given, each as `coordinate whom`. */
export interface Withheld {
  /** What is explained, with the owner and categories of the label that an entry may name. */
  readonly told: ReadonlyMap<string, readonly string[]>;
  /** What looks like nothing: sealed, so never explained. */
  readonly hidden: ReadonlySet<string>;
  /** The persons whom the reader may know to be in the case. */
  readonly known: readonly string[];
  /** Coordinates that stand under a person; all others are about the case. */
  readonly ofPersons: ReadonlySet<string>;
}

/** What the agreement grants one reader for one purpose, read as a person would. */
export interface PlainGrants {
  /** Those whom the reader may know to be in the case. */
  readonly known: readonly PlainPerson[];
  /** Whether what a label asks for is granted: of the case, or of that member. */
  readonly isMet: (need: Need, member: PlainPerson | undefined) => boolean;
}

export function plainGrants(reader: PlainReader, purpose: string): PlainGrants {
  const read = new Map<string, PlainLevel>();
  const levelOf = (owner: string, category: string, member?: PlainPerson) => {
    const question = [owner, category, member?.name].join();
    const level = read.get(question) ?? plainLevel(reader, purpose, category, owner, member);
    read.set(question, level);
    return level;
  };
  return {
    known: MEMBERS.filter((one) => levelOf('case-registry', 'CASE_PERSON', one) !== 'nothing'),
    isMet({ owner, category, detail, about }, member) {
      const level = levelOf(owner, category, about === 'person' ? member : undefined);
      return level === 'everything' || (level === 'summary' && detail === 'SUMMARY');
    },
  };
}

/** Reads the agreement for one reader and purpose: what they are not given of any query. */
export function plainWithheld(
  reader: PlainReader,
  purpose: string,
): (query: string, variables: Readonly<Record<string, boolean>>) => Withheld {
  const { known, isMet } = plainGrants(reader, purpose);
  return (query, variables) => {
    const told = new Map<string, readonly string[]>();
    const hidden = new Set<string>();
    const values = askedValues(query, variables);
    for (const { needs } of values) {
      for (const member of needs.some(isOfPerson) ? known : [undefined]) {
        // The topmost field that is not given stands for all below it.
        const topmost = needs.find((need) => !isMet(need, member));
        if (!topmost) continue;
        const { coordinate } = topmost;
        const labels = needs.filter((need) => need.coordinate === coordinate);
        const place = `${coordinate} ${isOfPerson(topmost) && member ? memberId(member.name) : CASE}`;
        if (labels.some(({ category }) => SEALED.has(category))) hidden.add(place);
        else told.set(place, labels.filter((need) => !isMet(need, member)).map(nameOf));
      }
    }
    return {
      ...{ told, hidden, known: known.map(({ name }) => memberId(name)) },
      ofPersons: new Set(values.flatMap(({ needs }) => needs.filter(isOfPerson).map(coordinateOf))),
    };
  };
}

/**
 * What is wrong with the explanations of an answer: places that nothing explains, and explanations
 * of what is given, not asked, sealed, or somebody else's.
 */
export function misexplained(
  { told, known, ofPersons }: Withheld,
  explanations: readonly Explanation[],
): string[] {
  const explained = new Set<string>();
  const faults: string[] = [];
  for (const entry of explanations) {
    for (const coordinate of entry.coordinates) {
      for (const whom of ofPersons.has(coordinate) ? personsIn(entry, known) : [CASE]) {
        const place = `${coordinate} ${whom}`;
        explained.add(place);
        if (!told.get(place)?.includes(`${entry.owner} ${entry.category}`)) {
          faults.push(`explains ${place} by ${entry.owner} ${entry.category}`);
        }
      }
    }
  }
  for (const place of told.keys()) {
    if (!explained.has(place)) faults.push(`does not explain ${place}`);
  }
  return faults;
}

const CASE = 'case';

/** Categories of sensitivity S5. */
const SEALED: ReadonlySet<string> = new Set(
  [...matrixFile().values()]
    .filter(({ sensitivity }) => sensitivity === 5)
    .map(({ category }) => category),
);

/** As an entry names them. */
function nameOf({ owner, category }: Need): string {
  return `${owner.toUpperCase().replaceAll('-', '_')} ${category}`;
}

function coordinateOf({ coordinate }: Need): string {
  return coordinate;
}

function isOfPerson({ about }: Need): boolean {
  return about === 'person';
}

function personsIn(
  { person, persons, except }: Explanation,
  known: readonly string[],
): readonly string[] {
  if (person !== undefined) return [person];
  return persons ?? known.filter((id) => !except?.includes(id));
}
