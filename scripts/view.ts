import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signIn } from './development/access-token';
import { HubClient } from './development/hub-client';
import { ROOT } from './development/places';
import { run } from './development/run';

/**
 * `npm run view`: what a case director sees of a family, through the running hub. Signs in, opens
 * the reader's first case and asks for everything with one query.
 */
run(async () => {
  const { values } = parseArgs({
    options: {
      reader: { type: 'string', default: 'ilse-maes' },
      gateway: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
    },
  });
  const client = new HubClient(values.gateway, await signIn(values.reader));
  const query = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  const answer = await client.openFirstCase('CASE_DIRECTOR', 'CASE_CONSULTATION', query);
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  if (!answer.data) process.exitCode = 1;
});
