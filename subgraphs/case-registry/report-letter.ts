import {
  A_CLIENT,
  A_PARTNER,
  AGENCY_WORDS,
  AT_ANY_TIME,
  CATEGORY_WORDS,
  FOR_WORK_WITH_YOU,
  INTRODUCTION,
  type Language,
  NOTHING_TO_TELL,
  PURPOSE_WORDS,
  SEALED,
  WHAT_IT_NEEDS,
  type Words,
  YOURSELF,
} from './report-words';
import type { ReportLine } from './subject-report';

/** What a sentence is made of. */
type Told = Pick<ReportLine, 'period' | 'reader' | 'agency' | 'purpose' | 'categories' | 'sealed'>;

/** The overview that a person may take home: the same introduction for everybody, and its lines. */
export function letterOf(released: readonly Pick<ReportLine, 'text'>[]): Words {
  return inBoth((language) => {
    const lines = released.map(({ text }) => `- ${text[language]}`);
    const body = lines.length > 0 ? lines : [NOTHING_TO_TELL[language]];
    return `${[INTRODUCTION[language], '', ...body].join('\n')}\n`;
  });
}

/** One line in plain words: when, who, what for, and what was asked. */
export function sentenceOf({ period, purpose, categories, sealed, ...who }: Told): Words {
  return inBoth((language) => {
    const recipient = recipientOf(who)[language];
    // Of who may look at any time: nothing of this is in the log.
    if (period === null) {
      const [when, whatFor, what] = [AT_ANY_TIME, FOR_WORK_WITH_YOU, WHAT_IT_NEEDS];
      return `${when[language]}: ${recipient}, ${whatFor[language]}: ${what[language]}.`;
    }
    const what = [
      ...categories.map((category) => CATEGORY_WORDS[category][language]),
      ...(sealed ? [SEALED[language]] : []),
    ];
    const whatFor = purpose ? `, ${PURPOSE_WORDS[purpose][language]}` : '';
    return `${dateIn(period, language)}: ${recipient}${whatFor}: ${what.join('; ')}.`;
  });
}

function recipientOf({ reader, agency }: Pick<Told, 'reader' | 'agency'>): Words {
  if (reader === 'SUBJECT') return YOURSELF;
  if (reader === 'FAMILY') return A_CLIENT;
  return agency ? AGENCY_WORDS[agency] : A_PARTNER;
}

/** Days of the calendar, in no time zone. */
const formats = (locale: string) => {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return {
    month: new Intl.DateTimeFormat(locale, month),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', ...month }),
  };
};
const FORMATS = { en: formats('en-GB'), nl: formats('nl-BE') } satisfies Record<Language, unknown>;

/** @param period `YYYY-MM` or `YYYY-MM-DD` */
function dateIn(period: string, language: Language): string {
  const { month, day } = FORMATS[language];
  const isMonth = period.length === 'YYYY-MM'.length;
  return isMonth ? month.format(new Date(`${period}-01`)) : day.format(new Date(period));
}

function inBoth(textIn: (language: Language) => string): Words {
  return { en: textIn('en'), nl: textIn('nl') };
}
