import type { Asking } from './asking';
import { PERSON } from './supergraph-index';

/** Somebody or something that an agency is asked about, by the key of a joint. */
export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/**
 * Whether an agency may be asked about an entity: a person whom the reader knows, or the case of the
 * pass. About anybody else no agency is even asked.
 */
export function mayBeAskedAbout(
  representation: unknown,
  { rights }: Asking,
): representation is Representation {
  const { __typename: type, id } = (representation ?? {}) as Partial<Representation>;
  if (typeof id !== 'string') return false;
  return type === PERSON ? rights.rows.has(id) : type !== undefined && id === rights.caseId;
}
