/**
 * Lighthouse on a tab that is already open: `node score.mjs <DevTools URL> <address of the tab>`. As
 * a laptop on a desk; the tab keeps its sign-in and its pass. Prints the scores as JSON.
 */
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [, , browserURL, address] = process.argv;
const browser = await puppeteer.connect({ browserURL, defaultViewport: null });
try {
  const page = (await browser.pages()).find((one) => one.url() === address);
  const flags = { disableStorageReset: true, onlyCategories: ['performance', 'accessibility'] };
  const { lhr } = await lighthouse(address, flags, desktopConfig, page);
  const { performance, accessibility } = lhr.categories;
  const failed = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 0.9);
  const said = {
    ...{ version: lhr.lighthouseVersion, performance: performance.score },
    ...{ accessibility: accessibility.score, address: lhr.finalDisplayedUrl },
    below: failed.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim()),
  };
  process.stdout.write(JSON.stringify(said));
} finally {
  await browser.disconnect();
}
