import { buildSchema, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { printType } from 'graphql';
import { graphEnum } from './graph-enum';

const Weather = graphEnum('Weather', ['SUN', 'RAIN']);

@ObjectType()
class Day {
  @Field(() => Weather)
  readonly weather!: keyof typeof Weather;
}

@Resolver()
class Days {
  @Query(() => Day)
  today(): Day {
    return Object.assign(new Day(), { weather: 'RAIN' });
  }
}

describe('an enum of the graph', () => {
  it('maps each word to itself, so that table and graph say the same', () => {
    expect(Weather).toEqual({ SUN: 'SUN', RAIN: 'RAIN' });
  });

  it('is published under its name, in its own order', async () => {
    const schema = await buildSchema({ resolvers: [Days], validate: false });
    const type = schema.getType('Weather');

    expect(type && printType(type)).toBe('enum Weather {\n  SUN\n  RAIN\n}');
  });
});
