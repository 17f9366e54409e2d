import { GraphQLError } from 'graphql';
import { ResponseBodyError } from 'openid-client';
import { codeOf } from '../../schema/errors';

/** What is wrong with a provider is wrong with every sign-in: one line tells of all in this time. */
const QUIET_MS = 60_000;

/**
 * Tells whoever runs the gateway why people cannot sign in, which those are not told: a line of JSON
 * with a code of ours, of the client library or of the provider's answer to us, and never a word
 * that came through a browser.
 * @param now in milliseconds, of a clock that only goes forward
 */
export function failureLines(
  write: (line: string) => unknown = (line) => process.stderr.write(line),
  now: () => number = () => performance.now(),
): (error: unknown) => void {
  const told = new Map<string, number>();
  return (error) => {
    const reason = reasonOf(error);
    const last = told.get(reason);
    if (last !== undefined && now() - last < QUIET_MS) return;
    told.set(reason, now());
    write(`${JSON.stringify({ signIn: 'FAILED', reason, at: new Date().toISOString() })}\n`);
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof ResponseBodyError) return `${error.code} ${error.error}`;
  if (error instanceof GraphQLError) return codeOf(error) ?? 'UNKNOWN';
  if (!(error instanceof Error)) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
