import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fixedAnswer, fixedError } from '../schema/errors';
import { Agencies } from './agencies';
import { Deadline } from './deadline';
import type { GatewayContext } from './gateway-context';
import { type FakeAgency, startFakeAgency } from './testing/fake-agency';
import { callerWith, testWorld } from './testing/test-settings';

const FETCH = {
  query:
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { id } }',
  variables: { representations: [{ __typename: 'Person', id: 'a' }] },
};
const GOOD = { data: { _entities: [{ id: 'a' }] } };
const DEADLINE_MS = 400;
const [CONNECTIONS, WAITING] = [64, 256];
const MANY = 10;
/** Time goes by as the test says, but what waits for it really waits. */
const NOT_CLOCKS = [
  ...(['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'queueMicrotask'] as const),
];
const TOO_MUCH = 4 * 1024 * 1024;

describe('agencies, as the gateway sees them', () => {
  let police: FakeAgency;
  let registry: FakeAgency;
  let prosecution: FakeAgency;
  let agencies: Agencies;
  beforeEach(async () => {
    [police, registry, prosecution] = await Promise.all([
      ...[startFakeAgency(), startFakeAgency(), startFakeAgency()],
    ] as const);
    const urls = {
      police: police.url,
      'case-registry': registry.url,
      prosecution: prosecution.url,
    };
    agencies = new Agencies((await testWorld(urls)).settings);
    for (const agency of [police, registry, prosecution]) agency.says(GOOD);
  });
  afterEach(async () => {
    await agencies.close();
    await Promise.all([police, registry, prosecution].map((agency) => agency.stop()));
  });

  const contextOf = (deadline = new Deadline(DEADLINE_MS)): GatewayContext => ({
    ...{ caller: callerWith('access', 'pass'), deadline, silent: new Map() },
  });
  const ask = (agency: string, context = contextOf()) => agencies.send(agency, FETCH, context);

  it('give what they are asked for: the control', async () => {
    const context = contextOf();

    expect(await ask('police', context)).toEqual(GOOD);
    expect(context.silent.size).toBe(0);
    expect(JSON.parse(police.heard[0]?.body ?? '')).toEqual(FETCH);
    expect(police.heard[0]?.headers).toMatchObject({ 'case-pass': 'pass' });
  });

  const ANSWERS: readonly (readonly [string, (response: ServerResponse) => void])[] = [
    ['a page of HTML', (response) => response.end('<html>502 Bad Gateway</html>')],
    ['nothing', (response) => response.end()],
    ...[
      ...['null', '7', '"data"', '[]', '{}', '{"data":null}', '{"data":[]}', '{"data":"x"}'],
      ...['{"data":{}}', '{"data":{"_entities":[]}}', '{"data":{"_entities":{"0":{"id":"a"}}}}'],
      ...['{"data":{"_entities":[{"id":"a"},{"id":"b"}]}}', '{"data":{"_entities":null}}'],
      ...[
        '{"data":{"_entities":[{"id":"a"}]},"errors":"many"}',
        '{"data":{"_entities":[{"id":"a"}]}',
      ],
      ...['{"data":{"_entities":[{"id":"a"}]},"errors":[null]}'],
    ].map((body) => [body, (response: ServerResponse) => response.end(body)] as const),
    [
      'a whole answer with an error that is not a refusal',
      (response) => response.end(JSON.stringify({ ...GOOD, ...fixedAnswer('INTERNAL') })),
    ],
    [
      'a whole answer with an error of no code',
      (response) => response.end(JSON.stringify({ ...GOOD, errors: [{ message: 'x' }] })),
    ],
    [
      'a refusal of the whole',
      (response) => response.writeHead(403).end(JSON.stringify(fixedAnswer('NOT_AVAILABLE'))),
    ],
    [
      'a whole answer with status 500',
      (response) => response.writeHead(500).end(JSON.stringify(GOOD)),
    ],
    ['an address elsewhere', (response) => response.writeHead(302, { location: '/x' }).end()],
    [
      'one byte, and then nothing until the deadline',
      (response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{');
      },
    ],
    ['nothing until the deadline', () => undefined],
    [
      'half, and a broken connection',
      (response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{"data":', () => response.destroy());
      },
    ],
    ['a broken connection', (response) => response.socket?.resetAndDestroy()],
  ];

  it.each(ANSWERS)('cost their own fetch only when they answer %s', async (_what, how) => {
    police.answers(how);
    const context = contextOf();
    const [bad, good] = await Promise.allSettled([
      ask('police', context),
      ask('prosecution', context),
    ]);

    expect(bad).toEqual({ status: 'rejected', reason: new Error('AGENCY_SILENT') });
    expect(good).toEqual({ status: 'fulfilled', value: GOOD });
    expect([...context.silent.keys()]).toEqual(['police']);
    expect(context.refusal).toBeUndefined();

    police.says(GOOD);
    expect(await ask('police')).toEqual(GOOD);
  });

  it.each([
    ['take an answer just below the limit: the control', TOO_MUCH - 100, 'fulfilled'],
    ['cost their own fetch only when they answer more', TOO_MUCH, 'rejected'],
  ])('%s', async (_what, size, status) => {
    const context = contextOf(new Deadline(20_000));
    police.answers((response) => {
      response.end(`{"data":{"_entities":[{"id":"${'x'.repeat(size)}"}]}}`);
    });
    const [answer] = await Promise.allSettled([ask('police', context)]);
    context.deadline.leave();

    expect(answer.status).toBe(status);
  });

  it('cost their own fetches only when they answer many readers at once with much', async () => {
    const [size, fitting] = [TOO_MUCH - 100, 4];
    // The registry has no breaker, so that each is asked.
    registry.answers((response) => {
      response.end(`{"data":{"_entities":[{"id":"${'x'.repeat(size)}"}]}}`);
    });
    const contexts = Array.from({ length: fitting + 2 }, () => contextOf(new Deadline(20_000)));
    const [other, ...answers] = await Promise.allSettled([
      ask('prosecution'),
      ...contexts.map((context) => ask('case-registry', context)),
    ]);
    const given = answers.filter(({ status }) => status === 'fulfilled');

    expect(other.status).toBe('fulfilled');
    expect(given).toHaveLength(fitting);

    // What was answered is gone, and so is the room that it took.
    for (const { deadline } of contexts) deadline.leave();
    const again = contextOf(new Deadline(20_000));
    await ask('case-registry', again);
    again.deadline.leave();
    expect(again.silent.size).toBe(0);
  });

  it('cost their own fetch only when there is nobody at their address', async () => {
    const context = contextOf();

    await expect(ask('youth-welfare', context)).rejects.toThrow('AGENCY_SILENT');
    expect([...context.silent.keys()]).toEqual(['youth-welfare']);
  });

  it('have one deadline for all fetches of a request, and are asked nothing more after it', async () => {
    for (const agency of [police, prosecution]) agency.answers(() => undefined);
    const context = contextOf();
    await Promise.allSettled([ask('police', context), ask('prosecution', context)]);
    await Promise.allSettled([ask('police', context), ask('prosecution', context)]);

    expect([police, prosecution].map(({ heard }) => heard.length)).toEqual([1, 1]);
    expect([...context.silent.keys()].sort()).toEqual(['police', 'prosecution']);
    expect(context.deadline.ended).toBe('TOO_LATE');
  });

  it('are let go when the reader leaves, who is answered nothing, and are not blamed', async () => {
    const closed: Promise<unknown>[] = [];
    police.answers((response) => closed.push(once(response, 'close')));
    for (let times = 0; times < MANY; times += 1) {
      const context = contextOf(new Deadline(20_000));
      const asked = ask('police', context);
      while (closed.length <= times) await pause(5);
      context.deadline.leave();

      await expect(asked).rejects.toThrow();
      expect([context.refusal, context.silent.size]).toEqual(['INTERNAL', 0]);
    }
    await Promise.all(closed);
    police.says(GOOD);

    expect(await ask('police')).toEqual(GOOD);
    expect(police.heard).toHaveLength(MANY + 1);
  });

  it('are not asked for a while when they were silent many times, and heal by themselves', async () => {
    jest.useFakeTimers({ doNotFake: NOT_CLOCKS });
    police.answers((response) => response.socket?.resetAndDestroy());
    const silent = async () => {
      const context = contextOf();
      await ask('police', context).catch(() => undefined);
      return context.silent.has('police');
    };
    const silences = [];
    for (let times = 0; times < MANY; times += 1) silences.push(await silent());
    const asked = police.heard.length;
    jest.advanceTimersByTime(1_000);
    const goesToSee = [await silent(), await silent(), police.heard.length - asked];
    jest.advanceTimersByTime(1_000);
    police.says(GOOD);
    const healed = [await silent(), await silent(), await silent()];
    jest.useRealTimers();

    expect(silences).toEqual(Array(MANY).fill(true));
    expect(asked).toBe(5);
    expect(goesToSee).toEqual([true, true, 1]);
    expect(healed).toEqual([false, false, false]);
  });

  it.each([
    ['refuse, as the registry does', 'case-registry', fixedAnswer('PASS_STALE'), 403],
    ['answer an error of their own', 'police', fixedAnswer('INTERNAL'), 500],
    ['answer less than they were asked', 'police', { data: {} }, 200],
    ['are silent, where nothing is known without them', 'case-registry', '<html>', 502],
  ])('are asked as before, however often they %s', async (_what, name, body, status) => {
    const agency = name === 'police' ? police : registry;
    agency.says(body, status);
    for (let times = 0; times < MANY; times += 1) await ask(name).catch(() => undefined);

    expect(agency.heard).toHaveLength(MANY);
  });

  it('let no more wait than will be answered: the others are silent at once', async () => {
    police.answers(() => undefined);
    const deadline = new Deadline(20_000);
    let silent = 0;
    const waiting = Array.from({ length: CONNECTIONS + WAITING + MANY }, () =>
      ask('police', contextOf(deadline)).catch(() => (silent += 1)),
    );
    while (police.heard.length < CONNECTIONS || silent < MANY) await pause(5);
    await pause(20);

    expect([police.heard.length, silent]).toEqual([CONNECTIONS, MANY]);
    expect(await ask('prosecution')).toEqual(GOOD);

    deadline.leave(); // also of those that have not left yet
    await Promise.all(waiting);
  });

  it('are silent since the same moment until they answer again', async () => {
    const since = async () => {
      const context = contextOf();
      await ask('police', context).catch(() => undefined);
      return context.silent.get('police');
    };
    jest.useFakeTimers({
      now: Date.UTC(2026, 10, 22),
      doNotFake: [...NOT_CLOCKS, 'performance'],
    });
    police.says('<html>');
    const first = await since();
    jest.setSystemTime(Date.UTC(2026, 10, 22, 1));
    const still = await since();
    police.says(GOOD);
    const answered = await since();
    police.says('<html>');
    const again = await since();
    jest.useRealTimers();

    expect([first, still, answered, again]).toEqual([
      ...['2026-11-22T00:00:00.000Z', '2026-11-22T00:00:00.000Z', undefined],
      '2026-11-22T01:00:00.000Z',
    ]);
  });

  it('pass on what they withhold, with its reason, and are not silent for it', async () => {
    const withheld = fixedError('NOT_AVAILABLE', {
      policy: 'purpose-not-agreed',
      remedy: 'ASK_OWNER',
    });
    const answer = {
      ...GOOD,
      errors: [{ ...withheld.toJSON(), path: ['_entities', 0, 'police'] }],
    };
    police.says(answer);
    const context = contextOf();

    expect(await ask('police', context)).toEqual(answer);
    expect(context.silent.size).toBe(0);
  });

  it.each(['PASS_STALE', 'PASS_EXPIRED', 'NOT_AVAILABLE', 'UNAUTHENTICATED', 'CONFLICT'] as const)(
    'refuse the whole answer when it is the registry that says %s',
    async (code) => {
      for (const status of [200, 403]) {
        registry.says(fixedAnswer(code), status);
        const context = contextOf();

        await expect(ask('case-registry', context)).rejects.toThrow(code);
        expect([context.refusal, context.silent.size]).toEqual([code, 0]);
      }
    },
  );

  it('refuse nothing of the case when it is one field that the registry withholds', async () => {
    const withheld = fixedError('NOT_AVAILABLE', { policy: 'victim-wall', remedy: 'NOT_POSSIBLE' });
    const answer = { ...GOOD, errors: [{ ...withheld.toJSON(), path: ['_entities', 0, 'chain'] }] };
    registry.says(answer);
    const context = contextOf();

    expect(await ask('case-registry', context)).toEqual(answer);
    expect([context.refusal, context.silent.size]).toEqual([undefined, 0]);
  });

  it('are silent, the registry too, when what they say is no refusal', async () => {
    registry.says(fixedAnswer('INTERNAL'), 500);
    const context = contextOf();

    await expect(ask('case-registry', context)).rejects.toThrow('AGENCY_SILENT');
    expect([context.refusal, [...context.silent.keys()]]).toEqual([undefined, ['case-registry']]);
  });

  it('are silent, all but the registry, when they refuse a pass', async () => {
    police.says(fixedAnswer('PASS_STALE'), 403);
    const context = contextOf();

    await expect(ask('police', context)).rejects.toThrow('AGENCY_SILENT');
    expect(context.refusal).toBeUndefined();
  });

  it('are ready when they say so, and not when they hang, break or are not there', async () => {
    const ready = () => agencies.isReady('police');
    police.says({ ready: true });
    expect(await ready()).toBe(true);

    police.says({ ready: false }, 503);
    expect(await ready()).toBe(false);

    police.answers(() => undefined);
    expect(await ready()).toBe(false);
    expect(await agencies.isReady('youth-welfare')).toBe(false);
  });
});
