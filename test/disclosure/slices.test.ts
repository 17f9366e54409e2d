import { recordedSlices } from './slices';

describe('the records of answers to many readers for many purposes', () => {
  it('say what was asked and granted, of each person, and nothing else', async () => {
    const { wrong, ...counts } = await recordedSlices(5, 3);
    process.stdout.write(`records of answers: ${JSON.stringify(counts)}\n`);

    expect(wrong.slice(0, 3)).toEqual([]);
    expect(counts.answers).toBeGreaterThan(200);
    expect(counts.changed).toBe(3 * counts.answers);
    expect(counts.found).toBe(counts.changed); // the control
  }, 600_000);
});
