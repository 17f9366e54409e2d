import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';

/** A day, `YYYY-MM-DD`, and a moment, ISO 8601 in UTC. */
export { GraphQLDate, GraphQLDateTime };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function monthOf(value: unknown): string {
  if (typeof value === 'string' && MONTH.test(value)) return value;
  throw new TypeError('Expected a month as YYYY-MM.');
}

/** A month, `YYYY-MM`: what a summary reader gets instead of a day. */
export const GraphQLYearMonth = new GraphQLScalarType<string, string>({
  name: 'YearMonth',
  description: 'A month, YYYY-MM.',
  serialize: monthOf,
  parseValue: monthOf,
  parseLiteral: (node) => monthOf(node.kind === Kind.STRING ? node.value : undefined),
});
