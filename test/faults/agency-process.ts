import { ROOT } from '../../scripts/development/places';
import { ScriptProcess } from '../hub/script-process';
import type { Agency } from './whole-view';

/** An agency in a process of its own, to which anything may happen. */
export interface AgencyProcess {
  readonly url: string;
  /** With `kill -9`. */
  kill(): Promise<void>;
  /** Starts it again where it was, after it was killed. */
  start(): Promise<void>;
  /** It keeps its port and its connections, and does nothing. */
  pause(): void;
  resume(): void;
}

/** @param env its settings */
export async function startAgencyProcess(
  agency: Agency,
  env: Readonly<Record<string, string>>,
): Promise<AgencyProcess> {
  const line = `exec "${process.execPath}" -r ./scripts/typescript.cjs scripts/serve-agency.ts ${agency}`;
  const startAt = async (port: string) => {
    const started = new ScriptProcess(ROOT, line, { ...env, ONEROOF_PORT: port });
    return { started, said: await started.says('answers at') };
  };
  const first = await startAt('0');
  const url = /http\S+/.exec(first.said)?.[0] ?? '';
  let running = first.started;
  return {
    url,
    async kill() {
      await running.kill('SIGKILL');
    },
    async start() {
      running = (await startAt(new URL(url).port)).started;
    },
    pause() {
      running.signal('SIGSTOP');
    },
    resume() {
      running.signal('SIGCONT');
    },
  };
}
