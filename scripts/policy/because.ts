import { GENERAL_POLICY } from '../../schema/policy/decide';
import { AGENCY_POLICIES, CHAIN_POLICIES } from '../../schema/policy/generated/policies';

const BECAUSE = new Map([
  [GENERAL_POLICY, 'The agencies did not agree that this reader needs to know it.'],
  ['structure', 'It holds no fact: what hangs in it is decided by itself.'],
  ...[...CHAIN_POLICIES, ...Object.values(AGENCY_POLICIES).flat()].map(
    ({ id, because }) => [id, because.en] as const,
  ),
]);

/** The reason of a policy in plain words. */
export function becauseOf(policy: string): string {
  return BECAUSE.get(policy) ?? '';
}
