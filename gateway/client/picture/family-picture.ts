/**
 * What a genogram shows of a family view: persons, ties, households. Only what the answer holds is
 * here. Nothing is worked out beyond it: no unknown node, no tie that nobody recorded.
 */

/** What a person is to another, as read downwards: a child's tie is its parent's, turned round. */
export const TIE_KINDS = [
  'PARTNER',
  'EX_PARTNER',
  'PARENT',
  'STEPPARENT',
  'GRANDPARENT',
  'SIBLING',
  'CARER',
  'HOUSEMATE',
  'OTHER_FAMILY',
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** Said from below; drawn from above. */
export const FROM_BELOW = {
  CHILD: 'PARENT',
  STEPCHILD: 'STEPPARENT',
  GRANDCHILD: 'GRANDPARENT',
} as const satisfies Readonly<Record<string, TieKind>>;

/** How a professional judges a tie. UNKNOWN is no judgement: the table says it, no line does. */
export const QUALITIES = ['CLOSE', 'DISTANT', 'CONFLICT', 'BROKEN_OFF', 'UNKNOWN'] as const;
export type Quality = (typeof QUALITIES)[number];

/** As what somebody is in the case; whom it turns on first. */
export const CASE_ROLES = [
  'VICTIM',
  'OFFENDER',
  'SUSPECT',
  'PARENT',
  'CHILD',
  'SIBLING',
  'OTHER_FAMILY',
  'SUPPORT_PERSON',
] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** A man, a woman, and everybody else or of whom it is not given. */
export const SHAPES = ['SQUARE', 'CIRCLE', 'DIAMOND'] as const;
export type Shape = (typeof SHAPES)[number];

export interface PicturePerson {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | undefined;
  readonly role: CaseRole | undefined;
}

/** A relation of the family view; `from` is the parent, step-parent, grandparent or carer. */
export interface Tie {
  /** Of the relation. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly quality: Quality | undefined;
  readonly isViolent: boolean;
  /** `YYYY-MM-DD`. */
  readonly since: string | undefined;
  readonly until: string | undefined;
}

export interface FamilyPicture {
  readonly persons: readonly PicturePerson[];
  readonly ties: readonly Tie[];
  /** Who lives together, two persons or more. */
  readonly households: readonly (readonly string[])[];
}

type Maybe<T> = T | null | undefined;

/** The part of `Query.case` that a genogram reads; what is withheld, silent or not recorded is null. */
export interface GenogramView {
  readonly participants?: Maybe<
    readonly {
      readonly caseRole?: Maybe<string>;
      readonly person?: Maybe<{
        readonly id: string;
        readonly knownAs?: Maybe<string>;
        readonly municipality?: Maybe<{
          readonly civilRecord?: Maybe<{
            readonly birthDate?: Maybe<string>;
            readonly sex?: Maybe<string>;
            readonly household?: Maybe<readonly { readonly personId?: Maybe<string> }[]>;
          }>;
        }>;
      }>;
    }[]
  >;
  readonly relations?: Maybe<
    readonly {
      readonly id?: Maybe<string>;
      readonly fromId?: Maybe<string>;
      readonly toId?: Maybe<string>;
      readonly kind?: Maybe<string>;
      readonly quality?: Maybe<string>;
      readonly isViolent?: Maybe<boolean>;
      readonly since?: Maybe<string>;
      readonly until?: Maybe<string>;
    }[]
  >;
}

/** A relation is drawn when its id, its kind and both of its ends are given. */
export function familyPicture(view: GenogramView): FamilyPicture {
  const persons = new Map<string, PicturePerson>();
  const housemates: (readonly [string, string])[] = [];
  for (const { person, caseRole } of view.participants ?? []) {
    if (!person) continue;
    const { birthDate, sex, household } = person.municipality?.civilRecord ?? {};
    persons.set(person.id, {
      id: person.id,
      name: person.knownAs ?? '',
      shape: sex === 'M' ? 'SQUARE' : sex === 'F' ? 'CIRCLE' : 'DIAMOND',
      birthDate: birthDate ?? undefined,
      role: oneOf(CASE_ROLES, caseRole),
    });
    for (const { personId } of household ?? []) {
      if (personId) housemates.push([person.id, personId]);
    }
  }
  const isThere = (id: string) => persons.has(id);
  return {
    persons: [...persons.values()].sort(byBirth),
    ties: (view.relations ?? []).flatMap(tieOf).filter((t) => isThere(t.from) && isThere(t.to)),
    households: groupsOf(
      [...persons.keys()],
      housemates.filter((pair) => pair.every(isThere)),
    ).filter(({ length }) => length > 1),
  };
}

/** A, B, C ...: what a household is called, in the picture and in the table. */
export function letterOf(household: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (household % 26));
}

/** The eldest first; who has no birth date given comes last. */
export function byBirth(one: PicturePerson, other: PicturePerson): number {
  return compare(one.birthDate ?? '9', other.birthDate ?? '9') || compare(one.id, other.id);
}

/** Everybody, in groups of who hangs together by any of the pairs; in the order given. */
export function groupsOf(
  ids: readonly string[],
  pairs: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  const groups = new Map(ids.map((id) => [id, [id]]));
  for (const [one, other] of pairs) {
    const [into, from] = [groups.get(one) ?? [], groups.get(other) ?? []];
    if (into === from) continue;
    into.push(...from);
    for (const id of from) groups.set(id, into);
  }
  const order = new Map(ids.map((id, index) => [id, index]));
  const rank = (id: string) => order.get(id) ?? 0;
  return [...new Set(groups.values())].map((group) => group.sort((a, b) => rank(a) - rank(b)));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

type Relation = NonNullable<GenogramView['relations']>[number];

function tieOf({ id, fromId, toId, kind, quality, ...rest }: Relation): Tie[] {
  const turned = kind === 'CHILD' || kind === 'STEPCHILD' || kind === 'GRANDCHILD';
  const drawn = turned ? FROM_BELOW[kind] : oneOf(TIE_KINDS, kind);
  if (!id || !fromId || !toId || !drawn || fromId === toId) return [];
  const [from, to] = turned ? [toId, fromId] : [fromId, toId];
  return [
    {
      ...{ id, from, to, kind: drawn },
      quality: oneOf(QUALITIES, quality),
      isViolent: rest.isViolent ?? false,
      since: rest.since ?? undefined,
      until: rest.until ?? undefined,
    },
  ];
}

function oneOf<T extends string>(values: readonly T[], value: Maybe<string>): T | undefined {
  return values.find((one) => one === value);
}
