import { fixedError } from './errors';
import { masked } from './masked-errors';

const SECRET = 'connect ECONNREFUSED 10.0.0.7:5432';

describe('the last hand on an error', () => {
  it('keeps one of ours, with the path of the field that is null for it', () => {
    const path = ['case', 'participants', 0, 'person', 'police'];
    const error = fixedError('NOT_AVAILABLE', {
      policy: 'purpose-not-agreed',
      remedy: 'ASK_OWNER',
    });

    expect(masked({ ...error.toJSON(), path })).toEqual({ ...error.toJSON(), path });
  });

  it('gives the fixed text to a code of ours, whatever text came with it', () => {
    const extensions = { code: 'AGENCY_SILENT', agency: 'POLICE' };

    expect(masked({ message: SECRET, extensions })).toEqual(
      fixedError('AGENCY_SILENT', { agency: 'POLICE' }).toJSON(),
    );
  });

  it.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST'])(
    'says of %s only that the operation is not valid',
    (code) => {
      const hint = 'Cannot query field "knownAss". Did you mean "knownAs"?';

      expect(masked({ message: hint, extensions: { code } })).toEqual(
        fixedError('INVALID_OPERATION').toJSON(),
      );
    },
  );

  it.each([
    ['an error of a library', { code: 'INTERNAL_SERVER_ERROR', stacktrace: [SECRET] }],
    ['an error without a code', undefined],
    ['a code that every object has', { code: 'toString' }],
  ])('says of %s only that something went wrong', (_what, extensions) => {
    expect(masked({ message: SECRET, ...(extensions ? { extensions } : {}) })).toEqual(
      fixedError('INTERNAL').toJSON(),
    );
  });

  it('lets no sentence of an agency through under the name of a policy', () => {
    const policy = 'Samira is in the refuge of Genk';
    const told = masked({
      message: '',
      extensions: { code: 'NOT_AVAILABLE', policy, remedy: 'ASK_OWNER', reason: policy },
    });

    expect(told).toEqual(fixedError('NOT_AVAILABLE', { remedy: 'ASK_OWNER' }).toJSON());
  });

  it('says nothing of a policy beside a code that is not ours', () => {
    const extensions = { code: 'BAD_REQUEST', policy: 'need-to-know' };

    expect(masked({ message: '', extensions })).toEqual(fixedError('INVALID_OPERATION').toJSON());
  });
});
