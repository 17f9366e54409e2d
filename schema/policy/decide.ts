import { compile, type Policy, type PolicyRequest } from './compile';
import { EMERGENCY_CATEGORIES } from './emergency-categories';
import type { Facts, Subject } from './facts';
import { type Category, type Cell, MATRIX } from './generated/matrix';
import { AGENCY_POLICIES, CHAIN_POLICIES } from './generated/policies';
import { SECRET_CATEGORIES } from './secret-categories';
import { type Level, LEVELS, type Remedy, REMEDIES } from './vocabulary';
import { WALLED_CATEGORIES } from './walled-categories';

export interface Decision {
  readonly level: Level;
  /** The policy that decided; its texts stand in `generated/policies.ts`. */
  readonly policy: string;
  /** What could raise the level. */
  readonly remedy: Remedy;
}

/** What is the same in every decision about a category. */
const KINDS = Object.fromEntries(
  Object.entries(MATRIX).map(([name, { sensitivity, purposes }]) => [
    name,
    {
      sensitivity,
      purposes: new Set<string>(purposes),
      isWalled: WALLED_CATEGORIES.has(name as Category),
      isSecret: SECRET_CATEGORIES.has(name as Category),
    },
  ]),
) as unknown as Readonly<Record<Category, Kind>>;

interface Kind {
  readonly sensitivity: number;
  readonly purposes: ReadonlySet<string>;
  readonly isWalled: boolean;
  readonly isSecret: boolean;
}

/** The general reason. A silent policy and a closed cell answer alike, so neither tells. */
export const GENERAL_POLICY = 'need-to-know';
const STRUCTURE: Decision = { level: 'FULL', policy: 'structure', remedy: 'NOT_POSSIBLE' };
const HIDDEN: Decision = { level: 'HIDDEN', policy: GENERAL_POLICY, remedy: 'NOT_POSSIBLE' };

/** What a reader may know of one subject, in one category, from one owner. */
export type Decide = (
  facts: Facts,
  subject: Subject,
  category: Category,
  owner: string,
) => Decision;

/**
 * Decides by the chain's policies and, where an owner has some, by its own as well.
 *
 * Pure and total: no clock, no database, no library, no throw. The matrix is the ceiling, policies
 * only lower it, and what neither grants is denied (design §4).
 */
export function deciderOf(
  chain: readonly Policy[],
  agencies: Readonly<Record<string, readonly Policy[]>>,
): Decide {
  const shared = compile(chain);
  const judges = new Map(
    Object.entries(agencies).map(([owner, own]) => [owner, compile([...chain, ...own])]),
  );
  return (facts, subject, category, owner) => {
    const judge = judges.get(owner) ?? shared;
    const verdict = judge(requestOf(facts, subject, category, owner));
    if (verdict.forbids.length > 0 && verdict.forbids.some(({ hides }) => hides)) return HIDDEN;
    if (category === 'STRUCTURE') return STRUCTURE;

    const { level, remedy } = ceilingOf(facts, subject, category, owner);
    if (verdict.allowed && level !== 'NONE') {
      return { level, policy: verdict.permits[0]?.id ?? GENERAL_POLICY, remedy };
    }
    if (MATRIX[category].sensitivity === 5) return HIDDEN;
    if (level === 'NONE') return { level, policy: GENERAL_POLICY, remedy };
    const told = verdict.errors.length > 0 ? undefined : verdict.forbids.find((one) => !one.silent);
    return {
      level: 'NONE',
      policy: told?.id ?? GENERAL_POLICY,
      remedy: remedyNamed(told?.remedy),
    };
  };
}

/** By what is in force: the policies that compose wrote down. */
export const decide: Decide = deciderOf(CHAIN_POLICIES, AGENCY_POLICIES);

/** The facts as policies speak of them; `oneroof.cedarschema` lists them. */
export function requestOf(
  facts: Facts,
  subject: Subject,
  category: Category,
  owner: string,
): PolicyRequest {
  const { sensitivity, purposes, isWalled, isSecret } = KINDS[category];
  return {
    principal: facts,
    resource: {
      category,
      sensitivity,
      owner,
      isOwn: owner === facts.ownSubgraph,
      isWalled,
      isSecret,
      purposeAgreed: facts.asSources || purposes.has('all') || purposes.has(facts.purpose),
      isInAgreement: facts.agreement.has(category),
      isCase: subject.isCase,
      side: subject.side,
      isMinor: subject.minor,
      isSelf: subject.self,
      consent: subject.refused.has(category)
        ? 'REFUSED'
        : subject.agreed.has(category)
          ? 'GIVEN'
          : 'NOT_ASKED',
      seriousDanger: subject.danger,
    },
    context: facts,
  };
}

type Ceiling = Pick<Decision, 'level' | 'remedy'>;

/** The highest level the matrix has for a reader; of two columns the lower. */
function ceilingOf(facts: Facts, subject: Subject, category: Category, owner: string): Ceiling {
  if (facts.function === 'DPO') return full(category === 'ACCESS_LOG');
  const { cells } = MATRIX[category];
  const isReleased = () => subject.released.has(`${owner}/${category}`);
  let lowest: Ceiling | undefined;
  for (const column of facts.columns) {
    const ceiling = facts.isEmergency
      ? inEmergency(cells[column], category)
      : inCell(cells[column], subject.self, isReleased);
    if (!lowest || LEVELS.indexOf(ceiling.level) < LEVELS.indexOf(lowest.level)) lowest = ceiling;
  }
  return lowest ?? NOTHING.NOT_POSSIBLE;
}

function inCell(cell: Cell, self: boolean, isReleased: () => boolean): Ceiling {
  switch (cell) {
    case 'O':
    case 'F':
      return full(true);
    case 'S':
      return isReleased() ? FULL : SUMMARY;
    case 'R':
      return full(isReleased(), 'ASK_OWNER');
    case 'E':
      return full(false, 'BREAK_GLASS');
    case 'own':
      return full(self);
    case 'L':
    case '-':
      return full(false);
  }
}

function inEmergency(cell: Cell, category: Category): Ceiling {
  if (cell === 'E') return full(true);
  const closed = cell === '-' || cell === 'L' || cell === 'own';
  const open = EMERGENCY_CATEGORIES.has(category) && !closed;
  return full(open, closed ? 'NOT_POSSIBLE' : 'OTHER_PURPOSE');
}

const FULL: Ceiling = { level: 'FULL', remedy: 'NOT_POSSIBLE' };
const SUMMARY: Ceiling = { level: 'SUMMARY', remedy: 'ASK_OWNER' };
const NOTHING: Readonly<Record<Remedy, Ceiling>> = {
  ASK_OWNER: { level: 'NONE', remedy: 'ASK_OWNER' },
  BREAK_GLASS: { level: 'NONE', remedy: 'BREAK_GLASS' },
  OTHER_PURPOSE: { level: 'NONE', remedy: 'OTHER_PURPOSE' },
  NOT_POSSIBLE: { level: 'NONE', remedy: 'NOT_POSSIBLE' },
};

function full(granted: boolean, otherwise: Remedy = 'NOT_POSSIBLE'): Ceiling {
  return granted ? FULL : NOTHING[otherwise];
}

function remedyNamed(name: string | undefined): Remedy {
  return REMEDIES.find((remedy) => remedy === name) ?? 'NOT_POSSIBLE';
}
