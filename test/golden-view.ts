/**
 * A golden view shows what is given: what is not recorded and what is withheld are both null, and
 * why is said beside it. Its receipt is another one in every run.
 * @param made ids and moments that are new in every run: the view says only that they are there
 */
export function goldenText(view: unknown, made: readonly string[] = []): string {
  const shown = (key: string, value: unknown) => {
    if (key === 'receipt') return undefined;
    return typeof value === 'string' && made.includes(value)
      ? 'new in every run'
      : (value ?? undefined);
  };
  return `${JSON.stringify(view, shown, 1)}\n`;
}
