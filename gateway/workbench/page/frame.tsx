import { useEffect, useState } from 'react';
import { fetched } from '../../client/hub-time';
import { keepLeaving, signOut } from '../../client/session';
import { keepLanguage, type Language, LANGUAGES } from '../../client/words/language';
import { type Content, Gate, useGate } from './gate';
import { SpeechProvider, type WorkbenchSpeech, workbenchSpeech } from './speech';

interface FrameProps {
  readonly first: WorkbenchSpeech;
  readonly here: 'workbench' | 'reference';
  readonly content: Content;
}

const PATHS = { workbench: '/ide', reference: '/schema' } as const;

/** What stands around both pages: where one is, the language, who is signed in. */
export function Frame({ first, here, content }: FrameProps) {
  const [speech, setSpeech] = useState(first);
  const { entry, again } = useGate();
  const { words, language, code } = speech;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words[here]} · Oneroof`;
  }, [language, words, here]);

  const speak = (next: Language) => {
    keepLanguage(localStorage, next);
    workbenchSpeech(next).then(setSpeech, () => undefined);
  };
  // As on the page: nothing stays in the tab, and the identity provider ends its own sign-in.
  const leave = () => {
    signOut(fetched).then((endSession) => {
      // At the last moment: the editors keep what was typed a while after it was.
      addEventListener('pagehide', () => {
        sessionStorage.clear();
        keepLeaving(sessionStorage, 'left');
      });
      location.replace(endSession ?? PATHS[here]);
    }, again);
  };
  const session = entry.kind === 'ready' || entry.kind === 'refused' ? entry.session : undefined;
  return (
    <SpeechProvider value={speech}>
      <header className="top">
        <p className="brand">Oneroof</p>
        <nav aria-label={words.workbench}>
          <a href={PATHS.workbench} aria-current={here === 'workbench' ? 'page' : undefined}>
            {words.workbench}
          </a>
          <a href={PATHS.reference} aria-current={here === 'reference' ? 'page' : undefined}>
            {words.reference}
          </a>
          <a href="/">{words.casePage}</a>
        </nav>
        <div className="languages" role="group" aria-label={words.language}>
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              onClick={() => {
                speak(one);
              }}
            >
              {one.toUpperCase()}
            </button>
          ))}
        </div>
        {session && (
          <p className="me">
            {session.name} <span className="quiet">{code('AgencyCode', session.agency)}</span>
          </p>
        )}
        {session && (
          <button type="button" className="plain" onClick={leave}>
            {words.signOut}
          </button>
        )}
      </header>
      <main id="content" className={here}>
        <Gate {...{ entry, again, here: PATHS[here], content }} />
      </main>
    </SpeechProvider>
  );
}
