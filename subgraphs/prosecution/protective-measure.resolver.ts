import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, manyNaming } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { aboutAll, readablePrincipals } from '../kit/principals';
import { oneOfOrNone } from '../kit/row-conditions';
import { BannedArea } from './banned-area.entity';
import { MeasureCondition } from './measure-condition.entity';
import { ProtectiveMeasure } from './protective-measure.entity';

const rowsImposedOn = manyBy(ProtectiveMeasure, 'imposedOnId', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
/**
 * A measure is there under whom it protects where it is there under who must obey it, so that both
 * sides agree for each reader (privacy review 4, 5).
 */
const rowsProtecting = manyNaming(ProtectiveMeasure, 'protectedPersonIds', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: (context) => ({
    imposedOnId: oneOfOrNone(readablePrincipals(context, 'JUD_MEASURE', 'SUMMARY')),
  }),
  also: ['imposedOnId'],
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

/** The measures that protect a person: the same rows as under those who must obey, and no more. */
export async function measuresProtecting(
  context: Context,
  personId: string,
): Promise<ProtectiveMeasure[]> {
  const rows = readUnder(personId, await rowsProtecting(context, personId));
  return rows.map((row) =>
    aboutAll(context, row, row.imposedOnId === null ? [] : [row.imposedOnId]),
  );
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
