import { codeOf, type ErrorCode } from './errors';

/** What went wrong with a request before its operation began, as one of the closed codes. */
export function codeOfFailure(error: unknown): ErrorCode {
  const { type, extensions } = error as {
    readonly type?: string; // of the body reader: `entity.too.large`, `charset.unsupported`, ...
    readonly extensions?: Record<string, unknown>;
  };
  if (type === 'entity.too.large') return 'LIMIT_EXCEEDED';
  if (type) return 'INVALID_OPERATION';
  return codeOf({ extensions }) ?? 'INTERNAL';
}
