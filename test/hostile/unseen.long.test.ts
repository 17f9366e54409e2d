import { type GatewayProcess, startGatewayProcess } from '../disclosure/gateway-processes';
import { type SmallHub, startSmallHub, VALUE } from '../disclosure/small-hub';
import { bystander, saidOf } from '../faults/bystander';
import { knockAt } from './knock';

const LIMIT_MS = 10_000;
const AT_ONCE = 4;
/** Of each process: as much as a gateway needs, and half a kilobyte for each spread below. */
const HEAP = '--max-old-space-size=400';
/** Everything that is made of an operation is kept, as if there were room for it. */
const KEEPS_ALL = `-e '
  const { BoundedCache } = require("./schema/bounded-cache.ts");
  BoundedCache.prototype.drop = () => undefined;
  require("./scripts/serve-gateway");
'`;
const ASK = '{ case { participants { person { police { advice } } } } }';

/** As large as an operation may be, nearly, and like no other: how many are more than a heap holds. */
const UNSEEN: readonly (readonly [what: string, operations: number, (name: string) => string])[] = [
  [
    'many nodes',
    2_500,
    (name) => `
      query ${name} { case { participants { person { police { ${'...Advice '.repeat(1_950)} } } } } }
      fragment Advice on PoliceRecord { advice }
    `,
  ],
  ['a long name', 2_500, (name) => ASK.replace('{', `query ${name.padEnd(60_000, 'x')} {`)],
  [
    'a long comment',
    7_000,
    (name) => {
      const asked = ASK.replace('{', `query ${name} {`);
      return `${asked.replace('advice', `calledSomethingLong${name}: advice`)} #`.padEnd(60_000);
    },
  ],
];

describe('a flood of operations that nobody asked for before', () => {
  let hub: SmallHub;
  beforeAll(async () => {
    hub = await startSmallHub();
  });
  afterAll(async () => {
    await hub.stop();
  });

  const ask = (query: string, { url }: GatewayProcess) =>
    knockAt(url, hub.headers, { body: JSON.stringify({ query }) });

  /** Asks until all are asked, or nobody answers. @returns how many were answered, and seen beside */
  async function flood(
    gateway: GatewayProcess,
    operations: number,
    unseen: (name: string) => string,
  ) {
    const beside = bystander(async () => {
      const { text } = await ask(ASK, gateway);
      return text.includes(VALUE) ? [] : [text];
    }, LIMIT_MS);
    let [next, answered, isOver] = [0, 0, false];
    const asker = async () => {
      while (next < operations && !isOver) {
        const { text } = await ask(unseen(`Unseen${String(next++)}`), gateway);
        if (text.includes(VALUE)) answered += 1;
      }
    };
    const askers = Array.from({ length: AT_ONCE }, () =>
      asker().catch(() => {
        isOver = true;
      }),
    );
    await Promise.all(askers);
    return { answered, isOver, seen: await beside.leave() };
  }

  it.each(UNSEEN)(
    'costs no more memory than there is, of %s, and nobody their answer',
    async (_what, operations, unseen) => {
      const gateway = await startGatewayProcess(hub.env, `${HEAP} scripts/serve-gateway.ts`);
      try {
        const { answered, seen } = await flood(gateway, operations, unseen);
        process.stdout.write(saidOf(seen));

        expect({ answered, faults: seen.faults }).toEqual({ answered: operations, faults: [] });
      } finally {
        await gateway.kill();
      }
    },
  );

  it.each(UNSEEN)(
    'ends a gateway that keeps what it made of each, of %s: the control',
    async (_what, operations, unseen) => {
      const gateway = await startGatewayProcess(hub.env, `${HEAP} ${KEEPS_ALL}`);
      try {
        const { isOver } = await flood(gateway, operations, unseen);

        expect(isOver).toBe(true);
        expect(await gateway.process.ended).toMatchObject({ signal: 'SIGABRT' });
      } finally {
        await gateway.kill();
      }
    },
  );
});
