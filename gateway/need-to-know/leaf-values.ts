import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** Whether a value may stand where a leaf of the graph does. Null is answered for before. */
export type LeafTest = (value: unknown) => boolean;

/**
 * The test of a leaf's type. The shared scalars (`Date`, `DateTime`, `YearMonth`) travel as text.
 */
export function leafTest(type: GraphQLLeafType): LeafTest {
  if (isEnumType(type)) {
    const names: ReadonlySet<unknown> = new Set(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  switch (type.name) {
    case 'Int':
      return (value) => typeof value === 'number' && (value | 0) === value;
    case 'Float':
      return (value) => typeof value === 'number' && Number.isFinite(value);
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    default:
      return (value) => typeof value === 'string';
  }
}

/** Whether any text may stand there: most values of an answer need no other test. */
export function isText(type: GraphQLOutputType): boolean {
  const inner = isNonNullType(type) ? (type.ofType as GraphQLOutputType) : type;
  return isScalarType(inner) && !['Int', 'Float', 'Boolean'].includes(inner.name);
}
