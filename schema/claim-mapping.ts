import { readFile } from 'node:fs/promises';
import type { Environment } from './environment';
import type { AccessClaims, Claims } from './pass';
import {
  AGENCY_CODES,
  type AgencyCode,
  ASSURANCE_LEVELS,
  type AssuranceLevel,
  READER_FUNCTIONS,
  type ReaderFunction,
} from './policy/vocabulary';

/** Where something stands in an access token, and which of our words its values mean. */
interface Mapped<Word extends string> {
  /** A JSON Pointer (RFC 6901): `/realm_access/roles`. There stands one value, or a list of them. */
  readonly at: string;
  /** Whole values only: half a role's name is another role. What is not listed means nothing. */
  readonly means: Readonly<Record<string, Word>>;
  /**
   * For a provider that writes `role:organisation`, as ACM/IDM does: where the organisation stands
   * for which the reader signed in. A role at any other means nothing; `means` has the role alone.
   */
  readonly of?: string;
}

/** How an identity provider says who a reader is: Keycloak, ACM/IDM and ours each in another way. */
export interface ClaimMapping {
  /** In one place, or in several that follow each other: a first name, and a family name. */
  readonly name: { readonly at: string | readonly string[] };
  readonly agency: Mapped<AgencyCode>;
  readonly functions: Mapped<ReaderFunction>;
  readonly assurance: Mapped<AssuranceLevel>;
  readonly developer: Mapped<'DEVELOPER'>;
}

/** What each part may mean. */
const WORDS = {
  agency: AGENCY_CODES,
  functions: READER_FUNCTIONS,
  assurance: ASSURANCE_LEVELS,
  developer: ['DEVELOPER'],
} as const;
type Part = keyof typeof WORDS;
const PARTS = Object.keys(WORDS) as Part[];

/** Who reads the claims of an access token as they are: our words, under our names. */
export const OWN_CLAIMS: ClaimMapping = {
  name: { at: '/name' },
  agency: { at: '/agency', means: themselves(AGENCY_CODES) },
  functions: { at: '/functions', means: themselves(READER_FUNCTIONS) },
  assurance: { at: '/assurance', means: themselves(ASSURANCE_LEVELS) },
  developer: { at: '/developer', means: { true: 'DEVELOPER' } },
};

/**
 * The reader of a verified access token, in the words of the hub. What means nothing is left out:
 * - nobody has a function, or is a developer, at an agency that we do not know, or at two at once;
 *   at none, one is at most a client;
 * - of several levels of assurance the lowest counts, and no word of it is `LOW`, which opens least.
 */
export function readerIn(
  claims: Claims & Readonly<Record<string, unknown>>,
  mapping: ClaimMapping,
): AccessClaims {
  const { sub, iat, exp } = claims;
  const agencies = wordsIn(claims, mapping.agency);
  const agency = agencies.length === 1 ? agencies[0] : undefined;
  const isNowhere = valuesAt(claims, mapping.agency.at).length === 0;
  const functions = wordsIn(claims, mapping.functions);
  const levels = wordsIn(claims, mapping.assurance);
  const isDeveloper = wordsIn(claims, mapping.developer).length > 0;
  return {
    ...{ sub, iat, exp, name: nameIn(claims, mapping.name.at) },
    ...(agency === undefined ? {} : { agency }),
    functions: agency ? functions : functions.filter((one) => isNowhere && one === 'CLIENT'),
    assurance: ASSURANCE_LEVELS.find((level) => levels.includes(level)) ?? 'LOW',
    ...(agency && isDeveloper ? { developer: true } : {}),
  };
}

/**
 * The mapping of a process: in the JSON file that its environment names, or that of our own claims.
 * The gateway and the case registry need the same.
 */
export async function claimMappingOf(env: Environment): Promise<ClaimMapping> {
  const path = env['ONEROOF_CLAIMS'];
  return path ? claimMappingIn(await readFile(path, 'utf8'), path) : OWN_CLAIMS;
}

/**
 * The mapping in a text. What it does not name stands where our own claims stand.
 * @param where it stands, for who has to mend it
 * @throws one sentence that says what was expected
 */
export function claimMappingIn(text: string, where: string): ClaimMapping {
  const said = objectIn(parsed(text), `a JSON object in ${where}`);
  for (const part of Object.keys(said)) {
    if (!Object.hasOwn(OWN_CLAIMS, part)) {
      throw new Error(
        `Expected one of ${['name', ...PARTS].join(', ')} in ${where}, got "${part}".`,
      );
    }
  }
  for (const part of Object.keys(said)) {
    const { at, means, of = '/' } = objectIn(said[part], `an object for "${part}" in ${where}`);
    const places: readonly unknown[] = part === 'name' && Array.isArray(at) ? at : [at];
    expectPointers('at', places, `"${part}" in ${where}`);
    expectPointers('of', [of], `"${part}" in ${where}`);
    if (part !== 'name') expectWords(means, part as Part, where);
  }
  return { ...OWN_CLAIMS, ...said };
}

function expectPointers(what: string, places: readonly unknown[], where: string): void {
  if (places.every((place) => typeof place === 'string' && place.startsWith('/'))) return;
  throw new Error(`Expected "${what}" of ${where} to be a JSON Pointer, such as /acr.`);
}

function expectWords(means: unknown, part: Part, where: string): void {
  const words: readonly string[] = WORDS[part];
  for (const word of Object.values(objectIn(means, `"means" of "${part}" in ${where}`))) {
    if (typeof word === 'string' && words.includes(word)) continue;
    const got = JSON.stringify(word);
    throw new Error(
      `Expected "${part}" in ${where} to mean one of ${words.join(', ')}, got ${got}.`,
    );
  }
}

/** Our words for what stands at a place, each once. */
function wordsIn<Word extends string>(claims: object, { at, means, of }: Mapped<Word>): Word[] {
  const organisations = of === undefined ? undefined : valuesAt(claims, of);
  const words = valuesAt(claims, at).flatMap((value) => {
    const said = typeof value === 'boolean' ? String(value) : value;
    if (typeof said !== 'string') return [];
    const key = organisations === undefined ? said : roleAt(organisations, said);
    const word = key !== undefined && Object.hasOwn(means, key) ? means[key] : undefined;
    return word === undefined ? [] : [word];
  });
  return [...new Set(words)];
}

/** The role of `role:organisation`, if that is where the reader signed in for, and nowhere else. */
function roleAt([organisation, ...others]: readonly unknown[], said: string): string | undefined {
  const end = `:${String(organisation)}`;
  const isThere = typeof organisation === 'string' && others.length === 0 && said.endsWith(end);
  return isThere ? said.slice(0, -end.length) : undefined;
}

/** The first text of each place, in their order. */
function nameIn(claims: object, at: string | readonly string[]): string {
  const places = typeof at === 'string' ? [at] : at;
  const parts = places.map((place) => valuesAt(claims, place)[0]);
  return parts.filter((part) => typeof part === 'string').join(' ');
}

/** What stands at a JSON Pointer: nothing, a value, or the values of a list. */
function valuesAt(claims: object, pointer: string): readonly unknown[] {
  let found: unknown = claims;
  for (const step of pointer.slice(1).split('/')) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const isObject = typeof found === 'object' && found !== null && !Array.isArray(found);
    if (!isObject || !Object.hasOwn(found as object, name)) return [];
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  if (found === undefined || found === null || found === '') return [];
  return Array.isArray(found) ? found : [found];
}

function objectIn(value: unknown, expected: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new Error(`Expected ${expected}.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function themselves<Word extends string>(words: readonly Word[]): Record<string, Word> {
  return Object.fromEntries(words.map((word) => [word, word]));
}
