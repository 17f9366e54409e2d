import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface UnsteadyWay {
  /** The same URL, by this way. */
  readonly url: string;
  /** Connections break, and new ones are refused. */
  cut(): Promise<void>;
  /** Connections stay and new ones are taken, but nothing passes any more. */
  freeze(): void;
  /** What was cut or frozen passes again. */
  mend(): Promise<void>;
  stop(): Promise<void>;
}

/** A way to a database that can be lost, as a network can: in between, on a port of its own. */
export async function unsteadyWayTo(url: string): Promise<UnsteadyWay> {
  const there = new URL(url);
  const ends = new Set<Socket>();
  const held: (() => unknown)[] = [];
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(Number(there.port), there.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on('error', () => from.destroy());
      from.on('close', () => {
        ends.delete(from);
        to.destroy();
      });
      from.on('data', (bytes) => {
        if (frozen) held.push(() => to.write(bytes));
        else to.write(bytes);
      });
    }
  });
  const listen = async (port: number) => {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const end of ends) end.destroy();
    await closed;
  };
  const here = new URL(url);
  here.port = String(port);
  return {
    ...{ url: here.href, cut, stop: cut },
    freeze() {
      frozen = true;
    },
    async mend() {
      frozen = false;
      for (const pass of held.splice(0)) pass();
      if (!server.listening) await listen(port);
    },
  };
}
