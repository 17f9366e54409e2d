import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { signIn } from './development/access-token';
import { run } from './development/run';

/**
 * `npm run token -- --reader ilse-maes`: prints an access token of the development issuer. Without
 * a name, or with an unknown one, it lists the names. With `--developer` the token may ask what the
 * schema is, as far as its reader's functions may see.
 */
run(async () => {
  const { values } = parseArgs({
    options: { reader: { type: 'string' }, developer: { type: 'boolean', default: false } },
  });
  process.stdout.write(`${await signIn(values.reader, values.developer)}\n`);
});
