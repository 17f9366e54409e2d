import { askGenerated } from './generated-queries';

describe('generated queries by many readers for many purposes', () => {
  it('answer what the reader sees of the whole family, and explain or hide the rest', async () => {
    const { different, misexplained, ...counts } = await askGenerated(1_000, 3);
    process.stdout.write(`generated queries: ${JSON.stringify(counts)}\n`);

    expect(different.slice(0, 3)).toEqual([]);
    expect(misexplained.slice(0, 3)).toEqual([]);
    expect(counts.asked).toBe(1_000);
    expect(counts.leftOut).toBeGreaterThan(counts.asked / 2);
    expect(counts.missed).toBe(counts.leftOut); // the control
  }, 600_000);
});
