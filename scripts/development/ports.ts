import { createServer } from 'node:net';

const HIGHEST = 65_535;

/** A port as somebody typed it. @param spare how many ports after it must exist too */
export function portFrom(option: string, typed: string, spare = 0): number {
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port > 0 && port + spare <= HIGHEST) return port;
  throw new Error(
    `Expected --${option} with a number from 1 to ${String(HIGHEST - spare)}, got "${typed}".`,
  );
}

/** @throws one sentence when nobody can listen on the port */
export async function expectFree(port: number, host: string): Promise<void> {
  await new Promise<void>((settled, refused) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      refused(new Error(whyNot(port, error.code ?? error.message)));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        settled();
      });
    });
  });
}

function whyNot(port: number, code: string): string {
  const otherwise = 'choose another with "npm start -- --port 5000"';
  if (code !== 'EADDRINUSE') return `Port ${String(port)} cannot be used (${code}): ${otherwise}.`;
  return `Port ${String(port)} is taken: stop what listens there, or ${otherwise}.`;
}
