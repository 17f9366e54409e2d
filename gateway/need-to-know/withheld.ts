import { inCapitals } from '../../schema/environment';
import { CASE_ROW, RANK } from '../../schema/policy/decision-table';
import { GENERAL_POLICY } from '../../schema/policy/decide';
import type { Category } from '../../schema/policy/generated/matrix';
import type { Remedy } from '../../schema/policy/vocabulary';
import type { Need, OperationTree, TreeField } from './operation-tree';
import { holds, type Rights } from './rights';
import type { SupergraphIndex } from './supergraph-index';

/** What an answer leaves out, and why (design §5): for the reader, who may ask for more. */
export interface Withheld {
  readonly owner: string;
  readonly category: Category;
  /** Of one person; with neither, of the case, or of all persons whom the reader knows. */
  readonly person?: string;
  /** Of some of them. */
  readonly persons?: readonly string[];
  /** Of all but these: a large family repeats itself, and an answer has to stay small. */
  readonly except?: readonly string[];
  readonly policy: string;
  readonly remedy: Remedy;
  readonly coordinates: readonly string[];
}

/** One field withheld of one person, or of the case: what entries are made of. */
export interface WithheldField extends Omit<Withheld, 'coordinates' | 'persons' | 'except'> {
  readonly coordinate: string;
}

/**
 * What the gateway withholds of an operation: the topmost field of each branch, for each person.
 * From the table and the operation alone, never from data, so it is the same whatever is recorded.
 * What is hidden or sealed looks like nothing, here too.
 */
export function withheldFields(
  { columns }: SupergraphIndex,
  { roots }: OperationTree,
  rights: Rights,
): readonly WithheldField[] {
  const found: WithheldField[] = [];

  function walk(field: TreeField, row: number, person: string | undefined): void {
    if (field.type?.about && person === undefined) {
      for (const [id, place] of rights.rows) walk(field, place, id);
      return;
    }
    if (holds(field.needs, rights.levels, row)) {
      for (const child of field.children) walk(child, row, person);
      return;
    }
    const told = toldIn(field, row);
    if (told) found.push({ ...told, ...(person === undefined ? {} : { person }) });
  }

  /** A field that is withheld for more than one reason, one of which may not be told, says none. */
  function toldIn({ needs, field, owner }: TreeField, row: number): WithheldField | undefined {
    const unmet = needs.filter((need) => !holds([need], rights.levels, row));
    const [need] = unmet;
    if (!need || !field || !needs.every((one) => mayBeTold(one, row))) return undefined;
    const { level, policy, remedy } = rights.decisionAt(row + need.column);
    const category = columns[need.column]?.category;
    if (category === undefined) return undefined;
    return {
      ...{ owner: inCapitals(owner), category, remedy, coordinate: field.coordinate },
      policy: level === 'SUMMARY' ? GENERAL_POLICY : policy, // that one permits the summary
    };
  }

  function mayBeTold({ isTold, column }: Need, row: number): boolean {
    return isTold && rights.levels[row + column] !== RANK.HIDDEN;
  }

  for (const root of roots) walk(root, CASE_ROW, undefined);
  return found;
}

/**
 * Entries as few as say the same: fields by owner, category, policy and remedy, and no person where
 * it is all of them. In an order of names, so that it tells nothing.
 * @param persons all whom the reader knows
 */
export function entriesOf(
  fields: readonly WithheldField[],
  persons: Iterable<string>,
): readonly Withheld[] {
  const known = [...persons];
  const groups = new Map<string, WithheldField[]>();
  for (const field of fields) {
    const name = [field.owner, field.category, field.policy, field.remedy].join(' ');
    const group = groups.get(name);
    if (group) group.push(field);
    else groups.set(name, [field]);
  }
  return [...groups].sort(byName).flatMap(([, group]) => entriesIn(group, known));
}

function entriesIn(group: readonly WithheldField[], known: readonly string[]): Withheld[] {
  const [{ owner, category, policy, remedy }] = group as [WithheldField, ...WithheldField[]];
  const personsAt = new Map<string, Set<string | undefined>>();
  for (const { coordinate, person } of group) {
    personsAt.set(coordinate, (personsAt.get(coordinate) ?? new Set()).add(person));
  }
  const coordinatesOf = new Map<string, string[]>();
  for (const [coordinate, persons] of personsAt) {
    const some = known.filter((id) => persons.has(id));
    const whose = persons.has(undefined) || some.length === known.length ? '' : some.join(' ');
    coordinatesOf.set(whose, [...(coordinatesOf.get(whose) ?? []), coordinate]);
  }
  return [...coordinatesOf].sort(byName).map(([whose, coordinates]) => ({
    ...{ owner, category },
    ...named(whose === '' ? [] : whose.split(' '), known),
    ...{ policy, remedy, coordinates: coordinates.sort() },
  }));
}

function named(
  persons: readonly string[],
  known: readonly string[],
): Pick<Withheld, 'person' | 'persons' | 'except'> {
  const [person] = persons;
  if (person === undefined) return {};
  if (persons.length === 1) return { person };
  if (persons.length <= known.length / 2) return { persons };
  return { except: known.filter((id) => !persons.includes(id)) };
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
