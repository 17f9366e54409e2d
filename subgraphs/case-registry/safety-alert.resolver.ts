import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, passOf } from '../kit/context';
import { manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { mayRead, THE_CASE } from '../kit/rights';
import { namingOneOf, oneOf } from '../kit/row-conditions';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { restingOnReadable } from './rests-on-readable';
import { SafetyAlert } from './safety-alert.entity';

const addressedOf = manyBy(SafetyAlert, 'caseId', {
  order: { raisedOn: 'DESC', id: 'ASC' },
  visible: (context) => ({ addressedTo: namingOneOf(passOf(context).function) }),
});
/** That somebody took it up is for who may read of professionals who they are (privacy review 64). */
const acknowledgementsOf = manyBy(AlertAcknowledgement, 'safetyAlertId', {
  order: { acknowledgedAt: 'ASC', id: 'ASC' },
  visible: (context) =>
    mayRead(context, THE_CASE, 'PROF_CONTACT', 'SUMMARY') ? {} : { id: oneOf<string>([]) },
});

/** Newest first; those that call on the function in which the case is open. */
export async function alertsOf(context: Context, caseId: string): Promise<SafetyAlert[]> {
  return readableAlerts(context, await addressedOf(context, caseId));
}

/** Of some alerts those that exist for the reader of a pass. */
export function readableAlerts(context: Context, alerts: readonly SafetyAlert[]): SafetyAlert[] {
  return restingOnReadable(context, alerts, ({ aboutPersonIds, sourceCategory }) => ({
    ...{ principals: aboutPersonIds, sources: [sourceCategory] },
  }));
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
