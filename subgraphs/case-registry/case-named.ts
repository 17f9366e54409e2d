import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { ChainCase } from './chain-case.entity';

const caseOf = oneBy(ChainCase, 'id', { visible: everyRow });
const casesNumbered = manyBy(ChainCase, 'number', { order: { id: 'ASC' }, visible: everyRow });

/**
 * The case that somebody calls by its id or by its chain number, whoever asks. Both are asked for
 * whatever is found, so that neither word costs more than one that names nothing.
 * @returns nothing too for a number that two cases have: it names neither
 */
export async function caseNamed(context: Context, called: string): Promise<ChainCase | undefined> {
  const [own, numbered] = await Promise.all([
    caseOf(context, called),
    casesNumbered(context, called),
  ]);
  if (own) return own;
  return numbered.length === 1 ? numbered[0] : undefined;
}
