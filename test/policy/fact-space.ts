import type { Policy } from '../../schema/policy/compile';
import type { Subject } from '../../schema/policy/facts';
import { AGENCY_POLICIES } from '../../schema/policy/generated/policies';
import {
  AGENCY_CODES,
  PARTY_SIDES,
  PURPOSES,
  READER_FUNCTIONS,
} from '../../schema/policy/vocabulary';
import { columns, rowOf } from './plain-reading';
import { type About, CATEGORIES, isClosedCell, NINTH, type Reading, subjectIn } from './situation';

/**
 * Every value that policies tell apart, and no two that they do not: LOW is as SUBSTANTIAL, and
 * the prosecutor's permission as the decree. `fact-space.test.ts` reads the policies and fails
 * when one of them speaks of something that is not walked here.
 */
const BOTH = [true, false] as const;
const AGENCIES_OF_READERS = [...AGENCY_CODES, 'NONE'] as const;
export const BASES = ['DECREE', 'CONSENT', 'NONE'] as const;
export const LEVELS_OF_SIGN_IN = ['HIGH', 'SUBSTANTIAL'] as const;
const CONSENTS = ['NOT_ASKED', 'GIVEN', 'REFUSED'] as const;

/** Every reader in every state of a case. */
export function* readings(): Generator<Reading> {
  for (const {
    function: as,
    agency,
    assurance,
    purpose,
    offenderSide,
    agreed,
    ownSide,
  } of readers())
    for (const {
      named,
      conflict,
      informed,
      consultationOpen,
      legalBasis,
      closed,
      restricted,
    } of STATES)
      // Written out, for there are a million of them.
      yield {
        function: as,
        agency,
        assurance,
        purpose,
        offenderSide,
        agreed,
        ownSide,
        named,
        conflict,
        informed,
        consultationOpen,
        legalBasis,
        closed,
        restricted,
      };
}

type State = Omit<Reading, keyof Who>;
const STATES: readonly State[] = BOTH.flatMap((named) =>
  BOTH.flatMap((conflict) =>
    BOTH.flatMap((informed) =>
      BOTH.flatMap((consultationOpen) =>
        BASES.flatMap((legalBasis) =>
          BOTH.flatMap((closed) =>
            BOTH.map((restricted) => ({
              ...{ named, conflict, informed, consultationOpen, legalBasis, closed, restricted },
            })),
          ),
        ),
      ),
    ),
  ),
);

type Who = Pick<
  Reading,
  'function' | 'agency' | 'assurance' | 'purpose' | 'offenderSide' | 'agreed' | 'ownSide'
>;

/** An agreement is a machine's, a side a client's; for others neither is looked at. */
function* readers(): Generator<Who> {
  for (const as of READER_FUNCTIONS)
    for (const agency of AGENCIES_OF_READERS)
      for (const assurance of LEVELS_OF_SIGN_IN)
        for (const purpose of PURPOSES)
          for (const offenderSide of BOTH)
            for (const agreed of as === 'INTEGRATION_CLIENT' ? BOTH : [false])
              for (const ownSide of as === 'CLIENT' ? PARTY_SIDES : (['NEUTRAL'] as const))
                yield { function: as, agency, assurance, purpose, offenderSide, agreed, ownSide };
}

/** Nobody in particular; who has no victim in it is on nobody's side. */
export const THE_CASE = {
  side: 'NEUTRAL' as const,
  ...({ isCase: true, minor: false, self: false, consent: 'NOT_ASKED' } as const),
  ...{ danger: false, released: false },
};

/** Every kind of person, and the case as a whole with a victim and without. */
export const ABOUTS: readonly About[] = [
  { ...THE_CASE, side: 'VICTIM_SIDE' },
  THE_CASE,
  ...PARTY_SIDES.flatMap((side) =>
    BOTH.flatMap((minor) =>
      BOTH.flatMap((self) =>
        CONSENTS.flatMap((consent) =>
          BOTH.flatMap((danger) =>
            BOTH.map((released) => ({
              ...{ isCase: false, side, minor, self, consent, danger, released },
            })),
          ),
        ),
      ),
    ),
  ),
];

const SUBJECTS = new Map(ABOUTS.map((about) => [about, subjectIn(about)]));

/** The subject that is one of them; each is made once. */
export function subjectFor(about: About): Subject {
  const subject = SUBJECTS.get(about);
  if (!subject) throw new Error('Expected one of the persons of the space.');
  return subject;
}

/** Where a category is closed for every person, only release and self could matter. */
const FEW_ABOUTS = ABOUTS.filter(
  ({ side, minor, consent, danger }) =>
    side === 'NEUTRAL' && !minor && consent === 'NOT_ASKED' && !danger,
);

/** The persons who can be answered differently about a category. */
export function aboutsFor(reader: Reading, category: string): readonly About[] {
  const { purposes, sensitivity, cell } = rowOf(category);
  const mayOpen =
    (purposes.includes('all') ||
      purposes.includes(letterOf(reader.purpose)) ||
      reader.function === 'CLIENT') &&
    (sensitivity < 4 || reader.assurance === 'HIGH') &&
    (reader.function !== 'INTEGRATION_CLIENT' || reader.agreed) &&
    (reader.function === 'DPO' || columns(reader).some((column) => !isClosedCell(cell(column))));
  return mayOpen && category !== 'STRUCTURE' ? ABOUTS : FEW_ABOUTS;
}

function letterOf(purpose: string): string {
  return LETTERS[purpose] ?? purpose.charAt(0);
}

/** Purposes begin with their letter in the matrix, but for these. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ RISK_ASSESSMENT: 'A', CLIENT_INFORMATION: 'K', STATISTICS: 'G', OVERSIGHT: 'X' },
};

/**
 * The owners that can answer differently about a category: the reader's own agency, those whose
 * own policies name it, and one that lowers nothing.
 */
export function ownersFor({ agency }: Reading, category: string): readonly string[] {
  const own = agency === 'NONE' ? [] : [agency.toLowerCase().replaceAll('_', '-')];
  return [...new Set([...own, ...(NAMED_BY.get(category) ?? []), NINTH])];
}

const NAMED_BY = new Map(
  CATEGORIES.map((category) => [
    category as string,
    Object.entries(AGENCY_POLICIES)
      .filter(([, policies]) => JSON.stringify(policies).includes(`"${category}"`))
      .map(([owner]) => owner),
  ]),
);

/** Whether a policy can tell one subject or category from another. */
export function looksAtSubject({ conditions }: Policy): boolean {
  return /"Var":"resource"/.test(JSON.stringify(conditions));
}
