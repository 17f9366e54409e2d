import type { Context } from '../kit/context';
import { MOST_RECORDS } from './disclosure-log';
import { everyRecord } from './every-record';

/** A log with so many records, which are given out a page at a time; and what it was asked. */
function logOf(size: number) {
  const asked: unknown[] = [];
  const rows = async (_sql: string, values: readonly unknown[]) => {
    const before = values.at(-1) as number | undefined;
    asked.push(before);
    const end = before ?? size;
    const page = Array.from({ length: Math.min(end, MOST_RECORDS) }, (_, place) => end - 1 - place);
    return page.map((index) => ({ index: String(index), record: { pass: String(index) } }));
  };
  return { asked, context: { log: { rows } } as unknown as Context };
}

describe('every record that is sought', () => {
  it.each([
    [0, 1],
    [1, 1],
    [MOST_RECORDS - 1, 1],
    [MOST_RECORDS, 2],
    [2 * MOST_RECORDS + 1, 3],
  ])('is found once, where there are %i of them', async (size, pages) => {
    const { asked, context } = logOf(size);
    const found = await everyRecord(context, { caseId: 'S1' }, (record) => record);
    const places = found.map(({ pass }) => Number(pass)).sort((one, other) => one - other);

    expect(places).toEqual(Array.from({ length: size }, (_, place) => place));
    expect(asked).toHaveLength(pages);
  });

  it('is held on to only as far as is asked', async () => {
    const { context } = logOf(2);
    const found = await everyRecord(context, { caseId: 'S1' }, (record) => ({
      ...record,
      operation: 'kept',
    }));

    expect(found.map(({ operation }) => operation)).toEqual(['kept', 'kept']);
  });
});
