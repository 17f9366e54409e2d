import './style/base.css';
import './style/page.css';
import './style/family.css';
import './style/acts.css';
import './style/picture.css';
import './style/print.css';
import './style/forced-colours.css';
import { render } from 'preact';
import { App } from './page/app';
import { languageNow, speechIn } from './words/language';

/** Where the page begins in a browser. */
async function begin(): Promise<void> {
  const root = document.getElementById('page');
  const first = await speechIn(languageNow(localStorage, navigator.languages));
  if (root) render(<App first={first} />, root);
}

// A page whose own files cannot be fetched has nothing to say yet: the browser's reload is the way.
begin().catch(() => undefined);

// A page that comes back out of the browser's memory asks again who is there.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
