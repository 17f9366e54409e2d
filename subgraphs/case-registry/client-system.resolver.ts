import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, passOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { CaseParticipant } from './case-participant.entity';
import { ChainCase } from './chain-case.entity';
import { InformationDeferral } from './information-deferral.entity';
import { joinsKnown } from './joins-known';
import { Relation } from './relation.entity';

const participantsOf = manyBy(CaseParticipant, 'caseId', {
  order: { id: 'ASC' },
  visible: everyRow,
});
const relationsOf = manyBy(Relation, 'caseId', {
  order: { kind: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const deferralsOf = manyBy(InformationDeferral, 'caseId', {
  order: { decidedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** The family of a case. Who is not in the pass has no row, no edge, and is in nobody's list. */
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
    const { persons } = passOf(context);
    return (await participantsOf(context, id)).filter(({ personId }) => persons.has(personId));
  }

  @NeedToKnow('HOUSEHOLD', 'SUMMARY')
  @FieldResolver(() => [Relation], {
    nullable: true,
    description: 'Genogram edges of which both ends exist for this reader.',
  })
  async relations(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<Relation[]> {
    return (await relationsOf(context, id)).filter((relation) => joinsKnown(context, relation));
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
    const { persons } = passOf(context);
    const rows = await deferralsOf(context, id);
    return rows.filter(({ personId }) => personId !== null && persons.has(personId));
  }
}
