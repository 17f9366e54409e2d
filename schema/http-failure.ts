import type { ErrorRequestHandler } from 'express';
import { codeOf, type ErrorCode, fixedAnswer, statusOf } from './errors';

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

/** Answers what fails before an operation begins: one fixed error, in the shape of every other. */
export const answerFailure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const code = codeOfFailure(error);
  response.status(statusOf(code)).json(fixedAnswer(code));
};
