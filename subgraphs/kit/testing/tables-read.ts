/** The tables that statements read, in alphabetical order; the frame of a transaction is none. */
export function tablesRead(statements: readonly string[]): string[] {
  return statements.flatMap((sql) => /FROM "(\w+)"/.exec(sql)?.[1] ?? []).sort();
}
