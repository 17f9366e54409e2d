import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accessTokenFor } from './development/access-token';
import { HubClient } from './development/hub-client';
import { KEYS, ROOT } from './development/places';
import { developmentReaders } from './development/readers';
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
  const reader = developmentReaders().find(({ key }) => key === values.reader);
  if (!reader) throw new Error('Expected --reader with a name that `npm run token` lists.');
  const token = await accessTokenFor(reader, join(KEYS, 'identity.private.json'));
  const client = new HubClient(values.gateway, token);
  const query = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  const answer = await client.openFirstCase('CASE_DIRECTOR', 'CASE_CONSULTATION', query);
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
});
