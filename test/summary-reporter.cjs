/**
 * Says the result in one line that a program can read; `.ci/run` ends with it. A suite that did
 * not start and a run that was cut short count as failures: neither has a test to blame.
 */
class SummaryReporter {
  onRunComplete(_contexts, results) {
    const cutShort = results.wasInterrupted ? 1 : 0;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + cutShort;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`);
  }
}

module.exports = SummaryReporter;
