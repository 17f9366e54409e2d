import type { FamilyCase } from './family';

type Disclosure = NonNullable<FamilyCase['disclosures']>[number];

/** One look: what the same function of the same agency was shown on a day, for a purpose. */
export interface Look {
  readonly key: string;
  /** `DateTime`, `YYYY-MM-DD` or `YYYY-MM`: as much as is told. */
  readonly when: string | null;
  readonly toAgency: Disclosure['toAgency'];
  readonly readerFunction: Disclosure['readerFunction'];
  readonly purpose: Disclosure['purpose'];
  readonly categories: readonly NonNullable<Disclosure['category']>[];
}

/** The log has a line for each category; people look once. In the order of the log: newest first. */
export function looksOf(disclosures: FamilyCase['disclosures']): readonly Look[] {
  const looks = new Map<string, Look>();
  for (const one of disclosures ?? []) {
    const { toAgency, readerFunction, purpose } = one;
    const when = one.disclosedAt ?? one.disclosedOn ?? one.disclosedIn;
    const key = [when, toAgency, readerFunction, purpose].join(' ');
    const known = looks.get(key) ?? {
      ...{ key, when, toAgency, readerFunction, purpose, categories: [] },
    };
    const { category } = one;
    const isNew = category !== null && !known.categories.includes(category);
    looks.set(key, isNew ? { ...known, categories: [...known.categories, category] } : known);
  }
  return [...looks.values()];
}
