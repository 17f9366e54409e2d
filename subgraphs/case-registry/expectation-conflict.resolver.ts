import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { atSummary, isAtSummary } from '../kit/row-level';
import { ExpectationConflict } from './expectation-conflict.entity';
import { Expectation } from './expectation.entity';
import { expectationsOf } from './expectations-of';

const conflictRowsOf = manyBy(ExpectationConflict, 'caseId', {
  order: { detectedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/**
 * A contradiction exists for a reader if both its sides do, and in summary alone where one of them
 * does: how it was resolved tells of both (privacy review 38).
 */
export async function conflictsOf(
  context: Context,
  caseId: string,
): Promise<ExpectationConflict[]> {
  const [conflicts, expectations] = await Promise.all([
    conflictRowsOf(context, caseId),
    expectationsOf(context, caseId),
  ]);
  const known = new Map(expectations.map((row) => [row.id, row]));
  return conflicts.flatMap((row) => {
    const [first, second] = [known.get(row.firstId), known.get(row.secondId)];
    if (!first || !second) return [];
    return [isAtSummary(first) || isAtSummary(second) ? atSummary(row) : row];
  });
}

@Resolver(() => ExpectationConflict)
export class ExpectationConflictFields {
  @NeedToKnow('EXPECTATION', 'FULL')
  @FieldResolver(() => Expectation, { nullable: true, description: 'One side.' })
  first(@Root() row: ExpectationConflict, @Ctx() context: Context): Promise<Expectation | null> {
    return expectation(context, row.caseId, row.firstId);
  }

  @NeedToKnow('EXPECTATION', 'FULL')
  @FieldResolver(() => Expectation, { nullable: true, description: 'Other side.' })
  second(@Root() row: ExpectationConflict, @Ctx() context: Context): Promise<Expectation | null> {
    return expectation(context, row.caseId, row.secondId);
  }
}

/** From the list that is loaded anyway: no statement of its own. */
async function expectation(
  context: Context,
  caseId: string,
  id: string,
): Promise<Expectation | null> {
  return (await expectationsOf(context, caseId)).find((row) => row.id === id) ?? null;
}
