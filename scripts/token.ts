import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accessTokenFor } from './development/access-token';
import { developmentKeys } from './development/keys';
import { KEYS } from './development/places';
import { developmentReaders } from './development/readers';
import { run } from './development/run';

/** `npm run token -- --reader ilse-maes`: prints an access token of the development issuer. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { reader: { type: 'string' } } });
  const readers = developmentReaders();
  const reader = readers.find(({ key }) => key === values.reader);
  if (!reader) {
    const lines = readers.map(
      ({ key, agency, functions }) =>
        `  ${key}  (${functions.join(', ')}${agency ? `, ${agency}` : ''})`,
    );
    process.stderr.write(`Expected --reader with one of:\n${lines.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  await developmentKeys(KEYS);
  process.stdout.write(`${await accessTokenFor(reader, join(KEYS, 'identity.private.json'))}\n`);
}

run(main);
