import { compare } from './differential';

describe('the compiled policies against Cedar itself', () => {
  it('say the same of 20,000 random requests: decision, errors and reasons', async () => {
    const { differences, ...counts } = await compare(20_000, 458);
    process.stdout.write(`Compiled policies against Cedar: ${JSON.stringify(counts)}\n`);

    expect(differences.slice(0, 3)).toEqual([]);
    expect(counts.allowed).toBeGreaterThan(2_000);
    expect(counts.withErrors).toBeGreaterThan(200);
    // The control: what a hub that left out policies that err, as Cedar does, would have given.
    expect(counts.allowedByCedarAlone).toBeGreaterThan(20);
  }, 300_000);
});
