import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { REFUSALS } from '../gateway/disclosure/witness';
import { logKey } from './development/log';
import { run } from './development/run';
import { Witness } from './witness/witness';

/**
 * `npm run witness -- --folder F`: a party outside the hub (a DPO, another agency) that keeps the
 * last head of the disclosure log it saw, signs each new one that only grew from it, and stops at
 * the first that did not. `--once` looks once; else it looks every `--every` seconds.
 */
run(async () => {
  const { values } = parseArgs({
    options: {
      gateway: { type: 'string', default: 'http://127.0.0.1:4000' },
      folder: { type: 'string', default: '.oneroof/witness' },
      every: { type: 'string', default: '60' },
      once: { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.every);
  if (!(seconds > 0)) throw new Error(`--every is "${values.every}"; expected seconds.`);
  const witness = await Witness.in(values.folder, await logKey());
  do {
    const said = await witness.look(values.gateway);
    if ('refusal' in said) throw new Error(REFUSALS[said.refusal]);
    process.stdout.write(`Signed the head of ${String(said.seen.size)} records.\n`);
    if (!values.once) await pause(seconds * 1000);
  } while (!values.once);
});
