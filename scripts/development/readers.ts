import { caseRegistry } from '../../subgraphs/case-registry/subgraph';
import { Membership } from '../../subgraphs/case-registry/membership.entity';
import { Professional } from '../../subgraphs/case-registry/professional.entity';
import type { AgencyCode, ReaderFunction } from '../../schema/policy/vocabulary';
import { kindOf } from '../region/staff';

/** Somebody of the five families who can sign in during development. Fictional. */
export interface DevelopmentReader {
  /** As `--reader` takes it: `ilse-maes`. */
  readonly key: string;
  readonly subject: string;
  readonly name: string;
  readonly agency: AgencyCode | null;
  readonly functions: readonly ReaderFunction[];
}

/** The professionals and clients of the five families, as the registry's fixtures name them. */
export function developmentReaders(): DevelopmentReader[] {
  const professionals = rowsOf(Professional) as readonly Professional[];
  const memberships = rowsOf(Membership) as readonly Membership[];
  const names = new Map(professionals.map(({ id, displayName }) => [id, displayName]));
  const bySubject = new Map<string, Membership[]>();
  for (const one of memberships) {
    bySubject.set(one.subject, [...(bySubject.get(one.subject) ?? []), one]);
  }
  return [...bySubject].map(([subject, own]) => {
    const key = subject.replace(/^reader:/, '');
    const [first] = own;
    return {
      ...{ key, subject },
      name: names.get(first?.professionalId ?? '') ?? inWords(key),
      agency: first?.agency ?? null,
      functions: [...new Set(own.map((one) => one.function))],
    };
  });
}

/**
 * The reader of that name: of the five families, or somebody with the same work in a region, such as
 * `lim-general-welfare-case-director-1`. @throws with the names there are
 */
export function readerNamed(key = ''): DevelopmentReader {
  const readers = developmentReaders();
  const found = readers.find((reader) => reader.key === key) ?? readerInRegion(key, readers);
  if (found) return found;
  const lines = readers.map(({ key: name, agency, functions }) => {
    const roles = [...functions, ...(agency ? [agency] : [])];
    return `  ${name}  (${roles.join(', ')})`;
  });
  throw new Error(`Expected --reader with one of:\n${lines.join('\n')}`);
}

/** Who does in a region what some do in the families may sign in as what those are. */
function readerInRegion(
  key: string,
  readers: readonly DevelopmentReader[],
): DevelopmentReader | undefined {
  const [, kind] = /^[a-z]{3}-(.+)-\d+$/.exec(key) ?? [];
  const professionals = rowsOf(Professional) as readonly Professional[];
  const names = professionals.flatMap((one) =>
    kindOf(one.agencyCode, one.function ?? '') === kind ? [one.displayName] : [],
  );
  const alike = readers.filter(({ name }) => names.includes(name));
  const functions = [...new Set(alike.flatMap((one) => one.functions))];
  return alike[0] && { ...alike[0], key, subject: `reader:${key}`, name: inWords(key), functions };
}

/** The registry's fixtures of one table. */
function rowsOf(entity: new () => object): readonly object[] {
  return caseRegistry.fixtures
    .filter((fixture) => fixture.entity === entity)
    .flatMap(({ rows }) => rows);
}

function inWords(key: string): string {
  return key.replaceAll(/(^|-)(.)/g, (_, dash: string, letter: string) =>
    dash ? ` ${letter.toUpperCase()}` : letter.toUpperCase(),
  );
}
