import cluster from 'node:cluster';
import { parseArgs } from 'node:util';
import { gatewaySettings } from '../gateway/config';
import { serveGateway } from '../gateway/serve';
import { run } from './development/run';
import { stopOnSignal } from './development/stop-on-signal';
import { startWorkers, workersFrom } from './development/workers';

/**
 * `serve-gateway`: the gateway in a process of its own, from its environment. `-- --workers 4` is
 * four of it on one port: a gateway keeps nothing that another would need.
 */
run(async () => {
  const { values } = parseArgs({ options: { workers: { type: 'string', default: '1' } } });
  const workers = workersFrom(values.workers);
  const settings = await gatewaySettings();
  if (cluster.isPrimary && workers > 1) {
    const running = await startWorkers(workers);
    sayWhere(`http://${settings.host}:${String(running.port)}/graphql`);
    stopOnSignal(() => running.stop());
    return;
  }
  const running = await serveGateway(settings);
  if (cluster.isPrimary) sayWhere(running.url);
  stopOnSignal(() => running.stop());
});

function sayWhere(url: string): void {
  process.stdout.write(`The gateway answers at ${url}\n`);
}
