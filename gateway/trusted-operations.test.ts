import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLANNING } from './execution/planning';
import { ANSWERS, gatewayOver } from './testing/gateway-over';
import { trustedOperations } from './trusted-operations';

const VIEW = '{ case { number } }';

describe('trusted operations', () => {
  it('are read from the folder beside the supergraph, if there is one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oneroof-trusted-'));
    const supergraph = join(folder, 'supergraph.graphql');
    expect(await trustedOperations(supergraph)).toEqual([]);

    await mkdir(join(folder, 'operations'));
    await writeFile(join(folder, 'operations', 'view.graphql'), VIEW);
    await writeFile(join(folder, 'operations', 'README.md'), 'no operation');
    expect(await trustedOperations(supergraph)).toEqual([VIEW]);
    await rm(folder, { recursive: true });
  });

  it('are planned before the first reader comes; others when one does: the control', async () => {
    const plan = jest.spyOn(PLANNING, 'plan');
    const { ask } = await gatewayOver(ANSWERS, undefined, [VIEW]);
    expect(plan).toHaveBeenCalledTimes(1);

    expect((await ask(VIEW)).data).toEqual({ case: { number: 'KD-1' } });
    expect(plan).toHaveBeenCalledTimes(1);

    await ask('{ case { phase } }');
    expect(plan).toHaveBeenCalledTimes(2);
    plan.mockRestore();
  });

  it.each(['{ nothing }', '{ case {', '{ case { a: number b: number __c: number } }'])(
    'are refused at start where they are none of this graph: %s',
    async (text) => {
      await expect(gatewayOver(ANSWERS, undefined, [text])).rejects.toThrow();
    },
  );
});
