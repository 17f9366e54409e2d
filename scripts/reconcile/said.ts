import type { Comparison, Difference } from './compare';

/** What a difference is, in plain words for whoever has to act on it. */
const SAYS = {
  NOT_RECORDED: ({ pass, persons, fields, times }) =>
    `It handed out under pass ${pass} what no record of that pass covers, ` +
    `${counted(times, 'time', 'times')} and about ${ofPersons(persons)}: ` +
    `${some(fields)}. The hub took this and recorded nothing: it may have failed, and then it gave no answer either. Ask it.`,
  MORE_PERSONS: ({ pass, persons, fields, times }) =>
    `It handed out under pass ${pass}, ${counted(times, 'time', 'times')}, of more persons than are ` +
    `recorded, ${ofPersons(persons)}: ${some(fields)}. The hub took this of somebody and did not say so. Ask it.`,
  SAID_SILENT: ({ pass, fields }) =>
    `It handed out under pass ${pass} what the hub says it did not get: ${some(fields)}. ` +
    'It answered too late, or not as it was asked. If it was up at that hour, ask the hub.',
  NOT_HANDED_OUT: ({ pass, fields }) =>
    `The hub recorded under pass ${pass} what it never handed out: ${some(fields)}. ` +
    'It refused this by rules of its own, or it was never asked: the hub records what it might have been given.',
} as const satisfies Record<Difference['kind'], (difference: Difference) => string>;

/** What was found of one agency, line by line. */
export function linesAbout(agency: string, { passes, differences }: Comparison): string[] {
  const faults = differences.filter(isFault);
  const others = differences.filter((one) => !isFault(one));
  const isSilence = others.some(({ kind }) => kind === 'SAID_SILENT');
  const agree =
    faults.length > 0
      ? 'they do not agree'
      : isSilence
        ? 'all that was handed out is recorded but what the hub says it did not get'
        : 'all that was handed out is recorded';
  const told = [...faults, ...others.slice(0, MOST_TOLD)];
  const rest = others.length - MOST_TOLD;
  return [
    `${agency}: ${counted(passes, 'pass', 'passes')}, and ${agree}.`,
    ...told.map((one) => `  ${SAYS[one.kind](one)}`),
    ...(rest > 0 ? [`  And so of ${counted(rest, 'other pass', 'other passes')}.`] : []),
  ];
}

export function isFault({ kind }: Difference): boolean {
  return kind === 'NOT_RECORDED' || kind === 'MORE_PERSONS';
}

/** The first few tell what it is about. */
const MOST_TOLD = 5;
const MOST_FIELDS = 8;

function some(fields: readonly string[]): string {
  const rest = fields.length - MOST_FIELDS;
  const named = fields.slice(0, MOST_FIELDS).join(', ');
  return rest > 0 ? `${named} and ${String(rest)} more` : named;
}

function ofPersons(persons: number): string {
  return persons === 0 ? 'the case' : `at most ${counted(persons, 'person', 'persons')}`;
}

function counted(count: number, one: string, more: string): string {
  return `${String(count)} ${count === 1 ? one : more}`;
}
