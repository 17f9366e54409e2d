import { GraphQLError } from 'graphql';

/**
 * Every failure a reader can meet: a closed set of codes, one fixed text each (design §5).
 * A text says what to do; never a value, a host, a stack or a hint about the schema.
 */
const TEXTS = {
  UNAUTHENTICATED: 'Sign in again: the access token is missing, wrong or expired.',
  NOT_AVAILABLE: 'This is not available to you.',
  PASS_STALE: 'What you may see in this case has changed. Open the case again.',
  PASS_EXPIRED: 'The case pass has expired. Open the case again.',
  INVALID_OPERATION: 'This operation is not valid for the published schema.',
  LIMIT_EXCEEDED: 'This request is too large or too expensive. Ask for less at a time.',
  CONFLICT: 'Somebody changed this in the meantime. Read it again, then decide.',
  INVALID_INPUT: 'The input does not fit the published schema or its rules.',
  AGENCY_SILENT: 'An agency does not answer. Try again later.',
  NOT_RECORDED: 'The answer could not be recorded, so it is not given. Try again later.',
  INTERNAL: 'Something went wrong on our side. Try again later.',
} as const;

export type ErrorCode = keyof typeof TEXTS;

/** The HTTP status that goes with a code when it is the whole answer (RFC 9110). */
const STATUS = {
  UNAUTHENTICATED: 401,
  NOT_AVAILABLE: 403,
  PASS_STALE: 403,
  PASS_EXPIRED: 403,
  INVALID_OPERATION: 400,
  LIMIT_EXCEEDED: 413,
  CONFLICT: 409,
  INVALID_INPUT: 400,
  AGENCY_SILENT: 503,
  NOT_RECORDED: 503,
  INTERNAL: 500,
} as const satisfies Record<ErrorCode, number>;

/**
 * An expected failure, as the reader will see it.
 * @param detail ids and codes only (an agency, a policy, a remedy); never data.
 */
export function fixedError(
  code: ErrorCode,
  detail: Readonly<Record<string, string>> = {},
): GraphQLError {
  return new GraphQLError(TEXTS[code], { extensions: { code, ...detail } });
}

/** The code of an error that crossed a process boundary, or nothing when it is not one of ours. */
export function codeOf(error: {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}): ErrorCode | undefined {
  const code = error.extensions?.['code'];
  return typeof code === 'string' && Object.hasOwn(TEXTS, code) ? (code as ErrorCode) : undefined;
}

/** The HTTP status of an answer that consists of this error alone. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code];
}

/** A whole answer that is one fixed error; the same bytes for every cause of that code. */
export function fixedAnswer(code: ErrorCode): { readonly errors: readonly unknown[] } {
  return { errors: [fixedError(code).toJSON()] };
}
