import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, askPatiently, type DataOf } from '../hub';
import { fetched } from '../hub-time';
import { forgetAllOpened } from '../passes';
import type { Place } from '../route';
import {
  keepFor,
  keepLeaving,
  type Leaving,
  leavingNow,
  type Session,
  sessionNow,
  signOut,
} from '../session';
import { keepLanguage, type Language, type Speech, speechIn } from '../words/language';
import type { Words } from '../words/en';
import { Later } from './acts/later';
import { CasePage } from './case-page';
import { Frame } from './frame';
import { MyCases } from './my-cases';
import { Notice, Unreachable } from './notice';
import { SignedOut } from './signed-out';
import { SpokenLanguage } from './speech';
import { pause, useIdleness, usePlace } from './use';

type Presence =
  | { readonly name: 'unknown' | 'unreachable' }
  | { readonly name: 'out'; readonly leaving: Leaving | undefined }
  | { readonly name: 'in'; readonly session: Session };

/**
 * The page: who is here, where they are, and in which language.
 * @param first the language it begins in
 */
export function App({ first }: { first: Speech }) {
  const [speech, setSpeech] = useState(first);
  const [presence, setPresence] = useState<Presence>({ name: 'unknown' });
  const [listing, setListing] = useState<DataOf<'MyCases'>>();
  const [round, setRound] = useState(0);
  const [place, go] = usePlace();
  const { words, language } = speech;
  const session = presence.name === 'in' ? presence.session : undefined;
  const [idleness, touch] = useIdleness(session !== undefined);

  const speak = (next: Language) => {
    keepLanguage(localStorage, next);
    // Where its file cannot be fetched, the page goes on in the language it has.
    speechIn(next).then(setSpeech, () => undefined);
  };

  const leave = useCallback((leaving: Leaving) => {
    forgetAllOpened(sessionStorage);
    setListing(undefined);
    setPresence({ name: 'out', leaving });
  }, []);
  const onSignedOut = useCallback(() => {
    leave('left');
  }, [leave]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words[TITLES[place.name]]} · ${words.product}`;
  }, [language, place.name, words]);

  useEffect(() => {
    let isHere = true;
    const left = () => !isHere;
    const arrive = async () => {
      const now = await sessionNow(fetched);
      if (left()) return;
      if (now.kind === 'unreachable') setPresence({ name: 'unreachable' });
      else if (now.kind === 'signed-out') setPresence(nobody());
      else {
        keepFor(sessionStorage, now.session);
        setPresence({ name: 'in', session: now.session });
        const cases = await askPatiently(() => ask(fetched, 'MyCases', {}), pause);
        if (left()) return;
        if (cases.kind === 'answered') setListing(cases.data);
        else if (cases.kind === 'refused') setPresence({ name: 'out', leaving: undefined });
        else setPresence({ name: 'unreachable' });
      }
    };
    arrive().catch(() => {
      setPresence({ name: 'unreachable' });
    });
    return () => {
      isHere = false;
    };
  }, [round]);

  const depart = useCallback(
    (leaving: Leaving) => {
      const done = (endSession?: string) => {
        // Who leaves for good leaves nothing typed at a shared desk; who was idle may come back.
        if (leaving === 'left') sessionStorage.clear();
        leave(leaving);
        if (endSession === undefined) return;
        keepLeaving(sessionStorage, leaving);
        location.replace(endSession);
      };
      signOut(fetched).then(done, () => {
        done();
      });
    },
    [leave],
  );
  useEffect(() => {
    if (session && idleness === 'gone') depart('idle');
  }, [session, idleness, depart]);

  return (
    <SpokenLanguage.Provider value={speech}>
      <Frame
        {...{ session, go }}
        onLanguage={speak}
        onSignOut={() => {
          depart('left');
        }}
      >
        {place.name === 'accessibility' ? (
          <Later>{({ Accessibility }) => <Accessibility />}</Later>
        ) : presence.name === 'out' ? (
          <SignedOut leaving={presence.leaving} path={location.pathname} />
        ) : presence.name === 'unreachable' ? (
          <Unreachable
            onRetry={() => {
              setPresence({ name: 'unknown' });
              setRound((before) => before + 1);
            }}
          />
        ) : place.name === 'nowhere' ? (
          <Notice title={words.notFound}>{words.notFoundText}</Notice>
        ) : place.name === 'case' && session && listing ? (
          <CasePage
            key={place.caseId}
            {...{
              caseId: place.caseId,
              ...{ session, go, onSignedOut },
              agency: listing.reader?.agency ?? null,
            }}
            {...ofCase(listing, place.caseId)}
          />
        ) : place.name === 'emergency' || place.name === 'reviews' || place.name === 'dpo' ? (
          listing && (
            <Later>
              {(parts) => {
                const Office = parts[OFFICES[place.name]];
                return <Office {...{ listing, go, onSignedOut }} />;
              }}
            </Later>
          )
        ) : (
          place.name === 'cases' && (
            <MyCases
              {...{ go, functions: session?.functions ?? [] }}
              cases={listing && (listing.myCases ?? [])}
            />
          )
        )}
        {idleness === 'warned' && session && (
          <Later>{({ IdleWarning }) => <IdleWarning onStay={touch} />}</Later>
        )}
      </Frame>
    </SpokenLanguage.Provider>
  );
}

/** What a page is called in the history of a browser: no name and no number. */
const TITLES = {
  ...{ cases: 'myCases', case: 'family', nowhere: 'notFound', accessibility: 'accessibility' },
  ...{ emergency: 'breakGlass', reviews: 'reviews', dpo: 'oversight' },
} as const satisfies Readonly<Record<Place['name'], keyof Words>>;

const OFFICES = { emergency: 'Emergency', reviews: 'Reviews', dpo: 'Oversight' } as const;

function nobody(): Presence {
  return { name: 'out', leaving: leavingNow(sessionStorage, location.search) };
}

/** In which functions the reader belongs to a case; to one they are not named in, all they have. */
function ofCase({ myCases, reader }: DataOf<'MyCases'>, caseId: string) {
  const listing = myCases?.find((one) => one.caseId === caseId);
  return { listing, functions: listing?.readerFunctions ?? reader?.functions ?? [] };
}
