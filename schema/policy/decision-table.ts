import { type Decision, decide } from './decide';
import { caseSubject, factsOf, nextChange, type PassFacts, subjectOf } from './facts';
import { type Category, MATRIX } from './generated/matrix';
import type { Detail } from './vocabulary';

/** Levels and details as numbers that compare: a field is readable where the level reaches its detail. */
export const RANK = { HIDDEN: 0, NONE: 1, SUMMARY: 2, FULL: 3 } as const;

/** A category at one owner: what the fields of a graph are decided by. */
export interface OwnedCategory {
  /** The name of the subgraph. */
  readonly owner: string;
  readonly category: Category;
}

/**
 * All decisions of one pass, made once (design §4). Row 0 is the case as a whole, row i the i-th
 * person of the pass; a column is an owned category. A field's test is one read of `levels`.
 */
export interface DecisionTable {
  readonly columns: readonly OwnedCategory[];
  /** `levels[rowOf(person) + column]`, as `RANK` counts. */
  readonly levels: Uint8Array;
  /** Per column, the highest level of any person. */
  readonly highest: Uint8Array;
  /** Persons in the order of their rows. */
  readonly personIds: readonly string[];
  /** Where a person's row begins; nothing for who is not in the pass. */
  readonly rows: ReadonlyMap<string, number>;
  /** The decision behind a level. */
  decisionAt(place: number): Decision;
  /** The table holds while the day is before this one; without it, as long as the pass. */
  readonly holdsBefore: string | undefined;
}

/** The row of the case as a whole. */
export const CASE_ROW = 0;

/**
 * Decides everything a pass could be asked about.
 * @param today `YYYY-MM-DD`, the clock of domain windows
 * @param asSources decides about what rows rest on: whether for this purpose, the row's own label says
 */
export function decisionTable(
  pass: PassFacts,
  columns: readonly OwnedCategory[],
  today: string,
  asSources = false,
): DecisionTable {
  const facts = { ...factsOf(pass, today), asSources };
  const subjects = [caseSubject(pass), ...pass.persons.map((person) => subjectOf(person, today))];
  const width = columns.length;
  const decisions: Decision[] = [];
  const levels = new Uint8Array(subjects.length * width);
  for (const subject of subjects) {
    for (const { owner, category } of columns) {
      const decision = decide(facts, subject, category, owner);
      levels[decisions.length] = RANK[decision.level];
      decisions.push(decision);
    }
  }
  const highest = new Uint8Array(width);
  for (let place = width; place < levels.length; place += 1) {
    const column = place % width;
    highest[column] = Math.max(highest[column] ?? 0, levels[place] ?? 0);
  }
  const personIds = pass.persons.map(({ id }) => id);
  return {
    ...{ columns, levels, highest, personIds },
    rows: new Map(personIds.map((id, place) => [id, (place + 1) * width])),
    decisionAt(place) {
      const decision = decisions[place];
      if (!decision) throw new RangeError('Expected a place in the table.');
      return decision;
    },
    holdsBefore: nextChange(pass, today),
  };
}

/**
 * Whether what is withheld of a category is explained. Sealed categories never are: hidden and
 * nothing are the same.
 */
export function isExplained(category: Category): boolean {
  return MATRIX[category].sensitivity < 5;
}

/** Whether a level reaches a detail. */
export function reaches(level: number, detail: Detail): boolean {
  return level >= RANK[detail];
}
