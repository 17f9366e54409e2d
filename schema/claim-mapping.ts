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
}

/** How an identity provider says who a reader is: Keycloak, ACM/IDM and ours each in another way. */
export interface ClaimMapping {
  readonly name: { readonly at: string };
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
 * - nobody has a function at an agency that we do not know, or at two at once;
 * - of several levels of assurance the lowest counts, and no word of it is `LOW`, which opens least.
 */
export function readerIn(
  claims: Claims & Readonly<Record<string, unknown>>,
  mapping: ClaimMapping,
): AccessClaims {
  const { sub, iat, exp } = claims;
  const agencies = wordsIn(claims, mapping.agency);
  const agency = agencies.length === 1 ? agencies[0] : undefined;
  const isElsewhere = agency === undefined && valuesAt(claims, mapping.agency.at).length > 0;
  const levels = wordsIn(claims, mapping.assurance);
  const [name] = valuesAt(claims, mapping.name.at);
  return {
    ...{ sub, iat, exp, name: typeof name === 'string' ? name : '' },
    ...(agency === undefined ? {} : { agency }),
    functions: isElsewhere ? [] : wordsIn(claims, mapping.functions),
    assurance: ASSURANCE_LEVELS.find((level) => levels.includes(level)) ?? 'LOW',
    ...(wordsIn(claims, mapping.developer).length > 0 ? { developer: true } : {}),
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
    const { at, means } = objectIn(said[part], `an object for "${part}" in ${where}`);
    if (typeof at !== 'string' || !at.startsWith('/')) {
      throw new Error(`Expected "at" of "${part}" in ${where} to be a JSON Pointer, such as /acr.`);
    }
    if (part !== 'name') expectWords(means, part as Part, where);
  }
  return { ...OWN_CLAIMS, ...said };
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
function wordsIn<Word extends string>(claims: object, { at, means }: Mapped<Word>): Word[] {
  const words = valuesAt(claims, at).flatMap((value) => {
    const key = typeof value === 'boolean' ? String(value) : value;
    const word = typeof key === 'string' && Object.hasOwn(means, key) ? means[key] : undefined;
    return word === undefined ? [] : [word];
  });
  return [...new Set(words)];
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
