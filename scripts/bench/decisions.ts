import { requestOf, decide } from '../../schema/policy/decide';
import { decisionTable } from '../../schema/policy/decision-table';
import { caseSubject, factsOf, type PassFacts, subjectOf } from '../../schema/policy/facts';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import type { Oracle } from '../policy/cedar-oracle';
import { type Cost, timed } from './rounds';

const TODAY = '2026-11-22';
const ROUNDS = 15;
const ALWAYS = { since: null, until: null } as const;
const SIDES = ['VICTIM_SIDE', 'OFFENDER_SIDE', 'NEUTRAL'] as const;

/** A director's pass for a family of some size: every third on a side, every fourth a minor. */
function passFor(persons: number): PassFacts {
  return {
    ...{ caseId: 'case', agency: 'GENERAL_WELFARE', function: 'CASE_DIRECTOR' },
    ...{ assurance: 'HIGH', purpose: 'SAFETY_PLANNING', membership: ALWAYS },
    consultation: { ...ALWAYS, legalBasis: 'DECREE' },
    persons: Array.from({ length: persons }, (_, place) => ({
      id: `person-${String(place)}`,
      side: SIDES[place % 3] ?? 'NEUTRAL',
      minor: place % 4 === 0,
      refused: place % 5 === 0 ? (['MH_ENGAGE', 'SUBST'] as const) : [],
    })),
  };
}

function questionsOf(pass: PassFacts) {
  const facts = factsOf(pass, TODAY);
  const subjects = [caseSubject(pass), ...pass.persons.map((one) => subjectOf(one, TODAY))];
  return subjects.flatMap((subject) =>
    OWNED_CATEGORIES.map(({ owner, category }) => ({ facts, subject, owner, category })),
  );
}

/** One decision: ours, and what Cedar takes to judge the same request, made ready beforehand. */
export function decisionCost(oracle: Oracle): Cost[] {
  const questions = questionsOf(passFor(12));
  const some = questions.filter((_, place) => place % 10 === 0);
  const calls = some.map(({ facts, subject, category, owner }) =>
    oracle.callOf(judgeOf(oracle, owner), requestOf(facts, subject, category, owner)),
  );
  return timed(
    [
      {
        ...{ name: 'decide', operations: questions.length * 20 },
        go() {
          for (let times = 0; times < 20; times += 1) {
            for (const { facts, subject, category, owner } of questions) {
              decide(facts, subject, category, owner);
            }
          }
        },
      },
      {
        ...{ name: 'cedar-wasm', operations: calls.length },
        go() {
          for (const call of calls) oracle.answer(call);
        },
      },
    ],
    ROUNDS,
  );
}

/** All that a pass for so many persons could be asked, in one table. */
export function matrixCost(oracle: Oracle, persons: number): Cost[] {
  const pass = passFor(persons);
  const questions = questionsOf(pass);
  const some = questions.filter((_, place) => place % persons === 0); // Cedar takes its time
  const tables = Math.ceil(120 / persons);
  return timed(
    [
      {
        ...{ name: 'decisionTable', operations: tables },
        go() {
          for (let times = 0; times < tables; times += 1) {
            decisionTable(pass, OWNED_CATEGORIES, TODAY);
          }
        },
      },
      {
        ...{ name: 'cedar-wasm', operations: some.length / questions.length },
        go() {
          for (const { facts, subject, category, owner } of some) {
            oracle.ask(judgeOf(oracle, owner), requestOf(facts, subject, category, owner));
          }
        },
      },
    ],
    7,
  );
}

function judgeOf({ judges }: Oracle, owner: string): string {
  return judges.includes(owner) ? owner : 'chain';
}

/** How many owned categories there are: the width of a table. */
export const WIDTH = OWNED_CATEGORIES.length;
