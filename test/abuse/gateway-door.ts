import { join } from 'node:path';
import { serveGateway } from '../../gateway/serve';
import { type FakeAgency, startFakeAgency } from '../../gateway/testing/fake-agency';
import { testLog, testWorld } from '../../gateway/testing/test-settings';
import { type ErrorCode, fixedAnswer, statusOf } from '../../schema/errors';

export const SUPERGRAPH = join(__dirname, '../../schema/supergraph.graphql');
/** A small operation, and what the registry answers to it. */
export const SMALL = '{ agencies { code } }';
export const ANSWER = { agencies: [{ code: 'POLICE' }] };

export interface Knock {
  /** A header without a value is left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly method?: string;
  readonly body?: string | Buffer;
  readonly token?: string;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** A real gateway over the whole graph, before a registry that answers `ANSWER` to everything. */
export interface GatewayDoor {
  readonly url: string;
  readonly registry: FakeAgency;
  /** Access tokens of a worker on the offender's side, and of one who writes programs as well. */
  readonly reader: string;
  readonly developer: string;
  knock(request: Knock): Promise<Reply>;
  ask(query: string, token?: string): Promise<Reply>;
  /** Knocks while somebody else asks something small; both replies. */
  beside(request: Knock): Promise<{ readonly attack: Reply; readonly bystander: unknown }>;
  stop(): Promise<void>;
}

export async function openDoor(): Promise<GatewayDoor> {
  const registry = await startFakeAgency();
  registry.says({ data: ANSWER });
  const world = await testWorld(
    { 'case-registry': registry.url },
    { supergraphFile: SUPERGRAPH, deadlineMs: 20_000, log: await testLog() },
  );
  const claims = {
    agency: 'HOUSES_OF_JUSTICE',
    functions: ['JUSTICE_ASSISTANT_OFFENDER'],
  } as const;
  const reader = await world.accessToken('reader:one', claims);
  const developer = await world.accessToken('reader:two', { ...claims, developer: true });
  const gateway = await serveGateway(world.settings);
  const { url } = gateway;

  async function knock({ headers = {}, method = 'POST', body, token = reader }: Knock) {
    const all: NonNullable<Knock['headers']> = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      connection: 'close', // on a busy machine an idle one may end as the next request sets out
      ...headers,
    };
    const given = Object.entries(all).filter(
      (one): one is [string, string] => one[1] !== undefined,
    );
    const bytes = typeof body === 'string' ? Buffer.from(body) : body; // no content type of its own
    const response = await fetch(url, {
      ...{ method, headers: given },
      ...(bytes ? { body: new Uint8Array(bytes) } : {}),
    });
    return { status: response.status, text: await response.text() };
  }

  const ask = (query: string, token = reader) => knock({ body: JSON.stringify({ query }), token });
  return {
    ...{ url, registry, reader, developer, knock, ask },
    async beside(request) {
      const bystander = ask(SMALL);
      const attack = await knock(request);
      return { attack, bystander: JSON.parse((await bystander).text) };
    },
    async stop() {
      await gateway.stop();
      await registry.stop();
    },
  };
}

/** A whole answer that is this one error. */
export function only(code: ErrorCode): Reply {
  return { status: statusOf(code), text: JSON.stringify(fixedAnswer(code)) };
}

/** As `only`, while whoever asks something small at the same time is answered. */
export function onlyBeside(code: ErrorCode): object {
  return { attack: only(code), bystander: { data: ANSWER } };
}
