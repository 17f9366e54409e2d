import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { format } from 'node:util';
import { HEADERS } from '../../schema/pass';

/** What could carry a value out beside the data of answers: of each kind, all that differ. */
export interface Overheard {
  /** Tokens that gateways and agencies were handed, with their readable parts decoded. */
  readonly tokens: ReadonlySet<string>;
  /** Addresses that were asked. */
  readonly addresses: ReadonlySet<string>;
  /** Headers of answers. */
  readonly headers: ReadonlySet<string>;
  /** Answers without their data: errors, extensions, and whole what is no answer of GraphQL. */
  readonly remarks: ReadonlySet<string>;
  stop(): void;
}

/** An answer that passed a door, and what it answers. */
export interface Exchange {
  /** Of the door. */
  readonly port: number;
  readonly request: string;
  readonly answer: string;
  /** The case pass that came with it. */
  readonly sealedPass: string | undefined;
}

/**
 * Listens at every door of this process, in which the whole hub runs.
 * @param onExchange hears each answer whole, which is not kept here
 */
export function overhear(onExchange: (exchange: Exchange) => void = () => undefined): Overheard {
  const [tokens, addresses] = [new Set<string>(), new Set<string>()];
  const [headers, remarks] = [new Set<string>(), new Set<string>()];
  function onRequest(message: unknown): void {
    const { request, response } = message as {
      readonly request: IncomingMessage;
      readonly response: ServerResponse;
    };
    addresses.add(request.url ?? '');
    for (const value of Object.values(request.headers)) {
      const token = /^(?:Bearer )?(ey[\w-]+(?:\.[\w-]*)+)$/.exec(String(value))?.[1];
      if (token !== undefined) tokens.add([token, ...readableParts(token)].join(' '));
    }
    const requestText = bodyOf(request);
    const port = request.socket.localPort ?? 0;
    const sealedPass = request.headers[HEADERS.pass]?.toString();
    onAnswer(response, (body) => {
      onExchange({ port, request: requestText(), answer: body, sealedPass });
      for (const [name, value] of Object.entries(response.getHeaders())) {
        headers.add(`${name}: ${String(value)}`);
      }
      remarks.add(withoutData(body));
    });
  }
  subscribe('http.server.request.start', onRequest);
  return {
    ...{ tokens, addresses, headers, remarks },
    stop: () => unsubscribe('http.server.request.start', onRequest),
  };
}

/** Hears what this process asks of doors in others, and is answered. @returns how to stop */
export function overhearFetch(onExchange: (exchange: Exchange) => void): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...given) => {
    const response = await fetch(...given);
    const [to, { body, headers } = {}] = given;
    const port = Number(new URL(to instanceof Request ? to.url : to).port);
    const answer = await response.clone().text();
    const sealedPass = new Headers(headers).get(HEADERS.pass) ?? undefined;
    onExchange({ port, request: typeof body === 'string' ? body : '', answer, sealedPass });
    return response;
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

/** Keeps every line that this process writes to its terminal or logs. @returns how to stop */
export function overhearTerminal(lines: Set<string>): () => void {
  const undo: (() => void)[] = [];
  const hear = (text: string) => {
    for (const line of text.split('\n')) lines.add(line);
  };
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
      hear(Buffer.from(chunk).toString());
      return write(chunk, ...rest);
    };
    undo.push(() => {
      stream.write = write;
    });
  }
  const { console: logs } = globalThis;
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    const log = logs[level].bind(logs);
    logs[level] = (...said: unknown[]) => {
      hear(format(...said));
      log(...said);
    };
    undo.push(() => {
      logs[level] = log;
    });
  }
  return () => {
    for (const one of undo) one();
  };
}

/** Those of its parts that are JSON: of a sealed token, the first alone. */
function readableParts(token: string): string[] {
  return token
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString())
    .filter((part) => part.startsWith('{'));
}

/** Hears the body of a request, without reading it before whom it is for. */
function bodyOf(request: IncomingMessage): () => string {
  const chunks: Buffer[] = [];
  const push = request.push.bind(request);
  request.push = (...given) => {
    if (Buffer.isBuffer(given[0])) chunks.push(given[0]);
    return push(...given);
  };
  return () => Buffer.concat(chunks).toString();
}

/** Hears the body of an answer, however it is sent. */
function onAnswer(response: ServerResponse, heard: (body: string) => void): void {
  const chunks: Buffer[] = [];
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  const hear = (chunk: unknown) => {
    if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) chunks.push(Buffer.from(chunk));
  };
  Object.assign(response, {
    write(...given: Parameters<typeof write>) {
      hear(given[0]);
      return write(...given);
    },
    end(...given: Parameters<typeof end>) {
      hear(given[0]);
      heard(Buffer.concat(chunks).toString());
      return end(...given);
    },
  });
}

function withoutData(body: string): string {
  try {
    return JSON.stringify({ ...(JSON.parse(body) as object), data: undefined });
  } catch {
    return body;
  }
}
