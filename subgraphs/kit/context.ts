import type { DataSource } from 'typeorm';
import { fixedError } from '../../schema/errors';
import type { AccessClaims, PassClaims } from '../../schema/pass';
import type { PassPerson } from '../../schema/policy/facts';
import type { OwnerGates } from './gates';
import type { ReadOnlyDatabase } from './read-only-database';
import type { AgencySettings } from './settings';

/** One per request. Loaders cache on it, so it must not outlive the request. */
export interface Context {
  /** Whose data this is: the subgraph's name, and the owner in every decision taken here. */
  readonly agency: string;
  readonly settings: AgencySettings;
  readonly db: DataSource;
  /** The disclosure log; only the case registry reads it. */
  readonly log?: ReadOnlyDatabase | undefined;
  /** One reader, one case, one purpose, as the case registry signed it; none before a case is open. */
  readonly pass: CasePass | undefined;
  /** Who asks, as the identity provider says; only the case registry is told. */
  readonly reader: AccessClaims | undefined;
  /** Others than ours, in tests that switch one off. */
  readonly gates?: OwnerGates;
}

/** A verified pass, with the persons of the case by hub id: who is not in it does not exist here. */
export interface CasePass extends Omit<PassClaims, 'persons'> {
  readonly persons: ReadonlyMap<string, PassPerson>;
  /** As they were signed: what decisions are made from. */
  readonly claims: PassClaims;
}

/** The claims of a pass, made ready for look-ups. */
export function casePassOf(claims: PassClaims): CasePass {
  const persons = new Map(claims.persons.map((person) => [person.id, person]));
  return { ...claims, persons, claims };
}

/** The pass of a request about a case. */
export function passOf(context: Context): CasePass {
  if (!context.pass) throw fixedError('NOT_AVAILABLE');
  return context.pass;
}

/** The reader, where the identity provider's word reaches: at the case registry. */
export function readerOf(context: Context): AccessClaims {
  if (!context.reader) throw fixedError('UNAUTHENTICATED');
  return context.reader;
}
