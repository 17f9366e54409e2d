import { randomBytes } from 'node:crypto';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import { type Context, passOf } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { mayRead, THE_CASE } from '../kit/rights';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { changeCase } from './case-in-force';
import { membershipsToday } from './memberships';
import { alertsOf } from './safety-alert.resolver';

/** Whom an alert calls on says that they took it up. */
@Resolver()
export class AcknowledgeAlert {
  @NeedToKnow('STRUCTURE')
  @Mutation(() => AlertAcknowledgement, {
    nullable: true,
    description: 'Takes up an alert that calls on you; twice is once.',
  })
  async acknowledgeAlert(
    @Arg('alertId', () => ID) alertId: string,
    @Ctx() context: Context,
  ): Promise<AlertAcknowledgement> {
    const { caseId } = passOf(context);
    const professionalId = await namedAs(context);
    const alerts = mayRead(context, THE_CASE, 'ALERT', 'FULL')
      ? await alertsOf(context, caseId)
      : [];
    // One that is not there, that calls on others or that the reader may not know of: all the same.
    if (professionalId === null || !alerts.some(({ id }) => id === alertId)) {
      throw fixedError('NOT_AVAILABLE');
    }
    const own = { safetyAlertId: alertId, professionalId };
    return changeCase(context, async (change) => {
      const acknowledgements = change.getRepository(AlertAcknowledgement);
      const given = await acknowledgements.findOneBy(own);
      if (given) return given;
      const id = randomBytes(16).toString('base64url');
      const taken = { ...own, id, acknowledgedAt: new Date() };
      await acknowledgements.insert(taken);
      return Object.assign(new AlertAcknowledgement(), taken);
    });
  }
}

/** As which professional the reader is named in the case, in the function of their pass. */
async function namedAs(context: Context): Promise<string | null> {
  const pass = passOf(context);
  const named = (await membershipsToday(context)).find(
    (one) => one.caseId === pass.caseId && one.function === pass.function,
  );
  return named?.professionalId ?? null;
}
