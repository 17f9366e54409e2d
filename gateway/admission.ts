import { hash } from 'node:crypto';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { codeOf, fixedError } from '../schema/errors';
import { limitExceededBy } from './limits';

/** As many texts are remembered as there are pages and programs, several times over. */
const REMEMBERED = 2_000;

/**
 * Lets an operation in when it keeps within the limits of one schema. A text is measured once, and
 * remembered by its hash when it passed; a flood of texts that do not pass evicts nobody.
 */
export class Admission {
  private readonly passed = new Set<string>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * Lets a text in, or returns why it is no GraphQL.
   * @throws a fixed error for one that is too large
   */
  faultIn(text: string): GraphQLError | undefined {
    const name = hash('sha256', text, 'base64url');
    if (this.passed.has(name)) return undefined;
    try {
      if (limitExceededBy(text, this.schema)) throw fixedError('LIMIT_EXCEEDED');
    } catch (error) {
      if (error instanceof GraphQLError && codeOf(error) === undefined) return error;
      throw error;
    }
    const [oldest] = this.passed;
    if (this.passed.size >= REMEMBERED && oldest !== undefined) this.passed.delete(oldest);
    this.passed.add(name);
    return undefined;
  }
}
