import {
  buildASTSchema,
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { DECIDED_BY_ITS_ROW } from '../../schema/allow-list';
import type { OwnedCategory } from '../../schema/policy/decision-table';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { type Detail, DETAILS } from '../../schema/policy/vocabulary';

/** Who needs to know a field: its category, and from which level on. */
export interface Label {
  readonly category: Category;
  readonly detail: Detail;
}

/** A field of the graph, with all that decisions and checks need to know about it. */
export interface GraphField {
  readonly name: string;
  readonly coordinate: string;
  readonly type: GraphQLOutputType;
  /** The subgraph that serves it; where several do, nothing: then it is the enclosing field's. */
  readonly owner: string | undefined;
  /** All must hold. A field without any is never readable, unless it is open. */
  readonly labels: readonly Label[];
  /** A key of a joint, or a field that the registry decides row by row. */
  readonly isOpen: boolean;
  /** Holds no fact: what hangs in it is decided. */
  readonly isStructure: boolean;
  /** A structure that hangs on something: an object for whoever it is asked about, never null. */
  readonly isContainer: boolean;
}

/** An object type of the graph. */
export interface GraphType {
  readonly name: string;
  readonly fields: ReadonlyMap<string, GraphField>;
  /**
   * Whom its objects are about, where that is somebody else than whom they hang under: a person
   * itself, or a link, which is one person beside facts about that person (a participant).
   */
  readonly about: 'PERSON' | 'LINK' | undefined;
  /** Agencies meet in it: it has a key. */
  readonly isJoint: boolean;
}

/** What the supergraph says about labels, owners and subjects: made once per supergraph. */
export interface SupergraphIndex {
  readonly schema: GraphQLSchema;
  readonly types: ReadonlyMap<string, GraphType>;
  /** The owned categories that occur: the columns of decision tables. */
  readonly columns: readonly OwnedCategory[];
  columnOf(owner: string, category: Category): number | undefined;
  /** The fields that lead to a person: who may not read them does not know that person. */
  readonly waysToPersons: readonly GraphField[];
}

export const PERSON = 'Person';

/** @throws for a label that the matrix does not know, and for what is no supergraph */
export function indexOf(supergraphSdl: string): SupergraphIndex {
  const document = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const graphs = graphNamesOf(schema);
  const types = new Map<string, GraphType>();
  const columns = new Map<string, OwnedCategory>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const made = typeOf(schema, type, graphs);
    types.set(type.name, made);
    const servers = directivesOf(type, 'join__type').flatMap(graphIn(graphs));
    for (const { owner, labels } of made.fields.values()) {
      for (const server of owner === undefined ? servers : [owner]) {
        for (const { category } of labels) {
          columns.set(`${server}/${category}`, { owner: server, category });
        }
      }
    }
  }
  const places = new Map([...columns.keys()].map((name, place) => [name, place]));
  return {
    ...{ schema, types, columns: [...columns.values()] },
    columnOf: (owner, category) => places.get(`${owner}/${category}`),
    waysToPersons: [...types.values()].flatMap(({ fields }) =>
      [...fields.values()].filter(({ type }) => getNamedType(type).name === PERSON),
    ),
  };
}

function typeOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  graphs: ReadonlyMap<string, string>,
): GraphType {
  const joins = directivesOf(type, 'join__type');
  const isJoint = joins.some((join) => argument(join, 'key') !== undefined);
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  const owner = only(joins.flatMap(graphIn(graphs)));
  const fields = Object.values(type.getFields()).map((field): GraphField => {
    const coordinate = `${type.name}.${field.name}`;
    const labels = directivesOf(field, 'needToKnow').map((label) => labelOf(coordinate, label));
    const served = directivesOf(field, 'join__field').flatMap(graphIn(graphs));
    const to = getNamedType(field.type);
    const isStructure =
      labels.length > 0 && labels.every(({ category }) => category === 'STRUCTURE');
    return {
      ...{ name: field.name, coordinate, type: field.type, labels, isStructure },
      owner: served.length > 0 ? only(served) : owner,
      isOpen: (isJoint && field.name === 'id') || DECIDED_BY_ITS_ROW.has(type.name),
      isContainer: isStructure && !isRoot && isObjectType(to) && !isListType(field.type),
    };
  });
  return {
    ...{ name: type.name, isJoint },
    fields: new Map(fields.map((field) => [field.name, field])),
    about: type.name === PERSON ? 'PERSON' : isLink(type) && !isRoot ? 'LINK' : undefined,
  };
}

function isLink(type: GraphQLObjectType): boolean {
  const person = type.getFields()['person'];
  return person !== undefined && isObjectType(person.type) && person.type.name === PERSON;
}

function labelOf(coordinate: string, directive: ConstDirectiveNode): Label {
  const category = argument(directive, 'category') ?? '';
  const detail = argument(directive, 'detail') ?? 'FULL';
  const known = DETAILS.find((one) => one === detail);
  if (!Object.hasOwn(MATRIX, category) || !known) {
    throw new TypeError(`Expected ${coordinate} to have a label of the matrix.`);
  }
  return { category: category as Category, detail: known };
}

/** The subgraphs by the names that joins give them (join spec v0.3). */
function graphNamesOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const graphs = schema.getType('join__Graph')?.astNode;
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map((value) => {
      const [graph] = directivesOf({ astNode: value }, 'join__graph');
      return [value.name.value, (graph && argument(graph, 'name')) ?? ''];
    }),
  );
}

function graphIn(graphs: ReadonlyMap<string, string>): (join: ConstDirectiveNode) => string[] {
  return (join) => {
    const name = graphs.get(argument(join, 'graph') ?? '');
    return name === undefined ? [] : [name];
  };
}

type Directed = { readonly astNode?: unknown } | GraphQLField<unknown, unknown>;

function directivesOf({ astNode }: Directed, name: string): readonly ConstDirectiveNode[] {
  const { directives = [] } = (astNode ?? {}) as {
    readonly directives?: readonly ConstDirectiveNode[];
  };
  return directives.filter((directive) => directive.name.value === name);
}

function argument({ arguments: given = [] }: ConstDirectiveNode, name: string): string | undefined {
  const value = given.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function only(names: readonly string[]): string | undefined {
  return new Set(names).size === 1 ? names[0] : undefined;
}
