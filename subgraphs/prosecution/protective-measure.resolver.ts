import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { BannedArea } from './banned-area.entity';
import { MeasureCondition } from './measure-condition.entity';
import { ProtectiveMeasure } from './protective-measure.entity';

const areasOf = manyBy(BannedArea, 'protectiveMeasureId', { order: { id: 'ASC' }, visible: everyRow });
const conditionsOf = manyBy(MeasureCondition, 'protectiveMeasureId', { order: { id: 'ASC' }, visible: everyRow });

@Resolver(() => ProtectiveMeasure)
export class ProtectiveMeasureFields {
  @NeedToKnow('JUD_MEASURE', 'FULL')
  @FieldResolver(() => [BannedArea], { nullable: true, description: 'Areas as served on the person, without house number.' })
  areas(@Root() row: ProtectiveMeasure, @Ctx() context: Context): Promise<BannedArea[]> {
    return areasOf(context, row.id);
  }

  @NeedToKnow('JUD_MEASURE', 'FULL')
  @FieldResolver(() => [MeasureCondition], { nullable: true, description: 'Conditions.' })
  conditions(@Root() row: ProtectiveMeasure, @Ctx() context: Context): Promise<MeasureCondition[]> {
    return conditionsOf(context, row.id);
  }
}
