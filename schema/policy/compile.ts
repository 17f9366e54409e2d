/**
 * Cedar policies as JavaScript. Cedar itself validates them and is the oracle of a differential
 * test; at run time its own JSON form is compiled to closures, because a decision by cedar-wasm
 * costs 200 times as much.
 *
 * Small on purpose: an operator that is not here stops the start. And where Cedar skips a policy
 * that errs, and may then allow, any error here means deny.
 * @see https://docs.cedarpolicy.com/policies/json-format.html
 */

/** A policy in Cedar's JSON form, with the annotations that are ours. */
export interface Policy {
  readonly id: string;
  readonly effect: 'permit' | 'forbid';
  /** Why, for who reads the answer. */
  readonly because: { readonly en: string; readonly nl: string };
  readonly remedy?: string;
  /** The reason itself would tell something: the general one is given. */
  readonly silent?: true;
  /** Where this holds, the case does not exist for the reader. */
  readonly hides?: true;
  readonly conditions: readonly { readonly kind: 'when' | 'unless'; readonly body: Json }[];
}

/** What a policy may speak of: plain records, never a value of anybody's data. */
export interface PolicyRequest {
  readonly principal: Attributes;
  readonly resource: Attributes;
  readonly context: Attributes;
}

export interface Verdict {
  /** Something permits, nothing forbids, and nothing went wrong. */
  readonly allowed: boolean;
  /** Policies that hold, in the order in which they are written. */
  readonly permits: readonly Policy[];
  readonly forbids: readonly Policy[];
  /** Ids of policies that could not be evaluated. */
  readonly errors: readonly string[];
}

type Json = unknown;
type Attributes = Readonly<Record<string, unknown>>;
type Evaluate = (request: PolicyRequest) => unknown;

/** Thrown within this file only: a value is missing, or of another type than the operator takes. */
class EvaluationError extends Error {}

/**
 * Compiles policies once. What reader and case alone decide of them is decided once for requests
 * with the same principal and context, by identity: a pass asks about hundreds of resources, and
 * most policies are out of the question for all of them.
 * @throws for an operator it does not know
 */
export function compile(policies: readonly Policy[]): (request: PolicyRequest) => Verdict {
  const all = policies.map(compiled);
  let last: Pick<PolicyRequest, 'principal' | 'context'> | undefined;
  let open: readonly Question[] = [];
  return (request) => {
    const { principal, context } = request;
    if (last?.principal !== principal || last.context !== context) {
      open = all.flatMap((one) => openInPass(one, request));
      last = { principal, context };
    }
    return verdictOf(open, request);
  };
}

type Test = (request: PolicyRequest) => boolean;

/** A policy as tests that must all hold, one after the other; the first that does not ends it. */
interface Compiled {
  readonly policy: Policy;
  /** Those that come before any that speaks of the resource. */
  readonly ofThePass: Test;
  readonly rest: Test;
}

/** A policy, and what is left to ask for it to hold. */
interface Question {
  readonly policy: Policy;
  readonly holds: Test;
}

function compiled(policy: Policy): Compiled {
  const conjuncts = policy.conditions.flatMap(({ kind, body }) =>
    kind === 'when' ? conjunctsOf(body) : [{ '!': { arg: body } }],
  );
  const first = conjuncts.findIndex(speaksOfResource);
  const end = first === -1 ? conjuncts.length : first;
  return {
    policy,
    ofThePass: allOf(conjuncts.slice(0, end).map(testOf)),
    rest: allOf(conjuncts.slice(end).map(testOf)),
  };
}

/** Nothing where the pass decides that the policy does not hold. */
function openInPass({ policy, ofThePass, rest }: Compiled, request: PolicyRequest): Question[] {
  try {
    return ofThePass(request) ? [{ policy, holds: rest }] : [];
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return [{ policy, holds: ofThePass }]; // errs whatever is asked about
  }
}

/** In the order in which policies are written. */
function verdictOf(questions: readonly Question[], request: PolicyRequest): Verdict {
  const permits: Policy[] = [];
  const forbids: Policy[] = [];
  const errors: string[] = [];
  for (const { policy, holds } of questions) {
    try {
      if (holds(request)) (policy.effect === 'permit' ? permits : forbids).push(policy);
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      errors.push(policy.id);
    }
  }
  const allowed = permits.length > 0 && forbids.length === 0 && errors.length === 0;
  return { allowed, permits, forbids, errors };
}

/** The parts of `a && b && c`: Cedar, too, evaluates them from the left, up to one that is false. */
function conjunctsOf(json: Json): Json[] {
  const [operator, operands] = operationIn(json);
  if (operator !== '&&') return [json];
  const { left, right } = operands as Operands;
  return [...conjunctsOf(left), ...conjunctsOf(right)];
}

function speaksOfResource(json: Json): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if ('Var' in json && json.Var === 'resource') return true;
  return Object.values(json).some(speaksOfResource);
}

function testOf(json: Json): Test {
  const evaluate = expression(json);
  return (request) => boolean(evaluate(request));
}

function allOf(tests: readonly Test[]): Test {
  const [only, ...more] = tests;
  if (!only) return () => true;
  if (more.length === 0) return only;
  return (request) => {
    for (const test of tests) if (!test(request)) return false;
    return true;
  };
}

function expression(json: Json): Evaluate {
  const [operator, operands] = operationIn(json);
  const compileOne = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (!compileOne) throw unknownOperator(operator);
  return compileOne(operands);
}

function operationIn(json: Json): readonly [operator: string, operands: Json] {
  const [entry, ...more] = Object.entries(json as Record<string, Json>);
  if (!entry || more.length > 0) throw unknownOperator(json);
  return entry;
}

/** Every operator there is, by its name in Cedar's JSON form. */
const OPERATORS: Readonly<Record<string, (operands: Json) => Evaluate>> = {
  Value: (value) => {
    if (!['string', 'number', 'boolean'].includes(typeof value)) throw unknownOperator('Value');
    return () => value;
  },
  Set: (elements) => {
    const all = (elements as readonly Json[]).map(expression);
    if (!(elements as readonly Json[]).every(isConstant))
      throw unknownOperator('Set of what is not constant');
    const values = new Set(all.map((evaluate) => evaluate(NO_REQUEST)));
    return () => values;
  },
  '.': (operands) => {
    const { left, attr } = operands as { readonly left: Json; readonly attr: string };
    const { Var: name } = left as { readonly Var?: unknown };
    if (name !== 'principal' && name !== 'resource' && name !== 'context') {
      throw unknownOperator(`Var ${String(name)}`);
    }
    return (request) => {
      const value = request[name][attr];
      if (value === undefined) throw new EvaluationError(`Expected "${attr}".`);
      return value;
    };
  },
  '!': (operands) => {
    const of = expression((operands as { readonly arg: Json }).arg);
    return (request) => !boolean(of(request));
  },
  '&&': binary((left, right) => (request) => boolean(left(request)) && boolean(right(request))),
  '||': binary((left, right) => (request) => boolean(left(request)) || boolean(right(request))),
  '==': (json) => {
    const { left, right } = json as Operands;
    const [one, other] = [expression(left), expression(right)];
    if (!isConstant(right)) return (request) => one(request) === other(request);
    const value = other(NO_REQUEST); // most comparisons are with a constant
    return (request) => one(request) === value;
  },
  '!=': binary((left, right) => (request) => left(request) !== right(request)),
  '>=': binary((left, right) => (request) => long(left(request)) >= long(right(request))),
  contains: binary((left, right) => (request) => set(left(request)).has(right(request))),
};

interface Operands {
  readonly left: Json;
  readonly right: Json;
}

function isConstant(json: Json): boolean {
  return typeof json === 'object' && json !== null && 'Value' in json;
}

const NO_REQUEST: PolicyRequest = { principal: {}, resource: {}, context: {} };

function binary(combine: (left: Evaluate, right: Evaluate) => Evaluate): (json: Json) => Evaluate {
  return (json) => {
    const { left, right } = json as Operands;
    return combine(expression(left), expression(right));
  };
}

function boolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new EvaluationError('Expected a boolean.');
  return value;
}

function long(value: unknown): number {
  if (typeof value !== 'number') throw new EvaluationError('Expected a number.');
  return value;
}

function set(value: unknown): ReadonlySet<unknown> {
  if (!(value instanceof Set)) throw new EvaluationError('Expected a set.');
  return value;
}

function unknownOperator(what: unknown): TypeError {
  return new TypeError(`Expected an operator of Cedar that is compiled here, got ${String(what)}.`);
}
