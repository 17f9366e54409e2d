import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { readableSources } from '../kit/readable-sources';
import { ChainPersonRecord } from './chain-person-record';
import { ClientStatement } from './client-statement.entity';
import { ConsentRecord } from './consent-record.entity';
import { consentsOf } from './consents-of';
import { InformationMoment } from './information-moment.entity';
import { ProtectiveFactor } from './protective-factor.entity';
import { RiskAssessment } from './risk-assessment.entity';

const riskAssessmentsOf = manyBy(RiskAssessment, 'personId', {
  order: { month: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const protectiveFactorsOf = manyBy(ProtectiveFactor, 'personId', {
  order: { recordedOn: 'ASC', id: 'ASC' },
  visible: (context, personId) => ({ sourceCategory: readableSources(context, personId, 'FULL') }),
});
const informationMomentsOf = manyBy(InformationMoment, 'personId', {
  order: { informedAt: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const statementsOf = manyBy(ClientStatement, 'personId', {
  order: { month: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => ChainPersonRecord)
export class ChainPersonRecordFields {
  @NeedToKnow('RISK_LEVEL', 'SUMMARY')
  @FieldResolver(() => [RiskAssessment], {
    nullable: true,
    description: 'Assessments about this person.',
  })
  riskAssessments(
    @Root() { personId }: ChainPersonRecord,
    @Ctx() context: Context,
  ): Promise<RiskAssessment[]> {
    return riskAssessmentsOf(context, personId);
  }

  @NeedToKnow('PROTECT', 'FULL')
  @FieldResolver(() => [ProtectiveFactor], { nullable: true, description: 'Strengths.' })
  protectiveFactors(
    @Root() { personId }: ChainPersonRecord,
    @Ctx() context: Context,
  ): Promise<ProtectiveFactor[]> {
    return protectiveFactorsOf(context, personId);
  }

  @NeedToKnow('CONSENT', 'FULL')
  @FieldResolver(() => [ConsentRecord], { nullable: true, description: 'Consent.' })
  consents(
    @Root() { personId }: ChainPersonRecord,
    @Ctx() context: Context,
  ): Promise<ConsentRecord[]> {
    return consentsOf(context, personId);
  }

  @NeedToKnow('CONSENT', 'FULL')
  @FieldResolver(() => [InformationMoment], {
    nullable: true,
    description: 'When this person was informed.',
  })
  informationMoments(
    @Root() { personId }: ChainPersonRecord,
    @Ctx() context: Context,
  ): Promise<InformationMoment[]> {
    return informationMomentsOf(context, personId);
  }

  @NeedToKnow('CLIENT_VOICE', 'SUMMARY')
  @FieldResolver(() => [ClientStatement], {
    nullable: true,
    description: 'What the client needs, wants and thinks of the plan.',
  })
  statements(
    @Root() { personId }: ChainPersonRecord,
    @Ctx() context: Context,
  ): Promise<ClientStatement[]> {
    return statementsOf(context, personId);
  }
}
