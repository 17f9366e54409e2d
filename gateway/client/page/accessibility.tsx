import { useSpeech } from './speech';

/** The accessibility statement (EU directive 2016/2102, art. 7). */
export function Accessibility() {
  const { words } = useSpeech();
  return (
    <div class="narrow">
      <h1>{words.accessibility}</h1>
      <p class="lead">{words.accessibilityText}</p>
      <p>{words.accessibilityPictures}</p>
      <p>{words.accessibilityKnown}</p>
      <p>{words.accessibilityContact}</p>
      <p class="quiet">{words.accessibilityDate}</p>
    </div>
  );
}
