import type { ComponentChildren } from 'preact';
import type { Place } from '../route';
import type { Session } from '../session';
import type { Language } from '../words/language';
import { LanguageChoice } from './language-choice';
import { Link } from './link';
import { QuickExit } from './quick-exit';
import { useSpeech } from './speech';

interface FrameProps {
  readonly session: Session | undefined;
  readonly go: (place: Place) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onSignOut: () => void;
  readonly children: ComponentChildren;
}

/** What stands around every page: who is signed in, the language, and the way out. */
export function Frame({ session, children, ...acts }: FrameProps) {
  const { words, language, code } = useSpeech();
  const { go, onLanguage, onSignOut } = acts;
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="top">
        <div class="bar">
          <Link to={{ name: 'cases' }} go={go} class="brand">
            {words.product}
          </Link>
          {session && (
            <nav aria-label={words.myCases}>
              <Link to={{ name: 'cases' }} go={go}>
                {words.myCases}
              </Link>
            </nav>
          )}
          <LanguageChoice name={words.language} chosen={language} choose={onLanguage} />
          {session && (
            <p class="me">
              {session.name}
              {session.agency && <span class="quiet"> {code('AgencyCode', session.agency)}</span>}
            </p>
          )}
          {session && (
            <button type="button" class="button second" onClick={onSignOut}>
              {words.signOut}
            </button>
          )}
          <QuickExit />
        </div>
      </header>
      <main id="content" tabindex={-1}>
        {children}
      </main>
      <footer class="bottom">
        <p>{words.recorded}</p>
        <Link to={{ name: 'accessibility' }} go={go}>
          {words.accessibility}
        </Link>
      </footer>
    </>
  );
}
