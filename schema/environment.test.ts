import { hostOf, inCapitals, required, wholeNumber } from './environment';

describe('the settings of a process', () => {
  it('gives a setting that is there', () => {
    expect(required({ KEYS: 'a.json' }, 'KEYS', 'a file')).toBe('a.json');
  });

  it.each([{}, { KEYS: '' }])('says in one sentence what is missing in %j', (env) => {
    expect(() => required(env, 'KEYS', 'the public keys')).toThrow(
      'KEYS is not set; expected the public keys.',
    );
  });

  it('takes the usual number where none is set', () => {
    expect([{}, { PORT: '' }, { PORT: '0' }].map((env) => wholeNumber(env, 'PORT', 7))).toEqual([
      7, 7, 0,
    ]);
  });

  it.each(['4000a', '-1', '1.5', 'Infinity'])('refuses "%s" as a whole number', (value) => {
    expect(() => wholeNumber({ PORT: value }, 'PORT', 7)).toThrow(
      `PORT is "${value}"; expected a whole number.`,
    );
  });

  it('listens on this machine alone unless somebody says otherwise', () => {
    const hosts = [{}, { ONEROOF_HOST: '' }, { ONEROOF_HOST: '0.0.0.0' }].map(hostOf);

    expect(hosts).toEqual(['127.0.0.1', '127.0.0.1', '0.0.0.0']);
  });

  it('writes an agency in capitals', () => {
    expect(inCapitals('child-abuse-centre')).toBe('CHILD_ABUSE_CENTRE');
  });
});
