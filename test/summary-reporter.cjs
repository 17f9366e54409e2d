/**
 * Says the result in one line that a program can read; `.ci/run` ends with it. A suite that did
 * not start and a run that was cut short count as failures: neither has a test to blame. So does
 * a sealed value in anything that the run said, an answer that its record does not cover, and a
 * name in a disclosure log: `test/postgres.setup.ts`.
 */
class SummaryReporter {
  async onRunComplete(_contexts, results) {
    const { said, faults } = await judged();
    for (const line of said) process.stdout.write(`${line}\n`);
    if (faults.length > 0) this.error = new Error(faults.join('\n'));
    const cutShort = results.wasInterrupted ? 1 : 0;
    const atTheEnd = faults.length > 0 ? 1 : 0;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + cutShort + atTheEnd;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`);
  }

  /** Jest ends with an error where there is one. */
  getLastError() {
    return this.error;
  }
}

/** What could not be looked at is not sound either. */
async function judged() {
  try {
    return (await globalThis.judgeRun?.()) ?? { said: [], faults: [] };
  } catch (error) {
    return { said: [], faults: [String(error)] };
  }
}

module.exports = SummaryReporter;
