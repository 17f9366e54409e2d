import { fixedError } from '../../schema/errors';
import { failureLines } from './failure-lines';

describe('what the gateway tells of sign-ins that fail', () => {
  const lines: string[] = [];
  let now = 0;
  const write = (line: string) => lines.push(line);
  const reasons = () =>
    lines.splice(0).map((line) => (JSON.parse(line) as { reason: string }).reason);

  it('is a code, and nothing that somebody said', () => {
    const tell = failureLines(write, () => now);
    tell(fixedError('NOT_RECORDED'));
    tell(Object.assign(new Error('Ilse Maes'), { code: 'OAUTH_INVALID_RESPONSE' }));
    tell(new TypeError('Ilse Maes'));
    tell('Ilse Maes');

    expect(lines.join()).not.toContain('Ilse');
    expect(reasons()).toEqual(['NOT_RECORDED', 'OAUTH_INVALID_RESPONSE', 'TypeError', 'UNKNOWN']);
  });

  it('is told once a minute, however often it is wrong', () => {
    const tell = failureLines(write, () => now);
    for (now = 0; now < 130_000; now += 1_000) tell(fixedError('UNAUTHENTICATED'));

    expect(reasons()).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });
});
