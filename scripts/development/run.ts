/** Runs a script's main; what goes wrong is one sentence on stderr and exit code 1. */
export function run(main: () => Promise<void>): void {
  main().catch(complain);
}

/** Says what went wrong, without a stack, and makes the exit code 1. */
export function complain(error: unknown): void {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}

/** What an error says; some of Node's, of several addresses tried in vain, say it with a code alone. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
