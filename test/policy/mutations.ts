import type { Policy } from '../../schema/policy/compile';

/** A policy with one thing left out. */
export interface Mutation {
  readonly policy: Policy;
  /** In the words of Cedar, what was left out. */
  readonly without: string;
  /** Nothing where the policy as a whole was dropped. */
  readonly mutant: Policy | undefined;
}

/** Every way to leave something out of a policy: all of it, a condition, a part of a condition. */
export function mutationsOf(policy: Policy): Mutation[] {
  const { conditions } = policy;
  const dropped = conditions.map(({ kind, body }, place) => ({
    without: `${kind} { ${written(body)} }`,
    conditions: conditions.toSpliced(place, 1),
  }));
  const thinned = conditions.flatMap(({ kind, body }, place) =>
    thinner(body).map(({ without, body: left }) => ({
      without,
      conditions: conditions.with(place, { kind, body: left }),
    })),
  );
  return [
    { policy, without: 'all of it', mutant: undefined },
    ...[...dropped, ...thinned].map(({ without, conditions: left }) => ({
      ...{ policy, without, mutant: { ...policy, conditions: left } },
    })),
  ];
}

type Json = unknown;
type Operands = Readonly<Record<string, Json>>;

interface Thinner {
  readonly without: string;
  readonly body: Json;
}

/** An expression without one of its conjuncts, disjuncts, or elements of a list. */
function thinner(json: Json): Thinner[] {
  const [operator, operands] = parts(json);
  if (operator === 'Set') {
    const elements = operands as unknown as readonly Json[];
    return elements.map((element, place) => ({
      without: `${written(element)} in the list`,
      body: { Set: elements.toSpliced(place, 1) },
    }));
  }
  const { left, right, arg } = operands;
  const inside = (side: string, of: Json) =>
    thinner(of).map(({ without, body }) => ({
      without,
      body: { [operator]: { ...operands, [side]: body } },
    }));
  if (operator === '!') return inside('arg', arg);
  if (operator === 'contains') return inside('left', left);
  if (operator !== '&&' && operator !== '||') return [];
  return [
    // A chain leans to the left: its last part is `right`, and the first one stands innermost.
    { without: written(right), body: left },
    ...(parts(left)[0] === operator ? [] : [{ without: written(left), body: right }]),
    ...inside('left', left),
    ...inside('right', right),
  ];
}

function parts(json: Json): readonly [string, Operands] {
  const [entry] = Object.entries(json as Readonly<Record<string, Operands>>);
  if (!entry) throw new TypeError('Expected an expression.');
  return entry;
}

/** An expression as a person writes it. */
function written(json: Json): string {
  const [operator, operands] = parts(json);
  const { left, right, arg, attr } = operands;
  switch (operator) {
    case 'Value':
      return JSON.stringify(operands);
    case 'Var':
      return JSON.stringify(operands).replaceAll('"', '');
    case 'Set':
      return `[${(operands as unknown as readonly Json[]).map(written).join(', ')}]`;
    case '.':
      return `${written(left)}.${String(attr)}`;
    case '!':
      return `!${written(arg)}`;
    case 'contains':
      return `${written(left)}.contains(${written(right)})`;
    default:
      return `${written(left)} ${operator} ${written(right)}`;
  }
}
