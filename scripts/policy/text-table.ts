/** Lines of columns as wide as their widest cell; what is last in a line is not padded. */
export function textTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, place) =>
    Math.max(head.length, ...rows.map((row) => row[place]?.length ?? 0)),
  );
  return [heads, ...rows]
    .map((row) => row.map((cell, place) => cell.padEnd(widths[place] ?? 0)))
    .map((row) => `${row.join('  ').trimEnd()}\n`)
    .join('');
}
