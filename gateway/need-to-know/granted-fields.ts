import { CASE_ROW } from '../../schema/policy/decision-table';
import type { OperationTree, TreeField } from './operation-tree';
import { holds, type Rights } from './rights';

/**
 * One character per field of an operation: `1` where there is anyone of whom it may be read. With
 * the operation, it is the key of everything that is compiled for a reader.
 */
export function grantedFields({ roots, size }: OperationTree, rights: Rights): string {
  const granted = new Array<string>(size).fill('0');
  const mark = (field: TreeField) => {
    if (!mayBeRead(field, rights)) return; // nor anything in it
    granted[field.place] = '1';
    field.children.forEach(mark);
  };
  roots.forEach(mark);
  return granted.join('');
}

function mayBeRead({ subject, needs }: TreeField, { levels, highest, rows }: Rights): boolean {
  if (subject !== 'PERSON') return holds(needs, levels, CASE_ROW);
  return rows.size > 0 && holds(needs, highest, 0);
}

/**
 * Whether a field is asked of its agency. A container holds no fact: where nothing in it is granted
 * it is made up, and its agency is not asked.
 */
export function isFetched({ place, field, children }: TreeField, granted: string): boolean {
  if (!field || granted[place] !== '1') return false;
  return !field.isContainer || children.some((child) => isFetched(child, granted));
}
