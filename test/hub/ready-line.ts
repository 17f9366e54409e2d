import { createInterface } from 'node:readline';

/** Waits for the line in which `npm start` says that it is ready. */
export async function readyLine(output: NodeJS.ReadableStream): Promise<void> {
  for await (const line of createInterface({ input: output })) {
    if (line.includes('is ready')) return;
  }
  throw new Error('Expected the hub to become ready.');
}
