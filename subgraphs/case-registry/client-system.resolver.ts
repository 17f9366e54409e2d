import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { CaseParticipant } from './case-participant.entity';
import { ChainCase } from './chain-case.entity';
import { InformationDeferral } from './information-deferral.entity';
import { readableBondsOf } from './readable-bonds';
import { Relation } from './relation.entity';

const participantsOf = manyBy(CaseParticipant, 'caseId', {
  order: { id: 'ASC' },
  visible: everyRow,
});
const deferralsOf = manyBy(InformationDeferral, 'caseId', {
  order: { decidedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** The family of a case. Who does not exist for the reader has no row, no edge, and is in nobody's list. */
@Resolver(() => ChainCase)
export class ChainCaseClientSystem {
  @NeedToKnow('CASE_PERSON', 'SUMMARY')
  @FieldResolver(() => [CaseParticipant], {
    nullable: true,
    description: 'Client system; a row per person who exists for this reader.',
  })
  async participants(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<CaseParticipant[]> {
    const participants = await participantsOf(context, id);
    return participants.filter(({ personId }) => isKnown(context, personId));
  }

  @NeedToKnow('HOUSEHOLD', 'SUMMARY')
  @FieldResolver(() => [Relation], {
    nullable: true,
    description: 'Genogram edges of which both ends exist for this reader.',
  })
  relations(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<Relation[]> {
    return readableBondsOf(context, id);
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => [InformationDeferral], {
    nullable: true,
    description: 'Why somebody is not informed yet; never for clients.',
  })
  async informationDeferrals(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<InformationDeferral[]> {
    const rows = await deferralsOf(context, id);
    return rows.filter(({ personId }) => isKnown(context, personId));
  }
}
