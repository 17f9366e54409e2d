import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql';
import { fixedError } from '../schema/errors';
import { noReservedAlias } from './alias-rule';

/** What an operation must keep to beyond GraphQL's own rules. */
export const OPERATION_RULES: readonly ValidationRule[] = [
  ...[noReservedAlias, noReservedVariable, noUnservedOperation],
];

/** Names that begin with `__` belong to GraphQL and, one of them, to JavaScript. */
function noReservedVariable(context: ValidationContext): ASTVisitor {
  return {
    VariableDefinition({ variable }) {
      if (variable.name.value.startsWith('__'))
        context.reportError(fixedError('INVALID_OPERATION'));
    },
  };
}

/** graphql-js finds nothing wrong with a subscription to a graph that has none. */
function noUnservedOperation(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation }) {
      const isServed = context.getSchema().getRootType(operation) != null;
      if (!isServed) context.reportError(fixedError('INVALID_OPERATION'));
    },
  };
}
