import { ROOT } from '../../scripts/development/places';
import { ScriptProcess } from '../hub/script-process';

/** A gateway in a process of its own, which can be killed. */
export interface GatewayProcess {
  readonly url: string;
  /** With `kill -9`: it does not hear of it. */
  kill(): Promise<void>;
}

/** @param env its settings */
export async function startGatewayProcess(
  env: Readonly<Record<string, string>>,
): Promise<GatewayProcess> {
  const line = `exec "${process.execPath}" -r @swc-node/register scripts/serve-gateway.ts`;
  const started = new ScriptProcess(ROOT, line, env);
  const said = await started.says('answers at');
  const url = /http\S+/.exec(said)?.[0] ?? '';
  return {
    url,
    async kill() {
      await started.kill('SIGKILL');
    },
  };
}
