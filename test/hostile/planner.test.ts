import { writeFile } from 'node:fs/promises';
import { only } from '../abuse/gateway-door';
import { type GatewayProcess, startGatewayProcess } from '../disclosure/gateway-processes';
import { type SmallHub, startSmallHub, VALUE } from '../disclosure/small-hub';
import { type Bystander, bystander, saidOf } from '../faults/bystander';
import { type Playground, playground } from '../../scripts/postgres/testing/playground';
import { knockAt } from './knock';
import { inARow, inEachOther, tangledGraph } from './tangled-graph';

const LIMIT_MS = 10_000;
const HELD_MS = 2_000;
const ASK = '{ case { participants { person { police { advice } } } } }';
/** The gateway with a planner on the thread that serves, and no bound to it. */
const UNBOUND = `-e '
  const { parse } = require("graphql");
  const { QueryPlanner } = require("@apollo/query-planner");
  const { operationFromDocument, Supergraph } = require("@apollo/federation-internals");
  require("./gateway/execution/planning.ts").PLANNING.plan = async (sdl, { text }) => {
    const graph = Supergraph.build(sdl);
    const operation = operationFromDocument(graph.apiSchema(), parse(text));
    return new QueryPlanner(graph).buildQueryPlan(operation);
  };
  require("./scripts/serve-gateway");
'`;

describe('an operation over a graph that is made to hold the planner', () => {
  let ground: Playground;
  let hub: SmallHub;
  let gateway: GatewayProcess;
  let beside: Bystander;
  let env: SmallHub['env'];
  beforeAll(async () => {
    ground = await playground();
    hub = await startSmallHub();
    const file = ground.at('supergraph.graphql');
    await writeFile(file, tangledGraph());
    env = { ...hub.env, ONEROOF_SUPERGRAPH: file };
    gateway = await startGatewayProcess(env);
    beside = reader(gateway, LIMIT_MS);
    await beside.answers(1);
  }, 60_000);
  afterAll(async () => {
    process.stdout.write(saidOf(await beside.leave()));
    await gateway.kill();
    await hub.stop();
    await ground.discard();
  });

  const ask = (query: string, { url }: GatewayProcess) =>
    knockAt(url, hub.headers, { body: JSON.stringify({ query }) });
  const reader = (of: GatewayProcess, limitMs: number) =>
    bystander(async () => {
      const { text } = await ask(ASK, of);
      return text.includes(VALUE) ? [] : [text];
    }, limitMs);

  it.each([
    ['two knots in a row', inARow(2)],
    ['twenty knots in a row', inARow(20)],
    ['knots in knots, four deep', inEachOther(4)],
    ['knots in knots, six deep', inEachOther(6)],
  ])('is answered, or refused with one fixed error: %s', async (_what, query) => {
    const { status, text } = await ask(query, gateway);
    await beside.answers(1);

    expect(beside.faultsSince()).toEqual([]);
    if (status === 200) expect(JSON.parse(text)).toMatchObject({ data: { knot: null } });
    else expect({ status, text }).toEqual(only('LIMIT_EXCEEDED'));
  });

  it('is not refused for all that: the control', async () => {
    expect((await ask('{ knot { x } }', gateway)).status).toBe(200);
  });

  it('holds everybody where the planner works on the thread that serves: the control', async () => {
    const unbound = await startGatewayProcess(env, UNBOUND);
    const other = reader(unbound, HELD_MS);
    try {
      await other.answers(1);
      const lost = ask(inARow(9), unbound).catch(() => undefined);
      await other.answers(Infinity); // until one does not come
      expect(other.seen().faults).toEqual([`No answer within ${String(HELD_MS)} ms`]);
      await unbound.kill();
      await lost;
    } finally {
      await unbound.kill();
      await other.leave();
    }
  });
});
