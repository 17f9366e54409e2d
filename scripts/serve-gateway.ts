import { gatewaySettings } from '../gateway/config';
import { serveGateway } from '../gateway/serve';
import { run } from './development/run';
import { stopOnSignal } from './development/stop-on-signal';

/** `serve-gateway`: the gateway in a process of its own, from its environment. */
run(async () => {
  const running = await serveGateway(await gatewaySettings());
  process.stdout.write(`The gateway answers at ${running.url}\n`);
  stopOnSignal(() => running.stop());
});
