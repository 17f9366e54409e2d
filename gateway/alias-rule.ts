import type { ASTVisitor, FieldNode, ValidationContext } from 'graphql';
import { fixedError } from '../schema/errors';

/** What planner and executor put into every fetch to tie entities together. */
const KEYS: ReadonlySet<string> = new Set(['id', '__typename']);

/**
 * A reader may not call another field by the name of a key, nor begin an alias with `__`. The stock
 * planner takes such an alias for the key itself: `{ id: knownAs }` answers ids where names were
 * asked (seen with 2.14). A wrong answer is worse than a refusal.
 */
export function noAliasLikeAKey(context: ValidationContext): ASTVisitor {
  return {
    Field({ alias, name }: FieldNode) {
      const given = alias?.value;
      if (given === undefined || given === name.value) return;
      if (KEYS.has(given) || given.startsWith('__')) {
        context.reportError(fixedError('INVALID_OPERATION'));
      }
    },
  };
}
