import { DECIDED_BY_ITS_ROW } from '../../schema/allow-list';
import type { Slice } from '../../schema/disclosure';
import { inCapitals } from '../../schema/environment';
import type { PassFacts, PassPerson, Period } from '../../schema/policy/facts';
import { PUBLISHED_FIELDS } from '../need-to-know/published-fields';
import { opened, ORDER, RULES } from '../policy/plain-reading';
import type { About, Situation } from '../policy/situation';

/**
 * Whether a record says only what was granted: by the case pass that travelled with the question,
 * and the agreement read as a person would. It shares no code with what decides.
 */

/** A case pass as the registry made it, on its own day (`YYYY-MM-DD`). */
export type DatedPass = PassFacts & { readonly day: string };

/**
 * What slices say beyond what a pass grants: labels that a field has not, persons who are not in the
 * case, and levels that the reader does not reach. Before a case is open nothing is granted but what
 * is no fact of a case.
 */
export function ungranted(
  slices: readonly Slice[],
  pass: DatedPass | undefined,
  pseudonymOf: (id: string) => string,
): string[] {
  const personOf = new Map(pass?.persons.map((one) => [pseudonymOf(one.id), one]));
  return slices.flatMap(({ owner, category, detail, persons, fields }) => {
    const label = `${owner} ${category} ${detail}`;
    const faults = fields
      .filter((coordinate) => !labelsOf(coordinate).includes(label))
      .map((coordinate) => `recorded under a label that it has not: ${label} ${coordinate}`);
    if (persons.some((one) => !personOf.has(one))) faults.push(`recorded of a stranger: ${label}`);
    const abouts = persons.length > 0 ? persons.map((one) => personOf.get(one)) : [undefined];
    const isFree = (persons.length === 0 && FREE.has(category)) || fields.every(isDecidedByItsRow);
    const isGiven = (person: PassPerson | undefined) =>
      pass !== undefined && isGranted(pass, { owner, category, detail }, person);
    if (!isFree && !abouts.every(isGiven)) faults.push(`recorded and not granted: ${label}`);
    return faults;
  });
}

/** What whoever signed in may ask beside a case. */
const FREE: ReadonlySet<string> = new Set(['STRUCTURE', 'SERVICE']);

/** The registry decides it for each row, and not by the pass. */
function isDecidedByItsRow(coordinate: string): boolean {
  return DECIDED_BY_ITS_ROW.has(coordinate.split('.')[0] ?? '');
}

function labelsOf(coordinate: string): readonly string[] {
  const { owner = '', labels = [] } = PUBLISHED_FIELDS.get(coordinate) ?? {};
  return labels.map(({ category, detail }) => `${inCapitals(owner)} ${category} ${detail}`);
}

/** What was decided of each pass: many records come with the same one. */
const DECIDED = new WeakMap<DatedPass, Map<string, boolean>>();

function isGranted(
  pass: DatedPass,
  { owner, category, detail }: Pick<Slice, 'owner' | 'category' | 'detail'>,
  person: PassPerson | undefined,
): boolean {
  const decided = DECIDED.get(pass) ?? new Map<string, boolean>();
  DECIDED.set(pass, decided);
  const name = [owner, category, detail, person?.id ?? ''].join(' ');
  const known =
    decided.get(name) ?? reaches(situationOf(pass, { owner, category }, person), detail);
  decided.set(name, known);
  return known;
}

function reaches(situation: Situation, detail: string): boolean {
  if (situation.category === 'STRUCTURE') return true;
  if (RULES.some((rule) => rule.closes(situation))) return false;
  return ORDER.indexOf(opened(situation)) >= ORDER.indexOf(detail);
}

function situationOf(
  pass: DatedPass,
  { owner: name, category }: Pick<Slice, 'owner' | 'category'>,
  person: PassPerson | undefined,
): Situation {
  const { day, membership, consultation } = pass;
  const owner = name.toLowerCase().replaceAll('_', '-');
  const isOn = (period: Period | undefined) =>
    period !== undefined && (period.since ?? day) <= day && day <= (period.until ?? day);
  return {
    ...{ category, owner },
    reader: {
      ...{ function: pass.function, agency: pass.agency ?? 'NONE', assurance: pass.assurance },
      ...{ purpose: pass.purpose, named: isOn(membership), closed: pass.isClosed ?? false },
      ...{ offenderSide: pass.worksForOffenderSide ?? false, conflict: pass.hasConflict ?? false },
      ...{ informed: pass.isInformed ?? false, restricted: pass.isRestricted ?? false },
      ...{ consultationOpen: isOn(consultation), legalBasis: consultation?.legalBasis ?? 'NONE' },
      agreed: pass.agreement?.includes(category) ?? false,
      ownSide: pass.persons.find(({ self }) => self)?.side ?? 'NEUTRAL',
    },
    about: person ? aboutOf(person, { day, owner, category }) : ofTheCase(pass),
  };
}

function aboutOf(
  { side, minor, self = false, danger = false, refused, agreed, released = [] }: PassPerson,
  { day, owner, category }: Pick<Situation, 'owner' | 'category'> & { readonly day: string },
): About {
  const consent = agreed?.includes(category) ? 'GIVEN' : 'NOT_ASKED';
  return {
    ...{ isCase: false, side, minor, self, danger },
    consent: refused?.includes(category) ? 'REFUSED' : consent,
    released: released.some(
      (one) => one.owner === owner && one.category === category && day <= one.until,
    ),
  };
}

/** A case with a victim is on the victim's side. */
function ofTheCase({ persons }: PassFacts): About {
  const hasVictim = persons.some(({ side }) => side === 'VICTIM_SIDE');
  return {
    ...{ isCase: true, side: hasVictim ? 'VICTIM_SIDE' : 'NEUTRAL', minor: false, self: false },
    ...{ consent: 'NOT_ASKED', danger: false, released: false },
  };
}
