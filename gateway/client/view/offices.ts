import type { ReaderFunction } from '../generated/operations';
import type { Place } from '../route';
import type { Words } from '../words/en';

/** A place that only some have work at. */
interface Office {
  readonly place: Place;
  readonly word: keyof Words;
  readonly functions: readonly ReaderFunction[];
}

const OFFICES: readonly Office[] = [
  { place: { name: 'emergency' }, word: 'breakGlass', functions: ['DUTY_OFFICER'] },
  { place: { name: 'reviews' }, word: 'reviews', functions: ['CASE_DIRECTOR', 'AGENCY_SPOC'] },
  { place: { name: 'dpo' }, word: 'oversight', functions: ['DPO'] },
];

/** The places that are offered to somebody. A courtesy: the hub decides what is answered there. */
export function officesOf(functions: readonly string[]): readonly Office[] {
  return OFFICES.filter((office) => office.functions.some((one) => functions.includes(one)));
}
