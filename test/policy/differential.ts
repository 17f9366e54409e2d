import { compile, type PolicyRequest } from '../../schema/policy/compile';
import { requestOf } from '../../schema/policy/decide';
import { factsOf, subjectOf } from '../../schema/policy/facts';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { AGENCY_POLICIES, CHAIN_POLICIES } from '../../schema/policy/generated/policies';
import {
  AGENCY_CODES,
  ASSURANCE_LEVELS,
  LEGAL_BASES,
  PARTY_SIDES,
  PURPOSES,
  READER_FUNCTIONS,
} from '../../schema/policy/vocabulary';
import { cedarOracle } from '../../scripts/policy/cedar-oracle';
import { ROOT } from '../../scripts/development/places';
import { AGENCIES } from '../agency-names';
import { type Seeded, seeded } from './seeded';

/** What came of comparing the compiled policies with Cedar. */
export interface Comparison {
  readonly requests: number;
  readonly allowed: number;
  /** Requests in which a policy could not be evaluated. */
  readonly withErrors: number;
  /** Of these, what Cedar alone would have allowed, because it leaves out a policy that errs. */
  readonly allowedByCedarAlone: number;
  readonly differences: readonly string[];
}

/**
 * Asks the compiled policies and Cedar the same random questions, of the chain and of each owner:
 * decision, policies that err, and reasons. 5 % of the requests lack an attribute or hold a value
 * of another type.
 */
export async function compare(requests: number, seed: number): Promise<Comparison> {
  const oracle = await cedarOracle(ROOT, AGENCIES);
  const compiled = new Map(
    oracle.judges.map((judge) => [
      judge,
      compile([...CHAIN_POLICIES, ...(AGENCY_POLICIES[judge] ?? [])]),
    ]),
  );
  const random = seeded(seed);
  const differences: string[] = [];
  let [allowed, withErrors, allowedByCedarAlone] = [0, 0, 0];
  for (let count = 0; count < requests; count += 1) {
    const judge = random.pick(oracle.judges);
    const request = randomRequest(random);
    const ours = compiled.get(judge)?.(request);
    if (!ours) throw new Error(`Expected policies of ${judge}.`);
    const theirs = oracle.ask(judge, request);

    const mustAllow = theirs.decision === 'allow' && theirs.errors.length === 0;
    const reasons = theirs.decision === 'allow' ? ours.permits : ours.forbids;
    const said = [ours.allowed, ours.errors.toSorted(), reasons.map(({ id }) => id).toSorted()];
    const expected = [mustAllow, theirs.errors, theirs.reasons];
    if (JSON.stringify(said) !== JSON.stringify(expected)) {
      differences.push(JSON.stringify({ judge, request, said, expected }));
    }
    if (ours.allowed) allowed += 1;
    if (theirs.errors.length > 0) {
      withErrors += 1;
      if (theirs.decision === 'allow') allowedByCedarAlone += 1;
    }
  }
  return { requests, allowed, withErrors, allowedByCedarAlone, differences };
}

const TODAY = '2026-11-22';
const OPEN = { since: null, until: null } as const;
const CATEGORIES = Object.keys(MATRIX) as Category[];

/** A reader for whom everything is open, then some attributes as they come. */
function randomRequest(random: Seeded): PolicyRequest {
  const facts = factsOf(
    {
      ...{ caseId: 'case', agency: random.pick(AGENCY_CODES), persons: [] },
      ...{ function: random.pick(READER_FUNCTIONS), purpose: random.pick(PURPOSES) },
      ...{ assurance: random.pick(ASSURANCE_LEVELS), membership: OPEN, isInformed: true },
      consultation: { ...OPEN, legalBasis: random.pick(LEGAL_BASES) },
      agreement: CATEGORIES,
    },
    TODAY,
  );
  const person = { id: 'person', side: random.pick(PARTY_SIDES), minor: random.chance(0.5) };
  const request = requestOf(
    facts,
    subjectOf(person, TODAY),
    random.pick(CATEGORIES),
    random.pick(AGENCIES),
  );
  const { agency, function: as, assurance, membershipActive } = facts;
  const { worksForOffenderSide, hasConflict, isInformed } = facts;
  const { purpose, consultationOpen, legalBasis, isClosed, isRestricted, isEmergency } = facts;
  const changed = {
    principal: {
      ...{ agency, function: as, assurance, membershipActive },
      ...{ worksForOffenderSide, hasConflict, isInformed },
    },
    // Most questions are about what a function may ask at all.
    resource: { ...request.resource, purposeAgreed: true },
    context: {
      ...{ purpose, consultationOpen, legalBasis, isClosed, isRestricted, isEmergency },
      purposeFitsFunction: true,
    },
  };
  for (let times = Math.floor(random.next() * 8); times > 0; times -= 1) change(changed, random);
  if (random.chance(0.05)) spoil(changed, random);
  return changed;
}

type Changeable = Record<'principal' | 'resource' | 'context', Record<string, unknown>>;

const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  ...{ sensitivity: [1, 2, 3, 4, 5], consent: ['NOT_ASKED', 'GIVEN', 'REFUSED'] },
  ...{ side: PARTY_SIDES, category: CATEGORIES, owner: AGENCIES, purpose: PURPOSES },
  ...{ agency: [...AGENCY_CODES, 'NONE'], function: READER_FUNCTIONS },
  ...{ assurance: ASSURANCE_LEVELS, legalBasis: [...LEGAL_BASES, 'NONE'] },
};

function change(request: Changeable, random: Seeded): void {
  const [part, attribute] = anAttribute(request, random);
  part[attribute] = random.pick(WORDS[attribute] ?? [true, false]);
}

function spoil(request: Changeable, random: Seeded): void {
  const [part, attribute] = anAttribute(request, random);
  if (random.chance(0.5)) Reflect.deleteProperty(part, attribute);
  else part[attribute] = typeof part[attribute] === 'boolean' ? random.pick(['true', 1]) : true;
}

function anAttribute(request: Changeable, random: Seeded) {
  const part = request[random.pick(['principal', 'resource', 'context'] as const)];
  return [part, random.pick(Object.keys(part))] as const;
}
