import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { WelfareSession } from './welfare-session.entity';
import { ClientNeed } from './client-need.entity';
import { WelfareTrajectory } from './welfare-trajectory.entity';

const sessionsOf = manyBy(WelfareSession, 'welfareTrajectoryId', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const needsOf = manyBy(ClientNeed, 'welfareTrajectoryId', {
  order: { recordedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => WelfareTrajectory)
export class WelfareTrajectoryFields {
  @NeedToKnow('WELF_ENGAGE', 'FULL')
  @FieldResolver(() => [WelfareSession], { nullable: true, description: 'Sessions.' })
  sessions(@Root() row: WelfareTrajectory, @Ctx() context: Context): Promise<WelfareSession[]> {
    return sessionsOf(context, row.id);
  }

  @NeedToKnow('WELF_ENGAGE', 'FULL')
  @FieldResolver(() => [ClientNeed], { nullable: true, description: 'Needs the client named.' })
  needs(@Root() row: WelfareTrajectory, @Ctx() context: Context): Promise<ClientNeed[]> {
    return needsOf(context, row.id);
  }
}
