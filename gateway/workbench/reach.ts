import type { FieldUse } from './fields-used';
import { OPENS, type Opens, type ReferenceCategory, type ReferenceField } from './reference';

/** A line of `Query.access`: what the pass opens about a person, or about the case. */
export interface AccessLine {
  readonly personId: string | null;
  readonly owner: string | null;
  readonly category: string | null;
  readonly level: string | null;
  readonly policy: string | null;
  readonly remedy: string | null;
}

/** Why somebody does not get a field: the rule, and what can be done about it. */
export interface Refusal {
  readonly policy: string;
  readonly remedy: string;
}

/** Whether this reader gets a field under this pass. */
export type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly persons: readonly string[]; readonly why: readonly Refusal[] }
  | { readonly kind: 'none'; readonly why: readonly Refusal[] }
  /** Sealed: whether anything is there is never told. */
  | { readonly kind: 'sealed' };

export type Categories = ReadonlyMap<string, ReferenceCategory>;

/** From nothing up. */
const CEILINGS: readonly Ceiling[] = ['NOTHING', 'ONLY_SUMMARIES', ...OPENS];

/** Of these everybody who signed in gets everything: they hold no fact about anybody. */
const OPEN: ReadonlySet<string> = new Set(['STRUCTURE', 'SERVICE']);
const SEALED = 5;

/** As far as the matrix opens a field; not at all, where it opens no more than summaries beside it. */
export type Ceiling = Opens | 'ONLY_SUMMARIES';

/**
 * How far the matrix opens a field to a function: the ceiling, before a case is opened.
 * A field with several labels is as open as the least of them.
 */
export function ceilingOf({ labels }: ReferenceField, categories: Categories, as: string): Ceiling {
  const ceilings = labels.map(({ category, detail }): Ceiling => {
    const functions = categories.get(category)?.functions as
      Readonly<Record<string, Opens>> | undefined;
    const opens = functions?.[as] ?? 'NOTHING';
    if (opens !== 'SUMMARY') return opens;
    return detail === 'FULL' ? 'ONLY_SUMMARIES' : 'FULL';
  });
  return CEILINGS.find((one) => ceilings.includes(one)) ?? 'FULL';
}

/** Whether the pass opens a field, from what the registry says of it. */
export function reachOf(
  { field, owner, isOfPerson }: Pick<FieldUse, 'field' | 'owner' | 'isOfPerson'>,
  access: readonly AccessLine[],
  categories: Categories,
): Reach {
  const labels = field.labels.filter(({ category }) => !OPEN.has(category));
  if (labels.length === 0) return { kind: 'all' };
  const about = access.filter(({ personId }) => (personId !== null) === isOfPerson);
  const subjects = [...new Set(about.map(({ personId }) => personId))];
  const why = new Map<string, Refusal>();
  const readable = subjects.filter((subject) =>
    labels.every(({ category, detail }) => {
      const line = about.find(
        (one) => one.personId === subject && one.category === category && one.owner === owner,
      );
      const holds = line?.level === 'FULL' || line?.level === detail;
      if (!holds && line?.policy && line.remedy) {
        why.set(line.policy + line.remedy, { policy: line.policy, remedy: line.remedy });
      }
      return holds;
    }),
  );
  if (readable.length === subjects.length && readable.length > 0) return { kind: 'all' };
  const isSealed = labels.some(({ category }) => categories.get(category)?.sensitivity === SEALED);
  if (readable.length === 0) {
    return isSealed ? { kind: 'sealed' } : { kind: 'none', why: [...why.values()] };
  }
  const persons = readable.flatMap((subject) => subject ?? []);
  return { kind: 'some', persons, why: isSealed ? [] : [...why.values()] };
}
