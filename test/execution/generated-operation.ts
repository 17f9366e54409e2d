import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  Kind,
  typeFromAST,
} from 'graphql';
import type { Random } from '../need-to-know/random';

export interface GeneratedOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What stands under each key of a selection already: another field may not stand there too. */
type Scope = Map<string, Standing>;

interface Standing {
  readonly field: string;
  readonly scope: Scope;
}

/** Deep enough for what hangs under a record of a person of the case. */
const DEEPEST = 8;

/** The way to the persons is nearly always taken: there agencies meet. */
const OFTEN: Readonly<Record<string, number>> = { case: 0.9, participants: 0.9, person: 0.9 };

/**
 * A valid operation over all that a schema offers: queries and mutations, arguments as constants
 * and variables, aliases that are names of other fields, fragments in fragments, fields that stand
 * twice, conditions by constants and variables.
 */
export function generatedOperation(schema: GraphQLSchema, random: Random): GeneratedOperation {
  const fragments: string[] = [];
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  let names = 0;

  function variable(type: string, value: unknown): string {
    const name = `v${String((names += 1))}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  }

  function condition(): string {
    if (!random.chance(0.05)) return '';
    const isOn = random.chance(0.5);
    const value = random.chance(0.6) ? variable('Boolean!', isOn) : String(isOn);
    return ` @${random.pick(['skip', 'include'])}(if: ${value})`;
  }

  function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.flatMap((one) => {
      if (!isRequiredArgument(one) && random.chance(0.4)) return [];
      const value = valueFor(one.type, random);
      const written = random.chance(0.5)
        ? variable(String(one.type), value)
        : literal(one.type, value);
      return [`${one.name}: ${written}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function selection(type: GraphQLObjectType, scope: Scope, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < DEEPEST || !isObjectType(getNamedType(field.type)),
    );
    const often = Math.min(0.5, 4 / fields.length);
    const chosen = fields.filter(({ name }) => random.chance(OFTEN[name] ?? often));
    const written = chosen.flatMap((field) => selected(type, field, scope, depth));
    if (written.length > 0 && random.chance(0.15)) {
      written.push(...selected(type, random.pick(chosen), scope, depth));
    }
    if (written.length === 0 || random.chance(0.1)) written.push('__typename');
    return `{ ${wrapped(type, written)} }`;
  }

  function selected(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    scope: Scope,
    depth: number,
  ): readonly string[] {
    const alias = random.chance(0.08) ? random.pick(Object.keys(type.getFields())) : field.name;
    const key = random.chance(0.1) ? `${alias}${String((names += 1))}` : alias;
    const known = scope.get(key);
    // One with arguments would have to be given the same ones again.
    if (known && (known.field !== field.name || field.args.length > 0)) return [];
    const inside = known?.scope ?? new Map<string, Standing>();
    scope.set(key, { field: field.name, scope: inside });
    const name = key === field.name ? key : `${key}: ${field.name}`;
    const below = getNamedType(field.type);
    const set = isObjectType(below) ? ` ${selection(below, inside, depth + 1)}` : '';
    return [`${name}${argumentsOf(field)}${condition()}${set}`];
  }

  /** Puts some of the selections into fragments, and fragments into fragments. */
  function wrapped({ name: type }: GraphQLObjectType, written: readonly string[]): string {
    if (written.length < 2 || !random.chance(0.25)) return written.join(' ');
    const [first, ...rest] = written;
    if (random.chance(0.5))
      return `${String(first)} ... on ${type}${condition()} { ${rest.join(' ')} }`;
    const name = `F${String((names += 1))}`;
    fragments.push(`fragment ${name} on ${type} { ${rest.join(' ')} }`);
    return `${String(first)} ...${name}${condition()}`;
  }

  const kind = random.chance(0.06) ? 'mutation' : 'query';
  const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error(`Expected a ${kind} type.`);
  const body = selection(root, new Map<string, Standing>(), 0);
  const head = declared.length > 0 ? `${kind} (${declared.join(', ')})` : kind;
  return { text: [`${head} ${body}`, ...fragments].join('\n'), variables };
}

/** Values for what the operations of a document declare. */
export function variablesFor(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  random: Random,
): Readonly<Record<string, unknown>> {
  const declared = definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    declared.map(({ variable, type: written }) => {
      const type = typeFromAST(schema, written) as GraphQLInputType | undefined;
      if (!type) throw new Error(`Expected a type for $${variable.name.value}.`);
      return [variable.name.value, valueFor(type, random)];
    }),
  );
}

function valueFor(type: GraphQLInputType, random: Random): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, random);
  if (isListType(type)) return [valueFor(type.ofType, random), valueFor(type.ofType, random)];
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || random.chance(0.5),
    );
    return Object.fromEntries(given.map((field) => [field.name, valueFor(field.type, random)]));
  }
  if (type.name === 'Boolean') return random.chance(0.5);
  if (type.name === 'Int' || type.name === 'Float') return Math.floor(random.next() * 100);
  return `some ${String(Math.floor(random.next() * 5))}`;
}

/** A value as it is written in an operation. */
function literal(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (isListType(type)) {
    return `[${(value as unknown[]).map((one) => literal(type.ofType, one)).join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.entries(value as object).map(
      ([name, one]) => `${name}: ${literal(type.getFields()[name]?.type ?? type, one)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
