import { PURPOSES, type Purpose } from '../../schema/policy/vocabulary';
import { crowd } from './crowd';
import { DIRECTORS, startTestHub, type TestHub } from './test-hub';
import { directorOf, FAMILY_VIEW } from './views-of-families';

interface View {
  readonly case: { readonly participants: readonly { readonly person: object }[] };
}

describe('what a family view costs', () => {
  const open = new Set(directorOf('S1').map(({ purpose }) => purpose));
  const purposes = PURPOSES.filter((purpose) => open.has(purpose));
  let hub: TestHub;
  let cases: Readonly<Record<2 | 12, string>>;
  beforeAll(async () => {
    hub = await startTestHub();
    cases = { 2: await crowd(hub, 2), 12: await crowd(hub, 12) };
  }, 120_000);
  afterAll(() => hub.stop());

  /** Statements and requests per subgraph for one view of a crowd. */
  async function costOf(size: 2 | 12, purpose: Purpose) {
    const reader = await hub.reader(DIRECTORS.S1);
    const director = await reader.open(cases[size], 'CASE_DIRECTOR', purpose);
    hub.forget();
    const { data, errors } = await director.ask(FAMILY_VIEW);
    const view = data as unknown as View;

    expect(errors).toBeUndefined();
    expect(view.case.participants).toHaveLength(size);
    const heard = [...hub.heard];
    return {
      bytes: JSON.stringify(data).length,
      statements: Object.fromEntries(
        heard.map(([name, { statements }]) => [name, statements.length]),
      ),
      requests: Object.fromEntries(heard.map(([name, { requests }]) => [name, requests])),
    };
  }

  it.each(purposes)(
    'is for %s as many statements and requests per subgraph for two members as for twelve',
    async (purpose) => {
      const two = await costOf(2, purpose);
      const twelve = await costOf(12, purpose);

      expect(twelve.bytes).toBeGreaterThan(4 * two.bytes); // the control: there is more of everything
      expect(twelve.statements).toEqual(two.statements);
      expect(twelve.requests).toEqual(two.requests);
    },
  );

  it('is something at each of the nine for coordination', async () => {
    const { statements } = await costOf(12, 'INTERVENTION_COORDINATION');
    process.stdout.write(`statements per family view: ${JSON.stringify(statements)}\n`);

    expect(Object.values(statements).filter((count) => count === 0)).toEqual([]);
  });
});
