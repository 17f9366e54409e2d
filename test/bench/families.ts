import { createHash } from 'node:crypto';
import { idOf } from '../../subgraphs/kit/fixtures';
import type { BenchAgency, RecordField } from './graph';

/** Invented families, as many as are asked for: all that is said of one follows from its number. */

const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;
const KINDS = ['REPORT', 'MEASURE', 'VISIT', 'MEETING', 'REFERRAL'] as const;
const STATUSES = ['OPEN', 'WAITING', 'CLOSED'] as const;
const ROLES = ['VICTIM', 'SUSPECT', 'CHILD', 'RELATIVE'] as const;
const SENTENCES = [
  'Agreed at the round table; the coordinator calls again within two weeks.',
  'Came alone, and asked for the next appointment in the morning.',
  'Nothing new since the last contact.',
  'To be discussed with the partners before anybody is told.',
] as const;
const MOST_RECORDS = 4;

export type Values = Readonly<Record<string, unknown>>;
export type RecordValues = Readonly<Record<RecordField, unknown>>;

export function caseIdOf(members: number, number: number): string {
  return idOf(`case ${String(number)} of ${String(members)}`);
}

export function memberIds(members: number, number: number): readonly string[] {
  const caseId = caseIdOf(members, number);
  return Array.from({ length: members }, (_, place) => idOf(`${caseId}, ${String(place)}`));
}

/** What the registry says of a case. */
export function caseOf(members: number, number: number) {
  return {
    ...{ id: caseIdOf(members, number), number: `KD-2026-${String(number)}` },
    phase: pick(STATUSES, diceOf(`case ${String(number)}`)),
    members: memberIds(members, number).map(personOf),
  };
}

function personOf(id: string) {
  const dice = diceOf(id);
  return {
    ...{ id, knownAs: `Person ${id.slice(0, 6)}`, birthDate: dayOf(dice) },
    role: pick(ROLES, dice),
  };
}

/** What an agency says of a person, under the names that its part of the graph has. */
export function saidOf({ name, word }: BenchAgency, personId: string): Values {
  return {
    [`${word}Summary`]: pick(SENTENCES, diceOf(`${name} sums up ${personId}`)),
    [`${word}Records`]: recordsOf(name, personId),
  };
}

export function recordsOf(agency: string, personId: string): readonly RecordValues[] {
  const count = 1 + (diceOf(`${agency} knows ${personId}`)(0) % MOST_RECORDS);
  return Array.from({ length: count }, (_, place) => {
    const dice = diceOf(`${agency}, ${personId}, ${String(place)}`);
    return {
      ...{ id: idOf(`${agency}, ${personId}, ${String(place)}`), date: dayOf(dice) },
      ...{ kind: pick(KINDS, dice, 3), status: pick(STATUSES, dice, 4) },
      description: pick(SENTENCES, dice, 5),
      ...{ severity: pick(SEVERITIES, dice, 6), score: dice(7), active: dice(8) % 2 === 0 },
    };
  });
}

type Dice = (place: number) => number;

/** Bytes that follow from a text. */
function diceOf(text: string): Dice {
  const bytes = createHash('sha256').update(text).digest();
  return (place) => bytes[place] ?? 0;
}

function pick<T>(from: readonly T[], dice: Dice, place = 0): T {
  return from[dice(place) % from.length] as T;
}

function dayOf(dice: Dice): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `20${two(dice(0) % 26)}-${two(1 + (dice(1) % 12))}-${two(1 + (dice(2) % 28))}`;
}
