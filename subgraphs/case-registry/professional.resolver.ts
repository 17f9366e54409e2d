import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Agency } from './agency.entity';
import { agencyOf } from './agency.resolver';
import { Professional } from './professional.entity';

/**
 * Professionals by id, for one place of the graph. Each place has a loader of its own: with a shared
 * one, the number of statements would depend on which places happen to ask at the same moment.
 */
export const professionalLoader = () => oneBy(Professional, 'id', { visible: everyRow });

@Resolver(() => Professional)
export class ProfessionalFields {
  @NeedToKnow('PROF_CONTACT', 'SUMMARY')
  @FieldResolver(() => Agency, { nullable: true, description: 'Home agency.' })
  agency(@Root() row: Professional, @Ctx() context: Context): Promise<Agency | null> {
    return agencyOf(context, row.agencyCode);
  }
}
