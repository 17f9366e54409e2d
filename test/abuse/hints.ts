import { getIntrospectionQuery } from 'graphql';
import { ANSWER, type GatewayDoor, only, onlyBeside, SMALL } from './gateway-door';
import { withoutReceipt } from '../without-receipt';

const OPEN = { caseId: 'none', function: 'CASE_DIRECTOR', purpose: 'TRIAGE' };

/** What the door of the gateway gives away. @param opened the door that tests share */
export function describeHints(opened: () => GatewayDoor): void {
  describe('what the door of the gateway gives away', () => {
    let door: GatewayDoor;
    beforeAll(() => {
      door = opened();
    });

    it.each([
      ['a near miss', '{ agencies { cod } }'],
      ['nonsense', '{ agencies { nonsenseOfMine } }'],
      ['thousands of mistakes', `{ agencies { ${'nonsenseOfMine '.repeat(3_000)} } }`],
      ['many fields that conflict', `{ agencies { ${'code asOf '.repeat(1_500)} } }`],
      ['a wrong word of an enum', 'mutation { openCase(input: { purpose: TRIAG }) { token } }'],
      ['the schema', '{ __schema { types { name } } }'],
      ['a type', '{ __type(name: "Person") { name } }'],
      ['the schema beside data', '{ agencies { code } __schema { queryType { name } } }'],
      [
        'the schema in fragments',
        '{ ...A } fragment A on Query { ... { __schema { __typename } } }',
      ],
      ['the schema by another name', '{ agencies: __schema { queryType { name } } }'],
      [
        'the schema in a second operation',
        'query A { agencies { code } } query B { __schema { __typename } }',
      ],
      ['the SDL of a subgraph', '{ _service { sdl } }'],
      ['entities', '{ _entities(representations: []) { __typename } }'],
      ['a subscription', 'subscription { agencies { code } }'],
      ['a definition of a type', 'type Query { agencies: Int }'],
      ['an alias __proto__', '{ agencies { __proto__: code } }'],
      ['a variable that is not declared', '{ agencies @include(if: $constructor) { code } }'],
    ])('answers %s to a reader as any other operation that is not valid', async (_what, query) => {
      const before = door.registry.heard.length;

      expect(await door.beside({ body: JSON.stringify({ query }) })).toMatchObject(
        onlyBeside('INVALID_OPERATION'),
      );
      expect(door.registry.heard).toHaveLength(before + 1);
    });

    it.each(['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
      'takes %s for a word like any other, as alias, variable and key',
      async (word) => {
        const query = `query($${word}: Boolean! = true) {
          agencies @include(if: $${word}) { ${word}: code }
        }`;
        door.registry.says({ data: { agencies: [{ code: 'POLICE', [word]: 'POLICE' }] } });
        const body = `{"query":${JSON.stringify(query)},"variables":{"${word}":true},"${word}":{"a":1}}`;
        const { text } = await door.knock({ body });
        door.registry.says({ data: ANSWER });

        expect(JSON.parse(text)).toMatchObject({ data: { agencies: [{ [word]: 'POLICE' }] } });
        expect(JSON.parse((await door.ask(SMALL)).text)).toMatchObject({ data: ANSWER });
      },
    );

    it('lets no key of a body become the prototype of anything', async () => {
      const bodies = [
        `{"query":"${SMALL}","variables":{"__proto__":{"polluted":true}}}`,
        `{"query":"${SMALL}","__proto__":{"query":"{ reader { displayName } }","polluted":true}}`,
        `{"query":"${SMALL}","variables":{"constructor":{"prototype":{"polluted":true}}}}`,
        `{"query":"${SMALL}","extensions":{"__proto__":{"polluted":true}}}`,
      ];
      for (const body of bodies) {
        expect(JSON.parse((await door.knock({ body })).text)).toMatchObject({ data: ANSWER });
      }
      const bare = await door.knock({ body: `{"__proto__":{"query":"${SMALL}"}}` });
      const variable = await door.ask(
        'query($__proto__: Boolean! = true) { agencies @include(if: $__proto__) { code } }',
      );

      expect(bare).toEqual(only('INVALID_OPERATION'));
      expect(variable).toEqual(only('INVALID_OPERATION'));
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    });

    it('is not impressed by headers of the inside, of tracing or of plans', async () => {
      const plain = await door.ask(SMALL);
      const spoofed = await door.knock({
        body: JSON.stringify({ query: SMALL }),
        headers: {
          ...{ 'reader-access': door.developer, 'x-forwarded-user': 'reader:two' },
          ...{ 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' },
          ...{ 'x-apollo-operation-name': 'X', 'apollographql-client-name': 'gateway' },
        },
      });
      const [last] = door.registry.heard.slice(-1);

      expect(withoutReceipt(JSON.parse(spoofed.text))).toEqual(
        withoutReceipt(JSON.parse(plain.text)),
      );
      expect(spoofed.status).toBe(plain.status);
      expect(last?.headers['reader-access']).toBe(door.reader);
      expect(last?.headers).not.toHaveProperty('apollo-federation-include-trace');
      expect(JSON.stringify(last)).not.toContain(door.developer);
    });

    it('tells a developer what the schema is, without a pass, and asks no agency', async () => {
      const before = door.registry.heard.length;
      const query = getIntrospectionQuery();
      const [told, refused] = [await door.ask(query, door.developer), await door.ask(query)];

      expect(told.status).toBe(200);
      expect(told.text).toContain('"CaseParticipant"');
      expect(refused).toEqual(only('INVALID_OPERATION'));
      expect(door.registry.heard).toHaveLength(before);
    });

    it("tells a developer a mistake in GraphQL's own words, and never what would be right", async () => {
      const [typo, half] = [
        await door.ask('{ agencies { cod } }', door.developer),
        await door.ask('{ a', door.developer),
      ];

      expect(typo.text).toContain('Cannot query field \\"cod\\" on type \\"Agency\\".');
      expect(half.text).toContain('Syntax Error');
      expect(typo.text + half.text).not.toContain('Did you mean');
      expect(JSON.parse((await door.ask(SMALL, door.developer)).text)).toMatchObject({
        data: ANSWER,
      });
    });

    it('has nothing to say to whoever does not sign in, however much it is', async () => {
      const headers = { authorization: undefined };
      const answers = await Promise.all([
        door.knock({ headers, body: Buffer.alloc(1024 * 1024, '{') }),
        door.knock({ headers, body: JSON.stringify({ query: getIntrospectionQuery() }) }),
      ]);

      expect(answers).toEqual([only('UNAUTHENTICATED'), only('UNAUTHENTICATED')]);
    });

    it.each([
      ['wrong in hundreds of places', Object.fromEntries(keys(400))],
      ['close to what would be right', { ...OPEN, purpos: 'TRIAGE' }],
      ['of another kind', 'nonsenseOfMine'],
      ['not there', undefined],
    ])('answers variables that are %s with one fixed error', async (_what, input) => {
      const before = door.registry.heard.length;
      const query = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }';
      const body = JSON.stringify({ query, variables: { input } });

      expect(await door.beside({ body })).toMatchObject(onlyBeside('INVALID_INPUT'));
      expect(door.registry.heard).toHaveLength(before + 1);
    });

    it('lets variables through that fit: the control', async () => {
      const before = door.registry.heard.length;
      const query = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }';
      await door.knock({ body: JSON.stringify({ query, variables: { input: OPEN } }) });

      expect(door.registry.heard).toHaveLength(before + 1);
    });
  });
}

function keys(count: number): [string, number][] {
  return Array.from({ length: count }, (_, place) => [`nonsense${String(place)}`, place]);
}
