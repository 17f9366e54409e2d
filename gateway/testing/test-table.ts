import type { PassClaims } from '../../schema/pass';
import { RANK } from '../../schema/policy/decision-table';
import type { Category } from '../../schema/policy/generated/matrix';
import type { Level } from '../../schema/policy/vocabulary';
import type { TableOf } from '../need-to-know/rights';

/** Whom a level is about: a person by id, or the case. */
export type Whom = string;
export const CASE: Whom = 'the case';

/** A table that a test makes up: all is FULL but what it says. */
export function tableWith(
  levelOf: (category: Category, whom: Whom, owner: string) => Level | undefined = () => undefined,
): TableOf {
  return ({ persons }, columns) => {
    const width = columns.length;
    const subjects = [CASE, ...persons.map(({ id }) => id)];
    const decided = subjects.flatMap((whom) =>
      columns.map(({ category, owner }) => levelOf(category, whom, owner) ?? 'FULL'),
    );
    const levels = Uint8Array.from(decided, (level) => RANK[level]);
    return {
      ...{ columns, levels, holdsBefore: undefined },
      highest: Uint8Array.from(columns, (_, column) =>
        Math.max(0, ...persons.map((_person, row) => levels[(row + 1) * width + column] ?? 0)),
      ),
      personIds: persons.map(({ id }) => id),
      rows: new Map(persons.map(({ id }, place) => [id, (place + 1) * width])),
      decisionAt: (place) => ({
        ...{ level: decided[place] ?? 'NONE', policy: 'purpose-not-agreed' },
        remedy: 'ASK_OWNER',
      }),
    };
  };
}

/** The gateway's decisions switched off: everything of everybody in the pass may be read. */
export const EVERYTHING: TableOf = tableWith();

/** A director's pass for a case in which these persons are, on the side of the victim. */
export function passFor(...ids: readonly string[]): PassClaims {
  return {
    ...{ sub: 'reader:one', iat: 0, exp: 0, jti: ids.join(), caseId: 'case', accessVersion: 1 },
    day: '2026-11-22',
    ...{ function: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION', assurance: 'HIGH' },
    membership: { since: '2026-01-01', until: null },
    consultation: { since: '2026-01-01', until: null, legalBasis: 'DECREE' },
    persons: ids.map((id) => ({ id, side: 'VICTIM_SIDE', minor: false })),
  };
}
