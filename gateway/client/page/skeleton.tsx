import { useSpeech } from './speech';

/** The structure of a family view before it is there: the same places, the same heights. */
export function FamilySkeleton() {
  const { words } = useSpeech();
  const places = [
    ['family', 'wide', words.family],
    ['timeline', 'wide', words.timeline],
    ['agencies', 'wide', words.agencies],
    ['factors', 'half', words.factors],
    ['plan', 'half', words.plan],
    ['withheld', 'wide', words.withheldTitle],
    ['looks', 'wide', words.looks],
  ] as const;
  return (
    <div aria-busy="true">
      <p class="unseen" role="status">
        {words.loading}
      </p>
      <div class="case-head skeleton" aria-hidden="true" />
      <div class="alerts skeleton" aria-hidden="true" />
      <div class="sections">
        {places.map(([id, width, title]) => (
          <section key={id} id={id} class={`card ${width}`} aria-label={title}>
            <h2>{title}</h2>
            <div class="skeleton" aria-hidden="true" />
          </section>
        ))}
      </div>
    </div>
  );
}
