import type { ASTVisitor, FieldNode, ValidationContext } from 'graphql';
import { fixedError } from '../schema/errors';

/**
 * A reader may not begin an alias with `__`: such names are GraphQL's own, and one of them is
 * JavaScript's. Any other is free, that of a key too: aliases never reach planner or agencies.
 */
export function noReservedAlias(context: ValidationContext): ASTVisitor {
  return {
    Field({ alias }: FieldNode) {
      if (alias?.value.startsWith('__')) context.reportError(fixedError('INVALID_OPERATION'));
    },
  };
}
