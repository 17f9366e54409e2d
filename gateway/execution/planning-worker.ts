import { parentPort } from 'node:worker_threads';
import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse, print } from 'graphql';
import { BoundedCache } from '../../schema/bounded-cache';
import { PLANNER_BOUNDS } from './planning-limits';
import type { PlanningNews, PlanningTask } from './planning-task';

/** The planning thread: plans one operation at a time, and may be ended whenever it takes too long. */

/** One in force, one that replaces it; more only where tests open many. */
const SUPERGRAPHS = 4;

/** What it says at `pathsLimit`, in place of a code. */
const BEYOND_ITS_BOUNDS = /^Too many options generated/;

interface Opened {
  readonly schema: Schema;
  readonly planner: QueryPlanner;
}

const supergraphs = new BoundedCache<Opened>(SUPERGRAPHS);

function opened(supergraphSdl: string): Opened {
  return supergraphs.of(supergraphSdl, () => {
    const supergraph = Supergraph.build(supergraphSdl);
    const planner = new QueryPlanner(supergraph, {
      ...{ reuseQueryFragments: false, debug: PLANNER_BOUNDS },
    });
    return { schema: supergraph.apiSchema(), planner };
  });
}

let inForce = '';

function answerTo(
  { supergraphSdl = inForce, operation }: PlanningTask,
  say: (news: PlanningNews) => void,
): PlanningNews {
  inForce = supergraphSdl;
  const { schema, planner } = opened(supergraphSdl);
  if (!operation) return { kind: 'OPENED', apiSdl: print(schema.toAST()) };
  say({ kind: 'BEGUN' });
  const document = parse(operation.text, { noLocation: true });
  const asked = operationFromDocument(
    ...([schema, document] as const),
    operation.name === undefined ? {} : { operationName: operation.name },
  );
  return { kind: 'PLANNED', plan: planner.buildQueryPlan(asked) };
}

const port = parentPort;
const say = (news: PlanningNews) => port?.postMessage(news);
port?.on('message', (task: PlanningTask) => {
  try {
    say(answerTo(task, say));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(BEYOND_ITS_BOUNDS.test(message) ? { kind: 'TOO_MUCH' } : { kind: 'REFUSED', message });
  }
});
