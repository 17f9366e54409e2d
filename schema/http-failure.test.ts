import { fixedError } from './errors';
import { codeOfFailure } from './http-failure';

describe('a request that fails before its operation begins', () => {
  it.each([
    ['a body that is too large', { type: 'entity.too.large' }, 'LIMIT_EXCEEDED'],
    ['a body that is no JSON', { type: 'entity.parse.failed' }, 'INVALID_OPERATION'],
    ['letters it cannot read', { type: 'charset.unsupported' }, 'INVALID_OPERATION'],
    ['a refusal of ours', fixedError('PASS_EXPIRED'), 'PASS_EXPIRED'],
    ['a fault of our own', new Error('connect ECONNREFUSED'), 'INTERNAL'],
  ])('is told apart: %s', (_what, failure, code) => {
    expect(codeOfFailure(failure)).toBe(code);
  });
});
