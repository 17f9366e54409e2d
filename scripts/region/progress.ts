import type { WriteStream } from 'node:tty';

const WIDTH = 40;

/** A bar on a terminal that grows with what is done; silent where nobody watches. */
export function progressBar(to: WriteStream, all: number, what: string) {
  const draw = (done: number) => {
    const filled = Math.round((WIDTH * done) / all);
    const bar = '#'.repeat(filled).padEnd(WIDTH, '.');
    to.write(`\r[${bar}] ${String(done)} of ${String(all)} ${what}`);
  };
  return {
    show: (done: number) => {
      if (to.isTTY) draw(done);
    },
    end: () => {
      if (to.isTTY) to.write('\n');
    },
  };
}
