import type { CaseRole, FamilyViewQuery, PartySide } from '../generated/operations';
import type { Told } from '../hub';
import { CASE_ROLES } from '../picture/family-picture';
import { Reading } from './state';

export type FamilyCase = NonNullable<FamilyViewQuery['case']>;
export type Person = NonNullable<NonNullable<FamilyCase['participants']>[number]['person']>;

/** Somebody of the family, as the head, the tables and the print name them. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: CaseRole | null;
  readonly side: PartySide | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly person: Person;
}

/** One family as one reader was answered, ready to be shown. */
export interface Family {
  readonly view: FamilyViewQuery;
  readonly case: FamilyCase;
  readonly members: readonly Member[];
  readonly reading: Reading;
  /** Of persons and of professionals; an id that is not here is not shown. */
  readonly nameOf: ReadonlyMap<string, string>;
}

/**
 * Reads an answer.
 * @param isEmergency whether it was opened by break-glass
 * @param unnamed what somebody is called of whom no name is given
 */
export function familyOf(
  view: FamilyViewQuery,
  told: Told,
  isEmergency: boolean,
  unnamed: string,
): Family | undefined {
  if (!view.case) return undefined;
  const members = membersOf(view.case, unnamed);
  return {
    ...{ view, case: view.case, members, reading: new Reading(told, isEmergency) },
    nameOf: new Map([
      ...members.map(({ id, name }) => [id, name] as const),
      ...professionalsIn(view.case),
    ]),
  };
}

function membersOf({ participants }: FamilyCase, unnamed: string): readonly Member[] {
  const members = (participants ?? []).flatMap(({ person, caseRole, side }) =>
    person
      ? [
          {
            ...{ id: person.id, role: caseRole, side, person },
            name: nameOf(person) ?? unnamed,
            birthDate: person.municipality?.civilRecord?.birthDate ?? null,
          },
        ]
      : [],
  );
  const place = ({ role }: Member) =>
    role === null ? CASE_ROLES.length : CASE_ROLES.indexOf(role);
  const born = ({ birthDate }: Member) => birthDate ?? '9999';
  return members.sort(
    (one, other) =>
      place(one) - place(other) ||
      born(one).localeCompare(born(other)) ||
      one.name.localeCompare(other.name),
  );
}

function nameOf({ knownAs, callName, municipality }: Person): string | null {
  const { givenNames, familyName } = municipality?.civilRecord ?? {};
  const civil = [givenNames, familyName].filter((part) => part).join(' ');
  return knownAs ?? (civil === '' ? callName : civil);
}

function professionalsIn({ participations }: FamilyCase): (readonly [string, string])[] {
  const workers = (participations ?? []).flatMap(({ workers }) => workers ?? []);
  return workers.flatMap(({ professional }) =>
    professional?.id && professional.displayName
      ? [[professional.id, professional.displayName] as const]
      : [],
  );
}

/** First names of whom the case turns on: what a family is called at the table. */
export function familyName(members: readonly Member[], and: string): string {
  const adults = members.filter(({ role }) => ROLES_OF_THE_NAME.has(role));
  const names = (adults.length > 0 ? adults : members)
    .slice(0, 3)
    .map(({ name }) => name.split(' ')[0] ?? name);
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${and} `);
}

const ROLES_OF_THE_NAME: ReadonlySet<CaseRole | null> = new Set<CaseRole | null>([
  'VICTIM',
  'OFFENDER',
  'SUSPECT',
  'PARENT',
]);
