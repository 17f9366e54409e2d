/**
 * Says the result in one line that a program can read; `.ci/run` ends with it. A suite that did
 * not start and a run that was cut short count as failures: neither has a test to blame. So does
 * a sealed value in anything that the run said: `test/abuse/verdict.ts`.
 */
class SummaryReporter {
  onRunComplete(_contexts, results) {
    const verdict = globalThis.judgeRun?.();
    const leaks = verdict?.leaks.length ?? 0;
    if (verdict?.hubs) process.stdout.write(`${verdict.said}\n`);
    if (leaks > 0) this.error = new Error(verdict.said);
    const cutShort = results.wasInterrupted ? 1 : 0;
    const failed =
      results.numFailedTests + results.numRuntimeErrorTestSuites + cutShort + (leaks > 0 ? 1 : 0);
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`);
  }

  /** Jest ends with an error where there is one. */
  getLastError() {
    return this.error;
  }
}

module.exports = SummaryReporter;
