import { holds, type PassPerson } from '../../schema/policy/facts';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import type { AgencyCode, Purpose } from '../../schema/policy/vocabulary';
import type { CaseParticipant } from './case-participant.entity';
import type { ConsentRecord } from './consent-record.entity';

/** Who asks, and what for: a statement of a client is about some agencies and some purposes. */
export interface Asker {
  readonly agency: AgencyCode | undefined;
  readonly purpose: Purpose;
  readonly today: string;
  /** Hub ids of the persons that the reader is: a client. */
  readonly self?: ReadonlySet<string>;
}

/**
 * What a pass says of a person. Only what differs from silence: a pass of forty persons is a header.
 * @param consents all statements of this person
 */
export function factsOfPerson(
  { personId, side, isMinor }: CaseParticipant,
  isSelf: boolean,
  consents: readonly ConsentRecord[],
  asker: Asker,
): PassPerson {
  const said = statementsTo(asker, consents);
  const refused = categoriesOf(said, true);
  const agreed = categoriesOf(said, false);
  return {
    ...{ id: personId, side: side ?? 'NEUTRAL', minor: isMinor },
    ...(isSelf ? { self: true } : {}),
    ...(refused.length > 0 ? { refused } : {}),
    ...(agreed.length > 0 ? { agreed } : {}),
    ...(isOverridden(said) ? { danger: true } : {}),
  };
}

/** What a person said last about a category, and in which record. */
type Said = ReadonlyMap<Category, { readonly isRefusal: boolean; readonly record: ConsentRecord }>;

/**
 * The newest statement counts; of two on one day the refusal. Somebody who was not asked said
 * nothing, and whoever names nothing in particular refuses everything and agrees to nothing.
 */
function statementsTo(asker: Asker, consents: readonly ConsentRecord[]): Said {
  const statements = consents
    .filter((record) => isAbout(record, asker))
    .flatMap((record) => {
      const isRefusal = refuses(record, asker);
      return isRefusal || record.status === 'GIVEN' ? [{ isRefusal, record }] : [];
    })
    .sort(
      (one, other) =>
        (one.record.recordedOn ?? '').localeCompare(other.record.recordedOn ?? '') ||
        Number(one.isRefusal) - Number(other.isRefusal),
    );
  return new Map(
    statements.flatMap((statement) => {
      const { isRefusal, record } = statement;
      const named: readonly Category[] =
        isRefusal && record.categories.length === 0 ? EVERYTHING : record.categories;
      return named.map((category) => [category, statement] as const);
    }),
  );
}

const EVERYTHING = Object.keys(MATRIX) as Category[];

/** Whether a statement is in force and about this agency and purpose; one that names none is about all. */
function isAbout(record: ConsentRecord, asker: Asker): boolean {
  const { agency, purpose, today } = asker;
  const { recordedOn, validUntil, givenTo, withheldFromAgencies, purposes } = record;
  if (!holds({ since: recordedOn, until: validUntil }, today)) return false;
  const named = [...givenTo, ...withheldFromAgencies];
  return (
    isKeptFrom(record, asker) ||
    ((givenTo.length === 0 || (agency !== undefined && named.includes(agency))) &&
      (purposes.length === 0 || purposes.includes(purpose)))
  );
}

/** From a client it is kept whatever agencies it was given to, and for whatever purpose. */
function isKeptFrom({ withheldFromPersonIds }: ConsentRecord, { self }: Asker): boolean {
  return self !== undefined && withheldFromPersonIds.some((id) => self.has(id));
}

/** Also who agrees, but not with this agency, or so that this client does not learn it, refuses it. */
function refuses(record: ConsentRecord, asker: Asker): boolean {
  const { status, withheldFromAgencies } = record;
  const { agency } = asker;
  if (isKeptFrom(record, asker)) return true;
  if (status === 'REFUSED' || status === 'WITHDRAWN') return true;
  return agency !== undefined && withheldFromAgencies.includes(agency);
}

function categoriesOf(said: Said, isRefusal: boolean): Category[] {
  return [...said].filter(([, one]) => one.isRefusal === isRefusal).map(([category]) => category);
}

/** A danger recorded beside one refusal does not override another: each needs its own reason. */
function isOverridden(said: Said): boolean {
  const refusals = [...said.values()].filter(({ isRefusal }) => isRefusal);
  return refusals.length > 0 && refusals.every(({ record }) => record.overriddenBecause !== null);
}
