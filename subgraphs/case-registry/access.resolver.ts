import { Ctx, Query, Resolver } from 'type-graphql';
import { CASE_ROW, type DecisionTable, decisionTable } from '../../schema/policy/decision-table';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import { type Context, passOf } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { NeedToKnow } from '../kit/need-to-know';
import { AccessDecision } from './access-decision';
import { caseInForce } from './case-in-force';

/** What a pass opens, told before anything is asked. */
@Resolver()
export class Access {
  @NeedToKnow('SERVICE')
  @Query(() => [AccessDecision], {
    nullable: true,
    description: 'What your pass opens: of each person, and of the case as a whole.',
  })
  async access(@Ctx() context: Context): Promise<AccessDecision[]> {
    await caseInForce(context);
    const { claims } = passOf(context);
    const table = decisionTable(claims, OWNED_CATEGORIES, context.settings.today);
    const persons = table.personIds.filter((id) => isKnown(context, id));
    return [
      ...decisionsIn(table, CASE_ROW, null),
      ...persons.flatMap((id) => decisionsIn(table, table.rows.get(id) ?? CASE_ROW, id)),
    ];
  }
}

/** What is hidden is not there. */
function decisionsIn(table: DecisionTable, row: number, personId: string | null): AccessDecision[] {
  return table.columns.flatMap((column, place) => {
    const decision = table.decisionAt(row + place);
    const { level } = decision;
    return level === 'HIDDEN' ? [] : [new AccessDecision(personId, column, decision, level)];
  });
}
