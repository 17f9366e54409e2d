import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { codeOf, type ErrorCode } from '../schema/errors';
import { REGISTRY } from '../schema/registry';
import { answerTo, Room } from './agency-answer';
import { AgencyTokens } from './agency-tokens';
import { Breaker } from './breaker';
import { Deadline } from './deadline';
import type { Fetch, Send } from './execution/executor';
import { fetchBody } from './execution/fetch-body';
import type { GatewayContext } from './gateway-context';
import { isDenial } from './need-to-know/denials';
import type { GatewaySettings } from './settings';

/** Parallel branches of many readers; more would only queue in the agency. */
const CONNECTIONS = 64;
/** Fetches that wait for one of them. More would wait past their deadline behind a slow agency. */
const WAITING = 256;

/** What an agency may refuse for a reason of the reader's; anything else means it does not answer. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  ...(['UNAUTHENTICATED', 'NOT_AVAILABLE', 'PASS_STALE', 'PASS_EXPIRED'] as const),
  ...(['INVALID_INPUT', 'CONFLICT', 'LIMIT_EXCEEDED'] as const),
]);

/** The way to one agency. */
interface Way {
  readonly pool: Pool;
  readonly path: string;
  readonly room: Room;
  /** None at the registry: without it there is no view, so that nothing is gained by not asking. */
  readonly breaker: Breaker | undefined;
  /** Fetches that have not ended. */
  asked: number;
}

/** The agencies as the gateway sees them: each its own connections, breaker, and silences. */
export class Agencies {
  private readonly ways = new Map<string, Way>();
  private readonly tokens: AgencyTokens;
  private readonly silentSince = new Map<string, string>();

  constructor(private readonly settings: GatewaySettings) {
    this.tokens = new AgencyTokens(settings.signingKey);
  }

  /**
   * Sends one fetch. An agency's answer is taken whole or not at all: half a record could be
   * mistaken for "none recorded". Whatever goes wrong is noted in the context of this request.
   */
  readonly send: Send<GatewayContext> = async (agency, fetch, context) => {
    const answer = await this.ask(agency, fetch, context).catch(() => undefined);
    // What the registry denies of its own fields is no refusal of the case.
    const codes = (answer?.errors ?? [])
      .filter((error) => !isDenial(error))
      .map((error) => codeOf(error));
    const refused = codes.find((code) => code && REFUSALS.has(code));
    if (answer && agency === REGISTRY && refused) {
      context.refusal ??= refused;
      throw new Error(refused);
    }
    const sound = codes.every((code) => code === 'NOT_AVAILABLE') && answers(answer?.data, fetch);
    if (!answer || !sound) {
      // Nobody is there to be told who was silent, and no agency is blamed for it.
      if (context.deadline.ended === 'LEFT') context.refusal ??= 'INTERNAL';
      else context.silent.set(agency, this.noteSilence(agency));
      throw new Error('AGENCY_SILENT');
    }
    this.silentSince.delete(agency);
    return answer;
  };

  /** Whether an agency says that it can answer. */
  async isReady(agency: string): Promise<boolean> {
    const deadline = new Deadline(this.settings.deadlineMs);
    try {
      const way = this.wayTo(agency);
      const { status } = await answerTo({ method: 'GET', path: '/ready' }, way, deadline);
      return status === 200;
    } catch {
      return false;
    } finally {
      deadline.leave();
    }
  }

  /** Closes the connections; answers in flight have been waited for. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.ways.values(), ({ pool }) => pool.destroy()));
  }

  /** @throws when the agency does not answer, and when it is not worth asking */
  private async ask(
    agency: string,
    fetch: Fetch,
    { caller, deadline }: GatewayContext,
  ): Promise<ExecutionResult> {
    const way = this.wayTo(agency);
    const { path, breaker } = way;
    const headers = await this.tokens.headersFor(agency, caller);
    const asked = performance.now();
    if (deadline.ended || way.asked >= CONNECTIONS + WAITING || breaker?.lets(asked) === false) {
      throw new Error('Expected an agency that is worth asking.');
    }
    way.asked += 1;
    try {
      const request = { method: 'POST', path, headers, body: fetchBody(fetch) } as const;
      const { status, text } = await answerTo(request, way, deadline);
      const answer = answerIn(text);
      breaker?.heard();
      return status === 200 ? answer : { ...answer, data: null };
    } catch (error) {
      const now = performance.now();
      if (isBlamed(deadline, now - asked)) breaker?.unheard(now);
      throw error;
    } finally {
      way.asked -= 1;
    }
  }

  private wayTo(agency: string): Way {
    const known = this.ways.get(agency);
    if (known) return known;
    const { origin, pathname } = new URL(this.settings.urlOf(agency));
    const pool = new Pool(origin, {
      connections: CONNECTIONS,
      connectTimeout: this.settings.deadlineMs,
      // There is a deadline for each request; undici's own timers are coarse, and cost time.
      ...{ headersTimeout: 0, bodyTimeout: 0 },
    });
    const breaker = agency === REGISTRY ? undefined : new Breaker();
    const way = { pool, path: pathname, room: new Room(), breaker, asked: 0 };
    this.ways.set(agency, way);
    return way;
  }

  private noteSilence(agency: string): string {
    const since = this.silentSince.get(agency) ?? new Date().toISOString();
    this.silentSince.set(agency, since);
    return since;
  }
}

/** Not one whose reader left, nor one that was asked when most of the time had gone by. */
function isBlamed({ ended, ms }: Deadline, tookMs: number): boolean {
  return ended === undefined || (ended === 'TOO_LATE' && tookMs >= ms / 2);
}

/** @throws for what is no answer of GraphQL */
function answerIn(text: string): ExecutionResult {
  const answer: unknown = JSON.parse(text);
  if (!isObject(answer)) throw new TypeError('Expected an answer of GraphQL.');
  const errors = answer['errors'] ?? [];
  if (!Array.isArray(errors) || !errors.every(isObject)) {
    throw new TypeError('Expected a list of errors.');
  }
  return answer;
}

/** Whether data answer a fetch: an object, and where entities were asked for, one place for each. */
function answers(data: unknown, { variables }: Fetch): boolean {
  if (!isObject(data)) return false;
  const [asked, given] = [variables?.['representations'], data['_entities']];
  return !Array.isArray(asked) || (Array.isArray(given) && given.length === asked.length);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
