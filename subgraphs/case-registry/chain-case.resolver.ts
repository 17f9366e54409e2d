import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, passOf } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { CaseClosure } from './case-closure.entity';
import { CaseStateChange } from './case-state-change.entity';
import { ChainApproach } from './chain-approach.entity';
import { ChainCase } from './chain-case.entity';
import type { CasePhaseGroup, CaseState } from './enums';
import { nextConferenceOf } from './next-conference';

/** The case itself; every column of its own in one statement. */
const caseOf = oneBy(ChainCase, 'id', { visible: everyRow });

const approachOf = oneBy(ChainApproach, 'code', { visible: everyRow });
const closureOf = oneBy(CaseClosure, 'caseId', { visible: everyRow });
const stateHistoryOf = manyBy(CaseStateChange, 'caseId', {
  order: { changedAt: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** The case arrives here as an id: what the registry knows is loaded once it is asked for. */
@Resolver(() => ChainCase)
export class ChainCaseFields {
  @FieldResolver()
  async number(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<string | null> {
    return (await caseOf(context, id))?.number ?? null;
  }

  @FieldResolver()
  async phaseGroup(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<CasePhaseGroup | null> {
    return (await caseOf(context, id))?.phaseGroup ?? null;
  }

  @FieldResolver()
  async state(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<CaseState | null> {
    return (await caseOf(context, id))?.state ?? null;
  }

  @FieldResolver()
  async openedOn(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<string | null> {
    return (await caseOf(context, id))?.openedOn ?? null;
  }

  @FieldResolver()
  async acceptedOn(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<string | null> {
    return (await caseOf(context, id))?.acceptedOn ?? null;
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => ChainApproach, {
    nullable: true,
    description:
      'Region that handles the case; not for clients (a transfer would show where somebody moved).',
  })
  async approach(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<ChainApproach | null> {
    const code = (await caseOf(context, id))?.approachCode;
    return code ? approachOf(context, code) : null;
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => [CaseStateChange], {
    nullable: true,
    description: 'Every change of state.',
  })
  stateHistory(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<CaseStateChange[]> {
    return stateHistoryOf(context, id);
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => CaseClosure, { nullable: true, description: 'Closure and aftercare.' })
  closure(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<CaseClosure | null> {
    return closureOf(context, id);
  }

  @NeedToKnow('CASE_CORE', 'FULL')
  @FieldResolver(() => GraphQLDate, { nullable: true, description: 'Next case conference.' })
  nextConferenceOn(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<string | null> {
    return nextConferenceOf(context, id, [passOf(context).agency]);
  }
}
