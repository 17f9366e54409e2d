import type { MigrationInterface } from 'typeorm';
import type { Fixture } from './fixtures';

type Class<T extends object = object> = new (...args: never[]) => T;

/** Everything that makes one agency different from the next. */
export interface Manifest {
  /** Folder, audience of its tokens, name in the supergraph: kebab-case. */
  readonly name: string;
  /** Tables. */
  readonly entities: readonly Class[];
  /** Types of the graph, its own stub of `Person` or `ChainCase` among them. */
  readonly types: readonly Class[];
  readonly resolvers: readonly Class[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** The agency's part of the five fictional families. */
  readonly fixtures: readonly Fixture[];
}

/** Defines a subgraph. `npm run compose` discovers it as the export of `<folder>/subgraph.ts`. */
export function defineSubgraph(manifest: Manifest): Manifest {
  if (!/^[a-z]+(-[a-z]+)*$/.test(manifest.name)) {
    throw new TypeError(`Expected the name of a subgraph in kebab-case, got "${manifest.name}".`);
  }
  return Object.freeze(manifest);
}
