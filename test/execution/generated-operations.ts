import { Random } from '../need-to-know/random';
import { type Outcome, outcome, startBoth } from './compared-operations';
import { generatedOperation } from './generated-operation';

const SEED = 20_261_126;

/** Asks both executors as many generated operations over the project's supergraph. */
export async function compareGenerated(count: number): Promise<Outcome> {
  const both = await startBoth();
  const found = outcome();
  const random = new Random(SEED);
  for (let asked = 0; asked < count; asked += 1) {
    await both.compare(generatedOperation(both.schema, random), found);
  }
  await both.stop();
  return found;
}
