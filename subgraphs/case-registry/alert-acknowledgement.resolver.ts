import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { Professional } from './professional.entity';
import { professionalLoader } from './professional.resolver';

const professionalOf = professionalLoader();

@Resolver(() => AlertAcknowledgement)
export class AlertAcknowledgementFields {
  @NeedToKnow('ALERT', 'FULL')
  @FieldResolver(() => Professional, { nullable: true, description: 'Who.' })
  professional(
    @Root() row: AlertAcknowledgement,
    @Ctx() context: Context,
  ): Promise<Professional | null> {
    return professionalOf(context, row.professionalId);
  }
}
