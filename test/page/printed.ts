import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What stands on paper. */
export interface Printed {
  /** The text of each page. */
  readonly pages: readonly string[];
  /** Whether a screen reader finds headings and tables in it (PDF/UA's first condition). */
  readonly isTagged: boolean;
}

/** Reads a PDF in a process of its own: its library is a module that jest cannot load. */
export async function printedIn(pdf: Buffer): Promise<Printed> {
  const reader = spawn(process.execPath, [join(__dirname, 'pdf-text.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  reader.stdin.end(pdf);
  const [said] = await Promise.all([text(reader.stdout), once(reader, 'exit')]);
  return JSON.parse(said) as Printed;
}
