import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, passOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { namingOneOf } from '../kit/row-conditions';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { restingOnReadable } from './rests-on-readable';
import { SafetyAlert } from './safety-alert.entity';

const addressedOf = manyBy(SafetyAlert, 'caseId', {
  order: { raisedOn: 'DESC', id: 'ASC' },
  visible: (context) => ({ addressedTo: namingOneOf(passOf(context).function) }),
});
const acknowledgementsOf = manyBy(AlertAcknowledgement, 'safetyAlertId', {
  order: { acknowledgedAt: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** Newest first; those that call on the function in which the case is open. */
export async function alertsOf(context: Context, caseId: string): Promise<SafetyAlert[]> {
  return restingOnReadable(
    context,
    await addressedOf(context, caseId),
    ({ aboutPersonIds, sourceCategory }) => ({
      ...{ principals: aboutPersonIds, sources: [sourceCategory] },
    }),
  );
}

@Resolver(() => SafetyAlert)
export class SafetyAlertFields {
  @NeedToKnow('ALERT', 'FULL')
  @FieldResolver(() => [AlertAcknowledgement], {
    nullable: true,
    description: 'Who took it up.',
  })
  acknowledgements(
    @Root() row: SafetyAlert,
    @Ctx() context: Context,
  ): Promise<AlertAcknowledgement[]> {
    return acknowledgementsOf(context, row.id);
  }
}
