import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { holds } from '../../schema/policy/facts';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { AgencyParticipation } from './agency-participation.entity';
import { CaseConsultation } from './case-consultation.entity';
import { ChainCase } from './chain-case.entity';
import { InformationRequest } from './information-request.entity';
import { informationRequestsOf } from './information-requests-of';
import { RoundTable } from './round-table.entity';
import { roundTablesOf } from './round-table.resolver';
import { TriageRecord } from './triage-record.entity';

const participationsOf = manyBy(AgencyParticipation, 'caseId', {
  order: { invitedOn: 'ASC', agencyCode: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const consultationsOf = manyBy(CaseConsultation, 'caseId', {
  order: { validFrom: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const triageOf = oneBy(TriageRecord, 'caseId', { visible: everyRow });

/** How the agencies came to consult each other about a case, on what basis, and when. */
@Resolver(() => ChainCase)
export class ChainCaseConsultation {
  @NeedToKnow('CASE_TEAM', 'FULL')
  @FieldResolver(() => [AgencyParticipation], {
    nullable: true,
    description: 'Agencies that take part.',
  })
  participations(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<AgencyParticipation[]> {
    return participationsOf(context, id);
  }

  @NeedToKnow('CASE_LEGAL', 'SUMMARY')
  @FieldResolver(() => CaseConsultation, {
    nullable: true,
    description: 'Case consultation in force.',
  })
  async consultation(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<CaseConsultation | null> {
    const all = await consultationsOf(context, id);
    const { today } = context.settings;
    const current = all.findLast(({ validFrom, validUntil }) =>
      holds({ since: validFrom, until: validUntil }, today),
    );
    return current ?? null;
  }

  @NeedToKnow('TRIAGE', 'SUMMARY')
  @FieldResolver(() => TriageRecord, {
    nullable: true,
    description: 'Report to the chain and triage.',
  })
  triage(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<TriageRecord | null> {
    return triageOf(context, id);
  }

  @NeedToKnow('CONF_MIN', 'FULL')
  @FieldResolver(() => [RoundTable], {
    nullable: true,
    description: "Sessions at which the reader's agency was present.",
  })
  roundTables(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<RoundTable[]> {
    return roundTablesOf(context, id);
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => [InformationRequest], {
    nullable: true,
    description: 'Questions between agencies; a row is for asker, asked and director only.',
  })
  informationRequests(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<InformationRequest[]> {
    return informationRequestsOf(context, id);
  }
}
