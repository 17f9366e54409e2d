import {
  type DocumentNode,
  executeSync,
  type FormattedExecutionResult,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { fixedError } from '../schema/errors';
import type { AccessClaims } from '../schema/pass';
import { PublishedSchemas } from './introspection-schema';
import { indexOf, type SupergraphIndex } from './need-to-know/supergraph-index';
import type { OperationRequest } from './operation-request';
import { OPERATION_RULES } from './operation-rules';
import { schemaReference } from './schema-reference';
import type { SchemaReference } from './workbench/reference';

export interface DeveloperAnswer {
  readonly status: 200 | 400;
  readonly body: Pick<FormattedExecutionResult, 'data' | 'errors'>;
}

const RULES = [...specifiedRules, ...OPERATION_RULES];
/** So many mistakes are told at a time, and never what would have been right. */
const TOLD = { maxErrors: 9, hideSuggestions: true };
const META: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * What developers get beyond other readers: the schema, and GraphQL's own words for what is wrong
 * with an operation, both as far as their functions may ever see. No pass, and no agency is asked.
 */
export class Introspection {
  private readonly published: PublishedSchemas;
  private index: SupergraphIndex | undefined;

  constructor(
    private readonly apiSchema: GraphQLSchema,
    private readonly supergraphSdl: string,
  ) {
    this.published = new PublishedSchemas(apiSchema, supergraphSdl);
  }

  /**
   * The answer to an introspection or a mistake; nothing to what is executed as for everybody.
   * The text has been admitted: it can be parsed.
   */
  answer(
    { query, operationName, variables }: OperationRequest,
    reader: AccessClaims,
  ): DeveloperAnswer | undefined {
    const document = parse(query);
    const isData = !mentions(META, document);
    if (isData && validate(this.apiSchema, document, RULES, TOLD).length === 0) return undefined;

    const schema = this.published.for(reader);
    const errors = validate(schema, document, RULES, TOLD);
    if (errors.length > 0) return mistaken(errors);
    if (isData || !asksOnly(META, document, operationName)) return REFUSED;
    const result = executeSync({
      ...{ schema, document, operationName },
      variableValues: variables,
    });
    return result.errors ? REFUSED : { status: 200, body: { data: result.data ?? null } };
  }

  /** The same schema, with whose each field is and who needs to know it. */
  reference(reader: Pick<AccessClaims, 'agency' | 'functions'>): SchemaReference {
    this.index ??= indexOf(this.supergraphSdl);
    return schemaReference(this.published.for(reader), this.index, reader);
  }
}

const REFUSED: DeveloperAnswer = {
  ...{ status: 400, body: { errors: [fixedError('INVALID_OPERATION').toJSON()] } },
};

/** What is wrong, in GraphQL's own words. */
export function mistaken(errors: readonly GraphQLError[]): DeveloperAnswer {
  const { extensions } = fixedError('INVALID_OPERATION');
  const told = errors.map((error) => ({ ...error.toJSON(), extensions }));
  return { status: 400, body: { errors: told } };
}

function mentions(names: ReadonlySet<string>, document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      found ||= names.has(name.value);
    },
  });
  return found;
}

/** Whether an operation of a valid document has no root field but these and its type's name. */
function asksOnly(
  names: ReadonlySet<string>,
  document: DocumentNode,
  operationName: string | null,
): boolean {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const onlyThese = ({ selections }: SelectionSetNode): boolean =>
    selections.every((one) => {
      if (one.kind === Kind.FIELD) {
        return one.name.value === '__typename' || names.has(one.name.value);
      }
      if (one.kind === Kind.INLINE_FRAGMENT) return onlyThese(one.selectionSet);
      const fragment = fragments.get(one.name.value);
      return fragment !== undefined && onlyThese(fragment.selectionSet);
    });
  const operation = getOperationAST(document, operationName);
  return operation != null && onlyThese(operation.selectionSet);
}
