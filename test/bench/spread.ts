import { type Cost, costOf } from '../../scripts/bench/rounds';
import type { Figures, Measured } from './rounds';

/** One figure of a contender over its rounds. */
export function overRounds({ name, rounds }: Measured, figure: keyof Figures): Cost {
  return costOf(
    name,
    rounds.map((round) => round[figure]),
  );
}

/** The middle, and between which it lay. */
export function spread({ median, min, max }: Cost, digits: number): string {
  const [middle, least, most] = [median, min, max].map((one) => one.toFixed(digits));
  return `${middle ?? ''} (${least ?? ''} - ${most ?? ''})`;
}
