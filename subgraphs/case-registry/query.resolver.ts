import { Ctx, Query, Resolver } from 'type-graphql';
import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Agency } from './agency.entity';
import { AgencyParticipation } from './agency-participation.entity';
import { agenciesOf } from './agency.resolver';
import { caseInForce } from './case-in-force';
import { CaseListing } from './case-listing';
import { ChainCase } from './chain-case.entity';
import { listedDetail } from './listed-detail';
import type { Membership } from './membership.entity';
import { isBorneOut, membershipsToday } from './memberships';
import { needsYou } from './needs-you';
import { nextConferenceOf } from './next-conference';
import { caseOf } from './pass-content';
import { Reader } from './reader';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const participationsOf = manyBy(AgencyParticipation, 'caseId', byId);

/** Who is told about the work on a case as a whole. */
const LEADING: ReadonlySet<string> = new Set(['CASE_DIRECTOR', 'CHAIN_COORDINATOR']);

/** The root of the graph: all of it is the registry's. */
@Resolver()
export class QueryFields {
  @NeedToKnow('STRUCTURE')
  @Query(() => Reader, { nullable: true, description: 'Who the hub thinks you are.' })
  reader(@Ctx() context: Context): Reader {
    return new Reader(readerOf(context));
  }

  @NeedToKnow('SERVICE')
  @Query(() => [Agency], { nullable: true, description: 'Directory and freshness of each agency.' })
  agencies(@Ctx() context: Context): Promise<readonly Agency[]> {
    return agenciesOf(context);
  }

  @NeedToKnow('STRUCTURE')
  @Query(() => [CaseListing], { nullable: true, description: 'Cases you are named in now.' })
  async myCases(@Ctx() context: Context): Promise<CaseListing[]> {
    const reader = readerOf(context);
    const named = (await membershipsToday(context)).filter((one) => isBorneOut(one, reader));
    const caseIds = [...new Set(named.map(({ caseId }) => caseId))].sort();
    const listings = await Promise.all(
      caseIds.map((caseId) =>
        listing(
          context,
          caseId,
          named.filter((one) => one.caseId === caseId),
        ),
      ),
    );
    return listings.filter((one) => one !== undefined);
  }

  @NeedToKnow('STRUCTURE')
  @Query(() => ChainCase, { nullable: true, description: 'The case of your pass.' })
  case(@Ctx() context: Context): Promise<ChainCase> {
    return caseInForce(context);
  }
}

/** What there is to see of a case before it is opened: nothing, a summary, or all of a listing. */
async function listing(
  context: Context,
  caseId: string,
  memberships: readonly Membership[],
): Promise<CaseListing | undefined> {
  const detail = listedDetail(memberships);
  if (!detail) return undefined;
  const chainCase = await caseOf(context, caseId);
  return Object.assign(new CaseListing(), {
    ...{ caseId, phaseGroup: chainCase?.phaseGroup ?? null },
    readerFunctions: memberships.map((one) => one.function).sort(),
    ...(detail === 'FULL' ? await wholeListing(context, caseId, memberships) : ONLY_A_SUMMARY),
    number: detail === 'FULL' ? (chainCase?.number ?? null) : null,
  });
}

const ONLY_A_SUMMARY = { memberSince: null, nextConferenceOn: null, needsYou: null } as const;

async function wholeListing(
  context: Context,
  caseId: string,
  memberships: readonly Membership[],
): Promise<Pick<CaseListing, 'memberSince' | 'nextConferenceOn' | 'needsYou'>> {
  const leading = memberships.filter((one) => LEADING.has(one.function));
  const leads = leading.length > 0;
  const [participations, nextConferenceOn, waits] = await Promise.all([
    participationsOf(context, caseId),
    leads
      ? nextConferenceOf(
          context,
          caseId,
          leading.map((one) => one.agency),
        )
      : null,
    leads ? needsYou(context, caseId, memberships) : null,
  ]);
  const { agency } = readerOf(context);
  const participation = participations.find(({ agencyCode }) => agencyCode === agency);
  const memberSince =
    participation?.since ?? memberships.map(({ since }) => since).sort()[0] ?? null;
  return { memberSince, nextConferenceOn, needsYou: waits };
}
