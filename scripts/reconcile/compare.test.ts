import { compare, type HandedOut, type Recorded } from './compare';
import { linesAbout } from './said';

const NOON = new Date('2026-11-22T12:00:00Z');
const BEFORE = new Date('2026-11-22T11:00:00Z');
const AFTER = new Date('2026-11-22T12:00:01Z');

const handedOut = (fields: string[], part: Partial<HandedOut> = {}): HandedOut => ({
  ...{ pass: 'one', at: BEFORE, times: 1, fields, persons: 4 },
  ...part,
});
const PERSONS = ['Sofie', 'Kristof', 'Lotte', 'Finn'];
const recorded = (fields: string[], part: Partial<Recorded> = {}): Recorded => ({
  ...{ pass: 'one', at: BEFORE, times: 1, isSilent: false },
  slices: fields.length > 0 ? [{ fields, persons: PERSONS }] : [],
  ...part,
});
const silent = (times = 1) => recorded([], { isSilent: true, times });
const kindsIn = (entries: HandedOut[], records: Recorded[]) =>
  compare(entries, records, NOON).differences.map(({ kind }) => kind);

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
      { kind: 'NOT_RECORDED', pass: 'one', fields: ['A.b'], times: 1, persons: 4 },
    ]);
  });

  it('are compared by pass: the record of another one covers nothing', () => {
    const other = recorded(['A.a'], { pass: 'other' });

    expect(compare([handedOut(['A.a'])], [other], NOON)).toEqual({
      passes: 2,
      differences: [
        { kind: 'NOT_RECORDED', pass: 'one', fields: ['A.a'], times: 1, persons: 4 },
        { kind: 'NOT_HANDED_OUT', pass: 'other', fields: ['A.a'], times: 0, persons: 0 },
      ],
    });
  });

  it('differ in what the hub says it did not get, which is told', () => {
    const { differences } = compare([handedOut(['A.a'])], [silent()], NOON);

    expect(differences).toMatchObject([{ kind: 'SAID_SILENT', fields: ['A.a'] }]);
  });

  it('differ where a recorded field was handed out more often: a fault', () => {
    const often = [handedOut(['A.a']), handedOut(['A.a', 'A.b'], { times: 500 })];
    const records = [recorded(['A.a', 'A.b'], { times: 2 })];

    expect(compare(often, records, NOON).differences).toEqual([
      { kind: 'NOT_RECORDED', pass: 'one', fields: ['A.a', 'A.b'], times: 499, persons: 4 },
    ]);
    expect(kindsIn(often, [recorded(['A.a', 'A.b'], { times: 501 })])).toEqual([]);
  });

  it('differ where it was handed out of more persons: a fault', () => {
    const [one, two] = PERSONS.map((person) => [person]);
    const slices = [
      { fields: ['A.a'], persons: one ?? [] },
      { fields: ['A.b'], persons: two ?? [] },
    ];
    const ofTwo = [handedOut(['A.a', 'A.b'], { persons: 2 })];

    expect(kindsIn(ofTwo, [recorded([], { slices })])).toEqual([]);
    expect(kindsIn([handedOut(['A.a'], { persons: 2 })], [recorded([], { slices })])).toEqual([
      'MORE_PERSONS',
      'NOT_HANDED_OUT',
    ]);
    expect(
      kindsIn(ofTwo, [recorded([], { slices: [{ fields: ['A.a', 'A.b'], persons: [] }] })]),
    ).toEqual(['MORE_PERSONS']);
  });

  it('differ in no more than one answer for each that the hub says it did not get', () => {
    const twice = [handedOut(['A.a'], { times: 2 })];

    expect(kindsIn(twice, [silent()])).toEqual(['NOT_RECORDED']);
    expect(kindsIn(twice, [silent(2)])).toEqual(['SAID_SILENT']);
    expect(kindsIn([...twice, handedOut(['A.b'])], [silent()])).toEqual([
      'NOT_RECORDED',
      'SAID_SILENT',
    ]);
  });

  it('are not said to agree on all, where the hub says that the agency was silent', () => {
    const said = (records: Recorded[]) =>
      linesAbout('police', compare([handedOut(['A.a'])], records, NOON))[0];

    expect(said([recorded(['A.a'])])).toBe(
      'police: 1 pass, and all that was handed out is recorded.',
    );
    expect(said([silent()])).toMatch(/is recorded but what the hub says it did not get\.$/);
    expect(said([])).toMatch(/they do not agree/);
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
