import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimMappingIn, claimMappingOf, OWN_CLAIMS, readerIn } from './claim-mapping';

const WHO = { sub: 'one', iat: 1, exp: 2 };

/** As Keycloak writes roles, and a level that its administrator set up. */
const KEYCLOAK = {
  agency: { at: '/organisation', means: { 'caw-limburg': 'GENERAL_WELFARE', pz: 'POLICE' } },
  functions: {
    at: '/realm_access/roles',
    means: { casusregisseur: 'CASE_DIRECTOR', permanentie: 'DUTY_OFFICER' },
  },
  assurance: { at: '/acr', means: { '3': 'HIGH', '2': 'SUBSTANTIAL' } },
  developer: { at: '/realm_access/roles', means: { 'oneroof-developer': 'DEVELOPER' } },
};
/** As ACM/IDM of the Flemish government does: a code of the organisation, roles that name it, too. */
const ACM_IDM = {
  name: { at: '/vo_naam' },
  agency: { at: '/vo_orgcode', means: { OVO000211: 'HOUSES_OF_JUSTICE' } },
  functions: {
    at: '/oneroof_rol_3d',
    means: {
      'OneroofKetencoordinator-gebruiker:OVO000211': 'CHAIN_COORDINATOR',
      'OneroofJustitieassistent-dader:OVO000211': 'JUSTICE_ASSISTANT_OFFENDER',
    },
  },
  assurance: {
    at: '/https:~1~1vlaanderen.example~1zekerheid',
    means: { 'urn:be:fedict:iam:fas:Level500': 'HIGH', 'urn:be:fedict:iam:fas:Level400': 'HIGH' },
  },
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

  it('is found in a token of Keycloak', () => {
    const roles = ['offline_access', 'casusregisseur', 'oneroof-developer', 'casusregisseur'];
    const claims = { name: 'Ilse Maes', organisation: 'caw-limburg', realm_access: { roles } };

    expect(read({ ...claims, acr: '3' }, KEYCLOAK)).toEqual({
      ...{ ...WHO, name: 'Ilse Maes', agency: 'GENERAL_WELFARE', functions: ['CASE_DIRECTOR'] },
      ...{ assurance: 'HIGH', developer: true },
    });
  });

  it('is found in a token of ACM/IDM', () => {
    const claims = {
      ...{ vo_naam: 'Hilde Roosen', vo_orgcode: 'OVO000211', name: 'another' },
      oneroof_rol_3d: ['OneroofKetencoordinator-gebruiker:OVO000211'],
      'https://vlaanderen.example/zekerheid': 'urn:be:fedict:iam:fas:Level500',
    };

    expect(read(claims, ACM_IDM)).toEqual({
      ...{ ...WHO, name: 'Hilde Roosen', agency: 'HOUSES_OF_JUSTICE' },
      ...{ functions: ['CHAIN_COORDINATOR'], assurance: 'HIGH' },
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
    ['one value for a list', { functions: 'DPO' }, { ...NOBODY, functions: ['DPO'] }],
    ['a level that we do not know', { assurance: 'HIGHEST' }, NOBODY],
    ['two levels', { assurance: ['HIGH', 'SUBSTANTIAL'] }, { ...NOBODY, assurance: 'SUBSTANTIAL' }],
    ['an agency that we do not know', { agency: 'OVO1', functions: ['DPO'] }, NOBODY],
    ['two agencies', { agency: ['POLICE', 'PROSECUTION'], functions: ['DPO'] }, NOBODY],
    ['no agency', { agency: null, functions: ['CLIENT'] }, { ...NOBODY, functions: ['CLIENT'] }],
  ])('is left out where it means nothing: %s', (_what, claims, reader) => {
    expect(readerIn({ ...WHO, ...claims }, OWN_CLAIMS)).toEqual(reader);
  });

  it('is looked for where it should stand, and nowhere else', () => {
    const roles = ['casusregisseur'];

    expect(read({ realm_access: [{ roles }] }, KEYCLOAK)).toEqual(NOBODY);
    expect(read({ realm_access: 'roles', roles }, KEYCLOAK)).toEqual(NOBODY);
    expect(read({ functions: ['CASE_DIRECTOR'], agency: 'POLICE' }, KEYCLOAK)).toEqual(NOBODY);
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
    await writeFile(file, JSON.stringify({ assurance: KEYCLOAK.assurance }));
    try {
      expect(await claimMappingOf({ ONEROOF_CLAIMS: file })).toEqual({
        ...OWN_CLAIMS,
        assurance: KEYCLOAK.assurance,
      });
      expect(await claimMappingOf({ ONEROOF_CLAIMS: '' })).toBe(OWN_CLAIMS);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
