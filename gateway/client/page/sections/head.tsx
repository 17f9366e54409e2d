import type { Family, Member } from '../../view/family';
import { familyName } from '../../view/family';
import { assessmentsOf, riskNow, severityOf } from '../../view/risk';
import { When } from '../parts';
import { useSpeech } from '../speech';
import { InState } from '../states';

/** Who it is about, how dangerous it is, where it stands, and when people meet. */
export function Head({ family }: { family: Family }) {
  const { words, code } = useSpeech();
  const { case: own, reading, members } = family;
  const stateOf = (value: unknown, field: string) =>
    reading.stateOf({ value, coordinate: `ChainCase.${field}`, owner: 'CASE_REGISTRY' });
  return (
    <header class="case-head">
      <h1>{familyName(members, words.and)}</h1>
      <dl class="case-facts">
        <div>
          <dt>{words.riskNow}</dt>
          <dd>
            <RiskNow family={family} />
          </dd>
        </div>
        <div>
          <dt>{words.phase}</dt>
          <dd>
            <InState state={stateOf(own.phaseGroup, 'phaseGroup')}>
              {code('CasePhaseGroup', own.phaseGroup)}
            </InState>
          </dd>
        </div>
        <div>
          <dt>{words.nextConference}</dt>
          <dd>
            <InState state={stateOf(own.nextConferenceOn, 'nextConferenceOn')}>
              <When value={own.nextConferenceOn} />
            </InState>
          </dd>
        </div>
        <div>
          <dt>{words.director}</dt>
          <dd>
            <InState state={stateOf(own.director, 'director')}>{own.director?.displayName}</InState>
          </dd>
        </div>
      </dl>
      <ul class="member-list" aria-label={words.members}>
        {members.map((member) => (
          <MemberMark key={member.id} member={member} />
        ))}
      </ul>
      <Consultation family={family} />
    </header>
  );
}

function MemberMark({ member: { name, role } }: { member: Member }) {
  const { code } = useSpeech();
  return (
    <li>
      <b>{name}</b> <span class="quiet">{code('CaseRole', role)}</span>
    </li>
  );
}

/** The worst of the last assessments. */
function RiskNow({ family }: { family: Family }) {
  const { words, code } = useSpeech();
  const { reading } = family;
  const worst = riskNow(assessmentsOf(family));
  const asked = { coordinate: 'RiskAssessment.level', owner: 'CASE_REGISTRY' };
  if (!worst || severityOf(worst) < 0) {
    const list = reading.stateOf({
      ...asked,
      value: null,
      coordinate: 'ChainPersonRecord.riskAssessments',
    });
    return <InState state={list}>{null}</InState>;
  }
  const level = worst.level
    ? code('RiskLevel', worst.level)
    : code('RiskLevelGroup', worst.levelGroup);
  return (
    <InState state={reading.stateOf({ ...asked, value: level })}>
      <span class={`risk risk-${String(Math.max(0, severityOf(worst)))}`}>{level}</span>{' '}
      <span class="quiet">
        {worst.member.name}
        {worst.trend && `, ${code('RiskTrend', worst.trend)}`}, {words.since}{' '}
        <When value={worst.when} />
      </span>
    </InState>
  );
}

/** On what ground people may talk to each other here, and for what. */
function Consultation({ family: { case: own, reading } }: { family: Family }) {
  const { words, code } = useSpeech();
  const { consultation } = own;
  const asked = { coordinate: 'ChainCase.consultation', owner: 'CASE_REGISTRY' };
  if (!consultation) {
    return (
      <p class="consultation">
        {words.consultation}:{' '}
        <InState state={reading.stateOf({ ...asked, value: null })}>{null}</InState>
      </p>
    );
  }
  const { legalBasis, reference, aim, validUntil } = consultation;
  return (
    <p class="consultation">
      <b>{words.consultation}</b> {code('LegalBasisKind', legalBasis)}
      {reference && ` (${reference})`}
      {validUntil && (
        <>
          , {words.validUntil} <When value={validUntil} />
        </>
      )}
      {aim && <span class="aim">{aim}</span>}
    </p>
  );
}
