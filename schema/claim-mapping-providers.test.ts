import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { accessTokens } from './access-tokens';
import { claimMappingOf } from './claim-mapping';
import { HUB_AUDIENCE, TOKEN_TYPES } from './pass';
import { keyOf, newKeyPair, type SigningKey, signToken } from './signed-token';

const ISSUER = 'https://identity.example';

/**
 * A fictional person at Keycloak. The shape is that of `org.keycloak.representations.AccessToken`
 * (realm_access, resource_access, acr) with the mappers "groups" (full path) and "audience", as the
 * Server Administration Guide describes them under protocol mappers and "ACR to LoA mapping".
 */
const KEYCLOAK_PERSON = {
  ...{ sub: '5d7a3c1e-0000-4000-8000-000000000001', aud: [HUB_AUDIENCE, 'account'] },
  ...{ jti: 'onrtac:8f14e45f', typ: 'Bearer', azp: 'oneroof-gateway', sid: 'c9f0f895' },
  ...{ acr: 'high', scope: 'openid profile', 'allowed-origins': ['https://hub.example'] },
  realm_access: { roles: ['default-roles-chain', 'offline_access', 'uma_authorization'] },
  resource_access: {
    oneroof: { roles: ['case-director', 'developer'] },
    account: { roles: ['manage-account', 'view-profile'] },
  },
  groups: ['/agencies/caw-limburg', '/staff/limburg'],
  ...{ name: 'Ilse Maes', given_name: 'Ilse', family_name: 'Maes' },
  ...{ preferred_username: 'ilse.maes', email_verified: true },
};
const AT_KEYCLOAK = {
  ...{ sub: KEYCLOAK_PERSON.sub, name: 'Ilse Maes', agency: 'GENERAL_WELFARE' },
  ...{ functions: ['CASE_DIRECTOR'], assurance: 'HIGH', developer: true },
};

/** The service account of a client that signs with its own key, and is given no browser's claims. */
const KEYCLOAK_SYSTEM = {
  ...{ sub: '5d7a3c1e-0000-4000-8000-000000000002', aud: HUB_AUDIENCE, acr: 'high' },
  ...{ typ: 'Bearer', azp: 'welfare-records', client_id: 'welfare-records' },
  ...{ preferred_username: 'service-account-welfare-records', clientHost: '192.0.2.7' },
  ...{ resource_access: { oneroof: { roles: ['system'] } }, groups: ['/agencies/caw-limburg'] },
};

/**
 * A fictional person at ACM/IDM of the Flemish government, who chose an organisation. The claims are
 * those of authenticatie.vlaanderen.be/docs: "Scopes & claims" (profile, vo, `<application>_rol_3d`,
 * whose values are `role-context:organisation`), "Doelgroepen & organisaties" and
 * "Authenticatiemiddelen" (`acr`, with its level for eIDAS).
 */
const ACM_IDM_PERSON = {
  ...{ sub: '2365621db15c6e2846ca71a1f2774e79fa28c487', aud: HUB_AUDIENCE, cot: 'vo' },
  ...{ given_name: 'Hilde', family_name: 'Roosen', acr: 'urn:be:vlaanderen:authmech:eid' },
  ...{ vo_id: 'a5720746-0000-4000-8000-7ab456648487', vo_doelgroepcode: 'GID' },
  ...{ vo_doelgroepnaam: 'VO-medewerkers', vo_orgcode: 'OVO999001' },
  ...{ vo_orgnaam: 'An agency that is invented' },
  oneroof_rol_3d: [
    'OneroofGebruiker-ketencoordinator:OVO999001',
    'OneroofGebruiker-casusregisseur:OVO999002', // at another organisation, which was not chosen
  ],
};
const AT_ACM_IDM = {
  ...{ sub: ACM_IDM_PERSON.sub, name: 'Hilde Roosen', agency: 'HOUSES_OF_JUSTICE' },
  ...{ functions: ['CHAIN_COORDINATOR'], assurance: 'HIGH' },
};

const NO_FUNCTION = { functions: [] };
const WEAK = { assurance: 'LOW' };
const ROLE = 'OneroofGebruiker-ketencoordinator';
const roles = (...names: unknown[]) => ({ resource_access: { oneroof: { roles: names } } });

describe('the access token of a real provider, by configuration alone', () => {
  let key: SigningKey;
  let publicKeys: ReturnType<typeof createLocalJWKSet>;
  beforeAll(async () => {
    const { privateJwk, publicJwk } = await newKeyPair('one', 'sig');
    key = { id: 'one', key: await keyOf(privateJwk) };
    publicKeys = createLocalJWKSet({ keys: [publicJwk] });
  });

  /** What the hub reads in a token, without its times; through the file that is documented. */
  async function readAt(provider: 'keycloak' | 'acm-idm', claims: object) {
    const ONEROOF_CLAIMS = join(__dirname, 'claim-mappings', `${provider}.json`);
    const verify = accessTokens({
      ...{ identityIssuer: ISSUER, identityKeys: publicKeys },
      claimMapping: await claimMappingOf({ ONEROOF_CLAIMS }),
    });
    const form = { typ: TOKEN_TYPES.access, issuer: ISSUER, lifetimeSeconds: 60 };
    const { iat, exp, ...reader } = await verify(
      await signToken({ ...form, claims: { ...claims } }, key),
    );
    expect(exp - iat).toBe(60);
    return reader;
  }

  describe('of Keycloak', () => {
    const { developer, ...notDeveloper } = AT_KEYCLOAK;
    /** At no agency that we know, nobody does anything. */
    const { agency, ...elsewhere } = { ...notDeveloper, ...NO_FUNCTION };

    it('gives agency, functions and assurance of a person', async () => {
      expect(await readAt('keycloak', KEYCLOAK_PERSON)).toEqual(AT_KEYCLOAK);
      expect([developer, agency]).toEqual([true, 'GENERAL_WELFARE']);
    });

    it('gives those of a system, which has no name', async () => {
      expect(await readAt('keycloak', KEYCLOAK_SYSTEM)).toEqual({
        ...{ sub: KEYCLOAK_SYSTEM.sub, name: '', agency: 'GENERAL_WELFARE' },
        ...{ functions: ['INTEGRATION_CLIENT'], assurance: 'HIGH' },
      });
    });

    it.each([
      ['no group', { groups: undefined }, elsewhere],
      ['groups of nobody we know', { groups: ['/staff/limburg'] }, elsewhere],
      ['a group without its path', { groups: ['caw-limburg'] }, elsewhere],
      ['a group beneath one we know', { groups: ['/agencies/caw-limburg/team'] }, elsewhere],
      ['groups in one text', { groups: '/agencies/caw-limburg,/staff' }, elsewhere],
      ['groups that are an object', { groups: { '/agencies/caw-limburg': true } }, elsewhere],
      ['groups that are numbers', { groups: [7] }, elsewhere],
      [
        'two agencies',
        { groups: ['/agencies/caw-limburg', '/agencies/police-zone-limburg-west'] },
        elsewhere,
      ],
      ['no role', { resource_access: undefined }, { ...notDeveloper, ...NO_FUNCTION }],
      [
        'a role that we do not know',
        roles('boss', 'Case-Director'),
        {
          ...{ ...notDeveloper, ...NO_FUNCTION },
        },
      ],
      [
        'a role of another client',
        { resource_access: { portal: { roles: ['case-director'] } } },
        { ...notDeveloper, ...NO_FUNCTION },
      ],
      [
        'a role of the realm alone',
        { resource_access: {}, realm_access: { roles: ['case-director'] } },
        { ...notDeveloper, ...NO_FUNCTION },
      ],
      [
        'roles in one text',
        { resource_access: { oneroof: { roles: 'case-director developer' } } },
        { ...notDeveloper, ...NO_FUNCTION },
      ],
      [
        'roles that are an object',
        roles({ 'case-director': true }),
        {
          ...{ ...notDeveloper, ...NO_FUNCTION },
        },
      ],
      ['no level', { acr: undefined }, { ...AT_KEYCLOAK, ...WEAK }],
      ['the level of who set up none', { acr: '1' }, { ...AT_KEYCLOAK, ...WEAK }],
      ['a level that is a number', { acr: 3 }, { ...AT_KEYCLOAK, ...WEAK }],
      ['a level that is an object', { acr: { high: true } }, { ...AT_KEYCLOAK, ...WEAK }],
      ['two levels', { acr: ['high', 'low'] }, { ...AT_KEYCLOAK, ...WEAK }],
    ])('gives nothing for %s', async (_what, claims, reader) => {
      expect(await readAt('keycloak', { ...KEYCLOAK_PERSON, ...claims })).toEqual(reader);
    });
  });

  describe('of ACM/IDM', () => {
    const idle = { ...AT_ACM_IDM, ...NO_FUNCTION };
    const { agency, ...elsewhere } = idle;

    it('gives agency, functions and assurance of a person, at the organisation they chose', async () => {
      expect(await readAt('acm-idm', ACM_IDM_PERSON)).toEqual(AT_ACM_IDM);
      expect(agency).toBe('HOUSES_OF_JUSTICE');
    });

    it('gives another agency and function to who chose the other, with another means', async () => {
      const chosen = { vo_orgcode: 'OVO999002', acr: 'urn:be:vlaanderen:authmech:csamtotp' };

      expect(await readAt('acm-idm', { ...ACM_IDM_PERSON, ...chosen })).toEqual({
        ...{ ...AT_ACM_IDM, agency: 'YOUTH_WELFARE', functions: ['CASE_DIRECTOR'] },
        assurance: 'SUBSTANTIAL',
      });
    });

    it('knows who develops for an agency, at that agency alone', async () => {
      const developerAt = (code: string) =>
        readAt('acm-idm', {
          ...ACM_IDM_PERSON,
          oneroof_rol_3d: [`OneroofGebruiker-ontwikkelaar:${code}`],
        });

      expect(await developerAt('OVO999001')).toEqual({ ...idle, developer: true });
      expect(await developerAt('OVO999002')).toEqual(idle);
    });

    it.each([
      ['no organisation', { vo_orgcode: undefined }, elsewhere],
      ['an organisation that we do not know', { vo_orgcode: 'OVO999009' }, elsewhere],
      ['an organisation that is a number', { vo_orgcode: 999001 }, elsewhere],
      ['two organisations', { vo_orgcode: ['OVO999001', 'OVO999002'] }, elsewhere],
      ['no role', { oneroof_rol_3d: undefined }, idle],
      ['a role at another organisation', { oneroof_rol_3d: [`${ROLE}:OVO999002`] }, idle],
      ['a role at none', { oneroof_rol_3d: [ROLE, `${ROLE}:`, ':OVO999001'] }, idle],
      [
        'a role at several in one text, as a whole target group gets it',
        { oneroof_rol_3d: [`${ROLE}:OVO999001, OVO999002`, `${ROLE}:OVO999002, OVO999001`] },
        idle,
      ],
      ['half a role', { oneroof_rol_3d: ['ketencoordinator:OVO999001'] }, idle],
      ['a role that we do not know', { oneroof_rol_3d: ['OneroofGebruiker-baas:OVO999001'] }, idle],
      ['a role that is an object', { oneroof_rol_3d: { [`${ROLE}:OVO999001`]: true } }, idle],
      [
        'a role of another application',
        { oneroof_rol_3d: undefined, portaal_rol_3d: [`${ROLE}:OVO999001`] },
        idle,
      ],
      ['no means of signing in', { acr: undefined }, { ...AT_ACM_IDM, ...WEAK }],
      ['a password', { acr: 'urn:be:vlaanderen:authmech:password' }, { ...AT_ACM_IDM, ...WEAK }],
      ['an older name', { acr: 'urn:be:fedict:iam:fas:Level500' }, { ...AT_ACM_IDM, ...WEAK }],
      ['a means that is a number', { acr: 35 }, { ...AT_ACM_IDM, ...WEAK }],
    ])('gives nothing for %s', async (_what, claims, reader) => {
      expect(await readAt('acm-idm', { ...ACM_IDM_PERSON, ...claims })).toEqual(reader);
    });
  });
});
