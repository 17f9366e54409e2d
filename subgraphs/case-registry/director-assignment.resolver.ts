import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { DirectorAssignment } from './director-assignment.entity';
import { Professional } from './professional.entity';
import { professionalLoader } from './professional.resolver';

const professionalOf = professionalLoader();

@Resolver(() => DirectorAssignment)
export class DirectorAssignmentFields {
  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => Professional, { nullable: true, description: 'Who.' })
  professional(
    @Root() row: DirectorAssignment,
    @Ctx() context: Context,
  ): Promise<Professional | null> {
    return professionalOf(context, row.professionalId);
  }
}
