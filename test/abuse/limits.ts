import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildSchema, parse, validate } from 'graphql';
import { limitExceededBy, LIMITS, type Limits } from '../../gateway/limits';
import { ANSWER, type GatewayDoor, only, onlyBeside, SMALL, SUPERGRAPH } from './gateway-door';
import { HOSTILE_OPERATIONS } from './hostile-operations';

const MEGABYTE = 1024 * 1024;
/** What the gateway measures by, apart from its joins. */
const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });

/** What is too large at the door of the gateway. @param opened the door that tests share */
export function describeLimits(opened: () => GatewayDoor): void {
  describe('what is too large at the door of the gateway', () => {
    let door: GatewayDoor;
    beforeAll(() => {
      door = opened();
    });

    it('answers what is small: the control', async () => {
      const { status, text } = await door.ask(SMALL);

      expect([status, JSON.parse(text)]).toMatchObject([200, { data: ANSWER }]);
    });

    describe.each(HOSTILE_OPERATIONS)('$what', ({ query, limit }) => {
      it('is refused with one fixed error, and no agency hears of it', async () => {
        const before = door.registry.heard.length;
        const answered = await door.beside({ body: JSON.stringify({ query }) });
        const told = await door.ask(query, door.developer);

        expect(answered).toMatchObject(onlyBeside('LIMIT_EXCEEDED'));
        expect(told).toEqual(only('LIMIT_EXCEEDED'));
        expect(door.registry.heard).toHaveLength(before + 1); // the bystander's
      });

      it('would get through if there were no limits: the control', () => {
        const unlimited = Object.fromEntries(
          Object.keys(LIMITS).map((name) => [name, Infinity]),
        ) as Limits;

        expect(limitExceededBy(query, schema)).toBe(limit);
        expect(measured(() => limitExceededBy(query, schema, unlimited))).toBeUndefined();
      });
    });

    it('does not leave bombs to validation, which finds nothing wrong with them: the control', () => {
      const bombs = HOSTILE_OPERATIONS.filter(({ what }) => what.startsWith('a bomb'));

      expect(bombs).toHaveLength(2);
      for (const { query } of bombs) expect(validate(schema, parse(query))).toEqual([]);
    });

    it.each([
      ['sixty megabytes', () => ({ body: Buffer.alloc(60 * MEGABYTE, ' ') })],
      ['a megabyte of tokens', () => ({ body: JSON.stringify({ query: '{a}'.repeat(350_000) }) })],
      [
        'sixty megabytes in a small parcel',
        () => ({
          body: gzipSync(Buffer.alloc(60 * MEGABYTE, ' ')),
          headers: { 'content-encoding': 'gzip' },
        }),
      ],
      ['a thousand variables', () => ({ body: withVariables(Array(1_000).fill(1)) })],
      [
        'variables deeper than a stack',
        () => ({ body: `{"query":"${SMALL}","variables":{"a":${nested(100_000)}}}` }),
      ],
    ])('refuses %s', async (_what, attack) => {
      expect(await door.beside(attack())).toMatchObject(onlyBeside('LIMIT_EXCEEDED'));
    });
  });
}

function withVariables(variables: unknown): string {
  return JSON.stringify({ query: SMALL, variables: { input: variables } });
}

function nested(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}

/** What is measured without limits: a text that runs the parser out of stack was not refused either. */
function measured<T>(measure: () => T): T | undefined {
  try {
    return measure();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
