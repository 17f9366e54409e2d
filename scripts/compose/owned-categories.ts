import { Kind, parse } from 'graphql';
import { labelsOf } from '../../subgraphs/kit/field-labels';

/**
 * What the agencies publish, as pairs of an owner and a category: all that a reader can be told of
 * their rights. From the labels of each agency's own SDL, so that it cannot be forgotten.
 */
export function ownedCategoriesModule(published: ReadonlyMap<string, string>): string {
  const lines = [...published].flatMap(([owner, sdl]) =>
    categoriesIn(sdl).map((category) => `  { owner: '${owner}', category: '${category}' },`),
  );
  return `// Generated from schema/subgraphs/*.graphql by \`npm run compose\`. Do not edit.
import type { OwnedCategory } from '../decision-table';

/** Which categories each agency serves. */
export const OWNED_CATEGORIES: readonly OwnedCategory[] = [
${lines.join('\n')}
];
`;
}

function categoriesIn(sdl: string): string[] {
  const categories = parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (definition.fields ?? []).flatMap((field) => labelsOf({ astNode: field }))
      : [],
  );
  return [...new Set(categories.map(({ category }) => category))].sort();
}
