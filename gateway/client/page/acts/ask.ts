import { LATER_OPERATIONS } from '../../generated/later-operations';
import { OPERATIONS, type OperationTypes } from '../../generated/operations';
import { type DataOf, type OperationName, type Outcome, send } from '../../hub';
import { fetched } from '../../hub-time';

const TEXTS = { ...OPERATIONS, ...LATER_OPERATIONS };

/**
 * Sends one of the operations of acting and of oversight.
 * @param pass the case pass, for whatever is about a case
 */
export function ask<Name extends OperationName>(
  name: Name,
  variables: OperationTypes[Name]['variables'],
  pass?: string,
): Promise<Outcome<DataOf<Name>>> {
  return send(fetched, name, TEXTS[name], variables, pass);
}
