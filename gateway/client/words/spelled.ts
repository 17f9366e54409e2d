/** What a code says as it stands: `LIFE_THREATENING` is "life threatening". */
export function spelled(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}
