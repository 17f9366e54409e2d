import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { disagreements, refusals } from '../../schema/allow-list';
import { federatedSchema } from '../../subgraphs/kit/federated-schema';
import type { GeneratedFiles } from './generated-files';
import { manifestsIn } from './manifests';
import { matrixModule } from './matrix';
import { ownedCategoriesModule } from './owned-categories';
import { pageModules } from './page-modules';
import { policiesModule, policyTexts, policyVersion, publishedPolicies } from './policies';
import { policyDocument } from './policy-document';

export interface Composed {
  readonly files: GeneratedFiles;
  /** Why this may not be composed, each with its coordinate and the remedy. */
  readonly refusals: readonly string[];
}

/** Composes what stands under `subgraphs/`: the agencies are whatever folders hold a manifest. */
export async function compose(root: string): Promise<Composed> {
  const files = new Map<string, string>();
  const matrix = await readFile(join(root, 'schema/policy/need-to-know-matrix.csv'), 'utf8');
  files.set('schema/policy/generated/matrix.ts', matrixModule(matrix));

  const published = new Map<string, string>();
  const manifests = await manifestsIn(root);
  const texts = await policyTexts(
    root,
    manifests.map(({ name }) => name),
  );
  const version = policyVersion(matrix, texts);
  const policies = publishedPolicies(texts);
  files.set('schema/policy/generated/policies.ts', policiesModule(policies, version));
  files.set('schema/policy/POLICY.md', policyDocument(matrix, policies, version));
  for (const [name, text] of texts.agencies)
    files.set(`schema/policy/agencies/${name}.cedar`, text);
  for (const manifest of manifests) {
    const { sdl } = await federatedSchema(manifest);
    published.set(manifest.name, sdl);
    files.set(`schema/subgraphs/${manifest.name}.graphql`, sdl);
  }
  files.set('schema/policy/generated/owned-categories.ts', ownedCategoriesModule(published));
  const { supergraph, refusals } = composed(published);
  if (supergraph) {
    files.set('schema/supergraph.graphql', supergraph);
    for (const [path, text] of await pageModules(root, supergraph, policies)) files.set(path, text);
  }
  return { files, refusals };
}

/** Composes SDL texts: the allow-list first, on each agency's own text, then federation. */
export function composed(published: ReadonlyMap<string, string>): {
  readonly supergraph?: string;
  readonly refusals: readonly string[];
} {
  const documents = [...published].map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const refused = [
    ...documents.flatMap(({ name, typeDefs }) =>
      refusals(typeDefs, name).map((why) => `${name}: ${why}`),
    ),
    ...disagreements(documents),
  ];
  if (refused.length > 0) return { refusals: refused };
  const { supergraphSdl, errors } = composeServices(
    documents.map(({ name, typeDefs }) => ({ name, url: `http://${name}/graphql`, typeDefs })),
  );
  if (!supergraphSdl) return { refusals: (errors ?? []).map(({ message }) => message) };
  return { supergraph: `${supergraphSdl.trim()}\n`, refusals: [] };
}
