import { randomBytes } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import { type Context, passOf } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { changeCase } from './case-in-force';
import { ownerFor } from './owned-by-reader';
import { ReleaseInput, RevokeReleaseInput } from './release-inputs';
import { answer, requestToReader } from './release-request.resolver';
import { Release } from './release.entity';
import { takesPart } from './taking-part';
import { tellOwner } from './tell-owner';

/**
 * The owner opens a category of a person to another agency, or takes it back. The owner's own book
 * is written first; then the version of the case rises, so that every pass is asked for anew.
 */
@Resolver()
export class Releases {
  @NeedToKnow('STRUCTURE')
  @Mutation(() => Release, {
    nullable: true,
    description: 'Opens a category of your agency about a person to another agency of the case.',
  })
  async release(
    @Arg('input', () => ReleaseInput) input: ReleaseInput,
    @Ctx() context: Context,
  ): Promise<Release> {
    const { caseId, sub, agency } = passOf(context);
    const { personId, category, toAgency, useLimitation, requestId } = input;
    const until = input.until.toISOString().slice(0, 'YYYY-MM-DD'.length);
    if (!isWithinAYear(until, context.settings.today)) throw fixedError('INVALID_INPUT');
    const owner = ownerFor(context, personId, category);
    if (!agency || !owner) throw fixedError('NOT_AVAILABLE');
    if (!(await takesPart(context, caseId, toAgency))) throw fixedError('INVALID_INPUT');
    const release = Object.assign(new Release(), {
      ...{ id: randomBytes(16).toString('base64url'), caseId, personId, category, owner, toAgency },
      ...{ useLimitation, until, givenBySubject: sub, givenBy: agency, givenAt: new Date() },
      revokedAt: null,
    });
    return changeCase(context, async (change) => {
      if (requestId) {
        const request = await requestToReader(context, change, requestId);
        if (!request) throw fixedError('NOT_AVAILABLE');
        if (!answers(release, request)) throw fixedError('INVALID_INPUT');
        await answer(change, request, 'GRANTED');
      }
      await change.getRepository(Release).insert(release);
      await tellOwner(context, release);
      return release;
    });
  }

  @NeedToKnow('STRUCTURE')
  @Mutation(() => Release, {
    nullable: true,
    description: 'Takes back a release of your agency, from this moment on.',
  })
  revokeRelease(
    @Arg('input', () => RevokeReleaseInput) { releaseId: id }: RevokeReleaseInput,
    @Ctx() context: Context,
  ): Promise<Release> {
    const where = { id, caseId: passOf(context).caseId };
    return changeCase(context, async (change) => {
      const release = await change.getRepository(Release).findOneBy(where);
      if (!release || ownerFor(context, release.personId, release.category) !== release.owner) {
        throw fixedError('NOT_AVAILABLE');
      }
      if (release.revokedAt) throw fixedError('CONFLICT');
      const revoked = Object.assign(release, { revokedAt: new Date() });
      await change.getRepository(Release).update({ id }, { revokedAt: revoked.revokedAt });
      await tellOwner(context, revoked);
      return revoked;
    });
  }
}

/** The same day a year later is still within it; days compare as text. */
function isWithinAYear(day: string, today: string): boolean {
  const [year = '', ...rest] = today.split('-');
  const last = [String(Number(year) + 1), ...rest].join('-');
  return today <= day && day <= last;
}

/** Whether a release gives what a request asked, to who asked. */
function answers(
  release: Release,
  request: {
    readonly personId: string;
    readonly category: string;
    readonly byAgency: string;
  },
): boolean {
  return (
    release.personId === request.personId &&
    release.category === request.category &&
    release.toAgency === request.byAgency
  );
}
