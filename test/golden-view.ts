/**
 * A golden view shows what is given: what is not recorded and what is withheld are both null, and
 * why is said beside it.
 */
export function goldenText(view: unknown): string {
  return `${JSON.stringify(view, (_key, value: unknown) => value ?? undefined, 1)}\n`;
}
