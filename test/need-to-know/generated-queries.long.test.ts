import { askGenerated } from './generated-queries';

describe('generated queries by every reader for every purpose', () => {
  it('answer what the reader sees of the whole family, and explain or hide the rest', async () => {
    const { different, misexplained, ...counts } = await askGenerated(10_000, 1);
    process.stdout.write(`generated queries: ${JSON.stringify(counts)}\n`);

    expect(different.slice(0, 3)).toEqual([]);
    expect(misexplained.slice(0, 3)).toEqual([]);
    expect(counts.asked).toBe(10_000);
    expect(counts.leftOut).toBeGreaterThan(counts.asked / 2);
    expect(counts.missed).toBe(counts.leftOut); // the control
  }, 1_800_000);
});
