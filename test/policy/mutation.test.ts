import { CHAIN_POLICIES } from '../../schema/policy/generated/policies';
import { detections, faultsAsTheyStand, permitsWrong } from './detection';

/** A policy, or a part of one, that can go without a trace is not needed, or nobody checks it. */
describe('leaving something out of a policy', () => {
  const all = detections(2026);

  it('is detected, whatever it is', () => {
    const table = all.map(({ owner, policy, without, detectedBy }) =>
      [owner, policy, without, detectedBy ?? 'NOT DETECTED'].join(' | '),
    );
    process.stdout.write(`${table.join('\n')}\n${String(all.length)} mutations of policies\n`);

    expect(all.filter(({ detectedBy }) => detectedBy === undefined)).toEqual([]);
  });

  it('is what breaks an invariant: with nothing left out, none breaks', () => {
    expect(faultsAsTheyStand(2026)).toBeUndefined();
  });

  it('was tried of every policy of the chain and of each agency', () => {
    expect(new Set(all.map(({ policy }) => policy)).size).toBe(26);
    expect(all.length).toBeGreaterThan(90);
  });
});

it('permits the case team, and in an emergency a duty officer, as the policies stand', () => {
  expect(permitsWrong(CHAIN_POLICIES)).toBe(false);
});
