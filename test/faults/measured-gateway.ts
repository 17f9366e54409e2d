import type { HubClient } from '../../scripts/development/hub-client';
import { FAMILY_VIEW } from '../hub/views-of-families';
import type { GatewayProcess } from '../disclosure/gateway-processes';

/** What a process holds once it has collected its garbage, in megabytes. */
export interface Memory {
  readonly heap: number;
  /** Resident: also what it keeps from the system for later. */
  readonly rss: number;
}

/** So much memory more than before may be left of a storm: caches are full by then. */
export const LEFT_AT_MOST = 1.3;
/** Views that are read before memory is measured. */
const VIEWS = 5;

/** The gateway of production, which says what it holds when it is sent SIGUSR2. */
export const MEASURED = `--expose-gc -e '
  let measured = 0;
  process.on("SIGUSR2", () => {
    gc();
    setTimeout(() => {
      gc();
      const { heapUsed, rss } = process.memoryUsage();
      measured += 1;
      console.log(["measured", measured, heapUsed, rss, "bytes"].join(" "));
    }, 300);
  });
  require("./scripts/serve-gateway");
'`;

/** @param gateway one that was started as `MEASURED` */
export function memoryOf({ process: gateway }: GatewayProcess): () => Promise<Memory> {
  let measured = 0;
  return async () => {
    measured += 1;
    gateway.signal('SIGUSR2');
    const begin = `measured ${String(measured)} `;
    const said = await gateway.says(begin);
    const line = said.slice(said.lastIndexOf(begin)).split(' ');
    const [heap = 0, rss = 0] = line.slice(2, 4).map((bytes) => Number(bytes) / 2 ** 20);
    return { heap, rss };
  };
}

/** Some ordinary work, before memory is measured. */
export async function readsViews(reader: HubClient): Promise<void> {
  for (let view = 0; view < VIEWS; view += 1) await reader.ask(FAMILY_VIEW);
}

/** In one line, for who reads what a test found. */
export function memorySaid(before: Memory, after: Memory): string {
  const one = ({ heap, rss }: Memory) => `heap ${heap.toFixed(0)} MB, RSS ${rss.toFixed(0)} MB`;
  return `gateway before: ${one(before)}; after: ${one(after)}\n`;
}
