/** Where the agencies work; a meeting just after midnight there is still yesterday in UTC. */
const BRUSSELS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** The day of a moment in Brussels, as `YYYY-MM-DD`. */
export function dayIn(moment: Date): string {
  return BRUSSELS.format(moment);
}
