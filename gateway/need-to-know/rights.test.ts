import { decisionTable } from '../../schema/policy/decision-table';
import { smallGraph } from '../testing/small-graph';
import { passFor, tableWith } from '../testing/test-table';
import { rightsOver, type TableOf } from './rights';
import { indexOf } from './supergraph-index';

const index = indexOf(smallGraph());
const TODAY = '2026-11-22';

/** A way of deciding that counts how often it is asked. */
function counted(tableOf: TableOf) {
  const days: string[] = [];
  const counting: TableOf = (pass, columns, today) => {
    days.push(today);
    return tableOf(pass, columns, today);
  };
  return { rightsOf: rightsOver(index, counting), days };
}

describe('the rights of a pass', () => {
  it('are decided once, for as long as no day changes them', () => {
    const { rightsOf, days } = counted(decisionTable);
    const pass = { ...passFor('sofie'), membership: { since: null, until: '2026-11-23' } };
    const rights = rightsOf(pass, TODAY);

    expect(rightsOf(pass, '2026-11-23')).toBe(rights);
    expect(rightsOf(pass, '2026-11-24')).not.toBe(rights);
    expect(rightsOf(pass, '2026-11-25')).toBe(rightsOf(pass, '2026-11-24'));
    expect(days).toEqual([TODAY, '2026-11-24']);
  });

  it('are never those of another pass', () => {
    const { rightsOf, days } = counted(decisionTable);
    const [one, other] = [passFor('sofie'), passFor('sofie')];

    expect(rightsOf(one, TODAY)).not.toBe(rightsOf(other, TODAY));
    expect(days).toHaveLength(2);
  });

  it('have a row for each person whom the reader may know, and for nobody else', () => {
    const table = tableWith((category, whom) => {
      if (category === 'CASE_PERSON' && whom === 'noah') return 'HIDDEN';
      return category === 'WEAPON' && whom !== 'noah' ? 'NONE' : undefined;
    });
    const rights = rightsOver(index, table)(passFor('sofie', 'noah'), TODAY);
    const weapons = index.columnOf('police', 'WEAPON') ?? -1;

    expect([...rights.rows.keys()]).toEqual(['sofie']);
    expect(rights.highest[weapons]).toBe(1); // what holds for Noah opens nothing
  });

  it('are none before a case is open, and nothing is decided', () => {
    const { rightsOf, days } = counted(decisionTable);
    const rights = rightsOf(undefined, TODAY);

    expect([rights.rows.size, rights.caseId, Math.max(...rights.levels)]).toEqual([
      0,
      undefined,
      0,
    ]);
    expect(days).toEqual([]);
  });
});
