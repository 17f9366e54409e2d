import { Worker } from 'node:worker_threads';
import { parse, print } from 'graphql';
import { composed } from './testing/small-federation';
import { createExecutor as createStock } from './apollo-executor';
import { createExecutor } from './plan-executor';
import { Planning } from './planning';
import { PLANNING_LIMITS } from './planning-limits';
import type { PlanningTask } from './planning-task';

/** Two ways at every step: fields of `A` in two subgraphs, those of `B` in two others. */
const [even, odd] = ['A', 'B'].map(
  (type) => `
    type ${type} @key(fields: "id") { id: ID! next: ${type === 'A' ? 'B' : 'A'} @shareable }
    type ${type === 'A' ? 'B' : 'A'} @key(fields: "id") { id: ID! }`,
);
const HOSTILE = composed({
  start: { sdl: 'type Query { a: A } type A @key(fields: "id") { id: ID! }' },
  ...{ one: { sdl: even ?? '' }, two: { sdl: even ?? '' } },
  ...{ three: { sdl: odd ?? '' }, four: { sdl: odd ?? '' } },
});

/** @param times how often; each costs as much again */
function hostile(times: number): string {
  const chain = `${'{ next '.repeat(8)}{ id }${' }'.repeat(8)}`;
  return `{ ${Array.from({ length: times }, (_, one) => `a${String(one)}: a ${chain}`).join(' ')} }`;
}

const OTHER = composed({ start: { sdl: 'type Query { b: Int }' } });
const HONEST = { text: '{ a { id } }', name: undefined };
const executes = { supergraphSdl: HOSTILE, send: async () => ({ data: { a: null } }) };

/** Also where many tests run at once. */
const PATIENT = { ...PLANNING_LIMITS, planMs: 60_000, idleMs: 100 };

/** How often this thread came to something else while something was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let [turns, isDone] = [0, false];
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isDone = true;
  return turns;
}

describe('planning', () => {
  it('does not hold the thread that serves; in the stock gateway it does: the control', async () => {
    const ours = await createExecutor(executes, new Planning(PATIENT));
    const stock = await createStock(executes);
    const document = parse(hostile(1));
    const asked = { document, queryHash: print(document), context: {} };

    expect(await turnsDuring(() => ours.execute(asked))).toBeGreaterThan(100);
    expect(await turnsDuring(() => stock.execute(asked))).toBeLessThan(100);
    await stock.stop();
  });

  it('ends what takes too long, and plans for those who waited', async () => {
    const planning = new Planning({ ...PATIENT, planMs: 1_500 });
    await planning.open(HOSTILE);
    const [bomb, first, second] = await Promise.allSettled([
      planning.plan(HOSTILE, { text: hostile(200), name: undefined }),
      ...[HONEST, HONEST].map((one) => planning.plan(HOSTILE, one)),
    ]);

    expect(bomb).toMatchObject({
      ...{ status: 'rejected', reason: { extensions: { code: 'LIMIT_EXCEEDED' } } },
    });
    for (const one of [first, second]) {
      expect(one).toMatchObject({ status: 'fulfilled', value: { node: { kind: 'Fetch' } } });
    }
  });

  it('plans the same where it has time: the control', async () => {
    const plan = await new Planning(PATIENT).plan(HOSTILE, { text: hostile(1), name: undefined });
    expect(plan.node).toBeDefined();
  });

  it('sends a supergraph to its thread when it is another than before, and not with each plan', async () => {
    const sent = jest.spyOn(Worker.prototype, 'postMessage');
    const planning = new Planning(PATIENT);
    await planning.open(HOSTILE);
    const asked = [HOSTILE, OTHER, OTHER, HOSTILE, HOSTILE];
    const plans = await Promise.all(
      asked.map((sdl) => planning.plan(sdl, sdl === OTHER ? { ...HONEST, text: '{ b }' } : HONEST)),
    );
    const sdls = sent.mock.calls.map(([task]) => (task as PlanningTask).supergraphSdl);
    sent.mockRestore();

    expect(plans.map(({ node }) => node?.kind)).toEqual(asked.map(() => 'Fetch'));
    expect(sdls).toEqual([HOSTILE, undefined, OTHER, undefined, HOSTILE, undefined]);
  });

  it('lets only so many wait', async () => {
    const planning = new Planning({ ...PATIENT, waiting: 2 });
    const asked = Array.from({ length: 4 }, () => planning.plan(HOSTILE, HONEST));
    const settled = await Promise.allSettled(asked);

    expect(settled.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled', 'rejected'],
    ]);
  });

  it('says what is wrong with a supergraph', async () => {
    await expect(new Planning(PATIENT).open('type Query { a: Int }')).rejects.toThrow('supergraph');
  });
});
