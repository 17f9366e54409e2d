import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { CareEpisode } from './care-episode.entity';
import { episodesInView, followingEpisodes } from './care-in-view';
import { AcuteSignal } from './acute-signal.entity';
import { SubstanceFlag } from './substance-flag.entity';
import { MentalHealthRecord } from './mental-health-record';

const episodesOf = manyBy(CareEpisode, 'personId', {
  order: { startedMonth: 'DESC', id: 'ASC' },
  visible: episodesInView,
});
const acuteSignalsOf = manyBy(AcuteSignal, 'personId', {
  order: { month: 'DESC', id: 'ASC' },
  visible: followingEpisodes('acute_signal', 'MH_RISK'),
});
const substanceFlagsOf = manyBy(SubstanceFlag, 'personId', {
  order: { sinceYear: 'ASC', id: 'ASC' },
  visible: followingEpisodes('substance_flag', 'SUBST'),
});

@Resolver(() => MentalHealthRecord)
export class MentalHealthRecordFields {
  @NeedToKnow('MH_ENGAGE', 'SUMMARY')
  @FieldResolver(() => [CareEpisode], {
    nullable: true,
    description: 'Care episodes, newest first.',
  })
  episodes(@Root() row: MentalHealthRecord, @Ctx() context: Context): Promise<CareEpisode[]> {
    return episodesOf(context, row.personId);
  }

  @NeedToKnow('MH_RISK', 'SUMMARY')
  @FieldResolver(() => [AcuteSignal], {
    nullable: true,
    description: 'Acute signals, newest first.',
  })
  acuteSignals(@Root() row: MentalHealthRecord, @Ctx() context: Context): Promise<AcuteSignal[]> {
    return acuteSignalsOf(context, row.personId);
  }

  @NeedToKnow('SUBST', 'SUMMARY')
  @FieldResolver(() => [SubstanceFlag], {
    nullable: true,
    description: 'Substance use as risk, oldest first.',
  })
  substanceFlags(
    @Root() row: MentalHealthRecord,
    @Ctx() context: Context,
  ): Promise<SubstanceFlag[]> {
    return substanceFlagsOf(context, row.personId);
  }
}
