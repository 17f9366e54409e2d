/** An answer, or a part of it, without its receipt: that is another one for every answer. */
export function withoutReceipt<T>(answer: T): T {
  const kept = (name: string, value: unknown) => (name === 'receipt' ? undefined : value);
  return JSON.parse(JSON.stringify(answer, kept)) as T;
}
