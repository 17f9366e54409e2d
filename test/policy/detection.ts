import { compile, type Policy } from '../../schema/policy/compile';
import { type Decide, decide, deciderOf, requestOf } from '../../schema/policy/decide';
import { AGENCY_POLICIES, CHAIN_POLICIES } from '../../schema/policy/generated/policies';
import { SECRET_CATEGORIES } from '../../schema/policy/secret-categories';
import { PURPOSES } from '../../schema/policy/vocabulary';
import { ABOUTS, BASES, ownersFor, subjectFor, THE_CASE } from './fact-space';
import { broken } from './invariants';
import { type Mutation, mutationsOf } from './mutations';
import { type Seeded, seeded } from './seeded';
import { CATEGORIES, factsIn, type Reading, type Situation } from './situation';
import { OPEN_READINGS } from './walk';

/** What came of leaving something out of a policy. */
export interface Detection {
  readonly owner: string;
  readonly policy: string;
  readonly without: string;
  /** The invariant that broke; nothing where none did, and the part is redundant. */
  readonly detectedBy: string | undefined;
}

const QUESTIONS = 50_000;

/** Leaves out everything that can be left out of the policies in force, one at a time. */
export function detections(seed: number): Detection[] {
  const all = [['chain', CHAIN_POLICIES] as const, ...Object.entries(AGENCY_POLICIES)];
  return all.flatMap(([owner, policies]) =>
    policies.flatMap((policy) =>
      mutationsOf(policy).map((mutation) => ({
        ...{ owner, policy: policy.id, without: mutation.without },
        detectedBy: detect(owner, mutation, new Questions(owner, policy, seeded(seed))),
      })),
    ),
  );
}

/** The control: the policies as they stand, asked as many questions. */
export function faultsAsTheyStand(seed: number): string | undefined {
  return firstFault(decide, new Questions('chain', NAMES_NOTHING, seeded(seed)));
}

const NAMES_NOTHING = { conditions: [] };

function detect(owner: string, mutation: Mutation, questions: Questions): string | undefined {
  const thinned = (policies: readonly Policy[]) =>
    policies.flatMap((one) => (one === mutation.policy ? (mutation.mutant ?? []) : one));
  const chain = thinned(CHAIN_POLICIES);
  const own = owner === 'chain' ? {} : { [owner]: thinned(AGENCY_POLICIES[owner] ?? []) };
  if (permitsWrong(chain)) return 'a permit for the case team, and another for emergencies';
  return firstFault(deciderOf(chain, { ...AGENCY_POLICIES, ...own }), questions);
}

function firstFault(decides: Decide, questions: Questions): string | undefined {
  for (let count = 0; count < QUESTIONS; count += 1) {
    const fault = questions.ask(decides);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/**
 * What permits, asked of the policies alone and with every purpose fitting: that an emergency is a
 * duty officer's stands twice on purpose, here and in the table of purposes.
 */
export function permitsWrong(chain: readonly Policy[]): boolean {
  const judge = compile(chain);
  return PERMITS.some(([as, purpose, expected]) => {
    const facts = { ...factsIn({ ...SOMEONE, function: as, purpose }), purposeFitsFunction: true };
    const { principal, resource, context } = requestOf(
      facts,
      subjectFor(THE_CASE),
      'SERVICE',
      'police',
    );
    return (
      judge({ principal, resource, context })
        .permits.map(({ id }) => id)
        .join() !== expected
    );
  });
}

const PERMITS = [
  ...[['AGENCY_WORKER', 'CASE_CONSULTATION', 'case-team'] as const],
  ...[['AGENCY_WORKER', 'EMERGENCY', ''] as const],
  ...[['DUTY_OFFICER', 'CASE_CONSULTATION', 'case-team'] as const],
  ...[['DUTY_OFFICER', 'EMERGENCY', 'break-glass'] as const],
];

const SOMEONE: Omit<Reading, 'function' | 'purpose'> = {
  ...{ agency: 'POLICE', assurance: 'HIGH', agreed: false, ownSide: 'NEUTRAL' },
  ...{ named: true, offenderSide: false, conflict: false, informed: true },
  ...{ consultationOpen: true, legalBasis: 'DECREE', closed: false, restricted: false },
};

const THE_CASES = ABOUTS.filter(({ isCase }) => isCase);

/** Random questions, more of them about what a policy names. */
class Questions {
  readonly #random: Seeded;
  readonly #named: readonly Reading[];
  readonly #categories: readonly (typeof CATEGORIES)[number][];
  readonly #owner: string;

  constructor(owner: string, { conditions }: Pick<Policy, 'conditions'>, random: Seeded) {
    const text = JSON.stringify(conditions);
    this.#named = OPEN_READINGS.filter(
      ({ function: as, purpose }) =>
        [as, purpose].some((word) => text.includes(`"${word}"`)) ||
        (text.includes('isEmergency') && purpose === 'EMERGENCY'),
    );
    this.#categories = CATEGORIES.filter(
      (one) =>
        text.includes(`"${one}"`) || (text.includes('isSecret') && SECRET_CATEGORIES.has(one)),
    );
    this.#owner = owner;
    this.#random = random;
  }

  /** One question to those who decide; says which invariant the answer broke. */
  ask(decides: Decide): string | undefined {
    const situation = this.#next();
    const { reader, about, category, owner } = situation;
    return broken(situation, decides(factsIn(reader), subjectFor(about), category, owner));
  }

  #next(): Situation {
    const random = this.#random;
    const pickOf = <T>(some: readonly T[], all: readonly T[]) =>
      random.pick(random.chance(0.7) && some.length > 0 ? some : all);
    const reader = this.#changed(pickOf(this.#named, OPEN_READINGS));
    const category = pickOf(this.#categories, CATEGORIES);
    const own = this.#owner === 'chain' ? [] : [this.#owner];
    const owner = pickOf(own, ownersFor(reader, category));
    const about = random.pick(random.chance(0.1) ? THE_CASES : ABOUTS);
    return { reader, about, category, owner };
  }

  /** An open pass, some of them with one thing that may close it. */
  #changed(reader: Reading): Reading {
    const random = this.#random;
    if (random.chance(0.6)) return reader;
    const changes: readonly Partial<Reading>[] = [
      ...[{ named: false }, { conflict: true }, { informed: false }, { consultationOpen: false }],
      ...[{ closed: true }, { restricted: true }, { legalBasis: random.pick(BASES) }],
      { purpose: random.pick(PURPOSES) },
    ];
    return { ...reader, ...random.pick(changes) };
  }
}
