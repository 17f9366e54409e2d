import { recordedSlices } from './slices';

describe('the records of answers to every reader for every purpose', () => {
  it('say what was asked and granted, of each person, and nothing else', async () => {
    const { wrong, ...counts } = await recordedSlices(40, 1);
    process.stdout.write(`records of answers: ${JSON.stringify(counts)}\n`);

    expect(wrong.slice(0, 3)).toEqual([]);
    expect(counts.answers).toBeGreaterThan(4_000);
    expect(counts.changed).toBe(3 * counts.answers);
    expect(counts.found).toBe(counts.changed); // the control
  }, 1_800_000);
});
