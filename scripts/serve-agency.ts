import 'reflect-metadata';
import { agencySettings } from '../subgraphs/kit/config';
import { serveSubgraph } from '../subgraphs/kit/serve';
import { manifestIn } from './compose/manifests';
import { ROOT } from './development/places';
import { run } from './development/run';
import { stopOnSignal } from './development/stop-on-signal';

/** `serve-agency <name>`: one agency in a process of its own, from its environment. */
run(async () => {
  const name = process.argv[2] ?? '';
  const manifest = await manifestIn(ROOT, name);
  if (!manifest) throw new Error(`Expected the name of an agency, got "${name}".`);
  const running = await serveSubgraph(manifest, await agencySettings(name));
  process.stdout.write(`${name} answers at ${running.url}\n`);
  stopOnSignal(() => running.stop());
});
