import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { CareAppointment } from './care-appointment.entity';
import { CareEpisode } from './care-episode.entity';

const appointmentsOf = manyBy(CareAppointment, 'careEpisodeId', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => CareEpisode)
export class CareEpisodeFields {
  @NeedToKnow('MH_ENGAGE', 'FULL')
  @FieldResolver(() => [CareAppointment], {
    nullable: true,
    description: 'Appointments that bind others.',
  })
  appointments(@Root() row: CareEpisode, @Ctx() context: Context): Promise<CareAppointment[]> {
    return appointmentsOf(context, row.id);
  }
}
