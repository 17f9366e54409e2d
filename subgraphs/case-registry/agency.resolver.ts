import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { wholeTable } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { AgencyService } from './agency-service.entity';
import { Agency } from './agency.entity';

/** The directory of agencies, in the order of their codes. */
export const agenciesOf = wholeTable(Agency, { code: 'ASC' });
const allServicesOf = wholeTable(AgencyService, { name: 'ASC', id: 'ASC' });

/** The directory's line of an agency, by its code. */
export async function agencyOf(context: Context, code: string): Promise<Agency | null> {
  return (await agenciesOf(context)).find((agency) => agency.code === code) ?? null;
}

@Resolver(() => Agency)
export class AgencyFields {
  @NeedToKnow('SERVICE', 'FULL')
  @FieldResolver(() => [AgencyService], {
    nullable: true,
    description: 'Service catalogue (public part; no addresses of refuges).',
  })
  async services(@Root() row: Agency, @Ctx() context: Context): Promise<AgencyService[]> {
    const all = await allServicesOf(context);
    return all.filter(({ agencyCode }) => agencyCode === row.code);
  }
}
