import type { Slice } from '../../schema/disclosure';
import { inCapitals } from '../../schema/environment';
import { CASE_ROW } from '../../schema/policy/decision-table';
import type { OperationTree, TreeField } from './operation-tree';
import { holds, type Rights } from './rights';
import type { WithheldField } from './withheld';

/** One field as slices name it. */
interface Named extends Pick<Slice, 'owner' | 'category' | 'detail'> {
  readonly coordinate: string;
}

/**
 * What an operation discloses: what it asks for and its reader is granted, of each person whom it
 * reaches, whether or not anything is recorded there: by value, it would tell where sealed data exist
 * (design §6). In slices as few as say the same, from the table and the operation alone, as what is
 * withheld.
 * @param silent agencies that did not answer, in capitals: nothing of theirs was given, nor below it
 * @param denied what owners withheld beyond the gateway: nor that, nor below it
 */
export type Disclose = (
  rights: Pick<Rights, 'levels' | 'rows'>,
  silent?: ReadonlySet<string>,
  denied?: readonly WithheldField[],
) => readonly Slice[];

/** Whom a field is about: nobody, or the person of this place among those whom the reader knows. */
type Whose = number;
const NOBODY: Whose = 0;

/** Prepares an operation for readers of all rights: names, and their order, are the same for all. */
export function disclosing(tree: OperationTree): Disclose {
  const { names, namesAt, ownerAt } = namesIn(tree);
  return ({ levels, rows }, silent = NO_SILENCE, denied = []) => {
    const withheld = new Set(denied.map(({ coordinate, person }) => placeOf(coordinate, person)));
    const byId = [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
    const persons = byId.map(([id]) => id);
    const known: readonly Whose[] = byId.map((_, place) => place + 1);
    const rowOf = [CASE_ROW, ...byId.map(([, row]) => row)];
    const seen = new Uint8Array(tree.size * rowOf.length);
    const reached = new Uint8Array(names.length * rowOf.length);

    function visit(field: TreeField, whose: Whose): void {
      const { place, needs, type, children } = field;
      const [row, once] = [rowOf[whose], whose * tree.size + place];
      if (row === undefined || seen[once] === 1 || !holds(needs, levels, row)) return;
      seen[once] = 1;
      if (silent.has(ownerAt[place] ?? '')) return;
      const person = persons[whose - 1];
      if (withheld.size > 0 && withheld.has(placeOf(field.field?.coordinate ?? '', person))) return;
      for (const name of namesAt[place] ?? []) reached[name * rowOf.length + whose] = 1;
      for (const child of children) reach(child, whose, type?.about === 'LINK');
    }

    /** @param isOfLink the person of a link is the one whom the link is about */
    function reach(field: TreeField, whose: Whose, isOfLink: boolean): void {
      if (!field.type?.about || isOfLink) visit(field, whose);
      else for (const one of known) visit(field, one);
    }

    for (const root of tree.roots) reach(root, NOBODY, false);
    return slicesOf(names, persons, reached);
  };
}

const NO_SILENCE: ReadonlySet<string> = new Set();

function placeOf(coordinate: string, person: string | undefined): string {
  return `${coordinate} ${person ?? ''}`;
}

/** All that an operation could disclose, in the order of names, and which of it each field is. */
function namesIn({ roots, size }: OperationTree) {
  const byText = new Map<string, Named>();
  const textsAt = Array.from({ length: size }, (): string[] => []);
  const ownerAt = Array.from({ length: size }, () => '');
  function note({ place, owner: agency, field, children }: TreeField): void {
    const owner = inCapitals(agency);
    ownerAt[place] = owner;
    const { coordinate = '', labels = [] } = field ?? {};
    for (const { category, detail } of labels) {
      const text = [owner, category, detail, coordinate].join(' ');
      byText.set(text, { owner, category, detail, coordinate });
      textsAt[place]?.push(text);
    }
    children.forEach(note);
  }
  roots.forEach(note);
  const sorted = [...byText].sort(([one], [other]) => (one < other ? -1 : 1));
  const numberOf = new Map(sorted.map(([text], number) => [text, number]));
  return {
    names: sorted.map(([, named]) => named),
    namesAt: textsAt.map((texts) => texts.flatMap((text) => numberOf.get(text) ?? [])),
    ownerAt,
  };
}

/**
 * Fields with the same words, of the same persons, in one.
 * @param reached for each name, whether it is disclosed of nobody and of each of the persons
 */
function slicesOf(
  names: readonly Named[],
  persons: readonly string[],
  reached: Uint8Array,
): readonly Slice[] {
  const width = persons.length + 1;
  const slices = new Map<string, Slice & { readonly fields: string[] }>();
  const among = new Map<string, readonly string[]>();
  names.forEach(({ owner, category, detail, coordinate }, number) => {
    const whose = reached.subarray(number * width, (number + 1) * width);
    if (!whose.includes(1)) return;
    const whom = whose.subarray(1).join('');
    const name = [owner, category, detail, whom].join(' ');
    const slice = slices.get(name);
    if (slice) {
      slice.fields.push(coordinate);
      return;
    }
    const some = among.get(whom) ?? persons.filter((_, place) => whom[place] === '1');
    among.set(whom, some);
    slices.set(name, { owner, category, detail, persons: some, fields: [coordinate] });
  });
  return [...slices.values()];
}
