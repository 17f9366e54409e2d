import { decide, deciderOf } from '../../schema/policy/decide';
import { AGENCY_POLICIES, CHAIN_POLICIES } from '../../schema/policy/generated/policies';
import { INVARIANTS } from './invariants';
import { seeded } from './seeded';
import { walk } from './walk';

const SLOW = 300_000;

describe('the safety of every decision', () => {
  it(
    'holds against each invariant over a twentieth of the space of facts',
    () => {
      const { violations, ...counts } = walk(decide, 0.05, seeded(458));
      process.stdout.write(
        `Safety walk, a twentieth, ${String(INVARIANTS.length)} invariants: ${JSON.stringify(counts)}\n`,
      );

      expect([...violations]).toEqual([]);
      expect(counts.decisions).toBeGreaterThan(1_000_000);
      expect(counts.readable).toBeGreaterThan(500_000);
    },
    SLOW,
  );

  it(
    'breaks at once without the victim wall: the control',
    () => {
      const torn = CHAIN_POLICIES.filter(({ id }) => id !== 'victim-wall');
      const { violations } = walk(deciderOf(torn, AGENCY_POLICIES), 0.005, seeded(458));

      expect([...violations.keys()]).toEqual([
        "(a) the victim's side is walled off from who works for the offender's",
      ]);
    },
    SLOW,
  );
});
