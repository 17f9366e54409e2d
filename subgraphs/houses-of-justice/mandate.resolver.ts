import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { readerColumns } from '../kit/rights';
import { MandateBreach } from './mandate-breach.entity';
import { GuidanceAppointment } from './guidance-appointment.entity';
import { GuidanceReport } from './guidance-report.entity';
import { Mandate } from './mandate.entity';

const breachesOf = manyBy(MandateBreach, 'mandateId', {
  order: { month: 'ASC', id: 'ASC' },
  /** A victim who reads as a client learns of what touches safety, and of nothing else. */
  visible: (context) => (readerColumns(context).includes('CLV') ? { touchesSafety: true } : {}),
});
const appointmentsOf = manyBy(GuidanceAppointment, 'mandateId', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const reportsOf = manyBy(GuidanceReport, 'mandateId', {
  order: { writtenOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => Mandate)
export class MandateFields {
  @NeedToKnow('GUID_COMPL', 'SUMMARY')
  @FieldResolver(() => [MandateBreach], {
    nullable: true,
    description: 'Breaches; the victim sees only those that touch safety.',
  })
  breaches(@Root() row: Mandate, @Ctx() context: Context): Promise<MandateBreach[]> {
    return breachesOf(context, row.id);
  }

  @NeedToKnow('GUID_COMPL', 'FULL')
  @FieldResolver(() => [GuidanceAppointment], { nullable: true, description: 'Appointments.' })
  appointments(@Root() row: Mandate, @Ctx() context: Context): Promise<GuidanceAppointment[]> {
    return appointmentsOf(context, row.id);
  }

  @NeedToKnow('GUID_REPORT', 'FULL')
  @FieldResolver(() => [GuidanceReport], {
    nullable: true,
    description: 'Reports to the giver of the mandate.',
  })
  reports(@Root() row: Mandate, @Ctx() context: Context): Promise<GuidanceReport[]> {
    return reportsOf(context, row.id);
  }
}
