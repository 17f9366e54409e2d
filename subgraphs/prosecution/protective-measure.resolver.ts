import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, manyNaming } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { BannedArea } from './banned-area.entity';
import { MeasureCondition } from './measure-condition.entity';
import { ProtectiveMeasure } from './protective-measure.entity';

const rowsImposedOn = manyBy(ProtectiveMeasure, 'imposedOnId', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const rowsProtecting = manyNaming(ProtectiveMeasure, 'protectedPersonIds', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const areasOf = manyBy(BannedArea, 'protectiveMeasureId', {
  order: { id: 'ASC' },
  visible: everyRow,
});
const conditionsOf = manyBy(MeasureCondition, 'protectiveMeasureId', {
  order: { id: 'ASC' },
  visible: everyRow,
});

/** The measures a person must obey. */
export async function measuresOn(context: Context, personId: string): Promise<ProtectiveMeasure[]> {
  return readUnder(personId, await rowsImposedOn(context, personId));
}

/** The measures that protect a person: the same rows as under those who must obey. */
export async function measuresProtecting(
  context: Context,
  personId: string,
): Promise<ProtectiveMeasure[]> {
  return readUnder(personId, await rowsProtecting(context, personId));
}

function readUnder(personId: string, rows: readonly ProtectiveMeasure[]): ProtectiveMeasure[] {
  return rows.map((row) => Object.assign(new ProtectiveMeasure(), row, { personId }));
}

@Resolver(() => ProtectiveMeasure)
export class ProtectiveMeasureFields {
  @NeedToKnow('JUD_MEASURE', 'FULL')
  @FieldResolver(() => [BannedArea], {
    nullable: true,
    description: 'Areas as served on the person, without house number.',
  })
  areas(@Root() row: ProtectiveMeasure, @Ctx() context: Context): Promise<BannedArea[]> {
    return areasOf(context, row.id);
  }

  @NeedToKnow('JUD_MEASURE', 'FULL')
  @FieldResolver(() => [MeasureCondition], { nullable: true, description: 'Conditions.' })
  conditions(@Root() row: ProtectiveMeasure, @Ctx() context: Context): Promise<MeasureCondition[]> {
    return conditionsOf(context, row.id);
  }
}
