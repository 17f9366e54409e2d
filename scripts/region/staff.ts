import { CALIBRATION, type ApproachCode } from './calibration';
import { drawsOf } from './draws';
import { regionId } from './identity';
import { FIRST_NAMES, SURNAMES } from './names';

/** A professional of one region who plays those of the stories with the same work. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  /** `sub` of their access token. */
  readonly subject: string;
}

/** Somebody of the five families: what is taken over is where they work, and as what. */
export interface Professional {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  /** Their function, in general words. */
  readonly words: string;
  /** Which one of their kind. */
  readonly order: number;
  readonly phone: unknown;
}

/** So many of a kind that two of one family are never the same person. */
const LEAST = 8;
const EVERYBODY = Object.values(CALIBRATION.approaches).reduce((sum, cases) => sum + cases, 0);

/** How many of one kind work for a chain approach in a region of so many cases. */
export function staffing(approach: ApproachCode, cases: number): number {
  const own = (cases * CALIBRATION.approaches[approach]) / EVERYBODY;
  return Math.max(LEAST, Math.ceil(own / CALIBRATION.caseload));
}

/** The n-th of a kind in a region. */
export function staffMember(
  seed: number,
  approach: ApproachCode,
  { agency, words }: Pick<Professional, 'agency' | 'words'>,
  place: number,
): StaffMember {
  const key = `${approach.toLowerCase()}-${kindOf(agency, words)}-${String(place + 1)}`;
  const draws = drawsOf(`${String(seed)}/staff/${key}`);
  const first = draws.one(FIRST_NAMES[draws.chance(0.7) ? 'F' : 'M']);
  return {
    id: regionId(seed, `staff/${key}`),
    name: `${first} ${draws.one(SURNAMES)}`,
    subject: `reader:${key}`,
  };
}

/** What somebody does, and where, as it stands in their key: `general-welfare-case-director`. */
export function kindOf(agency: string, words: string): string {
  return `${agency} ${words}`.toLowerCase().replaceAll(/[ _]/g, '-');
}
