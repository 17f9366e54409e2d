import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

/** As Debian and others name it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** What to do about a machine without one. */
export const NO_CHROMIUM = 'no Chromium on this machine (Debian: apt-get install chromium)';

/** Where a real Chromium is on this machine, if there is one. @param path the `PATH` of a process */
export function chromiumIn(path: string): string | undefined {
  return path
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** How it is started: its own sandbox needs an account that is not root. */
export function launchOptions(executablePath: string): LaunchOptions {
  return { executablePath, args: ['--no-sandbox'] };
}
