import '../../client/style/base.css';
import '../style/workbench.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageNow } from '../../client/words/language';
import { Frame } from './frame';
import type { Content } from './gate';
import { workbenchSpeech } from './speech';

/**
 * Where both pages begin: in the reader's language, and with nothing of the hub until it said who
 * asks.
 * @param here which of them it is
 */
export function begin(here: 'workbench' | 'reference', content: Content): void {
  const root = document.getElementById('page');
  if (!root) return;
  workbenchSpeech(languageNow(localStorage, navigator.languages))
    .then((first) => {
      createRoot(root).render(
        <StrictMode>
          <Frame {...{ first, here, content }} />
        </StrictMode>,
      );
    })
    // A page whose own files cannot be fetched has nothing to say yet: reloading is the way.
    .catch(() => undefined);
}
