import type {
  AgencyCode,
  ProtectiveFactorCode,
  RiskFactorCode,
  RiskInstrument,
  RiskLevel,
  RiskLevelGroup,
  RiskPresence,
  RiskTrend,
} from '../generated/operations';
import type { Family, Member } from './family';

/** The last assessment of somebody by one agency; the level in two bands where that is all. */
export interface Assessment {
  readonly id: string;
  readonly member: Member;
  readonly level: RiskLevel | null;
  readonly levelGroup: RiskLevelGroup | null;
  readonly trend: RiskTrend | null;
  readonly instrument: RiskInstrument | null;
  readonly byAgency: AgencyCode | null;
  readonly towards: string | null;
  /** `YYYY-MM-DD`, or `YYYY-MM` where the day is not given. */
  readonly when: string | null;
  readonly factors: readonly RiskRow[];
}

export interface RiskRow {
  readonly member: Member;
  readonly factor: RiskFactorCode;
  readonly presence: RiskPresence | null;
  readonly isAlarming: boolean;
  readonly note: string | null;
  readonly source: AgencyCode | null;
  readonly instrument: RiskInstrument | null;
  readonly trend: RiskTrend | null;
  readonly when: string | null;
}

export interface ProtectiveRow {
  readonly member: Member;
  readonly id: string;
  readonly factor: ProtectiveFactorCode | null;
  readonly source: AgencyCode | null;
  readonly since: string | null;
}

const SEVERITY: readonly (RiskLevel | RiskLevelGroup)[] = [
  'LOW',
  'ATTENTION',
  'MEDIUM',
  'HIGH_ATTENTION',
  'HIGH',
  'VERY_HIGH',
];

/**
 * The last assessment of each person by each agency and instrument: the worst first. One that is
 * served under two persons is told once.
 */
export function assessmentsOf({ members, nameOf }: Family): readonly Assessment[] {
  const told = new Set<string>();
  const latest = members.flatMap((member) => {
    const byInstrument = new Map<string, Assessment>();
    for (const one of [...chainAssessments(member, nameOf), ...firstLine(member)]) {
      if (told.has(one.id)) continue;
      told.add(one.id);
      const key = [one.byAgency, one.instrument, one.towards].join();
      const known = byInstrument.get(key);
      if (!known || (known.when ?? '') <= (one.when ?? '')) byInstrument.set(key, one);
    }
    return [...byInstrument.values()];
  });
  return latest.sort(
    (one, other) => severityOf(other) - severityOf(one) || compareDays(other.when, one.when),
  );
}

/** The risk now: of each person the newest assessment, and of those the worst. */
export function riskNow(assessments: readonly Assessment[]): Assessment | undefined {
  const newest = new Map<string, Assessment>();
  for (const one of assessments) {
    const known = newest.get(one.member.id);
    if (!known || compareDays(known.when, one.when) < 0) newest.set(one.member.id, one);
  }
  return [...newest.values()].sort((one, other) => severityOf(other) - severityOf(one))[0];
}

/** How bad, as a number; nothing known is least. */
export function severityOf({
  level,
  levelGroup,
}: Pick<Assessment, 'level' | 'levelGroup'>): number {
  const known = level ?? levelGroup;
  return known === null ? -1 : SEVERITY.indexOf(known);
}

/** What is found present or suspected in the last assessments; the alarming first. */
export function riskRows(assessments: readonly Assessment[]): readonly RiskRow[] {
  const rows = assessments.flatMap(({ factors }) => factors);
  return rows.sort((one, other) => Number(other.isAlarming) - Number(one.isAlarming));
}

/** What protects, newest first. */
export function protectiveRows({ members }: Family): readonly ProtectiveRow[] {
  const rows = members.flatMap((member) =>
    (member.person.chain?.protectiveFactors ?? []).map((one) => ({
      ...{ member, id: one.id ?? '', factor: one.factor },
      ...{ source: one.byAgency, since: one.recordedOn },
    })),
  );
  return rows.sort((one, other) => compareDays(other.since, one.since));
}

function chainAssessments(member: Member, nameOf: Family['nameOf']): readonly Assessment[] {
  return (member.person.chain?.riskAssessments ?? []).map((one) => {
    const { level, levelGroup, trend, instrument, byAgency } = one;
    const when = one.assessedOn ?? one.month;
    return {
      ...{ id: one.id ?? '', member, level, levelGroup, trend, instrument, byAgency, when },
      towards: one.towardsId === member.id ? null : (nameOf.get(one.towardsId ?? '') ?? null),
      factors: (one.factors ?? []).flatMap(
        ({ factor, presence, isAlarming, note, sourceAgency }) =>
          factor === null
            ? []
            : [
                {
                  ...{ member, factor, presence, note, instrument, trend, when },
                  ...{ isAlarming: isAlarming === true, source: sourceAgency ?? byAgency },
                },
              ],
      ),
    };
  });
}

/** The police assess at the door, with an instrument of their own. */
function firstLine(member: Member): readonly Assessment[] {
  return (member.person.police?.firstLineRisks ?? []).map((one) => {
    const { level, levelGroup } = one;
    const [instrument, source] = ['FIRST_LINE_TOOL', 'POLICE'] as const;
    const when = one.completedOn ?? one.month;
    return {
      ...{ id: one.id ?? '', member, level, levelGroup, trend: null, instrument, when },
      byAgency: source,
      towards: null,
      factors: (one.factors ?? []).flatMap(({ factor, isAlarming }) =>
        factor === null
          ? []
          : [
              {
                ...{ member, factor, presence: null, note: null, instrument, trend: null, when },
                ...{ isAlarming: isAlarming === true, source },
              },
            ],
      ),
    };
  });
}

function compareDays(one: string | null, other: string | null): number {
  return (one ?? '').localeCompare(other ?? '');
}
