import { ANSWERS, gatewayOver } from './testing/gateway-over';
import { smallGraph } from './testing/small-graph';

describe('a supergraph that is replaced while the gateway serves', () => {
  it('is served from then on, and told to whoever listens, until they stop', async () => {
    const { gateway, ask } = await gatewayOver({
      'case-registry': { data: { more: 'new' } },
    });
    const told: boolean[] = [];
    const forget = gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
      told.push(apiSchema.getQueryType()?.getFields()['more'] !== undefined);
    });
    await gateway.use(smallGraph('more'));
    forget();
    await gateway.use(smallGraph());
    await gateway.use(smallGraph('more'));

    expect(told).toEqual([true]);
    expect((await ask('{ more }')).data).toEqual({ more: 'new' });
    await gateway.stop();
  });

  it.each([
    ...['', 'type Query {', 'type Query { a: Int }', smallGraph().slice(0, 900)],
    smallGraph().replace('"CASE_CORE"', '"GOSSIP"'),
  ])('is not used when it is broken: %.20s', async (broken) => {
    const { gateway, ask } = await gatewayOver(ANSWERS);

    await expect(gateway.use(broken)).rejects.toThrow();
    expect((await ask('{ case { number } }')).data).toEqual({ case: { number: 'KD-1' } });
    await gateway.stop();
  });
});
