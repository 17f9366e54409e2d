import { type ComponentChild, h } from 'preact';
import { render } from 'preact-render-to-string';
import { SpokenActs } from '../page/acts/act-words';
import { SpokenLanguage } from '../page/speech';
import { enActs } from '../words/en-acts';
import { speechIn } from '../words/language';
import { nlActs } from '../words/nl-acts';

/** What a tab keeps of what was typed, by form. */
export const kept = new Map<string, string>();

/** A part of the page that somebody acts in, as text, before anybody types. */
export async function shown(part: ComponentChild, language: 'nl' | 'en' = 'en'): Promise<string> {
  // As a tab has it.
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    value: { getItem: (key: string) => kept.get(key) ?? null, setItem: () => undefined },
  });
  const words = h(SpokenActs.Provider, { value: language === 'nl' ? nlActs : enActs }, part);
  return render(h(SpokenLanguage.Provider, { value: await speechIn(language) }, words));
}

/** Each control has a label, by its id or around it; each form one button that sends. */
export function faultsIn(page: string): string[] {
  const ids = [...page.matchAll(/<(?:input|textarea) [^>]*? id="([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );
  const forms = page.split('<form').slice(1);
  return [
    ...ids.filter((id) => !page.includes(`for="${id}"`)),
    ...forms.flatMap((form, at) =>
      form.split('type="submit"').length === 2 ? [] : [`form ${String(at)}`],
    ),
    ...(/ style=|disabled/.test(page) ? ['a style, or something disabled'] : []),
  ];
}
