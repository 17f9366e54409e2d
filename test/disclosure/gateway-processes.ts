import { ROOT } from '../../scripts/development/places';
import { ScriptProcess } from '../hub/script-process';

/** A gateway in a process of its own, which can be killed. */
export interface GatewayProcess {
  readonly url: string;
  readonly process: ScriptProcess;
  /** With `kill -9`: it does not hear of it. */
  kill(): Promise<void>;
}

/**
 * @param env its settings
 * @param program what Node runs, as arguments of a shell; by default what production runs
 */
export async function startGatewayProcess(
  env: Readonly<Record<string, string>>,
  program = 'scripts/serve-gateway.ts',
): Promise<GatewayProcess> {
  const line = `exec "${process.execPath}" -r ./scripts/typescript.cjs ${program}`;
  const started = new ScriptProcess(ROOT, line, env);
  const said = await started.says('answers at');
  const url = /http\S+/.exec(said)?.[0] ?? '';
  return {
    ...{ url, process: started },
    async kill() {
      await started.kill('SIGKILL');
    },
  };
}
