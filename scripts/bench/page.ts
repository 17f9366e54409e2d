import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { idOf } from '../../subgraphs/kit/fixtures';
import { chromiumIn, launchOptions, NO_CHROMIUM } from '../development/chromium';
import { givenEnvironment } from '../development/config';
import { familyShown, openFor, signIn, windowOn } from '../development/page-steps';
import { ROOT, STATE } from '../development/places';
import { reasonOf, run } from '../development/run';
import { textTable } from '../policy/text-table';
import { eventful } from './page-answer';
import { type Measured, measuredIn, OBSERVE, slowestOf } from './page-measures';

const EVENTS = 300;
const EVENT = '#timeline tbody tr';
const ROUNDS = 5;
/** Each interaction must be done within it. */
const LIMIT_MS = 100;
const DEBUGGING_PORT = 24_990;
const PEER = join(STATE, 'bench/page-peer');

/**
 * `npm run bench:page`: how fast the page is in a real browser, on the hub that runs (`npm start`).
 * The director of S1 opens the case; the answer is made longer on its way, until its time line has
 * 300 events. Then Lighthouse on the case as it is, if npm can install it into a folder of its own.
 */
run(async () => {
  const { values } = parseArgs({
    options: { gateway: { type: 'string', default: 'http://127.0.0.1:4000/graphql' } },
  });
  const executablePath = chromiumIn(givenEnvironment()['PATH'] ?? '');
  if (!executablePath) throw new Error(`Expected a browser: ${NO_CHROMIUM}.`);
  const options = launchOptions(executablePath);
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${String(DEBUGGING_PORT)}`],
  });
  try {
    const window = await windowOn(browser, values.gateway);
    await window.addInitScript({ content: OBSERVE });
    const page = await window.newPage();
    await page.goto(`/cases/${idOf('S1')}`);
    await signIn(page, 'ilse-maes');
    await openFor(page, 'INTERVENTION_COORDINATION');
    await familyShown(page);
    process.stdout.write(`${await lighthouseOn(page)}\n`);
    const more = EVENTS - (await page.locator(EVENT).count());
    await page.route('**/graphql', (route) => eventful(route, more));
    await page.reload();
    await familyShown(page);
    const loaded = await measuredIn(page);
    const rows = await page.locator(EVENT).count();
    process.stdout.write(`\n${String(rows)} events on the time line\n${loadTable(loaded)}\n`);
    const slowest = await interactions(page);
    process.stdout.write(interactionTable(slowest));
    process.stdout.write(`load average: ${loadavg()[0]?.toFixed(2) ?? ''}\n`);
    if (rows < EVENTS) throw new Error(`Expected ${String(EVENTS)} events, got ${String(rows)}.`);
    if (slowest.some(([, ms]) => ms >= LIMIT_MS)) process.exitCode = 1;
  } finally {
    await browser.close();
  }
});

type Slowest = readonly [name: string, milliseconds: number];

/** What somebody does at a conference, each some times, with the slowest of its events. */
async function interactions(page: Page): Promise<Slowest[]> {
  const person = page.locator('.person');
  const marks = page.locator('#timeline .mark');
  const done: Slowest[] = [];
  const measure = async (name: string, interact: () => Promise<unknown>) => {
    done.push([name, await slowestOf(page, ROUNDS, interact)]);
  };
  await measure('choose a person in the picture', () => person.first().click());
  await page.locator('#timeline select').selectOption('');
  await measure('choose a person in the list', () =>
    page.locator('#timeline select').press('ArrowDown'),
  );
  await page.locator('#timeline select').selectOption('');
  await measure('choose what happened in the time line', () =>
    marks.nth(3).click({ position: { x: 12, y: 12 } }),
  );
  await measure('go along the time line by keyboard', () =>
    page.locator('#timeline .mark[tabindex="0"]').press('ArrowRight'),
  );
  await measure('unfold what an agency shows', () =>
    page.locator('#agencies summary').first().click(),
  );
  await measure('unfold the picture as tables', () =>
    page.locator('#family summary').first().click(),
  );
  await measure('speak the other language', () =>
    page.locator('.language[aria-pressed=false]').first().click(),
  );
  return done;
}

function loadTable(loaded: Measured): string {
  return textTable(
    ['', ''],
    [
      ['first contentful paint', `${loaded.firstPaint.toFixed(0)} ms`],
      ['largest contentful paint', `${loaded.largestPaint.toFixed(0)} ms`],
      ['blocking time', `${loaded.blocking.toFixed(0)} ms`],
      ['layout shift', loaded.layoutShift.toFixed(3)],
    ],
  );
}

function interactionTable(slowest: readonly Slowest[]): string {
  return textTable(
    [`${String(ROUNDS)} TIMES EACH`, 'SLOWEST'],
    slowest.map(([name, ms]) => {
      const said = ms >= LIMIT_MS ? `${ms.toFixed(0)} ms, TOO SLOW` : `${ms.toFixed(0)} ms`;
      return [name, ms === 0 ? 'under 16 ms' : said];
    }),
  );
}

/** Its scores of the case that is open in this tab; or why there are none. */
async function lighthouseOn(page: Page): Promise<string> {
  const execute = promisify(execFile);
  try {
    await cp(join(ROOT, 'scripts/bench/page-peer'), PEER, { recursive: true });
    await execute('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEER });
    const where = `http://127.0.0.1:${String(DEBUGGING_PORT)}`;
    const { stdout } = await execute(process.execPath, ['score.mjs', where, page.url()], {
      cwd: PEER,
    });
    return `Lighthouse, as a laptop on a desk: ${stdout}`;
  } catch (error) {
    return `no Lighthouse (${reasonOf(error)}): only what the browser itself measures`;
  }
}
