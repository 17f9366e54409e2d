import { decodeJwt } from 'jose';
import {
  AGENCY_TOKEN_LIFETIME_SECONDS,
  type AccessClaims,
  HEADERS,
  ISSUERS,
  type PassClaims,
  TOKEN_TYPES,
  tokenHash,
} from '../../../schema/pass';
import { openedEnvelope } from '../../../schema/pass-envelope';
import { signToken } from '../../../schema/signed-token';
import { idOf } from '../../kit/fixtures';
import { type Answer, startAgency, type TestAgency } from '../../kit/testing/start-agency';
import { type TestKeys, testKeys } from '../../kit/testing/test-keys';
import type { LogReaderSettings } from '../../kit/settings';
import { accessToken, credentials, type TestPass } from '../../kit/testing/test-tokens';
import type { GivenPass } from '../case-pass';
import { fixtures } from '../fixtures';
import { Membership } from '../membership.entity';
import { caseRegistry } from '../subgraph';

/** What a test may change of how somebody of the families signs in, or of what they open. */
export interface Knock extends Partial<AccessClaims> {
  /** A family, or any other word for a case that does not exist. */
  readonly family?: string;
  /** What is typed for the case, where it is not the id of that family. */
  readonly called?: string;
  readonly as?: string;
  readonly purpose?: string;
  readonly emergency?: Stated;
}

/** What an officer says to break the glass. */
interface Stated {
  readonly aboutWhom: string;
  readonly reason: string;
  readonly imminentDanger: boolean;
}

/** The registry, with readers of the families at its door. */
export interface FrontDesk {
  readonly agency: TestAgency;
  /** What the registry answers somebody of the families (`ilse-maes`), with no case open. */
  ask(who: string, query: string, knock?: Knock): Promise<Answer>;
  /** What it answers the reader of a pass, as a test wrote it. */
  askWith(pass: TestPass, query: string): Promise<Answer>;
  /** Opens a case in a first function of theirs, for a case consultation unless told otherwise. */
  open(who: string, knock?: Knock): Promise<Opened>;
}

export interface Opened {
  readonly answer: Answer;
  /** What the pass says; nothing where none was given. */
  readonly pass: PassClaims | undefined;
  /** Which case the answer says that it opens. */
  readonly caseId: string | undefined;
  /** The length of the sealed pass, which travels as a header. */
  readonly size: number;
  readonly statements: readonly string[];
}

/** Starts the registry on a database of its own. @param log which it reads; none otherwise */
export async function startFrontDesk(log?: LogReaderSettings): Promise<FrontDesk> {
  const keys = await testKeys();
  const agency = await startAgency(caseRegistry, keys, log ? { log } : {});

  async function ask(who: string, query: string, knock: Knock = {}) {
    return agency.knock(await headersOf(keys, { ...signInOf(who), ...claimsIn(knock) }), query);
  }

  return {
    ...{ agency, ask },
    askWith: async (pass, query) =>
      agency.knock(await credentials(keys, 'case-registry', pass, true), query),
    async open(who, knock = {}) {
      const { family = 'S1', purpose = 'CASE_CONSULTATION' } = knock;
      const as = knock.as ?? signInOf(who).functions[0] ?? '';
      const caseId = JSON.stringify(knock.called ?? idOf(family));
      const why = knock.emergency ? `, emergency: ${inputOf(knock.emergency)}` : '';
      const input = `{ caseId: ${caseId}, function: ${as}, purpose: ${purpose}${why} }`;
      const open = `mutation { openCase(input: ${input}) { caseId token } }`;
      const answer = await ask(who, open, knock);
      const given = answer.data?.['openCase'] as GivenPass | null | undefined;
      const statements = agency.statements.toSorted(); // several are asked at once
      return {
        ...{ answer, statements, size: given?.token.length ?? 0 },
        ...{ caseId: given?.caseId, pass: await read(keys, given?.token) },
      };
    },
  };
}

/** As it is written in an operation. */
function inputOf(stated: Stated): string {
  const fields = Object.entries(stated).map(([name, said]) => `${name}: ${JSON.stringify(said)}`);
  return `{ ${fields.join(', ')} }`;
}

type Named = Pick<Membership, 'subject' | 'agency' | 'function'>;

/** How somebody of the families signs in: with their own agency and functions. */
function signInOf(who: string) {
  const own = fixtures
    .filter((fixture) => fixture.entity === Membership)
    .flatMap(({ rows }) => rows as readonly Named[])
    .filter(({ subject }) => subject === `reader:${who}`);
  const agency = own[0]?.agency;
  const functions = own.map((one) => one.function);
  return { sub: `reader:${who}`, functions, ...(agency ? { agency } : {}) };
}

const OF_THE_MUTATION: ReadonlySet<string> = new Set([
  ...['family', 'called', 'as', 'purpose', 'emergency'],
]);

/** What a knock says of the reader, and not of what they open. */
function claimsIn(knock: Knock): Partial<AccessClaims> {
  const claims = Object.entries(knock).filter(([name]) => !OF_THE_MUTATION.has(name));
  return Object.fromEntries(claims);
}

/** As the gateway sends a reader who has no case open. */
async function headersOf(
  keys: TestKeys,
  reader: Parameters<typeof accessToken>[1],
): Promise<Record<string, string>> {
  const access = await accessToken(keys, reader);
  const token = await signToken(
    {
      ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway },
      lifetimeSeconds: AGENCY_TOKEN_LIFETIME_SECONDS,
      claims: { aud: 'case-registry', ath: tokenHash(access) },
    },
    keys.gateway.signing,
  );
  return { authorization: `Bearer ${token}`, [HEADERS.access]: access };
}

/** What the gateway reads in a sealed pass. */
async function read(keys: TestKeys, token: string | undefined): Promise<PassClaims | undefined> {
  if (!token) return undefined;
  return decodeJwt<PassClaims>(await openedEnvelope(token, keys.gatewayEncryption.signing.key));
}
