import { useState } from 'preact/hooks';
import type { DataOf } from '../../hub';
import { VERDICTS } from '../../view/act-choices';
import { chosen, LONGEST_NOTE, reviewProblem, typed } from '../../view/acts';
import { type CaseNumbers, numbersOf } from '../../view/oversight';
import { CaseName } from '../case-name';
import { AgencyTag, When } from '../parts';
import { useSpeech } from '../speech';
import { ActForm } from './act-form';
import { Asked } from './asked';
import { useActWords } from './act-words';
import { OneOf, Sentences } from './fields';
import { ask } from './ask';

type Review = NonNullable<DataOf<'MyReviews'>['myReviews']>[number];

interface ReviewsProps {
  readonly listing: DataOf<'MyCases'>;
  readonly onSignedOut: () => void;
}

/** Every emergency is looked at afterwards, by somebody else than who opened the case. */
export function Reviews(props: ReviewsProps) {
  const { words } = useSpeech();
  const acts = useActWords();
  return (
    <div class="narrow">
      <h1>{words.reviews}</h1>
      <p class="lead">{acts.reviewsText}</p>
      <ReviewList {...props} />
    </div>
  );
}

/** Those the reader is told of: what waits first. */
function ReviewList({ listing, onSignedOut }: ReviewsProps) {
  const numbers = numbersOf(listing.myCases ?? []);
  return (
    <Asked send={() => ask('MyReviews', {})} onSignedOut={onSignedOut}>
      {({ myReviews }) => <EmergencyList {...{ numbers, onSignedOut }} reviews={myReviews ?? []} />}
    </Asked>
  );
}

interface OfEmergency {
  readonly numbers: CaseNumbers;
  readonly onSignedOut: () => void;
}

export function EmergencyList(props: OfEmergency & { readonly reviews: readonly Review[] }) {
  const { reviews, ...with_ } = props;
  const acts = useActWords();
  const [given, setGiven] = useState<readonly Partial<Review>[]>([]);
  const now = reviews.map((one) => ({ ...one, ...given.find(({ id }) => id === one.id) }));
  const waiting = now.filter(({ verdict }) => verdict === null);
  const reviewed = now.filter(({ verdict }) => verdict !== null);
  return (
    <>
      <p role="status">{given.length > 0 && acts.reviewed}</p>
      {waiting.length === 0 && <p>{acts.noReviews}</p>}
      <ul class="act-list">
        {[...waiting, ...reviewed].map((review) => (
          <li key={review.id} class="card">
            <EmergencyLine
              {...{ ...with_, review }}
              onGiven={(verdict) => {
                setGiven((before) => [...before, verdict]);
                // The form is gone.
                document.getElementById('content')?.focus({ preventScroll: true });
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface EmergencyLineProps extends OfEmergency {
  readonly review: Review;
  readonly onGiven: (given: Partial<Review>) => void;
}

function EmergencyLine({ review, numbers, onSignedOut, onGiven }: EmergencyLineProps) {
  const { words, code } = useSpeech();
  const acts = useActWords();
  const { id, caseId, agency, openedAt, aboutWhom, reason, imminentDanger } = review;
  const { verdict, mayReview } = review;
  return (
    <>
      <h2>
        {words.caseNumber} {caseId && <CaseName {...{ caseId, numbers }} />}
      </h2>
      <p>
        <AgencyTag code={agency} /> <When value={openedAt} />
        {imminentDanger && `, ${acts.dangerThen}`}
      </p>
      {aboutWhom && (
        <p>
          {acts.wasAbout} <b>{aboutWhom}</b>
        </p>
      )}
      <blockquote>{reason}</blockquote>
      {verdict && (
        <p>
          {acts.verdict}: <b>{code('EmergencyVerdict', verdict)}</b>{' '}
          <When value={review.reviewedAt} />
        </p>
      )}
      {!verdict && !mayReview && <p class="quiet">{acts.othersReview}</p>}
      {!verdict && mayReview && id && (
        <ActForm
          form={`review:${id}`}
          means={[acts.reviewMeans]}
          doIt={acts.reviewNow}
          problemOf={reviewProblem}
          send={async (draft) => {
            const verdictNow = chosen(VERDICTS, draft['verdict']);
            if (!verdictNow) return { kind: 'refused', code: 'INVALID_INPUT' };
            const note = typed(draft, 'note');
            const input = { id, verdict: verdictNow, ...(note === '' ? {} : { note }) };
            return ask('ReviewEmergency', { input });
          }}
          onDone={({ reviewEmergency: done }) => {
            if (done) onGiven(done);
          }}
          onRefused={(refused) => {
            if (refused === 'UNAUTHENTICATED') onSignedOut();
          }}
        >
          {(typing) => (
            <>
              <OneOf
                {...{ ...typing, name: 'verdict', label: acts.verdict, values: VERDICTS }}
                named={(one) => code('EmergencyVerdict', one)}
              />
              <Sentences
                {...{ ...typing, name: 'note', longest: LONGEST_NOTE, label: acts.note }}
                hint={acts.noteHint}
              />
            </>
          )}
        </ActForm>
      )}
    </>
  );
}
