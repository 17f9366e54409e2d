import { type GraphQLLeafType, isEnumType } from 'graphql';

/** A leaf as it is given, or nothing where it is none of its type. Null is answered for before. */
export type CompleteLeaf = (value: unknown) => unknown;

const [LEAST, MOST] = [-2_147_483_648, 2_147_483_647];

/**
 * What may stand where a leaf does (GraphQL, October 2021, §3.5). What custom scalars hold is
 * between subgraphs and readers: it is passed on as it is.
 */
export function leafCompletion(type: GraphQLLeafType): CompleteLeaf {
  if (isEnumType(type)) {
    const names: ReadonlySet<unknown> = new Set(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : undefined);
  }
  switch (type.name) {
    case 'Int':
      return (value) =>
        Number.isInteger(value) && Number(value) >= LEAST && Number(value) <= MOST
          ? value
          : undefined;
    case 'Float':
      return (value) => (Number.isFinite(value) ? value : undefined);
    case 'Boolean':
      return (value) => (typeof value === 'boolean' ? value : undefined);
    case 'String':
      return (value) => (typeof value === 'string' ? value : undefined);
    case 'ID':
      return (value) => {
        if (typeof value === 'string') return value;
        return Number.isInteger(value) ? String(value) : undefined;
      };
    default:
      return (value) => value;
  }
}
