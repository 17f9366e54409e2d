import { dayIn } from '../../schema/day';

/** A month, a day or a moment, and nothing else: a file number may begin like one. */
const DAY = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2})(?:T\S+)?)?$/;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * The words of a label: fixed text, then each value in plain words, joined by commas.
 * Enum words become lower case, days `24 June 2026`, months `June 2026`, a last day `until ...`.
 */
export function labelText(text: string, values: readonly (readonly [string, unknown])[]): string {
  const words = values.flatMap(([field, value]) => inWords(field, value));
  const line = [...(text ? [text] : []), ...words].join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function inWords(field: string, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((item) => inWords(field, item));
  const day = dayOf(value);
  if (day) return [/^(endsOn|validUntil|until)$/.test(field) ? `until ${day}` : day];
  if (typeof value === 'string') {
    return [/^[A-Z][A-Z0-9_]*$/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value];
  }
  return typeof value === 'number' ? [String(value)] : [];
}

function dayOf(value: unknown): string | undefined {
  const text = value instanceof Date ? dayIn(value) : value;
  const match = typeof text === 'string' ? DAY.exec(text) : null;
  if (!match) return undefined;
  const [, year, month, day] = match;
  const name = `${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
  return day ? `${String(Number(day))} ${name}` : name;
}
