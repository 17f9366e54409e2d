import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { SafetyAlert } from './safety-alert.entity';

/** Newest first. */
export const alertsOf = manyBy(SafetyAlert, 'caseId', {
  order: { raisedOn: 'DESC', id: 'ASC' },
  visible: everyRow,
});
const acknowledgementsOf = manyBy(AlertAcknowledgement, 'safetyAlertId', {
  order: { acknowledgedAt: 'ASC', id: 'ASC' },
  visible: everyRow,
});

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
