import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { columnsOf, mayChoose } from '../schema/policy/facts';
import { type Purpose, PURPOSES, type ReaderFunction } from '../schema/policy/vocabulary';
import { idOf } from '../subgraphs/kit/fixtures';
import { signIn } from './development/access-token';
import { HubClient } from './development/hub-client';
import { ROOT } from './development/places';
import { type DevelopmentReader, readerNamed } from './development/readers';
import { run } from './development/run';

/** For which most of a family is shared: taken where it is open to the reader. */
const WIDEST: Purpose = 'INTERVENTION_COORDINATION';

/**
 * `npm run view`: what a reader sees of a family, through the running hub. Signs in, opens a case
 * and asks for everything with one query: `--family` or else the reader's first case, in the
 * `--function` or else their first one, for the `--purpose` or else one that is open to them.
 * `--reason` breaks the glass: for `--purpose EMERGENCY`, which needs one.
 */
run(async () => {
  const { values } = parseArgs({
    options: {
      reader: { type: 'string', default: 'ilse-maes' },
      function: { type: 'string' },
      purpose: { type: 'string' },
      family: { type: 'string' },
      reason: { type: 'string' },
      gateway: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
    },
  });
  const reader = readerNamed(values.reader);
  const as = functionOf(reader, values.function);
  const purposes = purposesOf(reader, as);
  const purpose = chosenOf(purposes, values.purpose);
  const client = new HubClient(values.gateway, await signIn(reader.key));
  const [first] = values.family === undefined ? await client.myCases() : [idOf(values.family)];
  if (first === undefined) throw new Error('This reader is named in no case: give a --family.');
  const opened = await client.open(first, as, purpose, values.reason);
  const query = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  const answer = await opened.ask(query);
  process.stderr.write(`${reader.name}, ${as}, for ${purpose} (of: ${purposes.join(', ')})\n`);
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  if (!answer.data) process.exitCode = 1;
});

function functionOf({ functions }: DevelopmentReader, wanted: string | undefined): ReaderFunction {
  const found = functions.find((one) => wanted === undefined || one === wanted);
  if (found) return found;
  throw new Error(`Expected --function with one of: ${functions.join(', ')}.`);
}

/** Those that the reader may open a case for in a function. */
function purposesOf({ agency }: DevelopmentReader, as: ReaderFunction): readonly Purpose[] {
  const columns = columnsOf(as, agency ?? undefined, undefined);
  return PURPOSES.filter((purpose) => mayChoose(as, columns, purpose));
}

function chosenOf(purposes: readonly Purpose[], wanted: string | undefined): Purpose {
  const sought = wanted ?? (purposes.includes(WIDEST) ? WIDEST : purposes[0]);
  const found = purposes.find((one) => one === sought);
  if (found) return found;
  throw new Error(`Expected --purpose with one of: ${purposes.join(', ')}.`);
}
