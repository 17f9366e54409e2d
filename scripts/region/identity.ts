import { createHmac } from 'node:crypto';
import { drawsOf } from './draws';
import { FIRST_NAMES, SURNAMES } from './names';

/** Who somebody is, in every agency that knows them. Invented. */
export interface Identity {
  readonly id: string;
  readonly callName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly nationalNumber: string | null;
}

/** A part for an invented person to play. */
export interface Part {
  readonly label: string;
  readonly sex: 'F' | 'M';
  readonly generation: Generation;
  /** Which one of that sex and generation in the case: 0, 1, ... */
  readonly place: number;
}

type Generation = 'MINOR' | 'ADULT' | 'ELDER';

const DAY_MS = 86_400_000;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The days on which a generation was born, and how many of one sex a case has at most. */
const BORN = {
  MINOR: { first: '2010-01-01', last: '2026-03-01', most: 3 },
  ADULT: { first: '1968-01-01', last: '1999-12-31', most: 3 },
  ELDER: { first: '1930-01-01', last: '1949-12-31', most: 1 },
} as const;

/** A prime beside every number of days: walks through all of them before one comes back. */
const STEP = 7919;
/** A BIS number adds 20 or 40 to the month: three numbers for a day and a sex. */
const MONTHS = [0, 20, 40];

/** Beyond this, a national number would be given twice. */
export const MOST_CASES = 5_900;

/** A hub id, or a record's, that belongs to words of a region. 100 bits, no order. */
export function regionId(seed: number, words: string): string {
  const bytes = createHmac('sha256', `oneroof: fictional region ${String(seed)}`)
    .update(words)
    .digest();
  let id = '';
  for (let place = 0; place < 20; place += 1) id += BASE32.charAt((bytes[place] ?? 0) % 32);
  return id;
}

/** The person who plays a part in the n-th case. */
export function identityOf(
  seed: number,
  index: number,
  { label, sex, generation, place }: Part,
  familyName: string,
): Identity {
  const { first, last, most } = BORN[generation];
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  const numbers = days * MONTHS.length;
  const from = drawsOf(`${String(seed)}/born/${sex}/${generation}`).below(numbers);
  const walked = (from + (index * most + place) * STEP) % numbers;
  const birthDate = day(Date.parse(first) + (walked % days) * DAY_MS);
  const words = `${String(index)}/${label}`;
  return {
    id: regionId(seed, `person/${words}`),
    callName: drawsOf(`${String(seed)}/name/${words}`).one(FIRST_NAMES[sex]),
    ...{ familyName, birthDate },
    nationalNumber:
      place < most ? nationalNumber(birthDate, sex, MONTHS[Math.floor(walked / days)] ?? 0) : null,
  };
}

/** One family name of the story, in the n-th case. */
export function surnameOf(seed: number, index: number, storyName: string): string {
  return drawsOf(`${String(seed)}/surname/${String(index)}/${storyName}`).one(SURNAMES);
}

/** With the right check digits, and a serial that nobody was given: 000, for men 999. */
function nationalNumber(birthDate: string, sex: 'F' | 'M', addedToMonth: number): string {
  const [year = '', month = '', date = ''] = birthDate.split('-');
  const [yy, mm] = [year.slice(2), String(Number(month) + addedToMonth).padStart(2, '0')];
  const serial = sex === 'F' ? '000' : '999';
  const base = Number(`${year < '2000' ? '' : '2'}${yy}${mm}${date}${serial}`);
  const check = String(97 - (base % 97)).padStart(2, '0');
  return `${yy}.${mm}.${date}-${serial}.${check}`;
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
