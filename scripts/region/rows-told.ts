import { inCapitals } from '../../schema/environment';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import { AGENCY_CODES } from '../../schema/policy/vocabulary';
import { REGISTRY } from '../../schema/registry';
import type { CaseDraft } from './case-draft';
import type { StoryRow } from './story';

/** Which of the things that are told more than once a row is told of; 0 is as the story has it. */
export interface Copy {
  readonly sibling: number;
  readonly incident: number;
}

/** A row of the story that belongs to the case, as one of its copies. */
export interface ToldRow extends StoryRow {
  readonly copy: Copy;
}

/** Which of the things that a value may name are told more than once. */
export interface Repeated {
  readonly siblings: ReadonlySet<unknown>;
  readonly incidents: ReadonlySet<unknown>;
}

/** Fields that say which agency knows, or does, what the row says. */
const BY_AGENCY = [
  ...['agency', 'agencyCode', 'byAgency', 'sourceAgency', 'recordedBy', 'ownerAgency'],
  ...['fromAgency', 'toAgency', 'triedBy', 'throughAgency'],
];
/** What is said once about a person, wherever they are known. */
const ONCE = new Set([
  ...['Person', 'CivilRecord', 'Domicile', 'StaffSafety', 'DispatchProfile'],
  'AntecedentSummary',
]);

/**
 * The rows of the story that are told in a case. Whoever does not take part is left out, and so is
 * every row that names them, and every row that hangs on one that was left out. What an agency
 * without data would know is not known. A brother or a sister, or one more incident, is the same
 * rows once more.
 */
export function rowsTold(draft: CaseDraft): { rows: readonly ToldRow[]; repeated: Repeated } {
  const { story, persons, siblings: told } = draft;
  const left = new Set<unknown>();
  for (const one of story.persons) if (!persons.includes(one)) left.add(one.id);
  // The newest reports: what came before is left out, or told again.
  const reports = story.reports.slice(-draft.incidents);
  for (const id of story.reports) if (!reports.includes(id)) left.add(id);
  const [siblings, incidents] = [new Set<unknown>(), new Set<unknown>()];
  const youngest = persons.findLast(({ generation }) => generation === 'MINOR');
  if (youngest) siblings.add(youngest.id);
  incidents.add(reports[0]);
  const moreReports = draft.incidents - reports.length + 1;

  const rows = story.rows.flatMap((row): ToldRow[] => {
    const values = Object.values(row.values);
    const own = row.values['id'];
    if (isSaidElsewhere(row, draft)) {
      if (row.table !== 'Person') left.add(own);
      return [];
    }
    if (values.some((one) => left.has(one)) || !isKnown(row, draft)) {
      left.add(own);
      return [];
    }
    const isOfSibling = values.some((one) => siblings.has(one));
    const isOfIncident = values.some((one) => incidents.has(one));
    if (isOfSibling) siblings.add(own);
    if (isOfIncident) incidents.add(own);
    const [wide, deep] = [isOfSibling ? told : 1, isOfIncident ? moreReports : 1];
    return Array.from({ length: wide * deep }, (_, place) => ({
      ...row,
      copy: { sibling: place % wide, incident: Math.floor(place / wide) },
    }));
  });
  return { rows, repeated: { siblings, incidents } };
}

/** Whether it was said of the offender in the case of another region. */
function isSaidElsewhere({ table, values }: StoryRow, { offenderOf, persons }: CaseDraft): boolean {
  if (offenderOf === undefined || !ONCE.has(table)) return false;
  const offender = persons.find(({ isOffender }) => isOffender);
  return [values['personId'], values['id']].includes(offender?.id);
}

/** Whether somebody who takes part, and has data, knows what the row says. */
function isKnown({ agency, table, values }: StoryRow, draft: CaseDraft): boolean {
  const has = (code: unknown) => draft.agencies.has(code as never);
  if (agency !== REGISTRY && !has(inCapitals(agency))) return false;
  if (table === 'ShelterStay' && !draft.isSheltered) return false;
  if (BY_AGENCY.some((field) => isAgency(values[field]) && !has(values[field]))) return false;
  if (Array.isArray(values['agencies']) && !values['agencies'].every(has)) return false;
  return categoriesIn(values).every((category) => isServed(category, has));
}

function categoriesIn(values: StoryRow['values']): readonly unknown[] {
  return [values['sourceCategory'] ?? [], values['sourceCategories'] ?? []].flat();
}

/** Whether an agency with data serves a category, or the registry does. */
function isServed(category: unknown, has: (code: string) => boolean): boolean {
  const owners = OWNERS.get(category) ?? [];
  return owners.some((owner) => owner === REGISTRY || has(inCapitals(owner)));
}

const OWNERS: ReadonlyMap<unknown, readonly string[]> = OWNED_CATEGORIES.reduce(
  (owners, { owner, category }) => owners.set(category, [...(owners.get(category) ?? []), owner]),
  new Map<unknown, string[]>(),
);

/** Whether a value is the code of an agency. */
export function isAgency(value: unknown): boolean {
  return CODES.has(value);
}

const CODES: ReadonlySet<unknown> = new Set(AGENCY_CODES);
