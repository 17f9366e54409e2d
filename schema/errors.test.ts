import { codeOf, type ErrorCode, fixedAnswer, fixedError, statusOf } from './errors';

const CODES: readonly ErrorCode[] = [
  ...(['UNAUTHENTICATED', 'NOT_AVAILABLE', 'PASS_STALE', 'PASS_EXPIRED'] as const),
  ...(['INVALID_OPERATION', 'LIMIT_EXCEEDED', 'CONFLICT', 'INVALID_INPUT'] as const),
  ...(['AGENCY_SILENT', 'NOT_RECORDED', 'INTERNAL'] as const),
];

describe('the closed set of errors', () => {
  it.each(CODES)('says %s in one fixed sentence, with a status of its own kind', (code) => {
    const { message, extensions } = fixedError(code);

    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(extensions).toEqual({ code });
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(fixedAnswer(code))).toBe(JSON.stringify(fixedAnswer(code)));
  });

  it('knows its own codes across a process boundary', () => {
    const crossed = JSON.parse(JSON.stringify(fixedError('PASS_STALE'))) as object;

    expect(codeOf(crossed)).toBe('PASS_STALE');
  });

  it.each([
    ['another code', { code: 'GRAPHQL_PARSE_FAILED' }],
    ['a name that every object has', { code: 'constructor' }],
    ['a code that is no text', { code: ['INTERNAL'] }],
    ['no code', {}],
    ['nothing', undefined],
  ])('takes %s for none of its own', (_what, extensions) => {
    expect(codeOf({ extensions })).toBeUndefined();
  });

  it('names an agency, a policy and a remedy beside the code', () => {
    const { extensions } = fixedError('NOT_AVAILABLE', { policy: 'need-to-know' });

    expect(extensions).toEqual({ code: 'NOT_AVAILABLE', policy: 'need-to-know' });
  });
});
