import type { PassClaims } from '../../schema/pass';
import {
  CASE_ROW,
  type DecisionTable,
  type decisionTable,
} from '../../schema/policy/decision-table';
import { type Need, needsOf } from './operation-tree';
import type { SupergraphIndex } from './supergraph-index';

/** How the table of a pass is made: `decisionTable`, but in tests that switch this gate off. */
export type TableOf = typeof decisionTable;

/**
 * What a pass lets its reader read, as the gateway uses it. A person whom the reader may not know
 * has no row: not asked about, not shown, not named among what is withheld.
 */
export interface Rights extends Pick<DecisionTable, 'levels' | 'decisionAt' | 'holdsBefore'> {
  /** Per column, the highest level of any person whom the reader knows. */
  readonly highest: Uint8Array;
  /** Where the rows of known persons begin, in the order of the pass. */
  readonly rows: ReadonlyMap<string, number>;
  /** The case of the pass; nothing without one. */
  readonly caseId: string | undefined;
}

/** The rights of passes over one supergraph: made once per pass, and anew on a day that changes them. */
export function rightsOver(
  index: SupergraphIndex,
  tableOf: TableOf,
): (pass: PassClaims | undefined, today: string) => Rights {
  const made = new WeakMap<PassClaims, Rights>();
  const toKnow = index.waysToPersons.flatMap((field) =>
    needsOf(index, field, field.owner ?? '', 'PERSON'),
  );
  const none = without(index);
  return (pass, today) => {
    if (!pass) return none;
    const known = made.get(pass);
    if (known && (known.holdsBefore === undefined || today < known.holdsBefore)) return known;
    const rights = rightsIn(tableOf(pass, index.columns, today), pass.caseId, toKnow);
    made.set(pass, rights);
    return rights;
  };
}

/** Whether levels reach what is needed, in the row of a subject. */
export function holds(needs: readonly Need[], levels: Uint8Array, row: number): boolean {
  for (const { column, least } of needs) {
    if ((levels[row + column] ?? 0) < least) return false;
  }
  return true;
}

function rightsIn(table: DecisionTable, caseId: string, toKnow: readonly Need[]): Rights {
  const { levels, rows, holdsBefore } = table;
  const known = [...rows].filter(([, row]) => holds(toKnow, levels, row));
  const highest = new Uint8Array(table.columns.length);
  for (const [, row] of known) {
    for (let column = 0; column < highest.length; column += 1) {
      highest[column] = Math.max(highest[column] ?? 0, levels[row + column] ?? 0);
    }
  }
  return {
    ...{ levels, highest, rows: new Map(known), caseId, holdsBefore },
    decisionAt: (place) => table.decisionAt(place),
  };
}

/** Before a case is open there is nobody, and nothing to decide. */
function without({ columns }: SupergraphIndex): Rights {
  return {
    levels: new Uint8Array(CASE_ROW + columns.length),
    highest: new Uint8Array(columns.length),
    rows: new Map(),
    ...{ caseId: undefined, holdsBefore: undefined },
    decisionAt() {
      throw new RangeError('Expected a pass.');
    },
  };
}
