import type { AccessLine } from './reach';
import { ceilingOf, reachOf } from './reach';
import type { Opens, ReferenceCategory, ReferenceField, ReferenceLabel } from './reference';

const MH: ReferenceLabel = { category: 'MH_ENGAGE', detail: 'SUMMARY' };
const WEAPON: ReferenceLabel = { category: 'WEAPON', detail: 'FULL' };
const SEALED: ReferenceLabel = { category: 'ADDR_CONF', detail: 'FULL' };
const field = (...labels: ReferenceLabel[]): ReferenceField => ({
  ...{ name: 'one', type: 'String', description: '', arguments: [], owner: 'POLICE', labels },
});
const use = (isOfPerson: boolean, ...labels: ReferenceLabel[]) => ({
  ...{ field: field(...labels), owner: 'POLICE', isOfPerson },
});
const line = (personId: string | null, category: string, level: string): AccessLine => ({
  ...{ personId, category, level, owner: 'POLICE', policy: 'no-purpose', remedy: 'ASK_OWNER' },
});

describe('what the workbench says of a field', () => {
  const categories = (opens: Opens, sensitivity = 4) =>
    new Map<string, ReferenceCategory>(
      [MH, WEAPON, SEALED].map(({ category }) => [
        category,
        {
          ...{ category, sensitivity, purposes: [], cells: {} },
          functions: { CASE_DIRECTOR: category === 'MH_ENGAGE' ? 'FULL' : opens },
        },
      ]),
    );

  it.each([
    ['a key', 'FULL', []],
    ['a summary of what is open', 'FULL', [MH]],
    ['two labels: the least open one', 'ON_RELEASE', [MH, WEAPON]],
  ] as const)('without a case is what the matrix opens at most: %s', (_what, opens, labels) => {
    expect(ceilingOf(field(...labels), categories('ON_RELEASE'), 'CASE_DIRECTOR')).toBe(opens);
  });

  it('is nothing where only summaries are open and all is asked, or for another function', () => {
    expect(ceilingOf(field(WEAPON), categories('SUMMARY'), 'CASE_DIRECTOR')).toBe('ONLY_SUMMARIES');
    expect(ceilingOf(field(MH), categories('FULL'), 'STATISTICIAN')).toBe('NOTHING');
    expect(ceilingOf(field(MH), new Map(), 'CASE_DIRECTOR')).toBe('NOTHING');
  });

  it('with a case is what the pass opens, for each person it is about', () => {
    const access = [line('one', 'MH_ENGAGE', 'SUMMARY'), line('two', 'MH_ENGAGE', 'NONE')];
    const why = [{ policy: 'no-purpose', remedy: 'ASK_OWNER' }];
    const reach = (...lines: AccessLine[]) => reachOf(use(true, MH), lines, categories('FULL'));

    expect(reach(...access)).toEqual({ kind: 'some', persons: ['one'], why });
    expect(reach(line('one', 'MH_ENGAGE', 'FULL'))).toEqual({ kind: 'all' });
    expect(reach(line('one', 'MH_ENGAGE', 'NONE'))).toEqual({ kind: 'none', why });
  });

  it('is decided for the case where it hangs under nobody', () => {
    const access = [line(null, 'WEAPON', 'SUMMARY'), line('one', 'WEAPON', 'FULL')];

    expect(reachOf(use(false, WEAPON), access, categories('FULL')).kind).toBe('none');
    expect(reachOf(use(true, WEAPON), access, categories('FULL')).kind).toBe('all');
  });

  it('needs all labels to hold', () => {
    const access = [line('one', 'MH_ENGAGE', 'FULL'), line('one', 'WEAPON', 'NONE')];

    expect(reachOf(use(true, MH, WEAPON), access, categories('FULL')).kind).toBe('none');
  });

  it('is never why, of what is sealed: there is no line of it, and none is missed', () => {
    const access = [line('one', 'MH_ENGAGE', 'FULL')];

    expect(reachOf(use(true, SEALED), access, categories('FULL', 5))).toEqual({ kind: 'sealed' });
  });

  it('is yes of what holds no fact, whatever the pass says', () => {
    const structure = use(true, { category: 'STRUCTURE', detail: 'FULL' });

    expect(reachOf(structure, [], categories('FULL'))).toEqual({ kind: 'all' });
  });
});
