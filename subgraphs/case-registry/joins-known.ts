import { type Context, passOf } from '../kit/context';
import type { Relation } from './relation.entity';

/** An edge exists for a reader if both its ends do: no open end, no unknown node (privacy review 7). */
export function joinsKnown(context: Context, { fromId, toId }: Relation): boolean {
  const { persons } = passOf(context);
  return [fromId, toId].every((id) => id !== null && persons.has(id));
}
