import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { FEDERATION_HEADER } from '../../schema/federation-header';

const label = (category: string) => `@needToKnow(category: "${category}", detail: "SUMMARY")`;
/** All three serve the same, so a planner may go from each to each at every step. */
const TANGLE = `type Knot @key(fields: "id") {
  id: ID!
  a: Knot ${label('SERVICE')} @shareable
  b: Knot ${label('SERVICE')} @shareable
  x: Int ${label('SERVICE')} @shareable`;

/**
 * A graph that our composition refuses: entities that several agencies share, in one another. It
 * holds what a small hub is asked beside.
 */
export function tangledGraph(): string {
  const agencies = {
    'case-registry': `
      type Query { case: ChainCase ${label('STRUCTURE')} knot: Knot ${label('SERVICE')} }
      type ChainCase @key(fields: "id") {
        id: ID!
        participants: [CaseParticipant!] ${label('CASE_PERSON')}
      }
      type CaseParticipant { person: Person ${label('CASE_PERSON')} }
      type Person @key(fields: "id") { id: ID! knownAs: String ${label('ID_CORE')} }
      ${TANGLE} }`,
    police: `
      type Person @key(fields: "id") { id: ID! police: PoliceRecord ${label('STRUCTURE')} }
      type PoliceRecord { advice: String ${label('WEAPON')} }
      ${TANGLE} y: Int ${label('SERVICE')} }`,
    prosecution: `${TANGLE} z: Int ${label('SERVICE')} }`,
  };
  const { supergraphSdl, errors } = composeServices(
    Object.entries(agencies).map(([name, sdl]) => ({
      ...{ name, url: `http://${name}`, typeDefs: parse(FEDERATION_HEADER + sdl) },
    })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}

/** Knots in a row: of 37 bytes on, a planner that is not bounded takes seconds. */
export function inARow(depth: number): string {
  return `{knot{${'a{'.repeat(depth)}x y z${'}'.repeat(depth)}}}`;
}

/** Knots in knots: a bound on what a planner compares is not enough. */
export function inEachOther(depth: number): string {
  const knot = (left: number): string =>
    left === 0 ? 'x y z' : `a{${knot(left - 1)}} b{${knot(left - 1)}}`;
  return `{knot{${knot(depth)}}}`;
}
