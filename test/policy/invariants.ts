import type { Decision } from '../../schema/policy/decide';
import { columns, opened, ORDER, RULES, rowOf } from './plain-reading';
import type { Situation } from './situation';

/** What must hold of every decision there is. */
export interface Invariant {
  readonly letter: string;
  readonly sentence: string;
  holds(situation: Situation, decision: Decision): boolean;
}

/** Names the first invariant that a decision breaks. */
export function broken(situation: Situation, decision: Decision): string | undefined {
  const fault = INVARIANTS.find((invariant) => !invariant.holds(situation, decision));
  return fault && `(${fault.letter}) ${fault.sentence}`;
}

const isReadable = ({ level }: Decision) => level === 'SUMMARY' || level === 'FULL';

/** Readable only for who is named here: as a column, by release, in an emergency, or of oneself. */
interface Audience {
  readonly always?: string;
  readonly released?: string;
  readonly emergency?: string;
  readonly self?: string;
}

function onlyFor(
  letter: string,
  sentence: string,
  category: string,
  audience: Audience,
): Invariant {
  const words = (list = '') => list.split(' ');
  const of = {
    always: words(audience.always),
    released: words(audience.released),
    emergency: words(audience.emergency),
    self: words(audience.self),
  };
  return {
    ...{ letter, sentence },
    holds({ reader, about, category: asked }, decision) {
      if (asked !== category || !isReadable(decision)) return true;
      return columns(reader).every((column) => {
        if (reader.purpose === 'EMERGENCY') return of.emergency.includes(column);
        if (of.always.includes(column)) return true;
        if (about.released && of.released.includes(column)) return true;
        return about.self && of.self.includes(column);
      });
    },
  };
}

/** What the law says, said again in its own words, though the matrix says it too. */
const LAW: readonly Invariant[] = [
  onlyFor('b', 'a protected address is read by grant, never in an emergency', 'ADDR_CONF', {
    ...{ always: 'CAW', released: 'OM JHV VK YW CD', self: 'CLV' },
  }),
  onlyFor(
    'b',
    'where a child is placed is read by grant, never in an emergency',
    'PLACEMENT_ADDR',
    {
      ...{ always: 'YW', released: 'OM VK' },
    },
  ),
  onlyFor('c', "a child's words stay at the child-abuse centre, but by release", 'CHILD_VOICE', {
    ...{ always: 'VK', released: 'OM POL MH YW CD' },
  }),
  onlyFor('d', 'a safety plan is for who protects the victim', 'SAFETY_PLAN', {
    ...{ always: 'CAW CD POL JHV MH VK YW', self: 'CLV' },
  }),
  {
    ...{
      letter: 'd',
      sentence: 'a safety plan in full is for general welfare, the director, the victim',
    },
    holds: ({ reader, about, category }, { level }) =>
      category !== 'SAFETY_PLAN' ||
      level !== 'FULL' ||
      about.released ||
      columns(reader).every((column) => ['CAW', 'CD', 'CLV'].includes(column)),
  },
  onlyFor('e', 'a stay in a refuge is sealed', 'SHELTER', {
    ...{ always: 'CAW', released: 'VK YW CD', emergency: 'POL', self: 'CLV' },
  }),
  onlyFor('f', 'acts of an investigation stay with prosecutor and police', 'JUD_INVEST', {
    always: 'OM POL',
  }),
  {
    ...{ letter: 'k', sentence: 'what is only for the person themself opens to nobody else' },
    holds: ({ reader, about, category }, decision) =>
      !isReadable(decision) ||
      about.self ||
      reader.function !== 'CLIENT' ||
      columns(reader).every((column) => rowOf(category).cell(column) !== 'own'),
  },
  {
    ...{ letter: 'q', sentence: 'an emergency opens who they are, and the cells marked E' },
    holds: ({ reader, category }, decision) =>
      !isReadable(decision) ||
      reader.purpose !== 'EMERGENCY' ||
      ['STRUCTURE', 'SERVICE', 'CASE_PERSON', 'ID_CORE'].includes(category) ||
      columns(reader).every((column) => rowOf(category).cell(column) === 'E'),
  },
  {
    ...{ letter: 'x', sentence: 'statistics come from no case' },
    holds: ({ reader, category }, decision) =>
      reader.function !== 'STATISTICIAN' || category === 'STRUCTURE' || !isReadable(decision),
  },
];

const [hidden, ...closing] = RULES;

/** Every invariant. (l) and (v) together say: the matrix lowered by the rules, no more, no less. */
export const INVARIANTS: readonly Invariant[] = [
  {
    ...{ letter: 'h', sentence: 'for whom the case does not exist, even its structure is hidden' },
    holds: (situation, { level }) => !hidden?.closes(situation) || level === 'HIDDEN',
  },
  ...closing.map(({ letter, sentence, closes }) => ({
    ...{ letter, sentence },
    holds: (situation: Situation, decision: Decision) =>
      !isReadable(decision) || situation.category === 'STRUCTURE' || !closes(situation),
  })),
  ...LAW,
  {
    ...{ letter: 'l', sentence: 'no level is above the cell of the matrix' },
    holds: (situation, decision) =>
      !isReadable(decision) || ORDER.indexOf(decision.level) <= ORDER.indexOf(opened(situation)),
  },
  {
    ...{ letter: 'v', sentence: 'what the matrix opens and no rule closes is open' },
    holds: (situation, { level }) =>
      level === opened(situation) ||
      opened(situation) === 'NONE' ||
      RULES.some((rule) => rule.closes(situation) && appliesTo(rule, situation)),
  },
  {
    ...{ letter: 'w', sentence: 'what is denied is hidden if it is sealed, and only then' },
    holds: (situation, decision) =>
      isReadable(decision) ||
      hidden?.closes(situation) === true ||
      (rowOf(situation.category).sensitivity === 5) === (decision.level === 'HIDDEN'),
  },
];

/** Structure is closed by nothing but the first rule. */
function appliesTo(rule: { readonly letter: string }, { category }: Situation): boolean {
  return category !== 'STRUCTURE' || rule.letter === 'h';
}
