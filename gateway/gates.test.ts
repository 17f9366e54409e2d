import type { Gates } from './gates';
import { aboutEach, ANSWERS, gatewayOver } from './testing/gateway-over';
import { EVERYTHING, tableWith } from './testing/test-table';

describe('the gates of the gateway, each switched off inside this test', () => {
  const denyingWeapons = tableWith((category) => (category === 'WEAPON' ? 'NONE' : undefined));
  const query = '{ case { participants { person { police { advice } } } } }';
  const tells = async (gates: Partial<Gates>) => {
    const { ask, asked } = await gatewayOver(ANSWERS, gates);
    const text = JSON.stringify(await ask(query));
    return { isTold: text.includes('go by two'), agencies: asked.map(({ agency }) => agency) };
  };

  it('tell nothing that is denied, and ask for none of it', async () => {
    expect(await tells({ tableOf: denyingWeapons })).toEqual({
      ...{ isTold: false, agencies: ['case-registry'] },
    });
  });

  it('tell it when the decision is off: the control', async () => {
    expect((await tells({ tableOf: EVERYTHING })).isTold).toBe(true);
  });

  it('tell nothing about another person than was asked about', async () => {
    const police = aboutEach(() => ({ k__: 'noah', police: { advice: 'go by two' } }));
    const alarms: string[] = [];
    const onAlarm = (agency: string, kind: string) => alarms.push(`${agency} ${kind}`);
    const { ask } = await gatewayOver({ ...ANSWERS, police }, { tableOf: EVERYTHING, onAlarm });
    const { data, extensions } = await ask(query);

    expect(data).toEqual({
      case: { participants: [{ person: { police: null } }, { person: { police: null } }] },
    });
    expect(extensions).toMatchObject({ oneroof: { silent: [{ agency: 'POLICE' }] } });
    expect(alarms.filter((alarm) => !alarm.startsWith('case-registry'))).toEqual([
      ...['police ANOTHER', 'police ANOTHER'],
    ]);
  });

  it('tell it when the check is off: the control', async () => {
    const police = aboutEach(() => ({ k__: 'noah', police: { advice: 'go by two' } }));
    const { ask } = await gatewayOver(
      { ...ANSWERS, police },
      { tableOf: EVERYTHING, sendOver: (_index, send) => send },
    );

    expect(JSON.stringify(await ask(query))).toContain('go by two');
  });
});
