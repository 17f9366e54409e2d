import { parseValue } from 'graphql';
import { GraphQLYearMonth } from './scalars';

describe('a month', () => {
  it.each(['2026-01', '2026-12'])('may be %s, in and out', (month) => {
    expect(GraphQLYearMonth.serialize(month)).toBe(month);
    expect(GraphQLYearMonth.parseValue(month)).toBe(month);
    expect(GraphQLYearMonth.parseLiteral(parseValue(`"${month}"`), {})).toBe(month);
  });

  it.each(['2026-00', '2026-13', '2026-1', '2026-06-24', '26-06', '', 202_606, null, new Date(0)])(
    'is never %p: a day would tell more than a summary may',
    (value) => {
      const sentence = 'Expected a month as YYYY-MM.';

      expect(() => GraphQLYearMonth.serialize(value)).toThrow(sentence);
      expect(() => GraphQLYearMonth.parseValue(value)).toThrow(sentence);
    },
  );

  it('is no number in a query', () => {
    expect(() => GraphQLYearMonth.parseLiteral(parseValue('202606'), {})).toThrow('YYYY-MM');
  });
});
