import { askGenerated } from './generated-queries';

describe('generated queries by random readers for random purposes', () => {
  it('answer what the reader sees of the whole family, and explain nothing sealed', async () => {
    const { asked, different, misleading } = await askGenerated(1_000, 3);
    process.stdout.write(`generated queries: ${String(asked)}\n`);

    expect(different.slice(0, 3)).toEqual([]);
    expect(misleading).toEqual([]);
  }, 1_200_000);
});
