import { unwatchFile, watchFile as watch } from 'node:fs';
import { readFile } from 'node:fs/promises';

const EVERY_MS = 500;

/**
 * Tells when a file has new content. By polling: it works on every file system and across the
 * rename with which careful writers replace a file. A content that cannot be used is not used.
 */
export function watchFile(
  path: string,
  onChange: (content: string) => Promise<void>,
): { stop(): void } {
  let last: Promise<void> = Promise.resolve();
  const changed = () => {
    last = last // one after the other, so that the newest is the one that stays
      .then(() => readFile(path, 'utf8'))
      .then(onChange)
      .catch(() => undefined); // what was served before goes on being served
  };
  watch(path, { interval: EVERY_MS, persistent: false }, changed);
  return {
    stop: () => {
      unwatchFile(path, changed);
    },
  };
}
