import { caseRegistry } from '../../subgraphs/case-registry/subgraph';
import { Membership } from '../../subgraphs/case-registry/membership.entity';
import { Professional } from '../../subgraphs/case-registry/professional.entity';
import type { AgencyCode, ReaderFunction } from '../../schema/vocabulary';

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
  const rowsOf = <E>(entity: new () => E) =>
    caseRegistry.fixtures
      .filter((fixture) => fixture.entity === entity)
      .flatMap(({ rows }) => rows as readonly E[]);
  const names = new Map(rowsOf(Professional).map(({ id, displayName }) => [id, displayName]));
  const bySubject = new Map<string, Membership[]>();
  for (const one of rowsOf(Membership))
    bySubject.set(one.subject, [...(bySubject.get(one.subject) ?? []), one]);
  return [...bySubject].map(([subject, memberships]) => {
    const key = subject.replace(/^reader:/, '');
    const [first] = memberships;
    return {
      ...{ key, subject },
      name: names.get(first?.professionalId ?? '') ?? inWords(key),
      agency: first?.agency ?? null,
      functions: [...new Set(memberships.map((one) => one.function))],
    };
  });
}

function inWords(key: string): string {
  return key.replaceAll(/(^|-)(.)/g, (_, dash: string, letter: string) =>
    dash ? ` ${letter.toUpperCase()}` : letter.toUpperCase(),
  );
}
