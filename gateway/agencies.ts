import type { ExecutionResult } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { codeOf, type ErrorCode } from '../schema/errors';
import { AgencyTokens } from './agency-tokens';
import type { Fetch, Send } from './execution/executor';
import type { GatewayContext } from './gateway-context';
import { isDenial } from './need-to-know/denials';
import type { GatewaySettings } from './settings';

/** Parallel branches of many readers; more would only queue in the agency. */
const CONNECTIONS = 64;
/** A family of forty with long histories is a tenth of this. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const REGISTRY = 'case-registry';

/** What an agency may refuse for a reason of the reader's; anything else means it does not answer. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  ...(['UNAUTHENTICATED', 'NOT_AVAILABLE', 'PASS_STALE', 'PASS_EXPIRED'] as const),
  ...(['INVALID_INPUT', 'CONFLICT', 'LIMIT_EXCEEDED'] as const),
]);

/** The agencies as the gateway sees them: each its own connections, deadline, and silences. */
export class Agencies {
  private readonly pools = new Map<string, Pool>();
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
      context.silent.set(agency, this.noteSilence(agency));
      throw new Error('AGENCY_SILENT');
    }
    this.silentSince.delete(agency);
    return answer;
  };

  /** Whether an agency says that it can answer. */
  async isReady(agency: string): Promise<boolean> {
    try {
      const { pool } = this.doorOf(agency);
      const signal = AbortSignal.timeout(this.settings.deadlineMs);
      const { statusCode, body } = await pool.request({ method: 'GET', path: '/ready', signal });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  /** Closes the connections; answers in flight have been waited for. */
  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.destroy()));
  }

  private async ask(
    agency: string,
    fetch: Fetch,
    { caller }: GatewayContext,
  ): Promise<ExecutionResult> {
    const { pool, path } = this.doorOf(agency);
    const response = await pool.request({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        ...(await this.tokens.headersFor(agency, caller)),
      },
      body: JSON.stringify(fetch),
      signal: AbortSignal.timeout(this.settings.deadlineMs),
    });
    const answer = answerIn(await textOf(response));
    return response.statusCode === 200 ? answer : { ...answer, data: null };
  }

  private doorOf(agency: string): { readonly pool: Pool; readonly path: string } {
    const { origin, pathname } = new URL(this.settings.urlOf(agency));
    let pool = this.pools.get(agency);
    if (!pool) this.pools.set(agency, (pool = new Pool(origin, { connections: CONNECTIONS })));
    return { pool, path: pathname };
  }

  private noteSilence(agency: string): string {
    const since = this.silentSince.get(agency) ?? new Date().toISOString();
    this.silentSince.set(agency, since);
    return since;
  }
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

async function textOf({ body }: Dispatcher.ResponseData): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new Error('Expected a smaller answer.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
