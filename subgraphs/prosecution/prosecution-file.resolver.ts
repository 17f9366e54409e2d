import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { CourtHearing } from './court-hearing.entity';
import { ProsecutionFile } from './prosecution-file.entity';

const nextHearingOf = oneBy(CourtHearing, 'prosecutionFileId', { visible: everyRow });

@Resolver(() => ProsecutionFile)
export class ProsecutionFileFields {
  @NeedToKnow('JUD_STATUS', 'FULL')
  @FieldResolver(() => CourtHearing, { nullable: true, description: 'Next hearing.' })
  nextHearing(@Root() row: ProsecutionFile, @Ctx() context: Context): Promise<CourtHearing | null> {
    return nextHearingOf(context, row.id);
  }
}
