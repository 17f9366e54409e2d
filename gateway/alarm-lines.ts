import type { AlarmKind, OnAlarm } from './need-to-know/alarm';

/** An agency that answers wrongly does so in every answer: one line tells of all in this time. */
const QUIET_MS = 60_000;

/**
 * Tells whoever runs the gateway what is wrong with an agency's answers: one line for each agency
 * and kind, and after a while how often since. A line of JSON, as log collectors take it.
 * @param now in milliseconds, of a clock that only goes forward
 */
export function alarmLines(
  write: (line: string) => unknown = (line) => process.stderr.write(line),
  now: () => number = () => performance.now(),
): OnAlarm {
  const told = new Map<string, { at: number; since: number }>();
  return (agency: string, kind: AlarmKind) => {
    const name = `${agency} ${kind}`;
    const last = told.get(name);
    const times = (last?.since ?? 0) + 1;
    if (last && now() - last.at < QUIET_MS) {
      last.since = times;
      return;
    }
    told.set(name, { at: now(), since: 0 });
    write(`${JSON.stringify({ alarm: kind, agency, times, at: new Date().toISOString() })}\n`);
  };
}
