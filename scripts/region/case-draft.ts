import { AGENCY_CODES, type AgencyCode } from '../../schema/policy/vocabulary';
import { type ApproachCode, CALIBRATION, type CaseKind } from './calibration';
import { type Draws, drawsOf } from './draws';
import { PLACES, type Place } from './places';
import type { Story, StoryPerson } from './story';

/** What one case of a region is like, before a word of it is told. */
export interface CaseDraft {
  readonly index: number;
  readonly story: Story;
  readonly approach: ApproachCode;
  readonly place: Place;
  /** Who of the story takes part. */
  readonly persons: readonly StoryPerson[];
  /** How often the last of its minors is told, as brothers and sisters. */
  readonly siblings: number;
  readonly incidents: number;
  /** Agencies with data. */
  readonly agencies: ReadonlySet<AgencyCode>;
  readonly reportedBy: AgencyCode;
  readonly colour: keyof typeof CALIBRATION.colours;
  readonly isSheltered: boolean;
  readonly daysEarlier: number;
  /** The case in which its offender is known already, in another region. */
  readonly offenderOf: number | undefined;
}

const { kinds, stalking } = CALIBRATION;
/** Minors of partner violence: what is left when all children's and all honour cases have them. */
const MINORS_OF_PARTNERS =
  (CALIBRATION.withMinors - kinds.CHILD_ABUSE - kinds.HONOUR) / kinds.PARTNER_VIOLENCE;
/** Cases that are told after a story with a shelter in it. */
const SHELTERED_STORIES = kinds.PARTNER_VIOLENCE * (1 - stalking) + kinds.HONOUR;
/** Of offenders: makes about 8 % of all persons known in two regions, some of them more than once. */
const KNOWN_OFFENDERS = CALIBRATION.knownElsewhere * 4.7;
const SEARCHED_CASES = 60;
const WEEK = 7;

/** The draft of the n-th case: the same whenever it is drawn. */
export function draftOf(seed: number, index: number, stories: readonly Story[]): CaseDraft {
  const { persons, story, ...draft } = ownDraft(seed, index, stories);
  return {
    ...{ ...draft, story, persons },
    offenderOf: earlierCase(seed, index, stories, draft.approach),
  };
}

type OwnDraft = Omit<CaseDraft, 'offenderOf'>;

function ownDraft(seed: number, index: number, stories: readonly Story[]): OwnDraft {
  const draws = drawsOf(`${String(seed)}/case/${String(index)}`);
  const kind = draws.weighted(kinds);
  const story = storyOf(kind, draws, stories);
  const approach = draws.weighted(CALIBRATION.approaches);
  const wanted = minorsIn(kind, draws);
  const minors = story.persons.filter(({ generation }) => generation === 'MINOR').slice(0, wanted);
  const adults = story.persons.filter(({ generation }) => generation !== 'MINOR');
  const reportedBy = reporterOf(approach, story, draws);
  const isSheltered = story.hasShelter && draws.chance(CALIBRATION.sealedStay / SHELTERED_STORIES);
  const required = [story.directedBy, 'MUNICIPALITY', reportedBy] as AgencyCode[];
  if (isSheltered) required.push('GENERAL_WELFARE');
  return {
    ...{ index, story, approach, place: draws.one(PLACES[approach]) },
    persons: story.persons.filter((one) => adults.includes(one) || minors.includes(one)),
    siblings: minors.length === 0 ? 0 : Math.max(1, wanted - minors.length + 1),
    incidents: incidentsIn(draws),
    agencies: agenciesIn(required, minors.length > 0, draws),
    ...{ reportedBy, colour: draws.weighted(CALIBRATION.colours), isSheltered },
    daysEarlier: draws.below(CALIBRATION.weeksEarlier + 1) * WEEK,
  };
}

/** S1 to S5, by what they are about. */
function storyOf(kind: CaseKind, draws: Draws, stories: readonly Story[]): Story {
  const partners = draws.chance(stalking) ? 1 : 0;
  const place = { PARTNER_VIOLENCE: partners, CHILD_ABUSE: 2, ELDER_ABUSE: 3, HONOUR: 4 }[kind];
  const story = stories[place];
  if (!story) throw new RangeError('Expected five families to tell of, got fewer.');
  return story;
}

function minorsIn(kind: CaseKind, draws: Draws): number {
  const some = Number(draws.weighted(CALIBRATION.minors));
  switch (kind) {
    case 'PARTNER_VIOLENCE':
      return draws.chance(MINORS_OF_PARTNERS) ? some : 0;
    case 'CHILD_ABUSE':
      return some;
    case 'HONOUR':
      return Math.min(some, MOST_BESIDE_THREE);
    case 'ELDER_ABUSE':
      return 0;
  }
}

/** A household has six persons at most. */
const MOST_BESIDE_THREE = 3;

function reporterOf(approach: ApproachCode, story: Story, draws: Draws): AgencyCode {
  const { LIM, elsewhere } = CALIBRATION.reportedByJustice;
  const byJustice = draws.chance(approach === 'LIM' ? LIM : elsewhere);
  if (byJustice) return draws.chance(0.8) ? 'POLICE' : 'PROSECUTION';
  return draws.chance(0.5) ? 'GENERAL_WELFARE' : (story.directedBy as AgencyCode);
}

/** A negative binomial: failures before so many successes. */
function incidentsIn(draws: Draws): number {
  const { least, most, successes, chance } = CALIBRATION.incidents;
  let [succeeded, failures] = [0, 0];
  while (succeeded < successes) {
    if (draws.chance(chance)) succeeded += 1;
    else failures += 1;
  }
  return Math.min(most, least + failures);
}

/** Those that must be there, and others up to the number that is drawn. */
function agenciesIn(
  required: readonly AgencyCode[],
  hasMinors: boolean,
  draws: Draws,
): ReadonlySet<AgencyCode> {
  const wanted = Number(draws.weighted(CALIBRATION.agencies));
  const present = new Set(required);
  const possible = AGENCY_CODES.filter((code) => hasMinors || !FOR_MINORS.has(code));
  while (present.size < Math.min(wanted, possible.length)) {
    const left = possible.filter((code) => !present.has(code));
    const weights = left.map((code) => [code, CALIBRATION.likelihood[code]] as const);
    present.add(draws.weighted(Object.fromEntries(weights) as Record<AgencyCode, number>));
  }
  return present;
}

const FOR_MINORS: ReadonlySet<AgencyCode> = new Set(['CHILD_ABUSE_CENTRE', 'YOUTH_WELFARE']);

/** An earlier case in another region whose offender is not known from elsewhere again. */
function earlierCase(
  seed: number,
  index: number,
  stories: readonly Story[],
  approach: ApproachCode,
): number | undefined {
  if (!isKnownElsewhere(seed, index)) return undefined;
  const draws = drawsOf(`${String(seed)}/elsewhere/${String(index)}`);
  for (let searched = 0; searched < SEARCHED_CASES && searched < index; searched += 1) {
    const earlier = draws.below(index);
    if (isKnownElsewhere(seed, earlier)) continue;
    if (ownDraft(seed, earlier, stories).approach !== approach) return earlier;
  }
  return undefined;
}

function isKnownElsewhere(seed: number, index: number): boolean {
  return drawsOf(`${String(seed)}/known/${String(index)}`).chance(KNOWN_OFFENDERS);
}
