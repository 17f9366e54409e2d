import type { ExecutionResult } from 'graphql';
import type { Fetch, Send } from '../../gateway/execution/executor';
import type { GatewayContext } from '../../gateway/gateway-context';
import { checkedSend } from '../../gateway/need-to-know/checked-send';
import type { TableOf } from '../../gateway/need-to-know/rights';
import { EVERYTHING } from '../../gateway/testing/test-table';
import { decisionTable } from '../../schema/policy/decision-table';
import type { HubOptions } from '../../scripts/development/hub';

/**
 * What stands between a fact and a reader: the gateway prunes and masks, the owner decides, the
 * gateway checks what came back, and the database itself lets no sealed row through.
 */
export const GATES = ['gateway', 'owner', 'answer check', 'row security'] as const;
export type Gate = (typeof GATES)[number];

/** What a hostile agency makes of its own answer before it leaves the house. */
export type Hostility = (agency: string, fetch: Fetch, answer: ExecutionResult) => ExecutionResult;

/** Which gates are off right now, and what agencies do. Passes opened before know nothing of it. */
export interface Switchboard {
  off: ReadonlySet<Gate>;
  hostility: Hostility;
}

export const honest: Hostility = (_agency, _fetch, answer) => answer;

/** Every set of some gates, none and all among them. */
export function setsOf(gates: readonly Gate[]): readonly ReadonlySet<Gate>[] {
  return gates.reduce<Set<Gate>[]>(
    (sets, gate) => [...sets, ...sets.map((set) => new Set([...set, gate]))],
    [new Set()],
  );
}

/** The gates of a hub whose switches a test holds. */
export function gatesOf(board: Switchboard): NonNullable<HubOptions['gates']> {
  const unlessOff =
    (gate: Gate): TableOf =>
    (...asked) =>
      (board.off.has(gate) ? EVERYTHING : decisionTable)(...asked);
  return {
    gateway: {
      tableOf: unlessOff('gateway'),
      sendOver(index, send, onAlarm) {
        const received: Send<GatewayContext> = async (agency, fetch, context) =>
          board.hostility(agency, fetch, await send(agency, fetch, context));
        const checked = checkedSend(index, received, onAlarm);
        return (agency, fetch, asking) =>
          (board.off.has('answer check') ? received : checked)(agency, fetch, asking);
      },
    },
    owners: { tableOf: unlessOff('owner'), sealTableOf: unlessOff('row security') },
  };
}
