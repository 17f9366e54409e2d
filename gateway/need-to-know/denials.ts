import { inCapitals } from '../../schema/environment';
import { codeOf } from '../../schema/errors';
import { GENERAL_POLICY } from '../../schema/policy/decide';
import { isExplained } from '../../schema/policy/decision-table';
import { AGENCY_POLICIES, CHAIN_POLICIES } from '../../schema/policy/generated/policies';
import { REMEDIES } from '../../schema/policy/vocabulary';
import type { ObjectCheck } from './answer-check';
import type { GraphField } from './supergraph-index';
import type { WithheldField } from './withheld';

/** The reasons there are. A policy that permits is none: it says what the matrix left to be read. */
const REASONS: ReadonlySet<unknown> = new Set(
  [...CHAIN_POLICIES, ...Object.values(AGENCY_POLICIES).flat()]
    .filter(({ effect }) => effect === 'forbid')
    .map(({ id }) => id),
);

/** As much of an error in an agency's answer as says what it is about. */
export interface AgencyError {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Whether an error is an owner's own decision about a field: it names its policy, and where. Any
 * other refusal is about the whole answer.
 */
export function isDenial(error: AgencyError): boolean {
  const { extensions = {}, path = [] } = error;
  return (
    codeOf(error) === 'NOT_AVAILABLE' && path.length > 0 && typeof extensions['policy'] === 'string'
  );
}

/** Where in an answer an error is: its field, and the person whose it is. */
export interface Denied {
  readonly field: GraphField;
  readonly person: string | undefined;
}

/**
 * Finds the field of an error by its path, from an object that was asked for.
 * @param person whose that object is, where it is somebody's
 */
export function deniedAt(
  path: readonly (string | number)[],
  object: ObjectCheck | undefined,
  data: unknown,
  person?: string,
): Denied | undefined {
  let denied: Denied | undefined;
  let [check, value, whose] = [object, data, person];
  for (const step of path) {
    if (typeof step === 'string') {
      whose = personIn(check, value) ?? whose;
      const found = check?.fields.get(step);
      if (!found) return undefined;
      denied = { field: found.field, person: whose };
      check = found.object;
    }
    value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return denied;
}

/**
 * Takes out of an answer what its owner denies in the same breath: nothing is told that is said to
 * be withheld.
 * @returns whether there was anything
 */
export function takeOut(path: readonly (string | number)[], answer: unknown): boolean {
  let holder = answer;
  for (const step of path.slice(0, -1)) {
    holder = isObject(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
  }
  const last = path.at(-1);
  if (last === undefined || !isObject(holder) || !Object.hasOwn(holder, last)) return false;
  if (holder[last] === null) return false;
  (holder as Record<string | number, unknown>)[last] = null;
  return true;
}

function personIn(check: ObjectCheck | undefined, value: unknown): string | undefined {
  const about = check?.type.about;
  const person = about === 'LINK' && isObject(value) ? value['person'] : about && value;
  const id = isObject(person) ? person['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * An owner's denial as the reader is told it; nothing for what is sealed. Words of an agency are
 * never passed on: a policy that nobody agreed on is the general one.
 */
export function withheldBy(
  agency: string,
  { field, person }: Denied,
  { extensions = {} }: AgencyError,
): WithheldField | undefined {
  const [label] = field.labels;
  if (!label || !field.labels.every(({ category }) => isExplained(category))) return undefined;
  const { policy, remedy } = extensions;
  return {
    ...{ owner: inCapitals(agency), category: label.category, coordinate: field.coordinate },
    ...(person === undefined ? {} : { person }),
    policy: REASONS.has(policy) ? String(policy) : GENERAL_POLICY,
    remedy: REMEDIES.find((one) => one === remedy) ?? 'NOT_POSSIBLE',
  };
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}
