import { compare, type HandedOut, type Recorded } from './compare';

const NOON = new Date('2026-11-22T12:00:00Z');
const BEFORE = new Date('2026-11-22T11:00:00Z');
const AFTER = new Date('2026-11-22T12:00:01Z');

const handedOut = (fields: string[], part: Partial<HandedOut> = {}): HandedOut => ({
  ...{ pass: 'one', at: BEFORE, fields, persons: 4 },
  ...part,
});
const recorded = (fields: string[], part: Partial<Recorded> = {}): Recorded => ({
  ...{ pass: 'one', at: BEFORE, fields, isSilent: false },
  ...part,
});

describe('what an agency handed out and what the hub recorded', () => {
  it('agree where each field of a pass is in both', () => {
    expect(compare([handedOut(['A.a', 'A.b'])], [recorded(['A.b', 'A.a'])], NOON)).toEqual({
      passes: 1,
      differences: [],
    });
  });

  it('differ in what no record covers: a fault', () => {
    const { differences } = compare([handedOut(['A.a', 'A.b'])], [recorded(['A.a'])], NOON);

    expect(differences).toEqual([
      { kind: 'NOT_RECORDED', pass: 'one', fields: ['A.b'], persons: 4 },
    ]);
  });

  it('are compared by pass: the record of another one covers nothing', () => {
    const other = recorded(['A.a'], { pass: 'other' });

    expect(compare([handedOut(['A.a'])], [other], NOON)).toEqual({
      passes: 2,
      differences: [
        { kind: 'NOT_RECORDED', pass: 'one', fields: ['A.a'], persons: 4 },
        { kind: 'NOT_HANDED_OUT', pass: 'other', fields: ['A.a'], persons: 0 },
      ],
    });
  });

  it('differ in what the hub says it did not get, which is told', () => {
    const { differences } = compare([handedOut(['A.a'])], [recorded([], { isSilent: true })], NOON);

    expect(differences).toMatchObject([{ kind: 'SAID_SILENT', fields: ['A.a'] }]);
  });

  it('differ in what the hub could have been given, which is told', () => {
    const { differences } = compare([handedOut(['A.a'])], [recorded(['A.a', 'A.b'])], NOON);

    expect(differences).toMatchObject([{ kind: 'NOT_HANDED_OUT', fields: ['A.b'] }]);
  });

  it('have nothing to compare of a pass that concerned other agencies alone', () => {
    expect(compare([], [recorded([])], NOON)).toEqual({ passes: 0, differences: [] });
  });

  it.each([
    ['journal', [handedOut(['A.a'], { at: AFTER })], []],
    ['log', [handedOut(['A.a'])], [recorded(['A.b'], { at: AFTER })]],
  ])('wait, while the %s goes on with a pass', (_whose, entries, records) => {
    expect(compare(entries, records, NOON)).toEqual({ passes: 0, differences: [] });
    expect(compare(entries, records, AFTER).passes).toBe(1); // the control
  });
});
