import { resolve } from 'node:path';
import { compose } from './compose/compose';
import { drift, write } from './compose/generated-files';

/**
 * `npm run compose`: finds every `subgraphs/<name>/subgraph.ts`, writes what it publishes and the
 * supergraph, and refuses what the allow-list does not allow. `-- --check` only compares.
 */
async function main(): Promise<number> {
  const root = resolve(__dirname, '..');
  const { files, refusals } = await compose(root);
  if (refusals.length > 0) {
    process.stderr.write(`${refusals.join('\n')}\n`);
    return 1;
  }
  if (!process.argv.includes('--check')) {
    await write(root, files);
    process.stdout.write(`Composed ${String(files.size)} files.\n`);
    return 0;
  }
  const stale = await drift(root, files);
  for (const file of stale) process.stderr.write(`${file} is not what compose writes.\n`);
  return stale.length > 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
