import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf, mayChoose } from '../../schema/policy/facts';
import { type Purpose, PURPOSES, type ReaderFunction } from '../../schema/policy/vocabulary';
import type { HubAnswer } from '../../scripts/development/hub-client';
import { Membership } from '../../subgraphs/case-registry/membership.entity';
import { caseRegistry } from '../../subgraphs/case-registry/subgraph';
import { idOf } from '../../subgraphs/kit/fixtures';
import { DIRECTORS, type Family, type TestHub } from './test-hub';

export const FAMILIES = Object.keys(DIRECTORS) as Family[];

/** Everything that the graph holds about a case. */
export const FAMILY_VIEW = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8');

/** Somebody named in a family's case, with one of the purposes open to them. */
export interface Viewer {
  readonly family: Family;
  readonly reader: string;
  readonly as: ReaderFunction;
  readonly purpose: Purpose;
}

/** As tables and golden files name it, within a family. */
export function nameOf({ reader, as, purpose }: Viewer): string {
  return `${reader} ${as} ${purpose}`;
}

/** Everybody named in the five cases, for each purpose open to them. */
export const VIEWERS: readonly Viewer[] = FAMILIES.flatMap((family) =>
  caseRegistry.fixtures
    .filter(({ entity }) => entity === Membership)
    .flatMap(({ rows }) => rows as readonly Readonly<Membership>[])
    .filter(({ caseId }) => caseId === idOf(family))
    .flatMap(({ subject, function: as, agency, side }) => {
      const columns = columnsOf(as, agency ?? undefined, side);
      const reader = subject.replace(/^reader:/, '');
      return PURPOSES.filter((purpose) => mayChoose(as, columns, purpose)).map((purpose) => ({
        ...{ family, reader, as, purpose },
      }));
    }),
);

/** The case director of a family, for each purpose open to a director. */
export function directorOf(family: Family): readonly Viewer[] {
  return VIEWERS.filter(
    (one) =>
      one.family === family && one.reader === DIRECTORS[family] && one.as === 'CASE_DIRECTOR',
  );
}

/** What somebody gets who asks for everything. An emergency needs a reason. */
export async function viewOf(hub: TestHub, viewer: Viewer): Promise<HubAnswer> {
  const { family, reader, as, purpose } = viewer;
  const reason =
    purpose === 'EMERGENCY' ? 'Neighbours hear screaming, children inside.' : undefined;
  const client = await (await hub.reader(reader)).open(idOf(family), as, purpose, reason);
  return client.ask(FAMILY_VIEW);
}
