import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** What could carry a value out beside the answers: what is written, and what travels in headers. */
export interface Overheard {
  /** Everything that was written to the terminal or logged. */
  written(): string;
  /** Every token that gateway and agencies were handed, its readable parts decoded. */
  tokens(): readonly string[];
  /** Every address that was asked. */
  addresses(): readonly string[];
  stop(): void;
}

const LOGS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/** Listens to this process, in which the whole hub runs. */
export function overhear(): Overheard {
  const written: string[] = [];
  const tokens = new Set<string>();
  const addresses = new Set<string>();
  const undo: (() => void)[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
      written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return write(chunk, ...rest);
    };
    undo.push(() => {
      stream.write = write;
    });
  }
  const { console: logs } = globalThis;
  const own = Object.fromEntries(LOGS.map((level) => [level, logs[level].bind(logs)]));
  const heard = (...said: unknown[]) => {
    written.push(said.map(String).join(' '));
  };
  Object.assign(logs, Object.fromEntries(LOGS.map((level) => [level, heard])));
  undo.push(() => {
    Object.assign(logs, own);
  });
  function onRequest(message: unknown): void {
    const { request } = message as { readonly request: IncomingMessage };
    addresses.add(request.url ?? '');
    for (const value of Object.values(request.headers)) {
      const token = /^(?:Bearer )?(ey[\w-]+(?:\.[\w-]*)+)$/.exec(String(value))?.[1];
      if (token !== undefined) tokens.add(token);
    }
  }
  subscribe('http.server.request.start', onRequest);
  return {
    written: () => written.join('\n'),
    tokens: () =>
      Array.from(tokens, (token) =>
        token
          .split('.')
          .map((part) => Buffer.from(part, 'base64url').toString())
          .join('\n'),
      ),
    addresses: () => [...addresses],
    stop() {
      unsubscribe('http.server.request.start', onRequest);
      for (const one of undo) one();
    },
  };
}
