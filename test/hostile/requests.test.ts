import { only, type Reply } from '../abuse/gateway-door';
import { HOSTILE_OPERATIONS } from '../abuse/hostile-operations';
import { type GatewayProcess, startGatewayProcess } from '../disclosure/gateway-processes';
import { type Bystander, bystander, readingOf, saidOf } from '../faults/bystander';
import { type FaultyHub, startFaultyHub } from '../faults/faulty-hub';
import {
  LEFT_AT_MOST,
  MEASURED,
  type Memory,
  memoryOf,
  memorySaid,
  readsViews,
} from '../faults/measured-gateway';
import {
  HIDDEN,
  type HostileRequest,
  NAMES,
  NUMBER,
  OTHER_WAYS_IN,
  TOO_MUCH,
} from './hostile-requests';
import { goodToken, HOSTILE_TOKENS, unknownKeys } from './hostile-tokens';
import { type HostileKnock, knockAt } from './knock';

/** How long agencies may take; a reader waits for the record as well, on whatever machine this is. */
const [DEADLINE_MS, LIMIT_MS] = [5_000, 10_000];
const HELD_MS = 2_000;
/** The gateway as it would be with no limits at all. */
const WITHOUT_LIMITS = `-e '
  const { LIMITS } = require("./gateway/limits");
  for (const name of Object.keys(LIMITS)) LIMITS[name] = Infinity;
  require("./scripts/serve-gateway");
'`;
const ASK = { body: JSON.stringify({ query: '{ case { number } }' }) };
const GROUPS: readonly (readonly [string, readonly HostileRequest[]])[] = [
  ['too much', TOO_MUCH],
  ['another way in', OTHER_WAYS_IN],
  ['a word that means something to JavaScript', NAMES],
  ['what is hidden', HIDDEN],
];

describe('hostile input at the door of the running hub, while somebody reads the view of a family', () => {
  let hub: FaultyHub;
  let beside: Bystander;
  let memory: () => Promise<Memory>;
  let before: Memory;
  beforeAll(async () => {
    hub = await startFaultyHub({ deadlineMs: DEADLINE_MS, program: MEASURED });
    memory = memoryOf(hub.gateway);
    await readsViews(hub.director);
    before = await memory();
    beside = bystander(readingOf(hub.director, hub.whole), LIMIT_MS);
  }, 60_000);
  afterAll(async () => {
    process.stdout.write(saidOf(await beside.leave()));
    await hub.stop();
  });

  const knock = (what: HostileKnock, url = hub.gateway.url) => knockAt(url, hub.headers, what);

  /** One answer in time, while the bystander gets theirs. */
  async function answered(what: () => HostileKnock): Promise<Reply> {
    const reply = await inTime(knock(what()));

    expect(beside.faultsSince()).toEqual([]);
    return reply;
  }

  /** Whoever reads beside gets an answer that is right, as all before it were. */
  async function expectBystander(): Promise<void> {
    await beside.answers(1);

    expect(beside.faultsSince()).toEqual([]);
  }

  it('is let in where it is not hostile: the control', async () => {
    const { status, text } = await answered(() => ASK);

    expect([status, JSON.parse(text)]).toMatchObject([200, { data: NUMBER }]);
  });

  describe.each(GROUPS)('that is %s', (_what, requests) => {
    afterAll(() => expectBystander());

    it.each(requests)('is answered in time and gives nothing away: $what', async (request) => {
      const reply = await answered(request.knock);

      if (typeof request.answer === 'string') expect(reply).toEqual(only(request.answer));
      else {
        expect(reply.status).toBe(200);
        expect(Object.keys(JSON.parse(reply.text) as object)).toEqual(['data', 'extensions']);
        expect(JSON.parse(reply.text)).toMatchObject({ data: request.answer });
        expect(reply.text).not.toMatch(/127[.]0[.]0[.]1|localhost|did you mean|ftv1|polluted/i);
      }
    });
  });

  describe('that is a token', () => {
    it('is believed where nothing is wrong with it: the control', async () => {
      const token = await goodToken(hub.env);

      expect(JSON.parse((await answered(() => ({ ...ASK, token }))).text)).toMatchObject({
        data: NUMBER,
      });
    });

    it.each(HOSTILE_TOKENS)('is refused with one fixed error: %s', async (_what, make) => {
      const token = await make(hub.env);

      expect(await answered(() => ({ ...ASK, token }))).toEqual(only('UNAUTHENTICATED'));
    });

    it('is refused every time in a flood of unknown keys, and the good one is not forgotten', async () => {
      const flood = unknownKeys(300);
      const replies = await Promise.all(flood.map((token) => knock({ ...ASK, token })));
      await expectBystander();

      expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
      expect(replies[0]).toEqual(only('UNAUTHENTICATED'));
    });
  });

  it('leaves no more memory taken than ordinary work takes', async () => {
    await readsViews(hub.director);
    const after = await memory();
    process.stdout.write(memorySaid(before, after));

    expect(after.heap).toBeLessThan(LEFT_AT_MOST * before.heap);
    expect(after.rss).toBeLessThan(LEFT_AT_MOST * before.rss);
  });

  describe('at a gateway that is not ours', () => {
    let other: GatewayProcess;
    beforeAll(async () => {
      other = await startGatewayProcess({ ...hub.env }, WITHOUT_LIMITS);
    });
    afterAll(() => other.kill());

    it('is let in where there are no limits: the control of what is too much', async () => {
      const refused: string[] = [];
      for (const { what, query } of HOSTILE_OPERATIONS) {
        const { text } = await knock({ body: JSON.stringify({ query }) }, other.url);
        if (text.includes('LIMIT_EXCEEDED')) refused.push(what);
      }

      expect(HOSTILE_OPERATIONS.length).toBeGreaterThan(10);
      expect(refused).toEqual([]);
    });

    it('is noticed by whoever reads beside, where it holds the process: the control of that', async () => {
      const director = hub.director.at(other.url);
      const reading = bystander(readingOf(director, hub.whole), HELD_MS);
      await reading.answers(1);
      other.process.signal('SIGSTOP');
      await reading.answers(Infinity); // until one does not come
      other.process.signal('SIGCONT');

      expect((await reading.leave()).faults).toEqual([`No answer within ${String(HELD_MS)} ms`]);
    });
  });
});

/** An answer that comes within the time that a reader waits. */
async function inTime(reply: Promise<Reply>): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      reject,
      LIMIT_MS,
      new Error(`Expected an answer in ${String(LIMIT_MS)} ms.`),
    );
  });
  return Promise.race([reply, late]).finally(() => {
    clearTimeout(timer);
  });
}
