import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import { PASS_LIFETIME_SECONDS } from '../../schema/pass';
import type { Context } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import type { RegistrySettings } from '../kit/settings';
import { CasePass, type GivenPass } from './case-pass';
import { expectEmergency } from './emergency-input';
import { emergencyPass } from './emergency-pass';
import { OpenCaseInput } from './open-case-input';
import { passContent } from './pass-content';
import { sealedPass } from './sealed-pass';

/** Exchanges who somebody is for what they may ask about. */
@Resolver()
export class OpenCase {
  @NeedToKnow('STRUCTURE')
  @Mutation(() => CasePass, {
    nullable: true,
    description: 'Opens one case; an unknown case and one you are not named in answer alike.',
  })
  async openCase(
    @Arg('input', () => OpenCaseInput) input: OpenCaseInput,
    @Ctx() context: Context,
  ): Promise<CasePass> {
    expectEmergency(input);
    const { registry } = context.settings;
    const { emergency } = input;
    if (!registry) throw fixedError('NOT_AVAILABLE');
    const given = await (emergency
      ? emergencyPass(context, registry, input, emergency)
      : passOfMember(context, registry, input));
    if (!given) throw fixedError('NOT_AVAILABLE');
    return Object.assign(new CasePass(), {
      ...given,
      expiresAt: new Date(Date.now() + PASS_LIFETIME_SECONDS * 1_000),
      purpose: input.purpose,
    });
  }
}

/** A sealed pass for who is named in the case, or nothing. */
async function passOfMember(
  context: Context,
  registry: RegistrySettings,
  input: OpenCaseInput,
): Promise<GivenPass | undefined> {
  const content = await passContent(context, input);
  return content && { caseId: content.caseId, token: await sealedPass(content, registry) };
}
