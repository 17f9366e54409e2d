import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { isData } from './data';

/**
 * What a reader asks about the schema itself, answered by graphql-js from the API schema. Where no
 * variable changes it, it is answered once.
 */
export function introspectionField(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  nodes: readonly FieldNode[],
): (variables: Readonly<Record<string, unknown>>) => unknown {
  const key = (nodes[0]?.alias ?? nodes[0]?.name)?.value ?? '';
  const used = new Set<string>();
  for (const node of [...nodes, ...fragments.values()]) {
    visit(node, {
      Variable({ name }) {
        used.add(name.value);
      },
    });
  }
  const definitions = variableDefinitions.filter(({ variable }) => used.has(variable.name.value));
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...{ kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY },
        variableDefinitions: definitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
      },
      ...fragments.values(),
    ],
  };
  const answer = (variables: Readonly<Record<string, unknown>>): unknown => {
    const { data } = executeSync({ schema, document, variableValues: variables });
    return isData(data) ? data[key] : null;
  };
  let known: unknown;
  return (variables) => (definitions.length > 0 ? answer(variables) : (known ??= answer({})));
}
