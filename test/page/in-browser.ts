import { type Browser, chromium } from 'playwright-core';
import { chromiumIn, launchOptions, NO_CHROMIUM } from '../../scripts/development/chromium';
import { browserPath, runsInCi } from '../config';

/** Starts the browser of a test file. */
export type Launch = () => Promise<Browser>;

/**
 * Tests in a real Chromium, one for the file. On a machine without one they are skipped, and say
 * why; on the build server, which installs it, they fail.
 */
export function describeInBrowser(name: string, tests: (launch: Launch) => void): void {
  const executablePath = chromiumIn(browserPath());
  describe(name, () => {
    if (!executablePath && !runsInCi()) {
      it.skip(`is not tested: ${NO_CHROMIUM}`, () => undefined);
      return;
    }
    tests(() => {
      if (!executablePath) throw new Error(`Expected a browser: ${NO_CHROMIUM}.`);
      return chromium.launch(launchOptions(executablePath));
    });
  });
}
