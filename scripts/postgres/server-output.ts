import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Remembers the last complaint of a PostgreSQL program, for the one sentence that is told. */
export function lastComplaint(
  stderr: Readable,
  onLine: (line: string) => void = () => undefined,
): () => string {
  let last = 'it gave no reason.';
  createInterface(stderr).on('line', (line) => {
    onLine(line);
    if (/FATAL|PANIC|ERROR|error:|could not/.test(line)) last = line.replace(/^.*?\[\d+\] /, '');
  });
  return () => last;
}
