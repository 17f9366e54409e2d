import { complain } from './run';

/** A Ctrl-C, a polite kill, a terminal that closes. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Drains when told to stop, or when the process that started this one is gone: answers in flight
 * finish, then the process ends. Once: npm passes on a Ctrl-C that the terminal has sent already.
 * @returns aborted as soon as it stops
 */
export function stopOnSignal(stop: () => Promise<void>): AbortSignal {
  const stopping = new AbortController();
  const drain = () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    stop()
      .catch(complain)
      .finally(() => process.exit());
  };
  for (const signal of SIGNALS) process.on(signal, drain);
  process.on('disconnect', drain);
  return stopping.signal;
}
