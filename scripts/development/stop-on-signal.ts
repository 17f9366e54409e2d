/** Drains on SIGINT or SIGTERM, once: answers in flight finish, then the process ends. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const drain = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', drain);
  process.on('SIGTERM', drain);
}
