import { decide } from '../../schema/policy/decide';
import { INVARIANTS } from './invariants';
import { seeded } from './seeded';
import { walk } from './walk';

describe('the safety of every decision', () => {
  it('holds against each invariant over the whole space of facts', () => {
    const { violations, ...counts } = walk(decide, 1, seeded(458));
    process.stdout.write(
      `Safety walk, all of it, ${String(INVARIANTS.length)} invariants: ${JSON.stringify(counts)}\n`,
    );

    expect([...violations]).toEqual([]);
    expect(counts.decisions).toBeGreaterThan(10_000_000);
  }, 1_800_000);
});
