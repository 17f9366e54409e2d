import { type Context, passOf } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { everyRow, manyBy } from '../kit/loaders';
import { aboutAll, readablePrincipals } from '../kit/principals';
import { Relation } from './relation.entity';

const relationsOf = manyBy(Relation, 'caseId', {
  order: { kind: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/**
 * The bonds of a case that exist for the reader: both ends do, so that there is no open end and no
 * unknown node (privacy review 7), and who belongs to a household is readable of each. Clients read
 * about themselves alone: their own bonds, and nobody's but theirs.
 */
export async function readableBondsOf(context: Context, caseId: string): Promise<Relation[]> {
  const bonds = await relationsOf(context, caseId);
  const readable = readablePrincipals(context, 'HOUSEHOLD', 'SUMMARY');
  return bonds.flatMap((bond) => {
    const ends = [bond.fromId, bond.toId].filter((end) => isKnown(context, end));
    if (ends.length < 2 || !ends.every((end) => readable.includes(end))) return [];
    return isForReader(context, ends) ? [aboutAll(context, bond, ends)] : [];
  });
}

function isForReader(context: Context, ends: readonly string[]): boolean {
  const { function: as, persons } = passOf(context);
  return as !== 'CLIENT' || ends.some((end) => persons.get(end)?.self);
}
