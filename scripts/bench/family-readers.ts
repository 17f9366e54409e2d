import type { PassClaims } from '../../schema/pass';
import type { PassPerson } from '../../schema/policy/facts';
import {
  AGENCY_CODES,
  PURPOSES,
  READER_FUNCTIONS,
  type ReaderFunction,
} from '../../schema/policy/vocabulary';
import { idOf } from '../../subgraphs/kit/fixtures';

const ALWAYS = { since: null, until: null } as const;
const SIDES = ['VICTIM_SIDE', 'OFFENDER_SIDE', 'NEUTRAL'] as const;

/** A pass for any function, agency and purpose, on either side. */
export function readersOf(persons: readonly PassPerson[]): PassClaims[] {
  return READER_FUNCTIONS.flatMap((as) =>
    homesOf(as).flatMap((home) =>
      PURPOSES.flatMap((purpose) =>
        [false, true].map((worksForOffenderSide) => ({
          ...{ sub: 'reader', iat: 0, exp: 0, jti: 'pass', caseId: 'case', accessVersion: 1 },
          day: '2026-11-22',
          ...{ ...home, function: as, purpose, worksForOffenderSide, persons },
          ...{ assurance: 'HIGH', isInformed: true, membership: ALWAYS },
          consultation: { ...ALWAYS, legalBasis: 'DECREE' },
        })),
      ),
    ),
  );
}

/** A client has no agency; anybody else may be at any. */
function homesOf(as: ReaderFunction): readonly Pick<PassClaims, 'agency'>[] {
  return as === 'CLIENT' ? [{}] : AGENCY_CODES.map((agency) => ({ agency }));
}

/** Invented persons: sides, ages and consents as mixed as they come. */
export function familyOf(persons: number, name = 'one'): PassPerson[] {
  return Array.from({ length: persons }, (_, place) => ({
    ...{
      id: idOf(`${name} of ${String(persons)} ${String(place)}`),
      side: SIDES[place % 3] ?? 'NEUTRAL',
    },
    ...{ minor: place % 2 === 0, self: place === 0 },
    ...(place % 4 === 0 ? { refused: ['WELF_CONT', 'MH_ENGAGE', 'SUBST'] as const } : {}),
  }));
}
