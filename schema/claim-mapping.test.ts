import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimMappingIn, claimMappingOf, OWN_CLAIMS, readerIn } from './claim-mapping';

const WHO = { sub: 'one', iat: 1, exp: 2 };

/** Words of a provider that are not ours; how real ones write is in claim-mapping-providers.test.ts. */
const OTHERS = {
  name: { at: ['/first', '/last'] },
  agency: { at: '/organisation', means: { 'caw-limburg': 'GENERAL_WELFARE', pz: 'POLICE' } },
  functions: {
    at: '/rights/roles',
    means: { casusregisseur: 'CASE_DIRECTOR', permanentie: 'DUTY_OFFICER' },
  },
  assurance: { at: '/acr', means: { '3': 'HIGH', '2': 'SUBSTANTIAL' } },
  developer: { at: '/https:~1~1oneroof.example~1developer', means: { true: 'DEVELOPER' } },
};

const read = (claims: object, mapping: object) =>
  readerIn({ ...WHO, ...claims }, claimMappingIn(JSON.stringify(mapping), 'a file'));
const NOBODY = { ...WHO, name: '', functions: [], assurance: 'LOW' };

describe('what an access token says of its reader', () => {
  it('is read as it stands where the provider says it in our words', () => {
    const claims = { name: 'Ilse', agency: 'GENERAL_WELFARE', functions: ['CASE_DIRECTOR'] };

    expect(readerIn({ ...WHO, ...claims, assurance: 'HIGH', developer: true }, OWN_CLAIMS)).toEqual(
      { ...WHO, ...claims, assurance: 'HIGH', developer: true },
    );
  });

  it('is found where another provider says it, in other words', () => {
    const claims = { first: 'Ilse', last: 'Maes', organisation: 'caw-limburg', acr: '3' };
    const rights = { roles: ['offline', 'casusregisseur', 'casusregisseur'] };

    expect(read({ ...claims, rights, 'https://oneroof.example/developer': true }, OTHERS)).toEqual({
      ...{ ...WHO, name: 'Ilse Maes', agency: 'GENERAL_WELFARE', functions: ['CASE_DIRECTOR'] },
      ...{ assurance: 'HIGH', developer: true },
    });
  });

  it.each([
    ['nothing', {}, NOBODY],
    ['a function that we do not know', { functions: ['BOSS'] }, NOBODY],
    ['part of a word', { functions: ['CASE_DIRECTOR:POLICE', 'CASE', 'case_director'] }, NOBODY],
    ['names that every object has', { functions: ['__proto__', 'constructor'] }, NOBODY],
    ['an object for a word', { functions: [{ toString: 'CASE_DIRECTOR' }, 7, null] }, NOBODY],
    ['a list in a list', { functions: [['CASE_DIRECTOR']] }, NOBODY],
    ['a name that is no text', { name: { first: 'Ilse' } }, NOBODY],
    ['a word for yes', { developer: 'yes' }, NOBODY],
    ['no', { developer: false }, NOBODY],
    [
      'one value for a list',
      { agency: 'POLICE', functions: 'DPO' },
      { ...NOBODY, agency: 'POLICE', functions: ['DPO'] },
    ],
    ['a level that we do not know', { assurance: 'HIGHEST' }, NOBODY],
    ['two levels', { assurance: ['HIGH', 'SUBSTANTIAL'] }, { ...NOBODY, assurance: 'SUBSTANTIAL' }],
    ['an agency that we do not know', { agency: 'OVO1', functions: ['DPO'] }, NOBODY],
    ['two agencies', { agency: ['POLICE', 'PROSECUTION'], functions: ['DPO'] }, NOBODY],
    ['an agency that is no text', { agency: { POLICE: true }, functions: ['DPO'] }, NOBODY],
    [
      'a client at an agency that we do not know',
      { agency: 'OVO1', functions: ['CLIENT'] },
      NOBODY,
    ],
    [
      'whatever but a client is at no agency',
      { agency: null, functions: ['CLIENT', 'DPO', 'CASE_DIRECTOR'], developer: true },
      { ...NOBODY, functions: ['CLIENT'] },
    ],
  ])('is left out where it means nothing: %s', (_what, claims, reader) => {
    expect(readerIn({ ...WHO, ...claims }, OWN_CLAIMS)).toEqual(reader);
  });

  it('is looked for where it should stand, and nowhere else', () => {
    const [roles, organisation] = [['casusregisseur'], 'pz'];
    const atPolice = { ...NOBODY, agency: 'POLICE' };

    expect(read({ organisation, rights: { roles } }, OTHERS).functions).toEqual(['CASE_DIRECTOR']);
    expect(read({ organisation, rights: [{ roles }] }, OTHERS)).toEqual(atPolice);
    expect(read({ organisation, rights: 'roles', roles }, OTHERS)).toEqual(atPolice);
    expect(read({ functions: ['CASE_DIRECTOR'], agency: 'POLICE' }, OTHERS)).toEqual(NOBODY);
  });
});

describe('a mapping of claims', () => {
  it.each([
    ['{', 'Expected a JSON object in claims.json.'],
    ['[]', 'Expected a JSON object in claims.json.'],
    [
      '{"roles": {"at": "/roles"}}',
      'Expected one of name, agency, functions, assurance, developer in claims.json, got "roles".',
    ],
    [
      '{"assurance": {"at": "acr", "means": {}}}',
      'Expected "at" of "assurance" in claims.json to be a JSON Pointer, such as /acr.',
    ],
    [
      '{"name": {"at": ["/given_name", "family_name"]}}',
      'Expected "at" of "name" in claims.json to be a JSON Pointer, such as /acr.',
    ],
    [
      '{"functions": {"at": ["/roles", "/rights"], "means": {}}}',
      'Expected "at" of "functions" in claims.json to be a JSON Pointer, such as /acr.',
    ],
    [
      '{"functions": {"at": "/roles", "of": "organisation", "means": {}}}',
      'Expected "of" of "functions" in claims.json to be a JSON Pointer, such as /acr.',
    ],
    ['{"assurance": {"at": "/acr"}}', 'Expected "means" of "assurance" in claims.json.'],
    [
      '{"assurance": {"at": "/acr", "means": {"3": "HIGHEST"}}}',
      'Expected "assurance" in claims.json to mean one of LOW, SUBSTANTIAL, HIGH, got "HIGHEST".',
    ],
  ])('says what is wrong with it: %s', (text, sentence) => {
    expect(() => claimMappingIn(text, 'claims.json')).toThrow(new Error(sentence));
  });

  it('is in the file that the environment names, or says that claims are ours', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oneroof-claims-'));
    const file = join(folder, 'claims.json');
    await writeFile(file, JSON.stringify({ assurance: OTHERS.assurance }));
    try {
      expect(await claimMappingOf({ ONEROOF_CLAIMS: file })).toEqual({
        ...OWN_CLAIMS,
        assurance: OTHERS.assurance,
      });
      expect(await claimMappingOf({ ONEROOF_CLAIMS: '' })).toBe(OWN_CLAIMS);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
