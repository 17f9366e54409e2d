import type { HubClient } from '../../scripts/development/hub-client';
import { DECIDED_BY_ITS_ROW } from '../../schema/allow-list';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { within } from '../inference/observing';
import { type AskedField, type DeniedField, GATE_TABLE, MERGED_FIELDS } from './gate-table';
import { namesStranger } from './hostile-agencies';
import { RULED_FIELDS } from './ruled-fields';
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
      `INSERT INTO consent_record (id, person_id, recorded_on, status, given_to, categories)
       VALUES ('kept', $1, '2026-11-01', 'REFUSED', '{CHILD_ABUSE_CENTRE}', '{}'),
              ('kept words', $1, '2026-11-01', 'REFUSED', '{PROSECUTION}', '{INC_NARR}')`,
      [idOf('P-0101')],
    );
    await hub.writeAt(
      'case-registry',
      `INSERT INTO emergency (id, case_id, subject, agency, reason, imminent_danger, opened_at)
       VALUES ('planted', $1, 'reader:koen-geerts', 'POLICE', $2, true, now())`,
      [idOf('S1'), 'Neighbours hear screaming and the children are inside.'],
    );
    // Works for both sides, and looks.
    const both = await hub.reader('fatma-demir');
    const looking = await both.open(idOf('S1'), 'AGENCY_WORKER', 'SAFETY_PLANNING');
    await looking.ask(
      `{ case { participants { person { callName police { reports { month } } } } } }`,
    );
  });
  afterAll(() => hub.stop());

  /** A pass for each set of gates: what was decided for a pass is remembered with it. */
  async function clientFor({ reader, opens }: AskedField): Promise<HubClient> {
    const key = [reader, opens?.purpose, nameOf(board.off)].join();
    let client = opened.get(key);
    if (!client) {
      client = hub
        .reader(reader)
        .then((one) => (opens ? one.open(idOf('S1'), opens.as, opens.purpose) : one));
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
      const { data } = await client.ask(`query Denied { ${field.asks} }`);
      if (JSON.stringify(data ?? null).includes(field.tells)) told.push(nameOf(off));
    }
    return told;
  }

  it.each(GATE_TABLE)('$kind: held by any of $stoppedBy, told without', async (field) => {
    const without = switchedFor(field).filter((off) =>
      field.stoppedBy.every((gate) => off.has(gate)),
    );

    expect(await toldWithout(field)).toEqual(without.map(nameOf));
  });

  it.each(MERGED_FIELDS)('$kind: is merged by nobody, whatever is off', async (field) => {
    let forged = 0;
    const counted: DeniedField = {
      ...field,
      hostility(agency, fetch, answer) {
        const sent = (field.hostility ?? honest)(agency, fetch, answer);
        if (JSON.stringify(sent).includes(field.tells)) forged += 1;
        return sent;
      },
    };

    expect(await toldWithout(counted)).toEqual([]);
    expect(forged).toBeGreaterThanOrEqual(switchedFor(field).length / 2); // the control: it was sent
  });

  it.each(RULED_FIELDS)('$kind: held by a rule, whatever is off', async (ruled) => {
    const field = { ...ruled, stoppedBy: [] };
    const everySet = switchedFor(field).map(nameOf);
    const toldAnew = () => {
      opened.clear(); // passes that were given before are stale
      return toldWithout(field);
    };

    expect(await within(hub, ruled.rule, toldAnew)).toEqual([]);
    expect(await toldAnew()).toEqual(everySet); // the control
  });

  it('asks for every type whose rows are decided about one by one', () => {
    const asked = RULED_FIELDS.flatMap(({ decidedByRow }) => decidedByRow);

    expect(new Set(asked)).toEqual(DECIDED_BY_ITS_ROW);
  });

  it('is never told of somebody of another family, whom the pass does not name', async () => {
    const reports = {
      ...{ reader: 'ilse-maes', opens: { as: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION' } },
      ...{ kind: 'a report', hostility: namesStranger, stoppedBy: [] },
      asks: 'case { participants { person { police { reports { month } } } } }',
      tells: '2025-10',
    };
    const told = await toldWithout(reports);
    const members = await (await clientFor(reports)).ask('{ case { participants { side } } }');
    const theirs = await (await hub.director('S2')).ask(`{ ${reports.asks} }`);

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
