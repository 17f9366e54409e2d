import type { Browser } from 'playwright-core';
import { signIn, type WindowOptions } from '../../scripts/development/page-steps';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { describeInBrowser } from './in-browser';
import { faultsOf, visit, type Visit } from './visit';

/** What tests of the page have: a hub of their own, and people at browsers of their own. */
interface PageTests {
  readonly hub: () => TestHub;
  /** Somebody at a browser window of their own, that has no page yet. */
  readonly visit: (options?: WindowOptions) => Promise<Visit>;
  /** Somebody who is signed in, at a path of the page. */
  readonly signedIn: (reader: string, path?: string, options?: WindowOptions) => Promise<Visit>;
}

/**
 * Tests of the page in a real Chromium, over a hub. At their end no browser of theirs may have
 * said anything in its console, breaches of the security policy among it, nor asked anybody
 * outside. What has to be said, for a hub that is away, is taken out of `said` where it is
 * expected, word for word.
 */
export function describePage(name: string, tests: (here: PageTests) => void): void {
  describeInBrowser(name, (launch) => {
    let hub: TestHub;
    let browser: Browser;
    const visits: Visit[] = [];
    const come = async (options?: WindowOptions) => {
      const own = await visit(browser, hub.gateway.url, options);
      visits.push(own);
      return own;
    };

    beforeAll(async () => {
      [hub, browser] = await Promise.all([startTestHub({ signIn: true }), launch()]);
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await hub.stop();
    });

    tests({
      hub: () => hub,
      visit: come,
      async signedIn(reader, path = '/', options = {}) {
        const own = await come(options);
        await own.page.goto(path);
        await signIn(own.page, reader);
        return own;
      },
    });

    it('said nothing in any console, and asked nobody outside', () => {
      expect(visits.length).toBeGreaterThan(0);
      expect(visits.flatMap(faultsOf)).toEqual([]);
    });
  });
}
