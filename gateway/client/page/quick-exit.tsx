import { fetched } from '../hub-time';
import { signOut } from '../session';
import { useSpeech } from './speech';

/** Where it goes: a page that anybody may have open. It replaces ours in the history. */
const NEUTRAL_PAGE = 'https://www.meteo.be/';

/** The way out at once: in the frame of every page, and in every dialog, which covers that. */
export function QuickExit() {
  const { words } = useSpeech();
  return (
    <button type="button" class="button exit" title={words.quickExitHint} onClick={quickExit}>
      {words.quickExit}
    </button>
  );
}

/** Nothing of this tab stays: neither what is open nor what was typed. */
function quickExit(): void {
  sessionStorage.clear();
  const go = () => {
    location.replace(NEUTRAL_PAGE);
  };
  // It outlives the page; nobody waits for it.
  signOut(fetched).catch(go);
  document.body.replaceChildren();
  go();
}
