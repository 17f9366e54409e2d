import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'graphql';
import { operationIn } from '../../gateway/need-to-know/named-operation';
import { treeOf } from '../../gateway/need-to-know/operation-tree';
import { rightsOver } from '../../gateway/need-to-know/rights';
import { indexOf } from '../../gateway/need-to-know/supergraph-index';
import { entriesOf, withheldFields } from '../../gateway/need-to-know/withheld';
import type { PassClaims } from '../../schema/pass';
import { decisionTable } from '../../schema/policy/decision-table';
import type { PassPerson } from '../../schema/policy/facts';
import {
  AGENCY_CODES,
  PURPOSES,
  READER_FUNCTIONS,
  type ReaderFunction,
} from '../../schema/policy/vocabulary';
import { idOf } from '../../subgraphs/kit/fixtures';
import { ROOT } from '../development/places';

const TODAY = '2026-11-22';
const PERSONS = 12;
const ALWAYS = { since: null, until: null } as const;
const SIDES = ['VICTIM_SIDE', 'OFFENDER_SIDE', 'NEUTRAL'] as const;

/** The longest account of what is withheld. */
export interface WithheldSize {
  readonly bytes: number;
  /** Whose it is: function, agency and purpose. */
  readonly whose: string;
  /** Of how many readers it is the longest. */
  readonly readers: number;
}

/**
 * How long `extensions.oneroof.withheld` gets for a family of twelve of whom the whole view is
 * asked: the longest for any function, agency and purpose, on either side.
 */
export async function largestWithheld(): Promise<WithheldSize> {
  const index = indexOf(await readFile(join(ROOT, 'schema/supergraph.graphql'), 'utf8'));
  const view = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  const tree = treeOf(index, operationIn(parse(view), undefined), {});
  const rightsOf = rightsOver(index, decisionTable);
  const sizes = readersOf(familyOfTwelve()).map((pass) => {
    const rights = rightsOf(pass, TODAY);
    const entries = entriesOf(withheldFields(index, tree, rights), rights.rows.keys());
    const whose = [pass.function, pass.agency ?? 'at no agency', pass.purpose].join(', ');
    return { bytes: Buffer.byteLength(JSON.stringify(entries)), whose };
  });
  const [largest] = sizes.toSorted((one, other) => other.bytes - one.bytes);
  return { bytes: 0, whose: 'nobody', ...largest, readers: sizes.length };
}

function readersOf(persons: readonly PassPerson[]): PassClaims[] {
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

/** Sides, ages and consents as mixed as they come. */
function familyOfTwelve(): PassPerson[] {
  return Array.from({ length: PERSONS }, (_, place) => ({
    ...{ id: idOf(`one of twelve ${String(place)}`), side: SIDES[place % 3] ?? 'NEUTRAL' },
    ...{ minor: place % 2 === 0, self: place === 0 },
    ...(place % 4 === 0 ? { refused: ['WELF_CONT', 'MH_ENGAGE', 'SUBST'] as const } : {}),
  }));
}
