import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { Random } from './random';

/** A field of the family view and all that stands below it, fragments spelled out. */
export interface ViewField {
  readonly name: string;
  /** The type it leads to; nothing for a value. */
  readonly type: string | undefined;
  readonly fields: readonly ViewField[];
}

/** The tree of a query without aliases. @param typeOf the type of a coordinate, if an object */
export function viewTree(
  query: string,
  typeOf: (coordinate: string) => string | undefined,
): readonly ViewField[] {
  const { definitions } = parse(query);
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  function fieldsOf(type: string, set: SelectionSetNode): ViewField[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const spread = fragments.get(selection.name.value);
        return spread ? fieldsOf(type, spread) : [];
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(type, selection.selectionSet);
      const name = selection.name.value;
      const below = typeOf(`${type}.${name}`);
      const fields = below && selection.selectionSet ? fieldsOf(below, selection.selectionSet) : [];
      return [{ name, type: below, fields }];
    });
  }
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? fieldsOf('Query', operation.selectionSet)
    : [];
}

export interface GeneratedQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, boolean>>;
}

/**
 * Branches thin out downwards, so that a query is about as large as a person would write; the way
 * to persons does not, for that is where most is withheld.
 */
const OFTEN: Readonly<Record<string, number>> = { id: 0.8, participants: 0.8, person: 0.8 };
const ELSE = 0.2;

/**
 * A valid document that asks for a random part of the family view: under aliases, in named and
 * inline fragments nested anywhere, some of it skipped or included by constants and variables,
 * some of it twice.
 */
export function generatedQuery(tree: readonly ViewField[], random: Random): GeneratedQuery {
  const fragments: string[] = [];
  const variables: Record<string, boolean> = {};
  let names = 0;

  function directive(): string {
    if (!random.chance(0.12)) return '';
    const word = random.pick(['skip', 'include']);
    if (random.chance(0.4)) return ` @${word}(if: ${random.pick(['true', 'false'])})`;
    const variable = random.pick(['a', 'b', 'c']);
    variables[variable] ??= random.chance(0.5);
    return ` @${word}(if: $${variable})`;
  }

  function field(one: ViewField): string {
    const alias = random.pick(['x', 'id', 'name', 'y']);
    return random.chance(0.2) ? `${alias}${String((names += 1))}: ${plain(one)}` : plain(one);
  }

  function plain({ name, type, fields }: ViewField): string {
    const below = type === undefined ? '' : ` ${set(type, fields)}`;
    return `${name}${directive()}${below}`;
  }

  function set(type: string, fields: readonly ViewField[]): string {
    const chosen = fields.filter((one) => random.chance(OFTEN[one.name] ?? ELSE));
    const asked = chosen.length > 0 ? chosen : [random.pick(fields)];
    const written = asked.map(field);
    if (random.chance(0.1))
      written.push(`again${String((names += 1))}: ${plain(random.pick(fields))}`);
    if (random.chance(0.1)) written.push('__typename');
    return `{ ${wrapped(type, written)} }`;
  }

  /** Puts some of the selections into fragments, and fragments into fragments. */
  function wrapped(type: string, written: readonly string[]): string {
    if (written.length < 2 || !random.chance(0.3)) return written.join(' ');
    const [inside, outside] = [written.slice(1), written.slice(0, 1)];
    if (random.chance(0.5)) {
      return `${outside.join(' ')} ... on ${type}${directive()} { ${wrapped(type, inside)} }`;
    }
    const name = `F${String((names += 1))}`;
    fragments.push(`fragment ${name} on ${type} { ${wrapped(type, inside)} }`);
    return `${outside.join(' ')} ...${name}${directive()}`;
  }

  const [root] = tree;
  if (!root?.type) throw new Error('Expected the view of a case.');
  const body = `{ case ${set(root.type, root.fields)} }`;
  const declared = Object.keys(variables).map((name) => `$${name}: Boolean!`);
  const head = declared.length > 0 ? `query Generated(${declared.join(', ')})` : 'query Generated';
  return { text: [`${head} ${body}`, ...fragments].join('\n'), variables };
}
