import 'reflect-metadata';
import { gatewaySettings } from '../../gateway/config';
import { serveGateway } from '../../gateway/serve';
import { servePlainGateway } from '../../scripts/bench/plain-gateway';
import { unrecorded } from '../../scripts/bench/unrecorded';
import { complain } from '../../scripts/development/run';

/** Oneroof's gateway as a process of its own, with its settings in its environment. */
const WAYS: Readonly<Record<string, () => Promise<unknown>>> = {
  /** As it is. */
  recorded: async () => serveGateway(await gatewaySettings()),
  /** With a log in which nothing is written. */
  unrecorded: async () => serveGateway(await gatewaySettings(), { recorderOver: unrecorded }),
  /** With authorization compiled out, and nothing written either. */
  unauthorized: async () => servePlainGateway(await gatewaySettings()),
};

const way = WAYS[process.argv[2] ?? ''];
if (!way) throw new RangeError(`Expected one of ${Object.keys(WAYS).join(', ')}.`);
way().catch(complain);
