import { type Language, LANGUAGES } from '../words/language';

interface LanguageChoiceProps {
  readonly name: string;
  readonly chosen: Language;
  readonly choose: (language: Language) => void;
}

/** One button for each language: of the page, or of a letter. */
export function LanguageChoice({ name, chosen, choose }: LanguageChoiceProps) {
  return (
    <div class="languages" role="group" aria-label={name}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          class="language"
          lang={one}
          aria-pressed={one === chosen}
          onClick={() => {
            choose(one);
          }}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
