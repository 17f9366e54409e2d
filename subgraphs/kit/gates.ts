import { decisionTable } from '../../schema/policy/decision-table';

/**
 * The owner's two gates. Tests put others in their place, to see what still holds without one;
 * there is no setting for that.
 */
export interface OwnerGates {
  /** Decides what is read: fields, rows, and the columns of statements. */
  readonly tableOf: typeof decisionTable;
  /** Decides of whom the database itself lets sealed rows through. */
  readonly sealTableOf: typeof decisionTable;
}

export const OWNER_GATES: OwnerGates = { tableOf: decisionTable, sealTableOf: decisionTable };
