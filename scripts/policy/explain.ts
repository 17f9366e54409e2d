import { decide } from '../../schema/policy/decide';
import { factsOf, type PassFacts, type PassPerson, subjectOf } from '../../schema/policy/facts';
import type { Category } from '../../schema/policy/generated/matrix';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import {
  AGENCY_CODES,
  ASSURANCE_LEVELS,
  LEGAL_BASES,
  PARTY_SIDES,
  PURPOSES,
  READER_FUNCTIONS,
} from '../../schema/policy/vocabulary';
import { becauseOf } from './because';
import { textTable } from './text-table';

/** What can be said of a reader and a person on the command line; what is not said is open. */
export const EXPLAIN_OPTIONS = {
  function: { type: 'string' },
  purpose: { type: 'string' },
  agency: { type: 'string' },
  assurance: { type: 'string', default: 'HIGH' },
  basis: { type: 'string', default: 'DECREE' },
  side: { type: 'string', default: 'NEUTRAL' },
  minor: { type: 'boolean', default: false },
  self: { type: 'boolean', default: false },
  refused: { type: 'boolean', default: false },
  agreed: { type: 'boolean', default: false },
  danger: { type: 'boolean', default: false },
  released: { type: 'boolean', default: false },
  emergency: { type: 'boolean', default: false },
  closed: { type: 'boolean', default: false },
  restricted: { type: 'boolean', default: false },
  conflict: { type: 'boolean', default: false },
  'not-named': { type: 'boolean', default: false },
  'not-informed': { type: 'boolean', default: false },
  'not-open': { type: 'boolean', default: false },
  'works-for-offender-side': { type: 'boolean', default: false },
} as const;

/** What the command line said. */
export type Explained = {
  readonly [Name in keyof typeof EXPLAIN_OPTIONS]?:
    ((typeof EXPLAIN_OPTIONS)[Name]['type'] extends 'boolean' ? boolean : string) | undefined;
};

/**
 * `npm run policy -- explain --function F --purpose P ...`: what such a reader has of such a person
 * in every category, from each agency that serves it, and why.
 */
export function explain(flags: Explained, today: string): string {
  const pass = passFrom(flags, today);
  const facts = factsOf(pass, today);
  const [person] = pass.persons;
  if (!person) throw new Error('Expected somebody to explain about.');
  const subject = subjectOf(person, today);
  const rows = OWNED_CATEGORIES.map(({ owner, category }) => {
    const { level, policy, remedy } = decide(facts, subject, category, owner);
    return [category, owner, level, policy, remedy, becauseOf(policy)];
  });
  return textTable(['CATEGORY', 'OWNER', 'LEVEL', 'POLICY', 'REMEDY', 'BECAUSE'], rows);
}

const ALWAYS = { since: null, until: null } as const;

function passFrom(flags: Explained, today: string): PassFacts {
  const categories = OWNED_CATEGORIES.map(({ category }) => category);
  const { emergency = false } = flags;
  const agency = flags.agency && oneOf('agency', AGENCY_CODES, flags.agency);
  return {
    caseId: 'case',
    function: oneOf('function', READER_FUNCTIONS, emergency ? 'DUTY_OFFICER' : flags.function),
    purpose: oneOf('purpose', PURPOSES, emergency ? 'EMERGENCY' : flags.purpose),
    assurance: oneOf('assurance', ASSURANCE_LEVELS, flags.assurance ?? 'HIGH'),
    ...(agency ? { agency } : {}),
    ...(flags['not-named'] ? {} : { membership: ALWAYS }),
    ...(flags['not-open']
      ? {}
      : {
          consultation: {
            ...ALWAYS,
            legalBasis: oneOf('basis', LEGAL_BASES, flags.basis ?? 'DECREE'),
          },
        }),
    worksForOffenderSide: flags['works-for-offender-side'] ?? false,
    ...{ hasConflict: flags.conflict ?? false, isInformed: !flags['not-informed'] },
    ...{ isClosed: flags.closed ?? false, isRestricted: flags.restricted ?? false },
    agreement: categories,
    persons: [personFrom(flags, categories, today)],
  };
}

function personFrom(flags: Explained, categories: readonly Category[], today: string): PassPerson {
  return {
    id: 'person',
    side: oneOf('side', PARTY_SIDES, flags.side ?? 'NEUTRAL'),
    ...{ minor: flags.minor ?? false, self: flags.self ?? false, danger: flags.danger ?? false },
    refused: flags.refused ? categories : [],
    agreed: flags.agreed ? categories : [],
    released: flags.released ? OWNED_CATEGORIES.map((one) => ({ ...one, until: today })) : [],
  };
}

/** @throws with the words there are */
export function oneOf<T extends string>(
  flag: string,
  words: readonly T[],
  said: string | undefined,
): T {
  const word = words.find((one) => one === said);
  if (!word) throw new Error(`Expected --${flag} to be one of ${words.join(', ')}.`);
  return word;
}
