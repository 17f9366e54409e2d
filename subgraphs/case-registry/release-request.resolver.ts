import { randomBytes } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import type { Category } from '../../schema/policy/generated/matrix';
import type { Change } from '../kit/change';
import { type Context, passOf } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { NeedToKnow } from '../kit/need-to-know';
import { mayRead, THE_CASE } from '../kit/rights';
import { changeCase } from './case-in-force';
import type { ReleaseRequestStatus } from './enums';
import { ownerFor } from './owned-by-reader';
import { DeclineReleaseInput, RequestReleaseInput } from './release-inputs';
import { ReleaseRequest } from './release-request.entity';

const LONGEST_QUESTION = 500;

/** An agency asks; the owner answers with a release, or declines. */
@Resolver()
export class ReleaseRequests {
  /** Written down for whatever is asked, so that the reply tells nothing: the owner decides. */
  @NeedToKnow('STRUCTURE')
  @Mutation(() => ReleaseRequest, {
    nullable: true,
    description: 'Asks an owner to open a category of a person; the same reply whatever there is.',
  })
  async requestRelease(
    @Arg('input', () => RequestReleaseInput) input: RequestReleaseInput,
    @Ctx() context: Context,
  ): Promise<ReleaseRequest> {
    const { caseId, sub, agency } = passOf(context);
    const { personId, category } = input;
    const question = input.question.trim();
    if (question === '' || question.length > LONGEST_QUESTION) throw fixedError('INVALID_INPUT');
    if (!agency || !mayAsk(context) || !isKnown(context, personId)) {
      throw fixedError('NOT_AVAILABLE');
    }
    const request = Object.assign(new ReleaseRequest(), {
      ...{ id: randomBytes(16).toString('base64url'), caseId, personId, category, question },
      ...{ bySubject: sub, byAgency: agency, askedOn: context.settings.today, status: 'ASKED' },
    });
    return changeCase(context, async (change) => {
      await change.getRepository(ReleaseRequest).insert(request);
      return request;
    });
  }

  @NeedToKnow('STRUCTURE')
  @Mutation(() => ReleaseRequest, {
    nullable: true,
    description: 'Declines a request about data of your agency.',
  })
  declineRelease(
    @Arg('input', () => DeclineReleaseInput) { requestId }: DeclineReleaseInput,
    @Ctx() context: Context,
  ): Promise<ReleaseRequest> {
    return changeCase(context, async (change) => {
      const request = await requestToReader(context, change, requestId);
      if (!request) throw fixedError('NOT_AVAILABLE');
      return answer(change, request, 'DECLINED');
    });
  }
}

/** Who works in the case may ask: a person, who may read that there are requests. */
function mayAsk(context: Context): boolean {
  const isSystem = passOf(context).function === 'INTEGRATION_CLIENT';
  return !isSystem && mayRead(context, THE_CASE, 'CASE_CORE', 'FULL');
}

/** A request of this case that is the reader's to answer; any other does not exist here. */
export async function requestToReader(
  context: Context,
  change: Change,
  id: string,
): Promise<(ReleaseRequest & { readonly category: Category }) | null> {
  const where = { id, caseId: passOf(context).caseId };
  const request = await change.getRepository(ReleaseRequest).findOneBy(where);
  return request && ownerFor(context, request.personId, request.category) ? request : null;
}

/** Answers a request, once. */
export async function answer(
  change: Change,
  request: ReleaseRequest,
  status: ReleaseRequestStatus,
): Promise<ReleaseRequest> {
  if (request.status !== 'ASKED') throw fixedError('CONFLICT');
  await change.getRepository(ReleaseRequest).update({ id: request.id }, { status });
  return Object.assign(request, { status });
}
