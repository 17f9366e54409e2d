import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { windowOn, type WindowOptions } from '../../scripts/development/page-steps';

/** An answer of the hub to the page. */
export interface HeardAnswer {
  /** The operation's name; none where it is no GraphQL. */
  readonly operation: string | undefined;
  /** What was asked, in full. */
  readonly query: string | undefined;
  readonly text: string;
}

/** A file of the page. */
export interface HeardFile {
  readonly url: string;
  /** As browsers say what it is for: `script`, `font`. */
  readonly kind: string;
  /** Bytes on the way to who takes gzip. */
  readonly gzipped: number;
}

interface Asked {
  readonly operationName?: string;
  readonly query?: string;
}

/** Somebody at a browser of their own: nobody else's cookies, and all that the browser says kept. */
export interface Visit {
  readonly page: Page;
  /** What the console said: errors of scripts, and violations of the security policy among it. */
  readonly said: string[];
  /** Whom the browser asked for anything. */
  readonly origins: Set<string>;
  /** What came back as data. */
  readonly answers: HeardAnswer[];
  /** What else came back: what the page is made of. */
  readonly files: HeardFile[];
  /** Waits for what is still being read. */
  heard(): Promise<void>;
  /** The same, and closes the browser's window. */
  leave(): Promise<void>;
}

/** The hub and the identity provider of a test: of this machine alone. */
const HERE = /^http:\/\/(127\.0\.0\.1|localhost):\d+$/;

/** What no browser may do at the page: speak in its console, or ask somebody outside. */
export function faultsOf({ said, origins }: Visit): readonly string[] {
  const outside = [...origins].filter((origin) => !HERE.test(origin));
  return [...said, ...outside.map((origin) => `asked ${origin}`)];
}

/**
 * Opens a browser window at the hub's page, on the day of the families.
 * @param url the gateway's
 */
export async function visit(
  browser: Browser,
  url: string,
  options: WindowOptions = {},
): Promise<Visit> {
  const ours = new URL(url).origin;
  const context = await windowOn(browser, url, options);
  const said: string[] = [];
  const origins = new Set<string>();
  const answers: HeardAnswer[] = [];
  const files: HeardFile[] = [];
  const reading: Promise<unknown>[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(error.error().message));
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  context.on('response', (response) => {
    const request = response.request();
    if (new URL(request.url()).origin !== ours || isRedirect(response.status())) return;
    const heard = response.body().then(
      (body) => {
        const { operationName: operation, query } = askedIn(request);
        if (isData(request)) answers.push({ operation, query, text: body.toString() });
        else files.push(fileIn(request, body));
      },
      () => undefined, // the page was left before it was read: nobody got it
    );
    reading.push(heard);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const heard = async () => {
    await Promise.all(reading);
  };
  return {
    ...{ page, said, origins, answers, files, heard },
    async leave() {
      await heard();
      await context.close();
    },
  };
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function isData(request: Request): boolean {
  return request.resourceType() === 'fetch';
}

function askedIn(request: Request): Asked {
  return request.method() === 'POST' ? ((request.postDataJSON() ?? {}) as Asked) : {};
}

/** A font is packed as it is. */
function fileIn(request: Request, body: Buffer): HeardFile {
  const kind = request.resourceType();
  const gzipped = kind === 'font' ? body.length : gzipSync(body).length;
  return { url: request.url(), kind, gzipped };
}
