import { differences, shortfalls } from '../seen-answer';
import type { Case } from './feature';
import type { Running } from './side-by-side';

/**
 * What is wrong with an implementation's answer to a case: it is not what the specification asks
 * for, or it differs from the stock gateway's though that is right, or it took more fetches.
 */
export async function wrongIn(
  one: Case,
  oracle: Running,
  ours: Running,
): Promise<readonly string[]> {
  const specified = await oracle.specified(one);
  const expected = await oracle.ask(one);
  const answer = await ours.ask(one);

  const wrong = specified ? differences(answer, specified) : [];
  const stock = specified ? differences(expected, specified) : [];
  if (one.stockIsWrong !== undefined) {
    return stock.length > 0 ? wrong : [...wrong, 'The stock gateway is right.'];
  }
  return [
    ...wrong,
    ...stock.map((difference) => `The stock gateway: ${difference}`),
    ...shortfalls(answer, expected),
  ];
}
