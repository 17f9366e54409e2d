import { randomBytes } from 'node:crypto';
import { parse } from 'graphql';
import { type GatewayDoor, type Knock, only, onlyBeside, SMALL } from './gateway-door';

/** What is no operation at the door of the gateway. @param opened the door that tests share */
export function describeNoOperations(opened: () => GatewayDoor): void {
  describe('what is no operation at the door of the gateway', () => {
    let door: GatewayDoor;
    beforeAll(() => {
      door = opened();
    });

    it.each([
      ['a list of operations', { body: JSON.stringify([{ query: SMALL }, { query: SMALL }]) }],
      ['a list of one', { body: JSON.stringify([{ query: SMALL }]) }],
      ['nothing', {}],
      ['an empty object', { body: '{}' }],
      ['a number', { body: '1' }],
      ['a query that is an object', { body: JSON.stringify({ query: parse(SMALL) }) }],
      ['a query that is empty', { body: '{"query":""}' }],
      ['variables that are a list', { body: JSON.stringify({ query: SMALL, variables: [] }) }],
      ['variables as text', { body: JSON.stringify({ query: SMALL, variables: '{}' }) }],
      ['a name that is a number', { body: JSON.stringify({ query: SMALL, operationName: 1 }) }],
      ['a hash in place of a text', { body: withHash() }],
      ['half a text', { body: JSON.stringify({ query: '{ agencies {' }) }],
      ['plain text', { body: withVariables({}), headers: { 'content-type': 'text/plain' } }],
      [
        'a form',
        {
          body: `query=${encodeURIComponent(SMALL)}`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        },
      ],
      [
        'a form of parts',
        {
          body: `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${SMALL}\r\n--x--`,
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        },
      ],
      ['no content type', { body: withVariables({}), headers: { 'content-type': undefined } }],
      [
        'UTF-16',
        {
          body: Buffer.from(withVariables({}), 'utf16le'),
          headers: { 'content-type': 'application/json; charset=utf-16le' },
        },
      ],
      ...['utf-7', 'utf-32', 'latin1', 'x-nothing'].map(
        (charset) =>
          [
            `the charset ${charset}`,
            {
              body: withVariables({}),
              headers: { 'content-type': `application/json; charset=${charset}` },
            },
          ] as const,
      ),
      [
        'a packing that nobody knows',
        { body: withVariables({}), headers: { 'content-encoding': 'x-nothing' } },
      ],
      ['bytes', { body: randomBytes(500) }],
      ['a GET', { method: 'GET', headers: { 'apollo-require-preflight': '1' } }],
      ['a PUT', { method: 'PUT', body: withVariables({}) }],
    ] satisfies readonly (readonly [string, Knock])[])(
      'answers %s with one fixed error',
      async (_what, attack) => {
        const before = door.registry.heard.length;

        expect(await door.beside(attack)).toMatchObject(onlyBeside('INVALID_OPERATION'));
        expect(door.registry.heard).toHaveLength(before + 1);
      },
    );

    it('does not take an operation from the address, and does not repeat the address', async () => {
      const search = `?query=${encodeURIComponent('mutation { openCase }')}&x=nonsense-of-mine`;
      for (const path of [`/graphql${search}`, `/nonsense-of-mine${search}`, '/%ff']) {
        const response = await fetch(new URL(path, door.url), {
          headers: { authorization: `Bearer ${door.reader}` },
        });

        expect({ status: response.status, text: await response.text() }).toEqual(
          only('INVALID_OPERATION'),
        );
      }
    });
  });
}

function withVariables(variables: unknown): string {
  return JSON.stringify({ query: SMALL, variables: { input: variables } });
}

function withHash(): string {
  const sha256Hash = 'a'.repeat(64);
  return JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
}
