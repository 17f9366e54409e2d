import type { PassPerson } from '../../../schema/policy/facts';
import type { PartySide } from '../../../schema/policy/vocabulary';
import { idOf } from '../fixtures';

/** Who is in each of the five fictional families, on which side, and who is a minor. */
const MEMBERS = {
  S1: { 'P-0101': 'victim', 'P-0102': 'offender', 'P-0103': 'child', 'P-0104': 'child' },
  S2: { 'P-0201': 'victim', 'P-0202': 'offender', 'P-0203': 'child' },
  S3: { 'P-0301': 'child', 'P-0302': 'neutral', 'P-0303': 'offender', 'P-0304': 'child' },
  S4: { 'P-0401': 'victim', 'P-0402': 'offender', 'P-0403': 'victim' },
  S5: { 'P-0501': 'victim', 'P-0502': 'offender', 'P-0503': 'offender', 'P-0504': 'child' },
} as const;

export type Family = keyof typeof MEMBERS;

const SIDES = {
  victim: 'VICTIM_SIDE',
  offender: 'OFFENDER_SIDE',
  child: 'VICTIM_SIDE',
  neutral: 'NEUTRAL',
} as const satisfies Record<string, PartySide>;

/** The persons of a family as a pass lists them. */
export function personsOf(family: Family): PassPerson[] {
  return Object.entries(MEMBERS[family]).map(([label, kind]) => ({
    id: idOf(label),
    side: SIDES[kind],
    minor: kind === 'child',
  }));
}
