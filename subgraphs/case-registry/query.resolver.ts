import { Ctx, Query, Resolver } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import { type Context, passOf, readerOf } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Agency } from './agency.entity';
import { AgencyParticipation } from './agency-participation.entity';
import { agenciesOf } from './agency.resolver';
import { CaseListing } from './case-listing';
import { ChainCase } from './chain-case.entity';
import { inForce } from './in-force';
import { Membership } from './membership.entity';
import { needsYou } from './needs-you';
import { nextConferenceOf } from './next-conference';
import { Reader } from './reader';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const membershipsOf = manyBy(Membership, 'subject', byId);
const caseOf = oneBy(ChainCase, 'id', byId);
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
    const memberships = await membershipsOf(context, readerOf(context).sub);
    const current = memberships.filter((one) => inForce(one, context.settings.today));
    const caseIds = [...new Set(current.map(({ caseId }) => caseId))].sort();
    return Promise.all(
      caseIds.map((caseId) =>
        listing(
          context,
          caseId,
          current.filter((one) => one.caseId === caseId),
        ),
      ),
    );
  }

  @NeedToKnow('STRUCTURE')
  @Query(() => ChainCase, { nullable: true, description: 'The case of your pass.' })
  async case(@Ctx() context: Context): Promise<ChainCase> {
    const { caseId, accessVersion } = passOf(context);
    const chainCase = await caseOf(context, caseId);
    if (!chainCase) throw fixedError('NOT_AVAILABLE');
    if (chainCase.accessVersion !== accessVersion) throw fixedError('PASS_STALE');
    return chainCase;
  }
}

async function listing(
  context: Context,
  caseId: string,
  memberships: readonly Membership[],
): Promise<CaseListing> {
  const leads = memberships.some((one) => LEADING.has(one.function));
  const [chainCase, participations, nextConferenceOn, waits] = await Promise.all([
    caseOf(context, caseId),
    participationsOf(context, caseId),
    leads ? nextConferenceOf(context, caseId) : null,
    leads ? needsYou(context, caseId, memberships) : null,
  ]);
  const { agency } = readerOf(context);
  const participation = participations.find(({ agencyCode }) => agencyCode === agency);
  return Object.assign(new CaseListing(), {
    ...{ caseId, nextConferenceOn, needsYou: waits },
    phaseGroup: chainCase?.phaseGroup ?? null,
    number: chainCase?.number ?? null,
    readerFunctions: memberships.map((one) => one.function).sort(),
    memberSince: participation?.since ?? memberships.map(({ since }) => since).sort()[0] ?? null,
  });
}
