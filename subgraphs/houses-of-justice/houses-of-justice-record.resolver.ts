import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Mandate } from './mandate.entity';
import { VictimReception } from './victim-reception.entity';
import { HousesOfJusticeRecord } from './houses-of-justice-record';

const mandatesOf = manyBy(Mandate, 'personId', {
  order: { startedMonth: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const victimReceptionOf = oneBy(VictimReception, 'personId', { visible: everyRow });

@Resolver(() => HousesOfJusticeRecord)
export class HousesOfJusticeRecordFields {
  @NeedToKnow('GUID_COMPL', 'SUMMARY')
  @FieldResolver(() => [Mandate], { nullable: true, description: 'Mandates on this person.' })
  mandates(@Root() row: HousesOfJusticeRecord, @Ctx() context: Context): Promise<Mandate[]> {
    return mandatesOf(context, row.personId);
  }

  @NeedToKnow('VICT_DECL', 'SUMMARY')
  @FieldResolver(() => VictimReception, {
    nullable: true,
    description: 'Victim reception; another team, another wall.',
  })
  victimReception(
    @Root() row: HousesOfJusticeRecord,
    @Ctx() context: Context,
  ): Promise<VictimReception | null> {
    return victimReceptionOf(context, row.personId);
  }
}
