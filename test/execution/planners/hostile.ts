import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { HOSTILE } from './hostile-graphs';
import { type PlannerName, plannerOver } from './planners';

/** Plans one hostile operation, and says what it took: its caller ends what takes too long. */
export function planHostile(planner: PlannerName, place: number): string {
  const hostile = HOSTILE[place];
  if (!hostile) throw new Error(`Expected a hostile operation, got ${String(place)}.`);
  const { supergraphSdl, errors } = composeServices(
    hostile.subgraphs.map((sdl, at) => ({
      ...{ name: `s${String(at)}`, url: 'http://s.invalid', typeDefs: parse(sdl) },
    })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const planning = plannerOver(planner, supergraphSdl);
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  const { calls } = planning.plan(hostile.query);
  const took = performance.now() - begun;
  const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
  return `${took.toFixed(0)} ms, ${grown.toFixed(0)} MB, ${String(calls)} calls\n`;
}
