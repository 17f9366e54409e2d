import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crowd } from './crowd';
import { DIRECTORS, startTestHub, type TestHub } from './test-hub';

interface View {
  readonly case: { readonly participants: readonly { readonly person: object }[] };
}

describe('what a family view costs', () => {
  let hub: TestHub;
  let query: string;
  beforeAll(async () => {
    query = await readFile(join(__dirname, '../queries/family-view.graphql'), 'utf8');
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  /** Statements and requests per subgraph for one view of a crowd. */
  async function costOf(size: number) {
    const caseId = await crowd(hub, size);
    const reader = await hub.reader(DIRECTORS.S1);
    const director = await reader.open(caseId, 'CASE_DIRECTOR', 'CASE_CONSULTATION');
    hub.forget();
    const { data, errors } = await director.ask(query);
    const view = data as unknown as View;

    expect(errors).toBeUndefined();
    expect(view.case.participants).toHaveLength(size);
    return {
      bytes: JSON.stringify(data).length,
      statements: Object.fromEntries(
        [...hub.heard].map(([name, { statements }]) => [name, statements.length]),
      ),
      requests: Object.fromEntries([...hub.heard].map(([name, { requests }]) => [name, requests])),
    };
  }

  it('is as many statements and requests per subgraph for two members as for twelve', async () => {
    const two = await costOf(2);
    const twelve = await costOf(12);
    process.stdout.write(`statements per family view: ${JSON.stringify(twelve.statements)}\n`);

    expect(twelve.bytes).toBeGreaterThan(4 * two.bytes); // the control: there is more of everything
    expect(twelve.statements).toEqual(two.statements);
    expect(twelve.requests).toEqual(two.requests);
    expect(Object.values(two.statements).every((count) => count > 0)).toBe(true);
  });
});
