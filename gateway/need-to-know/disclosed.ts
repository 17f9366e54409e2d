import { inCapitals } from '../../schema/environment';
import { CASE_ROW } from '../../schema/policy/decision-table';
import type { Slice } from '../../schema/disclosure';
import type { Category } from '../../schema/policy/generated/matrix';
import type { Detail } from '../../schema/policy/vocabulary';
import type { OperationTree, TreeField } from './operation-tree';
import { holds, type Rights } from './rights';
import type { WithheldField } from './withheld';

/** One field of one person, or of nobody: what slices are made of. */
interface DisclosedField extends Pick<Slice, 'owner' | 'category' | 'detail'> {
  readonly coordinate: string;
  readonly person: string | undefined;
}

/**
 * What an operation asks for and its reader is granted, of each person whom it reaches, whether or
 * not anything is recorded there: by value, it would tell where sealed data exist (design §6). From
 * the table and the operation alone, as what is withheld.
 * @param silent agencies that did not answer, in capitals: nothing of theirs was given, nor below it
 * @param denied what owners withheld beyond the gateway: nor that, nor below it
 */
export function disclosedFields(
  { roots, size }: OperationTree,
  rights: Rights,
  silent: ReadonlySet<string> = new Set(),
  denied: readonly WithheldField[] = [],
): readonly DisclosedField[] {
  const withheld = new Set(denied.map(({ coordinate, person }) => placeOf(coordinate, person)));
  const found: DisclosedField[] = [];
  const seen = new Set<number>();

  /** @param isOfLink the person of a link is the one whom the link is about */
  function reach(
    field: TreeField,
    row: number,
    person: string | undefined,
    isOfLink: boolean,
  ): void {
    if (!field.type?.about || isOfLink) visit(field, row, person);
    else for (const [id, place] of rights.rows) visit(field, place, id);
  }

  function visit(field: TreeField, row: number, person: string | undefined): void {
    const once = row * size + field.place;
    if (seen.has(once) || !holds(field.needs, rights.levels, row)) return;
    seen.add(once);
    const owner = inCapitals(field.owner);
    const { coordinate = '', labels = [] } = field.field ?? {};
    if (silent.has(owner) || withheld.has(placeOf(coordinate, person))) return;
    for (const { category, detail } of labels) {
      found.push({ owner, category, detail, coordinate, person });
    }
    for (const child of field.children) reach(child, row, person, field.type?.about === 'LINK');
  }

  for (const root of roots) reach(root, CASE_ROW, undefined, false);
  return found;
}

function placeOf(coordinate: string, person: string | undefined): string {
  return `${coordinate} ${person ?? ''}`;
}

/** Slices as few as say the same. */
export function slicesOf(fields: readonly DisclosedField[]): readonly Slice[] {
  const personsAt = new Map<string, Set<string>>();
  for (const { owner, category, detail, coordinate, person } of fields) {
    const name = [owner, category, detail, coordinate].join(' ');
    const persons = personsAt.get(name) ?? new Set();
    if (person !== undefined) persons.add(person);
    personsAt.set(name, persons);
  }
  const slices = new Map<string, Slice & { fields: string[] }>();
  for (const [field, whom] of [...personsAt].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [owner = '', category, detail, coordinate = ''] = field.split(' ');
    const persons = [...whom].sort();
    const name = [owner, category, detail, ...persons].join(' ');
    const slice = slices.get(name);
    if (slice) slice.fields.push(coordinate);
    else {
      const words = { category: category as Category, detail: detail as Detail };
      slices.set(name, { owner, ...words, persons, fields: [coordinate] });
    }
  }
  return [...slices.values()];
}
