import { useActWords } from './acts/act-words';
import { useSpeech } from './speech';

/** The accessibility statement (EU directive 2016/2102, art. 7). */
export function Accessibility() {
  const { words } = useSpeech();
  const acts = useActWords();
  return (
    <div class="narrow">
      <h1>{words.accessibility}</h1>
      <p class="lead">{acts.accessibilityText}</p>
      <p>{acts.accessibilityPictures}</p>
      <p>{acts.accessibilityKnown}</p>
      <p>{acts.accessibilityContact}</p>
      <p class="quiet">{acts.accessibilityDate}</p>
    </div>
  );
}
