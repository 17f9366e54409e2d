import { type Format, formatFor } from './format';
import type { Words } from './en';
import { spelled } from './spelled';

/** The languages that are complete; French is prepared in `fr.ts`. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language as the page speaks it. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly format: Format;
  /** A code of a list; a code that is new to the page is spelled out. */
  readonly code: (list: string, code: string | null | undefined) => string;
  readonly field: (field: string) => string;
  /** The rule that decided, in plain words. */
  readonly policy: (id: string) => string;
}

/** Each is a file of its own: nobody fetches a language they do not read. */
const DICTIONARIES = {
  nl: async () => ({
    locale: 'nl-BE',
    words: (await import('./nl')).nl,
    catalogue: (await import('../generated/catalogue-nl')).CATALOGUE_WORDS,
  }),
  en: async () => ({
    locale: 'en-GB',
    words: (await import('./en')).en,
    catalogue: (await import('../generated/catalogue-en')).CATALOGUE_WORDS,
  }),
} as const satisfies Readonly<Record<Language, () => Promise<{ readonly words: Words }>>>;

/** Everything that is said in one language. */
export async function speechIn(language: Language): Promise<Speech> {
  const { words, locale, catalogue } = await DICTIONARIES[language]();
  const { codes, fields, policies } = catalogue;
  return {
    ...{ language, words, format: formatFor(locale) },
    code: (list, code) => {
      if (code === 'CASE_REGISTRY') return words.caseRegistry;
      return code ? (codes[list]?.[code] ?? spelled(code)) : '';
    },
    field: (field) => fields[field] ?? field,
    policy: (id) => policies[id] ?? words.needToKnow,
  };
}

const KEY = 'oneroof:language';

/** What was chosen at this browser, else what the browser prefers, else Dutch. */
export function languageNow(
  keep: Pick<Storage, 'getItem'>,
  preferred: readonly string[],
): Language {
  const wanted = [keep.getItem(KEY) ?? '', ...preferred].map((one) => one.slice(0, 2));
  return wanted.find((one): one is Language => LANGUAGES.some((own) => own === one)) ?? 'nl';
}

/** Remembers the choice. */
export function keepLanguage(keep: Pick<Storage, 'setItem'>, language: Language): void {
  keep.setItem(KEY, language);
}
