import type { ComponentChildren } from 'preact';
import { useSpeech } from './speech';

/** Something happened that the reader has to know, said at once to who does not see it. */
export function Notice({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <div class="notice" role="status">
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}

/** Nobody answers. */
export function Unreachable({ onRetry }: { onRetry: () => void }) {
  const { words } = useSpeech();
  return (
    <Notice>
      <p>{words.offlineStill}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          // It is gone as soon as it is pressed.
          document.getElementById('content')?.focus({ preventScroll: true });
          onRetry();
        }}
      >
        {words.tryAgain}
      </button>
    </Notice>
  );
}
