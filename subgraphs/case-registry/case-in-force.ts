import { fixedError } from '../../schema/errors';
import type { Change } from '../kit/change';
import { type Context, passOf } from '../kit/context';
import { everyRow, oneBy } from '../kit/loaders';
import { ChainCase } from './chain-case.entity';

const caseOf = oneBy(ChainCase, 'id', { visible: everyRow });

/**
 * The case of the pass, while the pass is not stale: revocation is immediate (design §5).
 * @throws PASS_STALE once somebody's rights in the case have changed, be it by the day
 */
export async function caseInForce(context: Context): Promise<ChainCase> {
  return expectCurrent(context, await caseOf(context, passOf(context).caseId));
}

/** Changes something in the case of the pass, all or nothing, while nobody's rights in it change. */
export function changeCase<Changed>(
  context: Context,
  work: (change: Change) => Promise<Changed>,
): Promise<Changed> {
  const { caseId: id } = passOf(context);
  return context.db.transaction(async (change) => {
    const lock = { mode: 'pessimistic_write' } as const;
    expectCurrent(context, await change.getRepository(ChainCase).findOne({ where: { id }, lock }));
    return work(change);
  });
}

function expectCurrent(context: Context, found: ChainCase | null): ChainCase {
  if (!found) throw fixedError('NOT_AVAILABLE');
  const { accessVersion, day } = passOf(context);
  const isCurrent = found.accessVersion === accessVersion && day === context.settings.today;
  if (!isCurrent) throw fixedError('PASS_STALE');
  return found;
}
