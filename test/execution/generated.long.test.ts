import { compareGenerated } from './generated-operations';

describe('generated operations over the supergraph of the hub, in full', () => {
  it('are answered as by the stock gateway, and rightly where that is wrong', async () => {
    const { wrong, ...counts } = await compareGenerated(5_000);
    process.stdout.write(`generated operations: ${JSON.stringify(counts)}\n`);

    expect(wrong.slice(0, 3)).toEqual([]);
    expect(counts.asked).toBe(5_000);
    expect(counts.equal).toBeGreaterThanOrEqual(counts.asked - counts.stockWrong);
    expect(counts.fetches).toBeLessThanOrEqual(counts.stockFetches);
  }, 1_800_000);
});
