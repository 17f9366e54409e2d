import { createRequire } from 'node:module';
import { join } from 'node:path';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { parse } from 'graphql';
import { PLANNER_BOUNDS } from '../../../gateway/execution/planning-limits';
import { asApolloPlan, callsIn, type RustPlan } from './rust-plans';

/** Plans operations over one supergraph. */
export interface Planner {
  plan(text: string, operationName?: string): Planned;
}

export interface Planned {
  readonly calls: number;
  /** As Apollo's planner writes it. @throws where it cannot say that */
  plan(): QueryPlan;
}

export const PLANNERS = ['apollo', 'apollo-unbounded', 'rust'] as const;
export type PlannerName = (typeof PLANNERS)[number];

/** Where the planner written in Rust is installed: never in the product. */
export const PEERS = join(__dirname, '../../../.oneroof/bench/planners');

/** Exactly this one, as with every dependency. */
export const RUST_PLANNER = '@graphql-hive/router-query-planner@0.0.38';

interface RustPlanner {
  plan(
    text: string,
    name: string | undefined,
    labels: ReadonlySet<string>,
    share: number,
  ): RustPlan;
}

export function plannerOver(name: PlannerName, supergraphSdl: string): Planner {
  if (name === 'rust') {
    const { QueryPlanner: Rust } = createRequire(join(PEERS, 'package.json'))(
      '@graphql-hive/router-query-planner',
    ) as { readonly QueryPlanner: new (supergraphSdl: string) => RustPlanner };
    const planner = new Rust(supergraphSdl);
    return {
      plan(text, operationName) {
        const plan = planner.plan(text, operationName, new Set(), 0);
        return { calls: callsIn(plan.node), plan: () => asApolloPlan(plan) };
      },
    };
  }
  const supergraph = Supergraph.build(supergraphSdl);
  const schema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false,
    ...(name === 'apollo' ? { debug: PLANNER_BOUNDS } : {}),
  });
  return {
    plan(text, operationName) {
      const named = operationName === undefined ? {} : { operationName };
      const operation = operationFromDocument(schema, parse(text, { noLocation: true }), named);
      const plan = planner.buildQueryPlan(operation);
      const node = plan.node?.kind === 'Subscription' ? undefined : plan.node;
      return { calls: callsIn(node), plan: () => plan };
    },
  };
}
