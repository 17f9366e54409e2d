import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { signIn } from './development/access-token';
import { run } from './development/run';

/**
 * `npm run token -- --reader ilse-maes`: prints an access token of the development issuer. Without
 * a name, or with an unknown one, it lists the names.
 */
run(async () => {
  const { values } = parseArgs({ options: { reader: { type: 'string' } } });
  process.stdout.write(`${await signIn(values.reader)}\n`);
});
