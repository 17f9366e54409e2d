import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { SocialAppointment } from './social-appointment.entity';
import { SocialFile } from './social-file.entity';

const appointmentsOf = manyBy(SocialAppointment, 'socialFileId', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => SocialFile)
export class SocialFileFields {
  @NeedToKnow('SOCIO', 'FULL')
  @FieldResolver(() => [SocialAppointment], { nullable: true, description: 'Appointments.' })
  appointments(@Root() row: SocialFile, @Ctx() context: Context): Promise<SocialAppointment[]> {
    return appointmentsOf(context, row.id);
  }
}
