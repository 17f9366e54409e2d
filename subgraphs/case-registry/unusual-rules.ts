import type { ReaderFunction } from '../../schema/policy/vocabulary';
import type { Words } from './report-words';

/**
 * What a data-protection officer is shown of the disclosure log without asking, as a table to read
 * and to change. Unusual is not wrong: each finding is a question to somebody.
 */
export type UnusualRule = {
  readonly name: string;
  /** `{limit}` and `{days}` stand for the numbers of the rule. */
  readonly because: Words;
} & Unusual;

type Unusual =
  /** Works for persons of both sides of one case, and looked. */
  | { readonly what: 'BOTH_SIDES' }
  /** Looked on a day before which nothing happened in the case for so many days. */
  | { readonly what: 'NO_EVENT'; readonly days: number; readonly exempt: readonly ReaderFunction[] }
  /** Looked into more cases in one day. */
  | {
      readonly what: 'MANY_CASES';
      readonly limit: number;
      readonly exempt: readonly ReaderFunction[];
    }
  /** Got more answers about one case in one day. */
  | { readonly what: 'MANY_ANSWERS'; readonly limit: number }
  /** Nobody gave a verdict on an emergency for so many days. */
  | { readonly what: 'NOT_REVIEWED'; readonly days: number };

/** Who follows a case also when nothing happens: it is their work, or their own case. */
const FOLLOWS: readonly ReaderFunction[] = [
  ...(['CASE_DIRECTOR', 'CHAIN_COORDINATOR', 'DPO', 'CLIENT'] as const),
];

/** The numbers are a proposal, for the officers of the agencies to set together. */
export const UNUSUAL_RULES: readonly UnusualRule[] = [
  {
    name: 'reads-for-both-sides',
    what: 'BOTH_SIDES',
    because: {
      en: "This reader works for the victim's side and for the offender's in one case.",
      nl: 'Deze lezer werkt in één dossier voor de kant van het slachtoffer en voor die van de pleger.',
    },
  },
  {
    name: 'no-case-event',
    what: 'NO_EVENT',
    ...{ days: 30, exempt: FOLLOWS },
    because: {
      en: 'Nothing happened in this case in the {days} days before this reader looked.',
      nl: 'In de {days} dagen voordat deze lezer keek, gebeurde er niets in dit dossier.',
    },
  },
  {
    name: 'many-cases-in-a-day',
    what: 'MANY_CASES',
    ...{ limit: 10, exempt: ['CHAIN_COORDINATOR', 'DPO'] },
    because: {
      en: 'This reader looked into more than {limit} cases in one day.',
      nl: 'Deze lezer keek op één dag in meer dan {limit} dossiers.',
    },
  },
  {
    name: 'many-looks-in-a-day',
    what: 'MANY_ANSWERS',
    limit: 60,
    because: {
      en: 'This reader got more than {limit} answers about this case in one day.',
      nl: 'Deze lezer kreeg op één dag meer dan {limit} antwoorden over dit dossier.',
    },
  },
  {
    name: 'emergency-not-reviewed',
    what: 'NOT_REVIEWED',
    days: 3,
    because: {
      en: 'Nobody gave a verdict on this emergency within {days} days.',
      nl: 'Niemand gaf binnen {days} dagen een oordeel over dit noodgeval.',
    },
  },
];
