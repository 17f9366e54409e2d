import { idOf } from '../../subgraphs/kit/fixtures';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';
import type { Part } from './identity';
import type { Professional } from './staff';

/** A row of one of the five families, at the agency that keeps it. */
export interface StoryRow {
  readonly agency: string;
  /** The name of its table's class. */
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Somebody of a family, as a part that somebody else will play. */
export interface StoryPerson extends Part {
  readonly id: string;
  readonly callName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly isOffender: boolean;
}

/** One of the five families, as a story that is told of others. */
export interface Story {
  readonly name: string;
  readonly caseId: string;
  readonly persons: readonly StoryPerson[];
  /** Parents before what hangs on them. */
  readonly rows: readonly StoryRow[];
  /** Ids of its police reports, oldest first. */
  readonly reports: readonly string[];
  /** The agency that its director works for; without it there is no case. */
  readonly directedBy: string;
  /** Somebody stays in a shelter that is sealed. */
  readonly hasShelter: boolean;
}

/** The five families, from the fixtures of all agencies. Everything in them is invented. */
export function storiesOf(manifests: readonly Manifest[]): readonly Story[] {
  const all = manifests.flatMap(rowsIn);
  const of = (table: string) =>
    all.filter((row) => row.table === table).map(({ values }) => values);
  const civil = new Map(of('CivilRecord').map((record) => [record['personId'], record]));
  return of('ChainCase').map(({ id }, place) => {
    const caseId = String(id);
    const parts = of('CaseParticipant').filter((one) => one['caseId'] === caseId);
    const rows = rowsAbout([caseId, ...parts.map((one) => String(one['personId']))], all);
    const inStory = (table: string) => rows.filter((row) => row.table === table);
    const persons = personsIn(parts, civil);
    const director = inStory('Membership').find(
      ({ values }) => values['function'] === 'CASE_DIRECTOR' && values['isDeputy'] === false,
    );
    return {
      ...{ name: `S${String(place + 1)}`, caseId, rows, persons },
      reports: inStory('PoliceReport').map(({ values }) => String(values['id'])),
      directedBy: String(director?.values['agency']),
      hasShelter: inStory('ShelterStay').length > 0,
    };
  });
}

function rowsIn({ name, fixtures }: Manifest): StoryRow[] {
  return fixtures.flatMap(({ entity, rows }) =>
    rows.map((values) => ({ agency: name, table: (entity as { name: string }).name, values })),
  );
}

/** What all families share: where agencies are and who works there. */
const DIRECTORY = new Set(['Agency', 'AgencyService', 'ChainApproach', 'Professional']);

/**
 * What names somebody of the family, or something that does; and what such a row names: a report
 * knows no person, its involvements do.
 */
function rowsAbout(roots: readonly string[], all: readonly StoryRow[]): StoryRow[] {
  const known = new Set<unknown>(roots);
  const rows = all.filter(({ table }) => !DIRECTORY.has(table));
  const about = new Set<StoryRow>();
  for (let size = -1; size < about.size;) {
    size = about.size;
    for (const row of rows) {
      const named = Object.values(row.values).flat();
      if (!named.some((one) => known.has(one))) continue;
      about.add(row);
      known.add(row.values['id']);
    }
    const named = new Set([...about].flatMap(({ values }) => Object.values(values).flat()));
    for (const row of rows) {
      if (!named.has(row.values['id'])) continue;
      about.add(row);
      known.add(row.values['id']);
    }
  }
  return rows.filter((row) => about.has(row));
}

type Values = StoryRow['values'];

const OFFENDERS = new Set(['OFFENDER', 'SUSPECT']);
const LONG_AGO = '1950';

function personsIn(
  participants: readonly Values[],
  civil: ReadonlyMap<unknown, Values>,
): StoryPerson[] {
  const seen = new Map<string, number>();
  return participants.map(({ personId, isMinor, caseRole }, place) => {
    const record = civil.get(personId) ?? {};
    const birthDate = String(record['birthDate']);
    const sex = record['sex'] === 'F' ? 'F' : 'M';
    const generation = isMinor === true ? 'MINOR' : birthDate < LONG_AGO ? 'ELDER' : 'ADULT';
    const kind = `${sex} ${generation}`;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return {
      ...{ id: String(personId), label: String(place), sex, generation, place: before, birthDate },
      callName: String(record['givenNames']),
      familyName: String(record['familyName']),
      isOffender: OFFENDERS.has(String(caseRole)) && sex === 'M',
    };
  });
}

/** The professionals of the five families, by id, by name and by whom they sign in as. */
export function professionalsOf(manifests: readonly Manifest[]): ReadonlyMap<string, Professional> {
  const rows = manifests.flatMap(rowsIn).filter(({ table }) => table === 'Professional');
  const seen = new Map<string, number>();
  return new Map(
    rows.flatMap(({ values }) => {
      const name = String(values['displayName']);
      const [agency, words] = [String(values['agencyCode']), String(values['function'])];
      const kind = `${agency} ${words}`;
      const order = seen.get(kind) ?? 0;
      seen.set(kind, order + 1);
      const one = {
        ...{ id: idOf(name), name, agency, words, order },
        phone: values['agencyPhone'],
      };
      const subject = `reader:${name.toLowerCase().replaceAll(' ', '-')}`;
      return [one.id, name, subject].map((key) => [key, one] as const);
    }),
  );
}
