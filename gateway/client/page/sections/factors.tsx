import type { RiskTrend } from '../../generated/operations';
import type { Family } from '../../view/family';
import { assessmentsOf, protectiveRows, type RiskRow, riskRows, severityOf } from '../../view/risk';
import { AgencyTag, Section, When } from '../parts';
import { useSpeech } from '../speech';
import { InState } from '../states';

/** What makes it dangerous and what protects, with who says so, by which instrument, and the trend. */
export function Factors({ family }: { family: Family }) {
  const { words, code } = useSpeech();
  const { reading } = family;
  const assessments = assessmentsOf(family);
  const risks = riskRows(assessments);
  const protective = protectiveRows(family);
  const explained = (value: unknown, coordinate: string) =>
    reading.stateOf({ value, coordinate, owner: 'CASE_REGISTRY' });
  return (
    <Section id="factors" title={words.factors} width="half" isOpened={family.reading.isEmergency}>
      <h3>{words.riskAssessments}</h3>
      {assessments.length === 0 && (
        <InState state={explained(null, 'ChainPersonRecord.riskAssessments')}>{null}</InState>
      )}
      <ul class="factor-list">
        {assessments.map((one) => (
          <li key={[one.member.id, one.byAgency, one.instrument, one.towards].join()}>
            <Trend trend={one.trend} />
            <div>
              <b>{one.member.name}</b>
              {one.towards && ` ${words.towards} ${one.towards}`}:{' '}
              <span class={`risk risk-${String(Math.max(0, severityOf(one)))}`}>
                {one.level ? code('RiskLevel', one.level) : code('RiskLevelGroup', one.levelGroup)}
              </span>
              <p class="quiet">
                {one.instrument && `${code('RiskInstrument', one.instrument)}, `}
                <When value={one.when} /> <AgencyTag code={one.byAgency} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <h3>{words.riskFactors}</h3>
      {risks.length === 0 && (
        <InState state={explained(null, 'RiskAssessment.factors')}>{null}</InState>
      )}
      <ul class="factor-list">
        {risks.map((row, place) => (
          <RiskLine key={place} row={row} />
        ))}
      </ul>
      <h3>{words.protectiveFactors}</h3>
      {protective.length === 0 && (
        <InState state={explained(null, 'ChainPersonRecord.protectiveFactors')}>{null}</InState>
      )}
      <ul class="factor-list">
        {protective.map(({ id, member, factor, source, since }) => (
          <li key={id}>
            <span class="trend trend-good" aria-hidden="true">
              +
            </span>
            <div>
              <b class="capital">{code('ProtectiveFactorCode', factor)}</b>
              <p class="quiet">
                {member.name}, {words.since} <When value={since} /> <AgencyTag code={source} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RiskLine({ row }: { row: RiskRow }) {
  const { words, code } = useSpeech();
  const { member, factor, presence, isAlarming, note, source, instrument, trend, when } = row;
  return (
    <li>
      <Trend trend={trend} />
      <div>
        <b class="capital">{code('RiskFactorCode', factor)}</b>{' '}
        {isAlarming && <span class="badge badge-late">{words.alarming}</span>}
        {note && <p>{note}</p>}
        <p class="quiet">
          {member.name}
          {presence && `, ${code('RiskPresence', presence)}`}
          {instrument && `, ${code('RiskInstrument', instrument)}`}, <When value={when} />{' '}
          <AgencyTag code={source} />
        </p>
      </div>
    </li>
  );
}

const SIGNS: Readonly<Record<RiskTrend, string>> = { UP: '▲', DOWN: '▼', SAME: '=', FIRST: '•' };

/** Against the assessment before; in words for who does not see the sign. */
function Trend({ trend }: { trend: RiskTrend | null }) {
  const { code } = useSpeech();
  if (trend === null) return <span class="trend" aria-hidden="true" />;
  return (
    <span class={`trend trend-${trend.toLowerCase()}`}>
      <span aria-hidden="true">{SIGNS[trend]}</span>
      <span class="unseen">{code('RiskTrend', trend)}</span>
    </span>
  );
}
