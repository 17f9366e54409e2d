import { Ctx, Query, Resolver } from 'type-graphql';
import { dayIn } from '../../schema/day';
import type { Disclosure } from '../../schema/disclosure';
import type { Context } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { everyRecord } from './every-record';
import { overseenCases } from './overseen-cases';
import { overseenFacts } from './overseen-facts';
import { unusualAccess } from './unusual-access';
import { UnusualAccess } from './unusual-look';

/** How far back answers are looked at. Emergencies are looked at however old they are. */
const LOOKED_AT_DAYS = 31;
const DAY_MS = 86_400_000;

/** What the data-protection officer is shown of the log without asking about anybody. */
@Resolver()
export class UnusualAccesses {
  @NeedToKnow('STRUCTURE')
  @Query(() => [UnusualAccess], {
    nullable: true,
    description:
      'For the data-protection officer: who looked as people seldom do, in the cases you oversee.',
  })
  async unusualAccess(@Ctx() context: Context): Promise<UnusualAccess[]> {
    const now = new Date(); // by the clock that records are made by
    const since = new Date(now.getTime() - LOOKED_AT_DAYS * DAY_MS).toISOString();
    const ids = await overseenCases(context);
    const [cases, records] = await Promise.all([
      Promise.all(ids.map(async (id) => [id, await overseenFacts(context, id)] as const)),
      Promise.all(ids.map((caseId) => everyRecord(context, { caseId, since }, withoutSlices))),
    ]);
    const found = unusualAccess(records.flat(), new Map(cases), dayIn(now));
    return found.map((finding) => new UnusualAccess(finding));
  }
}

/** No rule asks what was read. */
function withoutSlices(record: Disclosure): Disclosure {
  return record.kind === 'ANSWER' ? { ...record, slices: [] } : record;
}
