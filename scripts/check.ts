import { spawn } from 'node:child_process';

/**
 * `npm run check`: all that is known without running the product, two at a time, the slowest
 * first. Each is a script of its own in package.json; all run, also when one has failed.
 */
const CHECKS = ['lint', 'types', 'drift', 'unused', 'format:check', 'imports'];
const AT_ONCE = 2;

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
}

async function main(): Promise<number> {
  const waiting = [...CHECKS];
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) outcomes.push(await check(name));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
  process.stdout.write(failed.length === 0 ? 'All checks passed.\n' : `Failed: ${failed.join()}\n`);
  return failed.length === 0 ? 0 : 1;
}

/** Runs one script and prints what it said in one piece, and only if it failed. */
function check(name: string): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(`npm run --silent ${name}`, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const passed = code === 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)}${seconds} s\n`);
      if (!passed) process.stdout.write(Buffer.concat(said));
      resolve({ name, passed });
    });
  });
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
