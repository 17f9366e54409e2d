import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { inCapitals } from '../schema/environment';
import type { AccessClaims } from '../schema/pass';
import { columnsOf } from '../schema/policy/facts';
import { type Category, type Cell, type Column, MATRIX } from '../schema/policy/generated/matrix';
import { PARTY_SIDES, type ReaderFunction } from '../schema/policy/vocabulary';
import type { SupergraphIndex } from './need-to-know/supergraph-index';
import {
  OPENS,
  type Opens,
  type ReferenceCategory,
  type ReferenceField,
  type ReferenceType,
  type SchemaReference,
} from './workbench/reference';

/**
 * What a developer is told of the schema. Where a reader reads in two columns, the lower counts.
 * @param published the schema as far as this reader may ever see it
 * @param index of the supergraph that it was made from
 */
export function schemaReference(
  published: GraphQLSchema,
  index: SupergraphIndex,
  reader: Pick<AccessClaims, 'agency' | 'functions'>,
): SchemaReference {
  const types = Object.values(published.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .map((type) => typeOf(type, index))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const occurring = new Set(
    types.flatMap(({ fields }) =>
      fields.flatMap(({ labels }) => labels.map(({ category }) => category)),
    ),
  );
  return { types, categories: [...occurring].sort().map((one) => categoryOf(one, reader)) };
}

function typeOf(type: GraphQLNamedType, { types }: SupergraphIndex): ReferenceType {
  const about = { name: type.name, description: type.description ?? '' };
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name }) => name);
    return { ...about, kind: 'ENUM', fields: [], values };
  }
  if (isScalarType(type)) return { ...about, kind: 'SCALAR', fields: [], values: [] };
  const known = types.get(type.name)?.fields;
  const own = fieldsIn(type).map((field): ReferenceField => {
    const { owner, labels = [] } = known?.get(field.name) ?? {};
    return {
      name: field.name,
      type: field.type.toString(),
      description: field.description ?? '',
      arguments: ('args' in field ? field.args : []).map((one) => ({
        ...{ name: one.name, type: one.type.toString() },
      })),
      ...{ owner: owner === undefined ? null : inCapitals(owner), labels },
    };
  });
  return { ...about, kind: isInputObjectType(type) ? 'INPUT' : 'OBJECT', fields: own, values: [] };
}

function fieldsIn(
  type: GraphQLNamedType,
): readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] {
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

function categoryOf(
  category: Category,
  { agency, functions }: Pick<AccessClaims, 'agency' | 'functions'>,
): ReferenceCategory {
  const { sensitivity, purposes, cells } = MATRIX[category];
  const columns = Object.entries(cells) as [Column, Cell][];
  const opened = columns.map(([column, cell]) => [column, opensOf(cell)] as const);
  return {
    ...{ category, sensitivity, purposes },
    cells: Object.fromEntries(opened.filter(([, opens]) => opens !== 'NOTHING')),
    functions: Object.fromEntries(
      functions.map((as) => [as, ceilingOf(as, agency, category, cells)] as const),
    ),
  };
}

/** Who signs in sees how the graph is built; the rest is the matrix, and for a DPO the log alone. */
function ceilingOf(
  as: ReaderFunction,
  agency: AccessClaims['agency'],
  category: Category,
  cells: Readonly<Record<Column, Cell>>,
): Opens {
  if (category === 'STRUCTURE' || category === 'SERVICE') return 'FULL';
  if (as === 'DPO') return category === 'ACCESS_LOG' ? 'FULL' : 'NOTHING';
  const sides = PARTY_SIDES.map((side) => {
    const columns = columnsOf(as, agency, side).map((one) => OPENS.indexOf(opensOf(cells[one])));
    return columns.length === 0 ? 0 : Math.min(...columns);
  });
  return OPENS[Math.max(...sides)] ?? 'NOTHING';
}

function opensOf(cell: Cell): Opens {
  switch (cell) {
    case 'O':
    case 'F':
      return 'FULL';
    case 'S':
      return 'SUMMARY';
    case 'own':
      return 'OWN';
    case 'R':
      return 'ON_RELEASE';
    case 'E':
      return 'IN_EMERGENCY';
    case 'L':
    case '-':
      return 'NOTHING';
  }
}
