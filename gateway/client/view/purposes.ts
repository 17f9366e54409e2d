import type { AgencyCode, Purpose, ReaderFunction } from '../generated/operations';

/** What professionals may open a case for; an emergency is broken open elsewhere, with its reason. */
const OF_WORK: readonly Purpose[] = [
  'CASE_CONSULTATION',
  'RISK_ASSESSMENT',
  'SAFETY_PLANNING',
  'INTERVENTION_COORDINATION',
  'TRIAGE',
];

const JUDICIAL: ReadonlySet<ReaderFunction> = new Set<ReaderFunction>([
  ...(['CASE_DIRECTOR', 'MAGISTRATE', 'PROSECUTION_CRIMINOLOGIST'] as const),
  ...(['JUSTICE_ASSISTANT_OFFENDER', 'JUSTICE_ASSISTANT_VICTIM'] as const),
]);

/**
 * The purposes worth offering to a function. A courtesy: the registry decides again, and refuses
 * what was not agreed.
 * @param agency the reader's own; a client has none
 */
export function purposesOf(as: ReaderFunction, agency: AgencyCode | null): readonly Purpose[] {
  switch (as) {
    case 'CLIENT':
      return ['CLIENT_INFORMATION'];
    case 'DPO':
      return ['OVERSIGHT'];
    case 'STATISTICIAN':
      return [];
    default:
      return JUDICIAL.has(as) || agency === 'POLICE' || agency === 'PROSECUTION'
        ? [...OF_WORK, 'JUDICIAL_FOLLOW_UP']
        : OF_WORK;
  }
}
