import { createHash } from 'node:crypto';
import { type ExecutionResult, parse } from 'graphql';
import { smallFederation, type SmallSubgraphs } from './testing/small-federation';
import { createExecutor } from './plan-executor';

const HOMES = [
  { __typename: 'Home', id: 'h1', rooms: 3 },
  { __typename: 'Shelter', id: 's1', beds: 12 },
];
const NAMES: Readonly<Record<string, string>> = { a: 'Ann', b: 'Bo' };

const SUBGRAPHS: SmallSubgraphs = {
  persons: {
    sdl: `
      type Query { persons: [Person!] place(id: ID!): Place }
      type Mutation { rename(name: String!): Person }
      type Person @key(fields: "id") { id: ID! name: String mood: Mood seen: Stamp home: Place }
      enum Mood { CALM TENSE }
      scalar Stamp
      interface Place { id: ID! }
      type Home implements Place { id: ID! rooms: Int }
      type Shelter implements Place { id: ID! beds: Int! }`,
    resolvers: {
      Query: {
        persons: () => ['a', 'b', 'a'].map((id) => ({ id })),
        place: (_: unknown, { id }: { id: string }) => HOMES.find((home) => home.id === id),
      },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: 'a', name }) },
      Person: {
        name: ({ id, name }: { id: string; name?: string }) => name ?? NAMES[id],
        mood: () => 'CALM',
        seen: () => ({ by: ['x'] }),
        home: ({ id }: { id: string }) => HOMES[id === 'a' ? 0 : 1],
      },
    },
  },
  files: {
    sdl: `
      type Person @key(fields: "id") { id: ID! files: [File!] letter: String! }
      type File { title: String pages: Int }`,
    resolvers: {
      Person: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        files: ({ id }: { id: string }) => [{ title: `file of ${id}`, pages: 2 }],
        letter: ({ id }: { id: string }) => `Dear ${id}`,
      },
    },
  },
};

async function over(tamper?: (subgraph: string, answer: ExecutionResult) => unknown) {
  const federation = smallFederation(SUBGRAPHS, tamper);
  const executor = await createExecutor<object>(federation);
  return {
    ...{ executor, asked: federation.asked },
    async ask(query: string, variables: Record<string, unknown> = {}) {
      const queryHash = createHash('sha256').update(query).digest('hex');
      const { data, errors = [] } = await executor.execute({
        ...{ document: parse(query), queryHash, variables, context: {} },
      });
      return {
        data: data as unknown,
        errors: errors.map(({ message, path }) => ({ message, path })),
      };
    },
  };
}

/** Replaces what a subgraph says about each entity. */
const aboutEach =
  (from: string, said: (entity: Record<string, unknown>) => unknown) =>
  (subgraph: string, answer: ExecutionResult): unknown => {
    const entities = answer.data?.['_entities'];
    if (subgraph !== from || !Array.isArray(entities)) return answer;
    return { data: { _entities: entities.map((one) => said(one as Record<string, unknown>)) } };
  };

describe('an executor of plans', () => {
  it('asks about each thing once, and tells it wherever it stands', async () => {
    const { ask, asked } = await over();
    const { data } = await ask('{ persons { name files { title } } }');

    const [ann, bo] = ['a', 'b'].map((id) => ({
      ...{ name: NAMES[id], files: [{ title: `file of ${id}` }] },
    }));
    expect(data).toEqual({ persons: [ann, bo, ann] });
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['persons', 'files']);
    expect(asked[1]?.fetch.variables).toEqual({
      representations: ['a', 'b'].map((id) => ({ __typename: 'Person', id })),
    });
  });

  it('shares a plan between two who ask at once, but no call', async () => {
    const { ask, asked } = await over();
    const answers = await Promise.all([1, 2].map(() => ask('{ persons { letter } }')));

    expect(answers[0]).toEqual(answers[1]);
    expect(asked.map(({ subgraph }) => subgraph).sort()).toEqual([
      'files',
      'files',
      'persons',
      'persons',
    ]);
  });

  it('sends a text that was made once, whatever the variables', async () => {
    const { ask, asked } = await over();
    for (const id of ['h1', 's1']) await ask('query ($id: ID!) { place(id: $id) { id } }', { id });

    const [one, other] = asked;
    expect(one?.fetch.head).toBe(other?.fetch.head);
    expect(asked.map(({ fetch }) => fetch.variables)).toEqual([{ id: 'h1' }, { id: 's1' }]);
  });

  it('keeps what nobody asked for out of the field of another', async () => {
    const forging = aboutEach('files', (one) => ({ ...one, name: 'Forged', __typename: 'Person' }));
    const { ask } = await over(forging);

    const { data } = await ask('{ persons { name letter } }');
    expect(data).toMatchObject({ persons: [{ name: 'Ann' }, { name: 'Bo' }, { name: 'Ann' }] });
  });

  it('takes no key for anything but a key', async () => {
    const named = await (
      await over()
    ).ask('{ persons { __proto__: letter constructor: mood toString: id } }');
    const forged = '{"__proto__":{"polluted":true},"letter":"L"}';
    const { ask } = await over(aboutEach('files', () => JSON.parse(forged) as unknown));
    const { data } = await ask('{ persons { letter hasOwnProperty: home { valueOf: id } } }');

    expect(JSON.stringify((named.data as { persons: unknown[] }).persons[0])).toBe(
      '{"__proto__":"Dear a","constructor":"CALM","toString":"a"}',
    );
    const [first] = (data as { persons: unknown[] }).persons;
    expect(JSON.stringify(first)).toBe('{"letter":"L","hasOwnProperty":{"valueOf":"h1"}}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('loses to a subgraph that does not answer no more than what that was to bring', async () => {
    const { ask } = await over((subgraph, answer) => {
      if (subgraph === 'files') throw new Error('no answer');
      return answer;
    });

    expect(await ask('{ persons { name files { title } } }')).toEqual({
      data: { persons: ['Ann', 'Bo', 'Ann'].map((name) => ({ name, files: null })) },
      errors: [{ message: 'no answer', path: undefined }],
    });
  });

  it('says where the reader has what a subgraph says is wrong', async () => {
    const { ask } = await over((subgraph, answer) =>
      subgraph === 'files'
        ? { ...answer, errors: [{ message: 'torn', path: ['_entities', 0, 'files', 0, 'title'] }] }
        : answer,
    );

    const { errors } = await ask('{ persons { files { title } } }');
    expect(errors).toEqual(
      [0, 2].map((place) => ({
        ...{ message: 'torn', path: ['persons', place, 'files', 0, 'title'] },
      })),
    );
  });

  it('answers values of their types only, and null further up where there may be none', async () => {
    const { ask } = await over((subgraph, answer) => {
      if (subgraph === 'files')
        return aboutEach('files', () => ({ letter: null }))(subgraph, answer);
      const persons = answer.data?.['persons'] as Record<string, unknown>[];
      return { data: { persons: persons.map((one) => ({ ...one, mood: 'SECRET' })) } };
    });

    expect(await ask('{ persons { mood } }')).toEqual({
      data: { persons: [{ mood: null }, { mood: null }, { mood: null }] },
      errors: [0, 1, 2].map((place) => ({
        ...{
          message: 'Invalid value found for field Person.mood.',
          path: ['persons', place, 'mood'],
        },
      })),
    });
    expect(await ask('{ persons { letter } }')).toEqual({
      data: { persons: null },
      errors: [
        {
          message: 'Cannot return null for non-nullable field Person.letter.',
          path: ['persons', 0, 'letter'],
        },
      ],
    });
  });

  it('gives each kind of thing its own fields, and what custom scalars hold as it is', async () => {
    const { ask } = await over();
    const query = `{ persons {
      seen home { __typename id ... on Home { rooms } ... on Shelter { size: beds } } } }`;

    const { data } = await ask(query);
    expect((data as { persons: unknown[] }).persons.slice(0, 2)).toEqual([
      { seen: { by: ['x'] }, home: { __typename: 'Home', id: 'h1', rooms: 3 } },
      { seen: { by: ['x'] }, home: { __typename: 'Shelter', id: 's1', size: 12 } },
    ]);
  });

  it('leaves out what is skipped, and does not ask for it', async () => {
    const { ask, asked } = await over();
    const query = `query ($files: Boolean = false) {
      persons { id files @include(if: $files) { title } name @skip(if: $files) } }`;

    const [without, withFiles] = [await ask(query), await ask(query, { files: true })];
    expect(without.data).toMatchObject({ persons: [{ id: 'a', name: 'Ann' }, {}, {}] });
    expect(withFiles.data).toMatchObject({
      persons: [{ files: [{ title: 'file of a' }] }, {}, {}],
    });
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['persons', 'persons', 'files']);
  });

  it('makes changes in the order in which they are asked', async () => {
    const { ask } = await over();
    const { data } = await ask(
      'mutation { one: rename(name: "A") { name letter } two: rename(name: "B") { name } }',
    );

    expect(JSON.stringify(data)).toBe('{"one":{"name":"A","letter":"Dear a"},"two":{"name":"B"}}');
  });

  it('asks no subgraph about the schema', async () => {
    const { ask, asked } = await over();
    const { data } = await ask(
      'query ($name: String!) { __typename __type(name: $name) { name } __schema { queryType { name } } }',
      { name: 'Person' },
    );

    expect(data).toEqual({
      ...{ __typename: 'Query', __type: { name: 'Person' } },
      __schema: { queryType: { name: 'Query' } },
    });
    expect(asked).toEqual([]);
  });

  it('refuses variables that do not fit before it asks anybody', async () => {
    const { ask, asked } = await over();
    const { errors } = await ask('query ($id: ID!) { place(id: $id) { id } }', { id: { no: 1 } });

    expect(errors).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it('gives what was gathered to whoever shapes it, and has planned what was prepared', async () => {
    const { executor, asked } = await over();
    const document = parse('{ persons { id letter } }');
    await executor.prepare({ document, queryHash: 'prepared' });
    expect(asked).toEqual([]);

    const { data } = await executor.gather({ document, queryHash: 'prepared', context: {} });
    expect(data).toMatchObject({ persons: [{ id: 'a', letter: 'Dear a' }, {}, {}] });
  });

  it('refuses what is no operation of this graph', async () => {
    const { ask } = await over();

    await expect(ask('{ nothing }')).rejects.toThrow('nothing');
    await expect(ask('fragment F on Query { __typename }')).rejects.toThrow('not valid');
  });
});
