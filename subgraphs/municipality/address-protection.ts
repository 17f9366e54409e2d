import type { PassPerson } from '../../schema/policy/facts';
import { type Context, passOf } from '../kit/context';
import { eachOf, everyRow, oneBy } from '../kit/loaders';
import { ProtectedPerson } from './protected-person.entity';

/** Whether the address of a person may be told, by domicile or by household. */
export type MayTell = (personId: string) => boolean;

/**
 * As soon as one person of the case is protected, no address is told of anybody but the offender's
 * side: one gap beside three known addresses would say who is protected, and a child's address is
 * the mother's (privacy review 10 and 11). A household tells the address of each member, so it
 * names only those whose own may be told. Whoever is protected is never told, on any side.
 */
export function tellableAddresses(
  persons: ReadonlyMap<string, Pick<PassPerson, 'side'>>,
  protectedIds: ReadonlySet<string>,
): MayTell {
  const someone = [...persons.keys()].some((id) => protectedIds.has(id));
  return (personId) => {
    const person = persons.get(personId);
    if (!person || protectedIds.has(personId)) return false;
    return !someone || person.side === 'OFFENDER_SIDE';
  };
}

const protectionOf = oneBy(ProtectedPerson, 'personId', { visible: everyRow });

/** The rule for the case of this request: all its persons are looked up in one statement. */
export async function addressesToTell(context: Context): Promise<MayTell> {
  const { persons } = passOf(context);
  const found = await eachOf(protectionOf, context, [...persons.keys()]);
  return tellableAddresses(persons, new Set(found.map(({ personId }) => personId)));
}
