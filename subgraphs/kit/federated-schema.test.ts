import { execute, parse } from 'graphql';
import type { DataSource } from 'typeorm';
import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { FEDERATION_HEADER } from '../../schema/federation-header';
import { defineSubgraph } from './define-subgraph';
import { type FederatedSchema, federatedSchema } from './federated-schema';
import { idOf } from './fixtures';
import { contextOf } from './testing/test-context';
import { passOf, type TestPass } from './testing/test-tokens';
import { toyLibrary } from './testing/toy/subgraph';

/** Whoever asks a database here asks too early. */
const noDatabase = {
  getRepository: () => {
    throw new Error('Expected no statement.');
  },
} as unknown as DataSource;

@ObjectType()
class Bell {
  @Field(() => ID)
  readonly id!: string;
}

@Resolver(() => Bell)
class Bells {
  @Query(() => Bell, { nullable: true })
  bell(): Bell | null {
    return null;
  }
}

describe('what an agency publishes', () => {
  let toys: FederatedSchema;
  beforeAll(async () => {
    toys = await federatedSchema(toyLibrary);
  });

  it('begins with the header, word for word and once', () => {
    expect(toys.sdl.startsWith(FEDERATION_HEADER)).toBe(true);
    expect(toys.sdl.match(/extend schema|^schema|directive @needToKnow/gm)).toHaveLength(2);
  });

  it('holds no empty root type where the agency has no root field', () => {
    expect(toys.sdl).not.toMatch(/type (Query|Mutation|Subscription)/);
    expect(toys.sdl).toContain('type ToyRecord {');
  });

  it('holds the root type where it has one: the control', async () => {
    const { sdl } = await federatedSchema(
      defineSubgraph({
        ...{ name: 'bell-tower', entities: [], types: [Bell], resolvers: [Bells] },
        ...{ migrations: [], fixtures: [] },
      }),
    );

    expect(sdl).toMatch(/type Query \{\s+bell: Bell\s+\}/);
    expect(sdl).not.toContain('ToyRecord');
  });

  it('is the same text each time, so that drift is seen', async () => {
    expect((await federatedSchema(toyLibrary)).sdl).toBe(toys.sdl);
  });

  describe('for a reference', () => {
    const sofie = idOf('P-0101');
    async function person(reference: Record<string, unknown>, pass?: TestPass) {
      const { data, errors } = await execute({
        schema: toys.schema,
        document: parse(
          'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { id toys { __typename } } } }',
        ),
        variableValues: { refs: [{ __typename: 'Person', ...reference }] },
        contextValue: contextOf(noDatabase, pass),
      });
      const entities = data?.['_entities'] as readonly unknown[] | undefined;
      return { entity: entities?.[0], codes: errors?.map(({ extensions }) => extensions['code']) };
    }

    it('to a person of the case is that person, container and all', async () => {
      const { entity } = await person({ id: sofie }, passOf({ family: 'S1' }));

      expect(entity).toEqual({ id: sofie, toys: { __typename: 'ToyRecord' } });
    });

    it.each([
      ['a person of another case', { id: idOf('P-0201') }],
      ['nobody', { id: 'nobody' }],
      ['no id', {}],
      ['an id that is no text', { id: [idOf('P-0101')] }],
    ])('to %s is null, and asks no database', async (_what, reference) => {
      const { entity, codes } = await person(reference, passOf({ family: 'S1' }));

      expect([entity, codes]).toEqual([null, undefined]);
    });

    it('is refused without a pass', async () => {
      expect(await person({ id: sofie })).toEqual({ codes: ['NOT_AVAILABLE'] });
    });

    it('takes the key alone, whatever facts come with it', async () => {
      const forged = { id: sofie, toys: { personId: idOf('P-0201') }, personId: idOf('P-0201') };
      const { entity } = await person(forged, passOf({ family: 'S1' }));

      expect(entity).toEqual({ id: sofie, toys: { __typename: 'ToyRecord' } });
    });
  });

  it('is named in kebab-case, as its folder and the audience of its tokens', () => {
    for (const name of ['Police', 'child_abuse', 'a--b', '', 'police-']) {
      expect(() => defineSubgraph({ ...toyLibrary, name })).toThrow('kebab-case');
    }
  });
});
