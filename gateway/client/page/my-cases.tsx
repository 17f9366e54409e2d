import type { DataOf } from '../hub';
import type { Place } from '../route';
import { officesOf } from '../view/offices';
import { Link } from './link';
import { When } from './parts';
import { useSpeech } from './speech';

/** A case the reader is named in, before a purpose is given. */
export type Listing = NonNullable<DataOf<'MyCases'>['myCases']>[number];

/** The reader's cases: no facts, and nobody to search for. */
export function MyCases(props: {
  readonly cases: readonly Listing[] | undefined;
  readonly functions: readonly string[];
  readonly go: (place: Place) => void;
}) {
  const { words } = useSpeech();
  const { cases, functions, go } = props;
  const offices = officesOf(functions);
  return (
    <div class="narrow">
      <h1>{words.myCases}</h1>
      <p class="lead">{words.myCasesText}</p>
      {offices.length > 0 && (
        <ul class="offices">
          {offices.map(({ place, word }) => (
            <li key={word}>
              <Link to={place} go={go} class="button second">
                {words[word]}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {cases?.length === 0 && <p>{words.noCases}</p>}
      <ul class="case-list" aria-busy={!cases}>
        {cases
          ? [...cases]
              .sort(byNeed)
              .map((one) => <CaseLine key={one.caseId} listing={one} go={go} />)
          : [1, 2, 3].map((line) => (
              <li key={line} class="case-line skeleton" aria-hidden="true" />
            ))}
      </ul>
      {!cases && <p class="unseen">{words.loading}</p>}
    </div>
  );
}

function CaseLine({ listing, go }: { listing: Listing; go: (place: Place) => void }) {
  const { words, code, format } = useSpeech();
  const { caseId, number, phaseGroup, readerFunctions, nextConferenceOn, needsYou } = listing;
  const place: Place = { name: 'case', caseId: caseId ?? '' };
  return (
    <li class="case-line">
      <h2>
        <Link to={place} go={go}>
          {number ?? words.caseWithoutNumber}
        </Link>
        {needsYou && <span class="needs-you">{words.needsYou}</span>}
      </h2>
      <dl class="facts">
        <div>
          <dt>{words.myFunctions}</dt>
          <dd>{format.list((readerFunctions ?? []).map((one) => code('ReaderFunction', one)))}</dd>
        </div>
        {phaseGroup && (
          <div>
            <dt>{words.phase}</dt>
            <dd>{code('CasePhaseGroup', phaseGroup)}</dd>
          </div>
        )}
        {nextConferenceOn && (
          <div>
            <dt>{words.nextConference}</dt>
            <dd>
              <When value={nextConferenceOn} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}

/** What needs the reader first, then what meets soonest. */
function byNeed(one: Listing, other: Listing): number {
  const day = ({ nextConferenceOn }: Listing) => nextConferenceOn ?? '9999';
  return (
    Number(other.needsYou ?? false) - Number(one.needsYou ?? false) ||
    day(one).localeCompare(day(other)) ||
    (one.number ?? '').localeCompare(other.number ?? '')
  );
}
