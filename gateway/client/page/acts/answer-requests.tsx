import { useEffect, useState } from 'preact/hooks';
import type { DataOf } from '../../hub';
import { withRequest } from '../../view/act-changes';
import { answerProblem, releasableUntil, releaseInput } from '../../view/acts';
import { USE_LIMITATIONS } from '../../view/act-choices';
import {
  type Release,
  type ReleaseRequest,
  releasesToRevoke,
  requestsToAnswer,
  type Standing,
} from '../../view/releases';
import { requestsWithin } from '../../view/requests-within';
import { AgencyTag, When } from '../parts';
import { useSpeech } from '../speech';
import type { InDialog } from './act-dialog';
import { ActForm } from './act-form';
import { useActWords } from './act-words';
import { Day, OneOf } from './fields';
import { ask } from './ask';

/** What the reader's agency was asked to open, and what it opened: each with what can be done. */
export function AnswerRequests({ as, ...says }: InDialog & { readonly as: Standing }) {
  const { words } = useSpeech();
  const acts = useActWords();
  const { family, today } = says.place;
  const [chosen, choose] = useState<
    | { readonly name: 'answer'; readonly request: ReleaseRequest }
    | { readonly name: 'revoke'; readonly release: Release }
  >();
  // What was pressed is gone with what it stood beside.
  useEffect(() => {
    document.getElementById('dialog-title')?.focus();
  }, [chosen]);
  if (chosen) {
    return (
      <>
        {chosen.name === 'answer' ? (
          <Answer {...says} request={chosen.request} />
        ) : (
          <Revoke {...says} release={chosen.release} />
        )}
        <button
          type="button"
          class="link"
          onClick={() => {
            choose(undefined);
          }}
        >
          {acts.back}
        </button>
      </>
    );
  }
  const requests = requestsToAnswer(family.case, as);
  const within = requestsWithin(family.case, as, family.reading.told.withheld);
  const answer = (request: ReleaseRequest) => {
    choose({ name: 'answer', request });
  };
  const releases = releasesToRevoke(family.case, as, today);
  return (
    <>
      <h3>{acts.requests}</h3>
      {requests.length === 0 && <p class="quiet">{acts.noRequests}</p>}
      <Requests {...{ requests, says, answer }} />
      {within.length > 0 && (
        <>
          <h3>{acts.requestsWithin}</h3>
          <p class="quiet">{acts.requestsWithinText}</p>
          <Requests {...{ requests: within, says, answer }} />
        </>
      )}
      <h3>{acts.releases}</h3>
      {releases.length === 0 && <p class="quiet">{acts.noReleases}</p>}
      <ul class="act-list">
        {releases.map((release) => (
          <li key={release.id}>
            <p>
              <Opened {...{ release, says }} /> {words.validUntil} <When value={release.until} />
            </p>
            <button
              type="button"
              class="button second"
              onClick={() => {
                choose({ name: 'revoke', release });
              }}
            >
              {acts.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Requests(props: {
  readonly requests: readonly ReleaseRequest[];
  readonly says: InDialog;
  readonly answer: (request: ReleaseRequest) => void;
}) {
  const { requests, says, answer } = props;
  const acts = useActWords();
  return (
    <ul class="act-list">
      {requests.map((request) => (
        <li key={request.id}>
          <RequestText {...{ request, says }} />
          <button
            type="button"
            class="button second"
            onClick={() => {
              answer(request);
            }}
          >
            {acts.answerThis}
          </button>
        </li>
      ))}
    </ul>
  );
}

function RequestText({ request, says }: { request: ReleaseRequest; says: InDialog }) {
  const { words, code } = useSpeech();
  const { category, personId, byAgency, askedOn, question } = request;
  return (
    <>
      <p>
        <AgencyTag code={byAgency} /> <When value={askedOn} />:{' '}
        <b>{code('DataCategory', category)}</b>, {words.about.toLowerCase()}{' '}
        {says.place.family.nameOf.get(personId ?? '') ?? words.person}
      </p>
      {question && <blockquote>{question}</blockquote>}
    </>
  );
}

function Opened({ release, says }: { release: Release; says: InDialog }) {
  const { words, code } = useSpeech();
  const { category, personId, toAgency } = release;
  return (
    <>
      <b>{code('DataCategory', category)}</b>, {words.about.toLowerCase()}{' '}
      {says.place.family.nameOf.get(personId ?? '') ?? words.person}, <AgencyTag code={toAgency} />
    </>
  );
}

/** Opens what was asked, or declines. */
function Answer({ request, ...says }: InDialog & { readonly request: ReleaseRequest }) {
  const { code } = useSpeech();
  const acts = useActWords();
  const { place } = says;
  const { first, last } = releasableUntil(place.today);
  const { id, personId, category, byAgency } = request;
  return (
    <>
      <RequestText {...{ request, says }} />
      <ActForm<DataOf<'Release'> | DataOf<'DeclineRelease'>>
        form={`answer:${id ?? ''}`}
        means={[acts.answerMeans]}
        doIt={acts.answerNow}
        problemOf={(draft) => answerProblem(draft, place.today)}
        send={async (draft) => {
          if (!id || !personId || !category || !byAgency) {
            return { kind: 'refused', code: 'INVALID_INPUT' };
          }
          if (draft['answer'] === 'DECLINE') {
            return ask('DeclineRelease', { input: { requestId: id } }, place.token);
          }
          const input = releaseInput({ id, personId, category, toAgency: byAgency }, draft);
          return ask('Release', { input }, place.token);
        }}
        onDone={(data) => {
          if ('release' in data) {
            says.onDone({ text: acts.released, makesStale: true });
            return;
          }
          const { declineRelease: declined } = data;
          if (declined) place.change((view) => withRequest(view, declined));
          says.onDone({ text: acts.declined });
        }}
        onRefused={says.onRefused}
      >
        {(typing) => (
          <>
            <OneOf
              {...{ ...typing, name: 'answer', label: acts.yourAnswer }}
              values={['RELEASE', 'DECLINE'] as const}
              named={(one) => (one === 'RELEASE' ? acts.releaseIt : acts.declineIt)}
            />
            {typing.draft['answer'] === 'RELEASE' && (
              <>
                <Day
                  {...{ ...typing, name: 'until', label: acts.until, first, last }}
                  hint={acts.untilHint}
                />
                <OneOf
                  {...{ ...typing, name: 'use', label: acts.use, values: USE_LIMITATIONS }}
                  named={(one) => code('UseLimitation', one)}
                />
              </>
            )}
          </>
        )}
      </ActForm>
    </>
  );
}

/** Takes back what was opened. */
function Revoke({ release, ...says }: InDialog & { readonly release: Release }) {
  const acts = useActWords();
  const { id } = release;
  return (
    <>
      <p>
        <Opened {...{ release, says }} />
      </p>
      <ActForm
        form={`revoke:${id ?? ''}`}
        means={[acts.revokeMeans]}
        doIt={acts.takeBack}
        problemOf={() => undefined}
        send={() => ask('RevokeRelease', { input: { releaseId: id ?? '' } }, says.place.token)}
        onDone={() => {
          says.onDone({ text: acts.revoked, makesStale: true });
        }}
        onRefused={says.onRefused}
      />
    </>
  );
}
