import type { FieldUse } from '../fields-used';
import type { Access } from '../hub';
import { type Categories, ceilingOf, reachOf } from '../reach';
import type { ReferenceField } from '../reference';
import type { WorkbenchSpeech } from './speech';

/** Whether a reader gets a field, in words; where not, by which rules, and what can be done. */
export interface Whether {
  readonly said: string;
  readonly why: readonly string[];
}

/** With a case: what its pass opens. */
export function whetherOpened(
  use: Pick<FieldUse, 'field' | 'owner' | 'isOfPerson'>,
  { lines, names }: Access,
  categories: Categories,
  { words, policy, code, format }: WorkbenchSpeech,
): Whether {
  const reach = reachOf(use, lines, categories);
  switch (reach.kind) {
    case 'all':
      return { said: words.yes, why: [] };
    case 'sealed':
      return { said: words.sealed, why: [] };
    case 'some':
    case 'none': {
      const some = reach.kind === 'some' ? reach.persons : [];
      const whom = format.list(some.map((id) => names.get(id) ?? id));
      return {
        said: reach.kind === 'some' ? `${words.only} ${whom}` : words.no,
        why: reach.why.map((one) => `${policy(one.policy)} ${code('AccessRemedy', one.remedy)}.`),
      };
    }
  }
}

/** Without one: what the matrix opens to a function at most. */
export function whetherEver(
  field: ReferenceField,
  categories: Categories,
  as: string,
  { words }: WorkbenchSpeech,
): string {
  const ceiling = ceilingOf(field, categories, as);
  return ceiling === 'ONLY_SUMMARIES' ? words.onlySummaries : words.opens[ceiling];
}
