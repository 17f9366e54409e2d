import { randomBytes } from 'node:crypto';
import {
  AGENCY_TOKEN_LIFETIME_SECONDS,
  type AccessClaims,
  HEADERS,
  HUB_AUDIENCE,
  ISSUERS,
  PASS_LIFETIME_SECONDS,
  type PassClaims,
  TOKEN_TYPES,
  tokenHash,
} from '../../../schema/pass';
import type { Category } from '../../../schema/policy/generated/matrix';
import type { ReaderFunction } from '../../../schema/policy/vocabulary';
import { signToken } from '../../../schema/signed-token';
import { idOf } from '../fixtures';
import { type Family, personsOf } from './families';
import type { TestKeys } from './test-keys';

export const IDENTITY_ISSUER = 'oneroof:development-issuer';

export type TestPass = Omit<PassClaims, 'iat' | 'exp'>;

/** What a director of a family is given to open its case with; any part may be another. */
export function passOf(
  part: Partial<TestPass> & { readonly family: Family; readonly subject?: string },
): TestPass {
  const { family, subject = 'reader:test-director', ...rest } = part;
  return {
    sub: subject,
    jti: randomBytes(8).toString('hex'),
    caseId: idOf(family),
    accessVersion: 1,
    day: '2026-11-22',
    agency: 'HOUSES_OF_JUSTICE',
    function: 'CASE_DIRECTOR',
    purpose: 'CASE_CONSULTATION',
    assurance: 'HIGH',
    membership: { since: '2026-01-01', until: null },
    consultation: { since: '2026-01-01', until: null, legalBasis: 'PROSECUTOR_PERMISSION' },
    persons: personsOf(family),
    ...rest,
  };
}

interface TestReader extends Partial<TestPass> {
  readonly family: Family;
  /** A client: which person of the family they are. */
  readonly self?: string;
}

/** A pass of another function, with the agency and the side that go with it. */
export function as(readerFunction: ReaderFunction, reader: TestReader): TestPass {
  const { self, ...part } = reader;
  const pass = { function: readerFunction, ...USUAL[readerFunction], ...part };
  if (readerFunction !== 'CLIENT') return passOf(pass);
  const persons = personsOf(part.family).map((person) =>
    person.id === idOf(self ?? '') ? { ...person, self: true } : person,
  );
  const client = { purpose: 'CLIENT_INFORMATION', isInformed: true, persons } as const;
  return omitAgency(passOf({ ...client, ...pass }));
}

/** Persons of a pass, of whom owners released categories to the reader's agency. */
export function released(
  persons: TestPass['persons'],
  owner: string,
  ...categories: Category[]
): TestPass['persons'] {
  const releases = categories.map((category) => ({ owner, category, until: '2027-01-01' }));
  return persons.map((person) => ({ ...person, released: releases }));
}

/** A client works nowhere. */
function omitAgency(pass: TestPass): TestPass {
  const facts = Object.entries(pass).filter(([name]) => name !== 'agency');
  return Object.fromEntries(facts) as unknown as TestPass;
}

/** What goes with a function unless a test says otherwise. */
const USUAL: Partial<Record<ReaderFunction, Partial<TestPass>>> = {
  DUTY_OFFICER: { agency: 'POLICE' },
  MAGISTRATE: { agency: 'PROSECUTION' },
  PROSECUTION_CRIMINOLOGIST: { agency: 'PROSECUTION' },
  JUSTICE_ASSISTANT_VICTIM: { agency: 'HOUSES_OF_JUSTICE' },
  JUSTICE_ASSISTANT_OFFENDER: { agency: 'HOUSES_OF_JUSTICE', worksForOffenderSide: true },
};

/** The headers a gateway of this world sends to one agency. */
export async function credentials(
  keys: TestKeys,
  audience: string,
  pass?: TestPass,
  withReader = false,
): Promise<Record<string, string>> {
  const signedPass = pass && (await signPass(keys, pass));
  const access = withReader
    ? await accessToken(keys, { sub: pass?.sub ?? 'reader:nobody' })
    : undefined;
  const token = await signToken(
    {
      ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway },
      lifetimeSeconds: AGENCY_TOKEN_LIFETIME_SECONDS,
      claims: {
        aud: audience,
        ...(signedPass ? { pass: tokenHash(signedPass) } : {}),
        ...(access ? { ath: tokenHash(access) } : {}),
      },
    },
    keys.gateway.signing,
  );
  return {
    authorization: `Bearer ${token}`,
    ...(signedPass ? { [HEADERS.pass]: signedPass } : {}),
    ...(access ? { [HEADERS.access]: access } : {}),
  };
}

/** A pass as the registry of this world signs it. */
export function signPass(keys: TestKeys, pass: TestPass): Promise<string> {
  return signToken(
    {
      ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry },
      ...{ lifetimeSeconds: PASS_LIFETIME_SECONDS, claims: { ...pass } },
    },
    keys.registry.signing,
  );
}

/** An access token as the identity provider of this world gives it. */
export function accessToken(
  keys: TestKeys,
  reader: Pick<AccessClaims, 'sub'> & Partial<AccessClaims>,
): Promise<string> {
  const claims = {
    ...{ aud: HUB_AUDIENCE, name: 'A reader', agency: 'HOUSES_OF_JUSTICE' },
    ...{ functions: ['CASE_DIRECTOR'], assurance: 'HIGH' },
    ...reader,
  };
  return signToken(
    { typ: TOKEN_TYPES.access, issuer: IDENTITY_ISSUER, lifetimeSeconds: 3_600, claims },
    keys.identity.signing,
  );
}
