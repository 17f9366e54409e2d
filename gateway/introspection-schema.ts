import { filterSchema, pruneSchema } from '@graphql-tools/utils';
import { type ConstDirectiveNode, type GraphQLSchema, Kind, parse } from 'graphql';
import type { AccessClaims } from '../schema/pass';
import { columnsOf } from '../schema/policy/facts';
import { type Category, type Cell, type Column, MATRIX } from '../schema/policy/generated/matrix';
import { PARTY_SIDES } from '../schema/policy/vocabulary';

/** Filtered schemas that are kept for one supergraph; functions combine in few ways. */
const KEPT = 50;

/**
 * What a reader's functions may ever see of the schema. It is about kinds of data and not about
 * anybody's, so the cells of the matrix decide it; policies, which only lower them, do not.
 */
export class PublishedSchemas {
  private readonly labels: ReadonlyMap<string, readonly Label[]>;
  private readonly kept = new Map<string, GraphQLSchema>();

  /** @param supergraphSdl the core supergraph: the API schema has no labels */
  constructor(
    private readonly apiSchema: GraphQLSchema,
    supergraphSdl: string,
  ) {
    this.labels = labelsIn(supergraphSdl);
  }

  /** The schema as far as this reader may ever see it. */
  for(reader: Pick<AccessClaims, 'agency' | 'functions'>): GraphQLSchema {
    const views = viewsOf(reader);
    const key = JSON.stringify(views);
    const known = this.kept.get(key);
    if (known) return known;
    const schema = this.filtered(views);
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(key, schema);
    return schema;
  }

  /** No label, no field: but the keys, without which nothing could be named. */
  private filtered(views: readonly View[]): GraphQLSchema {
    const isPublished = (type: string, field: string) => {
      const labels = this.labels.get(`${type}.${field}`);
      return labels !== undefined && views.some((view) => labels.every((one) => opens(view, one)));
    };
    const schema = filterSchema({
      schema: this.apiSchema,
      rootFieldFilter: isPublished,
      objectFieldFilter: isPublished,
    });
    return pruneSchema(schema);
  }
}

/** As the supergraph has it, which may be newer than this gateway and name what it does not know. */
interface Label {
  readonly category: string;
  readonly detail: string;
}

/** One of the reader's functions: the columns it reads in, of which the lower counts. */
interface View {
  readonly columns: readonly Column[];
  readonly isOversight: boolean;
}

function viewsOf({ agency, functions }: Pick<AccessClaims, 'agency' | 'functions'>): View[] {
  const views = functions.flatMap((as) =>
    PARTY_SIDES.map((side) => ({
      columns: columnsOf(as, agency, side),
      isOversight: as === 'DPO',
    })),
  );
  const distinct = new Map([NOBODY, ...views].map((view) => [JSON.stringify(view), view]));
  return [...distinct.keys()].sort().flatMap((key) => distinct.get(key) ?? []);
}

/** Whoever signs in sees how the graph is built and which services there are (design §4.1). */
const NOBODY: View = { columns: [], isOversight: false };
const WITHOUT_PASS: ReadonlySet<string> = new Set<Category>(['STRUCTURE', 'SERVICE']);

function opens({ columns, isOversight }: View, { category, detail }: Label): boolean {
  if (WITHOUT_PASS.has(category)) return true;
  if (isOversight) return category === 'ACCESS_LOG';
  if (columns.length === 0 || !Object.hasOwn(MATRIX, category)) return false;
  const { cells } = MATRIX[category as Category];
  return columns.every((column) => reaches(cells[column], detail));
}

function reaches(cell: Cell, detail: string): boolean {
  switch (cell) {
    case 'O':
    case 'F':
    case 'R':
    case 'E':
    case 'own':
      return true;
    case 'S':
      return detail === 'SUMMARY';
    case 'L':
    case '-':
      return false;
  }
}

/** The labels of every field of the supergraph by its coordinate; a key has none, an input neither. */
function labelsIn(supergraphSdl: string): Map<string, readonly Label[]> {
  const labels = new Map<string, readonly Label[]>();
  for (const type of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const isJoint = type.directives?.some(({ arguments: given = [] }) =>
      given.some(({ name }) => name.value === 'key'),
    );
    for (const { name, directives = [] } of type.fields ?? []) {
      const own = directives.filter((one) => one.name.value === 'needToKnow').map(labelOf);
      const isKey = isJoint === true && name.value === 'id';
      if (own.length > 0 || isKey) labels.set(`${type.name.value}.${name.value}`, own);
    }
  }
  return labels;
}

function labelOf({ arguments: given = [] }: ConstDirectiveNode): Label {
  const named = (wanted: string) => {
    const value = given.find(({ name }) => name.value === wanted)?.value;
    return value?.kind === Kind.STRING ? value.value : undefined;
  };
  return { category: named('category') ?? '', detail: named('detail') ?? 'FULL' };
}
