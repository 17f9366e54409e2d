import { compare } from './differential';

describe('the compiled policies against Cedar itself', () => {
  it('say the same of 200,000 random requests', async () => {
    const { differences, ...counts } = await compare(200_000, 2026);
    process.stdout.write(`Compiled policies against Cedar: ${JSON.stringify(counts)}\n`);

    expect(differences.slice(0, 3)).toEqual([]);
    expect(counts.requests).toBe(200_000);
    expect(counts.allowedByCedarAlone).toBeGreaterThan(200);
  }, 1_800_000);
});
