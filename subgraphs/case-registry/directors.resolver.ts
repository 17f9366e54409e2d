import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { holds } from '../../schema/policy/facts';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { ChainCase } from './chain-case.entity';
import { DirectorAssignment } from './director-assignment.entity';
import type { DirectorDuty } from './enums';
import { Professional } from './professional.entity';
import { professionalLoader } from './professional.resolver';

const professionalOf = professionalLoader();

const assignmentsOf = manyBy(DirectorAssignment, 'caseId', {
  order: { since: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** Who directs a case, read from one history: whoever is in office today. */
@Resolver(() => ChainCase)
export class ChainCaseDirectors {
  @NeedToKnow('CASE_CORE', 'SUMMARY')
  @FieldResolver(() => Professional, { nullable: true, description: 'Active case director.' })
  director(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<Professional | null> {
    return inOffice(context, id, 'DIRECTOR');
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => Professional, { nullable: true, description: 'Deputy director.' })
  deputy(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<Professional | null> {
    return inOffice(context, id, 'DEPUTY');
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => [DirectorAssignment], {
    nullable: true,
    description: 'Earlier and present directors.',
  })
  directorHistory(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<DirectorAssignment[]> {
    return assignmentsOf(context, id);
  }
}

/** On the day of a change both hold it: then the newer one. */
async function inOffice(
  context: Context,
  caseId: string,
  duty: DirectorDuty,
): Promise<Professional | null> {
  const assignments = await assignmentsOf(context, caseId);
  const current = assignments.findLast(
    (row) => row.duty === duty && holds(row, context.settings.today),
  );
  return current ? professionalOf(context, current.professionalId) : null;
}
