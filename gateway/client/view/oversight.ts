import type { DataOf } from '../hub';

type Disclosure = NonNullable<
  NonNullable<DataOf<'CaseDisclosures'>['case']>['disclosures']
>[number];

/** What one function of one agency was shown of one owner on a day, for a purpose, on a basis. */
export interface DisclosureRow extends Omit<
  Disclosure,
  'category' | 'disclosedAt' | 'disclosedOn' | 'disclosedIn'
> {
  readonly key: string;
  /** `DateTime`, `YYYY-MM-DD` or `YYYY-MM`: as much as is told. */
  readonly when: string | null;
  readonly categories: readonly NonNullable<Disclosure['category']>[];
}

/** The log has a line for each category; these are gathered. In the order of the log: newest first. */
export function disclosureRows(disclosures: readonly Disclosure[]): readonly DisclosureRow[] {
  const rows = new Map<string, DisclosureRow>();
  for (const one of disclosures) {
    const { category, disclosedAt, disclosedOn, disclosedIn, ...told } = one;
    const when = disclosedAt ?? disclosedOn ?? disclosedIn;
    const key = [when, ...Object.values(told)].join(' ');
    const known = rows.get(key) ?? { ...told, key, when, categories: [] };
    const isNew = category !== null && !known.categories.includes(category);
    rows.set(key, isNew ? { ...known, categories: [...known.categories, category] } : known);
  }
  return [...rows.values()];
}

/** What a reader may call cases by, for those of which they know a number. */
export type CaseNumbers = ReadonlyMap<string, string>;

/** The numbers of cases by their ids, from all that lists them. */
export function numbersOf(
  ...told: readonly (readonly {
    readonly caseId: string | null;
    readonly number: string | null;
  }[])[]
): CaseNumbers {
  return new Map(
    told
      .flat()
      .flatMap(({ caseId, number }) => (caseId && number ? [[caseId, number] as const] : [])),
  );
}

/** What may be told first, then what is the officer's to decide. */
const ORDER = ['RELEASE', 'ASK_DPO', 'WITHHOLD'] as const;

type Line = NonNullable<NonNullable<DataOf<'SubjectReport'>['subjectReport']>['lines']>[number];

/** The lines of a subject report by what is decided of them. */
export function linesByDecision(
  lines: readonly Line[],
): readonly { readonly decision: (typeof ORDER)[number]; readonly lines: readonly Line[] }[] {
  return ORDER.map((decision) => ({
    decision,
    lines: lines.filter((line) => line.decision === decision),
  })).filter((one) => one.lines.length > 0);
}
