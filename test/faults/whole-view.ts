import { isDeepStrictEqual } from 'node:util';
import { inCapitals } from '../../schema/environment';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { FAMILY_VIEW } from '../hub/views-of-families';
import { withoutReceipt } from '../without-receipt';

/** Each of the eight agencies, and where its branch hangs: under a person, and under the case. */
export const BRANCHES = {
  'child-abuse-centre': 'childAbuseCentre',
  'general-welfare': 'generalWelfare',
  'houses-of-justice': 'housesOfJustice',
  'mental-health': 'mentalHealth',
  municipality: 'municipality',
  police: 'police',
  prosecution: 'prosecution',
  'youth-welfare': 'youthWelfare',
} as const;
export type Agency = keyof typeof BRANCHES;
export const AGENCIES = Object.keys(BRANCHES) as [Agency, ...Agency[]];

export interface Compared {
  /** Who is said not to have answered; in such a branch null stands for "no answer". */
  readonly silent: readonly Agency[];
  /** All that differs beside: a wrong answer. */
  readonly faults: readonly string[];
}

type Branches = Record<string, unknown>;
interface View {
  readonly case: Branches & { readonly participants: readonly { readonly person: Branches }[] };
}
interface Remarks {
  readonly silent: readonly { readonly agency: string; readonly since: string }[];
  readonly withheld: unknown;
}

/**
 * Compares a view with the one that was given while all answered. Right is the whole of it, or the
 * whole but for branches of agencies that it names as silent, and names in its errors as well.
 */
export function comparedWith(before: HubAnswer, now: HubAnswer): Compared {
  const [whole, answer] = [withoutReceipt(before), withoutReceipt(now)];
  if (answer.status !== 200 || !answer.data) {
    return { silent: [], faults: [`No view: ${JSON.stringify(answer).slice(0, 500)}`] };
  }
  const { silent, withheld } = remarksOf(answer);
  const named = AGENCIES.filter((one) => silent.some(({ agency }) => agency === inCapitals(one)));
  const { data, errors = [] } = answer;
  const given = placesIn(data);
  const places = placesIn(whole.data);
  const unsaid = named.filter((agency) => {
    const branch = BRANCHES[agency];
    const missing = given.filter((place, number) => {
      const isMissing = place[branch] === null && places[number]?.[branch];
      if (isMissing) place[branch] = places[number]?.[branch];
      return isMissing;
    });
    return missing.length === 0;
  });
  const expected = silent.map(({ agency }) => ({ code: 'AGENCY_SILENT', agency }));
  const found = {
    'what is there is not as before': isDeepStrictEqual(data, whole.data),
    'what is withheld is not as before': isDeepStrictEqual(withheld, remarksOf(whole).withheld),
    'errors do not say who is silent': isDeepStrictEqual(
      errors.map(({ extensions }) => extensions),
      expected,
    ),
    'somebody unknown is silent': named.length === silent.length,
    'it is not said since when': silent.every(({ since }) => Date.parse(since) <= Date.now()),
    [`all is there of ${unsaid.join()}`]: unsaid.length === 0,
  };
  const faults = Object.entries(found).flatMap(([fault, isRight]) => (isRight ? [] : [fault]));
  return { silent: named, faults };
}

/** The view while all answer: asked for until they do. */
export async function wholeViewOf(client: HubClient): Promise<HubAnswer> {
  for (;;) {
    const answer = await client.ask(FAMILY_VIEW);
    if (answer.status === 200 && remarksOf(answer).silent.length === 0) return answer;
  }
}

/** The case and each of its persons: where branches hang. */
function placesIn(data: unknown): readonly Branches[] {
  const view = data as View;
  return [view.case, ...view.case.participants.map(({ person }) => person)];
}

function remarksOf({ extensions }: HubAnswer): Remarks {
  return extensions?.['oneroof'] as Remarks;
}
