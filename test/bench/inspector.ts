import { setTimeout as later } from 'node:timers/promises';
import { request, WebSocket } from 'undici';

/** Where Node listens for who wants to look inside, once it got SIGUSR1. One process at a time. */
const INSPECTOR = 'http://127.0.0.1:9229/json/list';

/** A way to give a process of Node orders, one after the other (Chrome DevTools Protocol). */
export interface Inspector {
  readonly say: (method: string, params?: object) => Promise<unknown>;
  readonly close: () => void;
}

export async function inspectorOf(pid: number): Promise<Inspector> {
  process.kill(pid, 'SIGUSR1');
  const socket = new WebSocket(await debuggerUrl());
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', failed);
  });
  let last = 0;
  const say: Inspector['say'] = (method, params = {}) =>
    new Promise((done) => {
      const id = (last += 1);
      const hear = ({ data }: { readonly data: unknown }) => {
        const said = JSON.parse(String(data)) as { readonly id?: number; readonly result: unknown };
        if (said.id !== id) return;
        socket.removeEventListener('message', hear);
        done(said.result);
      };
      socket.addEventListener('message', hear);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    say,
    close: () => {
      socket.close();
    },
  };
}

async function debuggerUrl(): Promise<string> {
  for (;;) {
    const listed = await request(INSPECTOR).catch(() => undefined);
    const [target] = ((await listed?.body.json()) ?? []) as { webSocketDebuggerUrl: string }[];
    if (target) return target.webSocketDebuggerUrl;
    await later(100);
  }
}
