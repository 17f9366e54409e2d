import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { Random } from '../need-to-know/random';
import { type BothExecutors, outcome, startBoth } from './compared-operations';
import { variablesFor } from './generated-operation';

const ROOT = join(__dirname, '../..');

/** Of each query that is committed, as many families are made up. */
const FAMILIES = 4;

/** Every operation in the repository: the files that hold no schema. */
const COMMITTED = execFileSync('git', ['ls-files', '*.graphql'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '')
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))
  .filter(({ text }) =>
    parse(text).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION),
  );

describe('every committed query', () => {
  let both: BothExecutors;

  beforeAll(async () => {
    both = await startBoth();
  }, 120_000);

  afterAll(() => both.stop());

  it('is found', () => {
    expect(COMMITTED.map(({ file }) => file)).toContain('test/queries/family-view.graphql');
  });

  it.each(COMMITTED)(
    'is answered as by the stock gateway: $file',
    async ({ text }) => {
      const found = outcome();
      const random = new Random(1);
      for (let family = 0; family < FAMILIES; family += 1) {
        const variables = variablesFor(both.schema, parse(text), random);
        await both.compare({ text, variables }, found);
      }

      expect(found.wrong.slice(0, 1)).toEqual([]);
      expect(found.equal).toBe(FAMILIES);
      expect(found.fetches).toBeGreaterThanOrEqual(FAMILIES);
    },
    120_000,
  );
});
