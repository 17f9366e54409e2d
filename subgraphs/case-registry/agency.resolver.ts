import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { AgencyService } from './agency-service.entity';
import { Agency } from './agency.entity';

/** The directory's line of an agency, by its code. */
export const agencyOf = oneBy(Agency, 'code', { visible: everyRow });

const servicesOf = manyBy(AgencyService, 'agencyCode', {
  order: { name: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => Agency)
export class AgencyFields {
  @NeedToKnow('SERVICE', 'FULL')
  @FieldResolver(() => [AgencyService], {
    nullable: true,
    description: 'Service catalogue (public part; no addresses of refuges).',
  })
  services(@Root() row: Agency, @Ctx() context: Context): Promise<AgencyService[]> {
    return servicesOf(context, row.code);
  }
}
