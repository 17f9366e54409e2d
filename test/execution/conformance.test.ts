import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExecutor as stock } from '../../gateway/execution/apollo-executor';
import { createExecutor } from '../../gateway/execution/plan-executor';
import { BROKEN } from './conformance/broken-executors';
import { FEATURES } from './conformance/features';
import { type Running, start } from './conformance/side-by-side';
import { wrongIn } from './conformance/verdict';

/**
 * What a federation gateway must do: ours answers each as the stock gateway does, and with no more
 * fetches. What both answer is what one graphql-js over all the data would, and where the stock
 * gateway's answer is not, ours is.
 */
describe.each(FEATURES)('$name', ({ graph, cases }) => {
  let oracle: Running;
  let ours: Running;

  beforeAll(async () => {
    [oracle, ours] = await Promise.all([start(graph, stock), start(graph, createExecutor)]);
  });

  afterAll(async () => {
    await Promise.all([oracle.stop(), ours.stop()]);
  });

  it.each(cases)('$says', async (one) => {
    expect(await wrongIn(one, oracle, ours)).toEqual([]);
  });
});

describe('the set of cases', () => {
  it.each(BROKEN)('shows an executor that $does', async ({ shownBy, created }) => {
    const feature = FEATURES.find(({ name }) => name === shownBy);
    if (!feature) throw new Error(`Expected a feature, got ${shownBy}.`);
    const { graph, cases } = feature;
    const [oracle, broken] = await Promise.all([start(graph, stock), start(graph, created)]);
    const wrong = await Promise.all(cases.map((one) => wrongIn(one, oracle, broken)));
    await Promise.all([oracle.stop(), broken.stop()]);
    expect(wrong.filter((found) => found.length > 0).length).toBeGreaterThan(1);
  });

  it('is at least 150', () => {
    expect(FEATURES.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(150);
  });

  it('notes where the stock gateway is wrong', () => {
    const note = readFileSync(join(__dirname, 'README.md'), 'utf8');
    const reasons = FEATURES.flatMap(({ cases }) => cases.flatMap((one) => one.stockIsWrong ?? []));
    expect(reasons.filter((reason) => !note.includes(`| ${reason} |`))).toEqual([]);
  });
});
