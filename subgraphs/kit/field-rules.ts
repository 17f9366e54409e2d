import { createHash } from 'node:crypto';
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  GraphQLID,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isObjectType,
} from 'graphql';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { type Context, passOf } from './context';
import { guarded } from './field-guard';
import { type FieldLabel, labelsOf } from './field-labels';
import { isKnown } from './known-person';
import { labelText } from './label-text';

type Field = GraphQLField<Record<string, unknown>, Context>;
type Resolve = NonNullable<Field['resolve']>;

/**
 * Rules that hold for every agency alike, put around its fields once, at start: nothing is read
 * without a right to it, labels are composed, other persons' ids are filtered, sealed things look
 * like nothing.
 */
export function guardFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values<Field>(type.getFields())) {
      field.resolve = guarded(type, field, ruled(type, field));
    }
  }
}

function ruled(type: GraphQLObjectType, field: Field): Resolve {
  const { label, personIds } = field.extensions as {
    readonly label?: LabelRule;
    readonly personIds?: PersonIdRule;
  };
  if (label) return composed(type, field, label);
  const stored = field.resolve ?? defaultFieldResolver;
  const resolve = personIds ? knownPersons(stored, personIds) : stored;
  if (labelsOf(field).some(({ category }) => isSealed(category))) {
    if (isListType(field.type)) return nullWhenEmpty(resolve);
    if (field.name === 'id') return perReader(resolve);
  }
  return resolve;
}

interface LabelRule {
  readonly text: string;
  readonly inputs: readonly string[];
}

/**
 * A label may say only what its own category says, at its own detail or a lower one. Ids are not
 * words: in a label they would pass by the rules about persons and sealed records.
 */
function composed(type: GraphQLObjectType, field: Field, { text, inputs }: LabelRule): Resolve {
  for (const input of inputs) {
    const said = type.getFields()[input];
    if (!said || getNamedType(said.type) === GraphQLID || !covers(labelsOf(field), labelsOf(said)))
      throw new TypeError(
        `${type.name}.${field.name}: may not be composed from "${input}"; take fields of the same category and detail, no ids.`,
      );
  }
  return (row) =>
    labelText(
      text,
      inputs.map((input) => [input, row[input]] as const),
    );
}

/** Whether whoever may read one field may read the other: each of its labels holds with the own. */
function covers(own: readonly FieldLabel[], labels: readonly FieldLabel[]): boolean {
  const held = ({ category, detail }: FieldLabel) =>
    own.some((one) => one.category === category && (detail !== 'FULL' || one.detail === 'FULL'));
  return labels.length > 0 && labels.every(held);
}

interface PersonIdRule {
  readonly about?: Category;
}

/** Ids of persons who do not exist for the reader are left out one by one; a single one is null. */
function knownPersons(resolve: Resolve, { about }: PersonIdRule): Resolve {
  return (row, args, context, info) => {
    const ids: unknown = resolve(row, args, context, info);
    const known = (id: unknown) => isKnown(context, id, about);
    return Array.isArray(ids) ? ids.filter(known) : known(ids) ? ids : null;
  };
}

/** A sealed list is null when it is empty, so that hidden and nothing are the same bytes. */
function nullWhenEmpty(resolve: Resolve): Resolve {
  return async (row, args, context, info) => {
    const rows: unknown = await resolve(row, args, context, info);
    return Array.isArray(rows) && rows.length === 0 ? null : rows;
  };
}

/**
 * A sealed record has another id for each reader's agency: two agencies that compare their answers
 * cannot tell that they were shown the same record (privacy review 25).
 */
function perReader(resolve: Resolve): Resolve {
  return (row, args, context, info) => {
    const id = resolve(row, args, context, info);
    if (typeof id !== 'string') return null;
    const reader = passOf(context).agency ?? '';
    return createHash('sha256').update(`${id} ${reader}`).digest('base64url').slice(0, 20);
  };
}

function isSealed(category: string): boolean {
  return MATRIX[category as Category].sensitivity === 5;
}
