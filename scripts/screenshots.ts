import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Purpose } from '../schema/policy/vocabulary';
import { idOf } from '../subgraphs/kit/fixtures';
import { chromiumIn, launchOptions, NO_CHROMIUM } from './development/chromium';
import { givenEnvironment } from './development/config';
import {
  familyShown,
  openFor,
  printRecorded,
  signIn,
  windowOn,
  type WindowOptions,
} from './development/page-steps';
import { ROOT } from './development/places';
import { run } from './development/run';

const PICTURES = join(ROOT, 'gateway/client/pictures');
/** Pictures are read on slow lines, too. */
const LIMIT_KB = 200;
const LANGUAGE: WindowOptions = { locale: 'en-GB', viewport: { width: 1280, height: 1000 } };
const PHONE: WindowOptions = { ...LANGUAGE, viewport: { width: 390, height: 844 } };

/** Whose page a picture shows, and of it what. */
interface Shot {
  readonly name: string;
  readonly reader: string;
  readonly family: string;
  readonly purpose: Purpose;
  readonly window: WindowOptions;
  readonly take: (page: Page) => Promise<Buffer>;
}

const DIRECTOR = {
  reader: 'ilse-maes',
  family: 'S1',
  purpose: 'INTERVENTION_COORDINATION',
} as const;
const RECOMPOSED = {
  reader: 'greet-van-hove',
  family: 'S3',
  purpose: 'CASE_CONSULTATION',
} as const;

const SHOTS: readonly Shot[] = [
  { name: 'family-view', ...DIRECTOR, window: LANGUAGE, take: (page) => page.screenshot() },
  {
    name: 'genogram',
    ...RECOMPOSED,
    window: LANGUAGE,
    take: (page) => partOf(page, '#family figure'),
  },
  {
    name: 'time-line',
    ...DIRECTOR,
    window: LANGUAGE,
    take: (page) => partOf(page, '#timeline', 620),
  },
  {
    name: 'withheld',
    ...DIRECTOR,
    window: LANGUAGE,
    take: (page) => partOf(page, '#withheld', 620),
  },
  {
    name: 'print',
    ...DIRECTOR,
    window: LANGUAGE,
    take: async (page) => firstSheet(await printRecorded(page)),
  },
  { name: 'phone', ...DIRECTOR, window: PHONE, take: (page) => page.screenshot() },
];

/**
 * `npm run screenshots`: takes the pictures of the README from the hub that runs (`npm start`), in
 * Chromium, and the first sheet of a print by poppler's `pdftoppm`. Other tools than Node, for who
 * keeps the README alone: on Debian, `apt-get install chromium poppler-utils`.
 */
run(async () => {
  const { values } = parseArgs({
    options: { gateway: { type: 'string', default: 'http://127.0.0.1:4000/graphql' } },
  });
  const executablePath = chromiumIn(givenEnvironment()['PATH'] ?? '');
  if (!executablePath) throw new Error(`Expected a browser: ${NO_CHROMIUM}.`);
  const browser = await chromium.launch(launchOptions(executablePath));
  try {
    for (const shot of SHOTS) {
      const file = join(PICTURES, `${shot.name}.png`);
      await writeFile(file, await taken(browser, values.gateway, shot));
      process.stdout.write(`${file}: ${String(await kilobytesOf(file))} KB\n`);
    }
  } finally {
    await browser.close();
  }
});

async function taken(browser: Browser, url: string, shot: Shot): Promise<Buffer> {
  const window = await windowOn(browser, url, shot.window);
  const page = await window.newPage();
  await page.goto(`/cases/${idOf(shot.family)}`);
  await signIn(page, shot.reader);
  await openFor(page, shot.purpose, 'CASE_DIRECTOR');
  await familyShown(page);
  await page.evaluate('scrollTo(0, 0)');
  const picture = await shot.take(page);
  await window.close();
  return picture;
}

/** A part of the page. @param height its top alone, in pixels */
async function partOf(page: Page, selector: string, height = Infinity): Promise<Buffer> {
  const part = page.locator(selector);
  const box = await part.boundingBox();
  if (!box) throw new Error(`Expected ${selector} on the page.`);
  return page.screenshot({
    fullPage: true,
    clip: { ...box, height: Math.min(box.height, height) },
  });
}

/** The first sheet of a PDF as a picture. */
async function firstSheet(pdf: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'oneroof-print-'));
  try {
    const file = join(folder, 'print.pdf');
    await writeFile(file, pdf);
    const options = ['-png', '-r', '80', '-singlefile', '-f', '1', file];
    const { stdout } = await promisify(execFile)('pdftoppm', options, {
      ...{ encoding: 'buffer', maxBuffer: 2 ** 24 },
    });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @throws if it is too heavy for a README */
async function kilobytesOf(file: string): Promise<number> {
  const size = Math.ceil((await stat(file)).size / 1024);
  if (size <= LIMIT_KB) return size;
  throw new Error(`Expected at most ${String(LIMIT_KB)} KB, got ${String(size)} of ${file}.`);
}
