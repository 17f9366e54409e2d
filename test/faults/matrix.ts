import { FAMILY_VIEW } from '../hub/views-of-families';
import type { FaultyHub } from './faulty-hub';
import { flapping, garbage, slowBy } from './manners';
import { type Agency, comparedWith } from './whole-view';

/** How long agencies may take: as production waits for them. */
export const DEADLINE_MS = 2_500;
/** Views that are read at once while an agency is in trouble. */
const VIEWS = 3;

export interface Fault {
  readonly what: string;
  /** Whether it answers now and then all the same. */
  readonly isNowAndThen?: boolean;
  readonly begin: (hub: FaultyHub, agency: Agency) => Promise<void> | void;
  readonly end: (hub: FaultyHub, agency: Agency) => Promise<void> | void;
}

const heals = ({ ways }: FaultyHub, agency: Agency) => {
  ways[agency].heals();
};

/** What happens to agencies. */
export const FAULTS: readonly Fault[] = [
  {
    what: 'killed',
    begin: ({ processes }, agency) => processes.get(agency)?.kill(),
    end: ({ processes }, agency) => processes.get(agency)?.start(),
  },
  {
    what: 'paused',
    begin: ({ processes }, agency) => processes.get(agency)?.pause(),
    end: ({ processes }, agency) => processes.get(agency)?.resume(),
  },
  {
    what: 'slow',
    begin({ ways }, agency) {
      ways[agency].behaves(slowBy(2 * DEADLINE_MS));
    },
    end: heals,
  },
  {
    ...{ what: 'flapping', isNowAndThen: true },
    begin({ ways }, agency) {
      ways[agency].behaves(flapping());
    },
    end: heals,
  },
  {
    what: 'answering garbage',
    begin({ ways }, agency) {
      ways[agency].behaves(garbage());
    },
    end: heals,
  },
];

/**
 * All that is wrong while one thing happens to one agency, and until it has healed: nothing, when
 * its branch alone is missing, with who and since when, and comes back by itself.
 */
export async function wrongWhile(
  { what, isNowAndThen = false, begin, end }: Fault,
  hub: FaultyHub,
  agency: Agency,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const since = new Set<string>();
  const looks = async () => {
    const answer = await hub.director.ask(FAMILY_VIEW);
    const { silent, faults } = comparedWith(hub.whole, answer);
    wrong.push(
      ...faults,
      ...silent.filter((one) => one !== agency).map((one) => `${one} is silent`),
    );
    for (const one of silentIn(answer)) since.add(one.since);
    return silent.length > 0;
  };
  await begin(hub, agency);
  try {
    const looked = await Promise.all(Array.from({ length: VIEWS }, looks));
    if (looked.includes(false) && !isNowAndThen) wrong.push(`nobody says that it is ${what}`);
  } finally {
    await end(hub, agency);
  }
  if (since.size > 1 && !isNowAndThen) wrong.push(`it is ${what} since ${[...since].join()}`);
  while (await looks()); // it is asked again without being told that it is well
  return wrong;
}

function silentIn({ extensions }: FaultyHub['whole']): readonly { readonly since: string }[] {
  const { silent = [] } = (extensions?.['oneroof'] ?? {}) as {
    readonly silent?: readonly { readonly since: string }[];
  };
  return silent;
}
