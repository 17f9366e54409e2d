import { buildSchema } from 'graphql';
import { fixedError } from '../schema/errors';
import { Admission } from './admission';

const TOO_LARGE = fixedError('LIMIT_EXCEEDED').message;
/** As many as are remembered. */
const REMEMBERED = 2_000;

/** An admission that shows how many operations it measured. */
function measuring() {
  const schema = buildSchema('type Query { a: Int }');
  const looks = jest.spyOn(schema, 'getRootType'); // one for each operation of a document
  return { admission: new Admission(schema), measured: () => looks.mock.calls.length };
}

describe('the admission of operations', () => {
  it('measures a text once', () => {
    const { admission, measured } = measuring();
    for (let times = 0; times < 3; times += 1) admission.faultIn('{ a }');
    expect(measured()).toBe(1);

    admission.faultIn('{ a } ');
    expect(measured()).toBe(2);
  });

  it('remembers none that is too large, or no GraphQL', () => {
    const { admission } = measuring();
    for (let times = 0; times < 2; times += 1) {
      expect(() => admission.faultIn(`{ ${'a '.repeat(5_000)} }`)).toThrow(TOO_LARGE);
      expect(admission.faultIn('{ a')?.message).toContain('Syntax Error');
    }
  });

  it('makes room by forgetting the oldest, and a flood of large ones makes it forget none', () => {
    const { admission, measured } = measuring();
    const text = (place: number) => `{ a } # ${String(place)}`;
    admission.faultIn(text(0));
    for (let place = 0; place <= REMEMBERED; place += 1) {
      expect(() => admission.faultIn(`${'{a}'.repeat(1_700)} # ${String(place)}`)).toThrow();
    }
    admission.faultIn(text(0));
    expect(measured()).toBe(1);

    for (let place = 1; place <= REMEMBERED; place += 1) admission.faultIn(text(place));
    const before = measured();
    admission.faultIn(text(REMEMBERED));
    expect(measured()).toBe(before);
    admission.faultIn(text(0));
    expect(measured()).toBe(before + 1);
  });
});
