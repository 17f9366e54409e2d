import type { HubClient } from '../../scripts/development/hub-client';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { type DeniedField, GATE_TABLE } from './gate-table';
import { namesStranger } from './hostile-agencies';
import { type Gate, GATES, gatesOf, honest, setsOf, type Switchboard } from './switchboard';

const nameOf = (off: ReadonlySet<Gate>) => [...off].join(' + ') || 'none';

/** Row security is left on where it is not said to hold: what is told then is told through it. */
function switchedFor({ stoppedBy }: DeniedField): readonly ReadonlySet<Gate>[] {
  const isSealed = stoppedBy.includes('row security');
  return setsOf(GATES.filter((gate) => isSealed || gate !== 'row security'));
}

describe('a denied field, with every set of gates switched off', () => {
  const board: Switchboard = { off: new Set(), hostility: honest };
  const opened = new Map<string, Promise<HubClient>>();
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ gates: gatesOf(board) });
    await hub.writeAt(
      'case-registry',
      `INSERT INTO consent_record (id, person_id, recorded_on, status, given_to)
       VALUES ('kept', $1, '2026-11-01', 'REFUSED', '{CHILD_ABUSE_CENTRE}')`,
      [idOf('P-0101')],
    );
  });
  afterAll(() => hub.stop());

  /** A pass for each set of gates: what was decided for a pass is remembered with it. */
  async function clientFor({ reader, as, purpose }: DeniedField): Promise<HubClient> {
    const key = [reader, purpose, nameOf(board.off)].join();
    let client = opened.get(key);
    if (!client) {
      client = hub.reader(reader).then((one) => one.open(idOf('S1'), as, purpose));
      opened.set(key, client);
    }
    return client;
  }

  /** The sets of gates without which the reader is told. */
  async function toldWithout(field: DeniedField): Promise<string[]> {
    const told: string[] = [];
    for (const off of switchedFor(field)) {
      Object.assign(board, { off, hostility: honest });
      const client = await clientFor(field);
      board.hostility = field.hostility ?? honest;
      const { data } = await client.ask(`query Denied { case { ${field.asks} } }`);
      if (JSON.stringify(data).includes(field.tells)) told.push(nameOf(off));
    }
    return told;
  }

  it.each(GATE_TABLE)('$kind: held by any of $stoppedBy, told without', async (field) => {
    const without = switchedFor(field).filter((off) =>
      field.stoppedBy.every((gate) => off.has(gate)),
    );

    expect(await toldWithout(field)).toEqual(without.map(nameOf));
  });

  it('is never told of somebody of another family, whom the pass does not name', async () => {
    const reports = {
      ...{ reader: 'ilse-maes', as: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION' },
      ...{ kind: 'a report', hostility: namesStranger, stoppedBy: [] },
      asks: 'participants { person { police { reports { month } } } }',
      tells: '2025-10',
    };
    const told = await toldWithout(reports);
    const members = await (await clientFor(reports)).ask('{ case { participants { side } } }');
    const theirs = await (await hub.director('S2')).ask(`{ case { ${reports.asks} } }`);

    expect(told).toEqual([]);
    // The stranger was named, all gates were off, and one of four was nobody whom the pass knows.
    expect(members.data).toEqual({
      case: { participants: [{}, {}, {}].map(() => ({ side: expect.any(String) as unknown })) },
    });
    expect(JSON.stringify(theirs.data)).toContain(reports.tells); // the control
  });

  it('is held by each of the gates somewhere, and nowhere by none', () => {
    expect(new Set(GATE_TABLE.flatMap(({ stoppedBy }) => stoppedBy))).toEqual(new Set(GATES));
    expect(GATE_TABLE.filter(({ stoppedBy }) => stoppedBy.length === 0)).toEqual([]);
  });
});
