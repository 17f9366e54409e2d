import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { oneOf } from '../kit/row-conditions';
import { type Context, passOf } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { NeedToKnow } from '../kit/need-to-know';
import { type AgencyCode, DataCategory } from '../kit/shared-enums';
import { ChainCase } from './chain-case.entity';
import { mentionable, ownedByReader } from './owned-by-reader';
import { ReleaseRequest } from './release-request.entity';
import { Release } from './release.entity';

const CATEGORIES = Object.keys(MATRIX) as Category[];
const OPEN_TO_DIRECTORS = CATEGORIES.filter((one) => MATRIX[one].sensitivity < 5);

/**
 * What may be asked for blindly: sealed, with somebody to whom it may be released or opened in an
 * emergency. From the matrix alone, so it is the same list in every case and for every reader.
 */
const SEALED_CATEGORIES = CATEGORIES.filter(
  (one) =>
    MATRIX[one].sensitivity === 5 &&
    Object.values(MATRIX[one].cells).some((cell) => cell === 'R' || cell === 'E'),
);

/** What agencies asked each other to open, and what they opened. */
@Resolver(() => ChainCase)
export class ChainCaseReleases {
  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => [ReleaseRequest], {
    nullable: true,
    description: 'Requests for a release: for asker and owner; open categories for the director.',
  })
  releaseRequests(
    @Root() { id: caseId }: ChainCase,
    @Ctx() context: Context,
  ): Promise<ReleaseRequest[]> {
    const { agency } = passOf(context);
    return context.db.getRepository(ReleaseRequest).find({
      where: visible(context, agency ? { byAgency: agency } : undefined, { caseId }),
      order: { askedOn: 'ASC', id: 'ASC' },
    });
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => [Release], {
    nullable: true,
    description: 'Releases: for owner and receiver; open categories for the director.',
  })
  releases(@Root() { id: caseId }: ChainCase, @Ctx() context: Context): Promise<Release[]> {
    const { agency } = passOf(context);
    return context.db.getRepository(Release).find({
      where: visible(context, agency ? { toAgency: agency } : undefined, { caseId }),
      order: { givenAt: 'ASC', id: 'ASC' },
    });
  }

  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => [DataCategory], {
    nullable: true,
    description: 'Sealed categories that you may ask for; the same list in every case.',
  })
  sealedCategories(): readonly Category[] {
    return SEALED_CATEGORIES;
  }
}

/** How a row names an agency that is not the owner. */
type OtherEnd = { readonly byAgency: AgencyCode } | { readonly toAgency: AgencyCode };

/**
 * The row rule, as conditions of one statement: the agency on the other end, the owner, and the
 * director as far as the category is not sealed. About persons that the reader knows, and never
 * past the victim wall or the agreement of a system, for that somebody asks tells.
 * @param otherEnd how rows name the reader's agency as the one that is not the owner
 */
function visible(
  context: Context,
  otherEnd: OtherEnd | undefined,
  within: { readonly caseId: string },
) {
  const { claims } = passOf(context);
  const owned = new Set(ownedByReader(context));
  if (claims.function === 'CASE_DIRECTOR') for (const one of OPEN_TO_DIRECTORS) owned.add(one);
  const known = claims.persons.map(({ id }) => id).filter((id) => isKnown(context, id));
  const rows = known.flatMap((personId) => {
    const named = mentionable(context, personId);
    const mine = { ...within, personId, category: oneOf(named.filter((one) => owned.has(one))) };
    return otherEnd ? [mine, { ...within, personId, category: oneOf(named), ...otherEnd }] : [mine];
  });
  // No row meets this one. Without it, a reader who knows nobody would ask without a condition.
  return [{ ...within, personId: oneOf<string>([]) }, ...rows];
}
