import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { OverseenCase } from './overseen-case';
import { overseenCases } from './overseen-cases';
import { caseOf } from './pass-content';

/** What the data-protection officer may look into, before they do. */
@Resolver()
export class OverseenCases {
  @NeedToKnow('STRUCTURE')
  @Query(() => [OverseenCase], {
    nullable: true,
    description: 'For the data-protection officer: the cases you oversee, by number.',
  })
  async overseenCases(@Ctx() context: Context): Promise<OverseenCase[]> {
    const cases = await Promise.all(
      (await overseenCases(context)).map(async (caseId) => {
        const number = (await caseOf(context, caseId))?.number ?? null;
        return Object.assign(new OverseenCase(), { caseId, number });
      }),
    );
    return cases.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  }
}

/** By what the officer sees, then by the random id. */
function placeOf({ number, caseId }: OverseenCase): string {
  return `${number ?? ''} ${caseId}`;
}
