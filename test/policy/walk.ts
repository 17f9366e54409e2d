import { compile } from '../../schema/policy/compile';
import { type Decide, requestOf } from '../../schema/policy/decide';
import type { Facts } from '../../schema/policy/facts';
import { CHAIN_POLICIES } from '../../schema/policy/generated/policies';
import {
  ABOUTS,
  aboutsFor,
  ownersFor,
  readings,
  looksAtSubject,
  subjectFor,
  THE_CASE,
} from './fact-space';
import { broken } from './invariants';
import { RULES } from './plain-reading';
import type { Seeded } from './seeded';
import { CATEGORIES, factsIn, NINTH, type Reading, type Situation } from './situation';

/** What a walk saw. */
export interface Walk {
  /** Readers in a state of a case for whom everything is closed, whatever is asked. */
  readonly closed: number;
  /** Readers that policies tell apart, for whom something may be open. */
  readonly open: number;
  /** Decisions that were made and held against every invariant. */
  readonly decisions: number;
  readonly readable: number;
  /** By invariant, the first situation that broke it. */
  readonly violations: ReadonlyMap<string, Situation>;
}

/**
 * Walks the whole space of facts. It is complete, though it does not visit each combination:
 *
 * 1. A forbid that holds denies, whatever else holds. Policies that do not look at the subject
 *    are judged for every reader in every state of a case. Where one of them closes, all that
 *    could be asked in that pass is closed, and one question stands for all of them.
 * 2. The other policies do not look at the state of the case, but for its legal basis. Readers
 *    who differ in nothing else are one (`keyOf`).
 * 3. For these every category is asked of every owner and about every person that policies can
 *    tell apart (`ownersFor`, `aboutsFor`).
 *
 * @param share of the space, chosen by `random`; 1 is all of it
 */
export function walk(decide: Decide, share: number, random: Seeded): Walk {
  const violations = new Map<string, Situation>();
  let [closed, decisions, readable] = [0, 0, 0];
  const ask = (situation: Situation, facts: Facts) => {
    const decision = decide(
      facts,
      subjectFor(situation.about),
      situation.category,
      situation.owner,
    );
    decisions += 1;
    if (decision.level === 'FULL' || decision.level === 'SUMMARY') readable += 1;
    const fault = broken(situation, decision);
    if (fault !== undefined && !violations.has(fault)) violations.set(fault, situation);
  };

  for (const reader of readings()) {
    if (!random.chance(share)) continue;
    const facts = factsIn(reader);
    const situation = anyQuestion(reader, random);
    const isClosed = closesWhole(situation);
    if (isClosed === isOpen(facts)) violations.set('passes close as a whole', situation);
    ask(situation, facts);
    closed += isClosed ? 1 : 0;
  }
  for (const reader of OPEN_READINGS) {
    if (!random.chance(share)) continue;
    const facts = factsIn(reader);
    for (const category of CATEGORIES)
      for (const owner of ownersFor(reader, category))
        for (const about of aboutsFor(reader, category))
          ask({ reader, about, category, owner }, facts);
  }
  return { closed, open: OPEN_READINGS.length, decisions, readable, violations };
}

function openReadings(): readonly Reading[] {
  const open = new Map<string, Reading>();
  for (const reader of readings()) {
    if (closesWhole({ reader, about: THE_CASE, category: 'SERVICE', owner: NINTH })) continue;
    open.set(keyOf(reader), reader);
  }
  return [...open.values()];
}

function closesWhole(situation: Situation): boolean {
  return RULES.some((rule) => rule.wholePass && rule.closes(situation));
}

function anyQuestion(reader: Reading, random: Seeded): Situation {
  return { reader, about: random.pick(ABOUTS), category: random.pick(CATEGORIES), owner: NINTH };
}

const WHOLE_PASS = compile(CHAIN_POLICIES.filter((policy) => !looksAtSubject(policy)));

/** Whether the policies that do not look at the subject let a pass read at all. */
function isOpen(facts: Facts): boolean {
  return WHOLE_PASS(requestOf(facts, subjectFor(THE_CASE), 'SERVICE', NINTH)).allowed;
}

/** What the policies that look at the subject see of a reader. */
const SEEN_OF_READER = [
  ...(['function', 'agency', 'assurance', 'purpose', 'offenderSide'] as const),
  ...(['legalBasis', 'agreed', 'ownSide'] as const),
];

function keyOf(reader: Reading): string {
  return SEEN_OF_READER.map((name) => String(reader[name])).join();
}

/** Readers for whom no rule closes the pass as a whole; of those whom policies take for one, one. */
export const OPEN_READINGS = openReadings();
