import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestsIn } from '../../scripts/compose/manifests';
import { ROOT } from '../../scripts/development/places';
import { labelsOfClass } from '../../subgraphs/kit/column-labels';
import { idOf } from '../../subgraphs/kit/fixtures';
import { FAULT } from './canaries';
import { isSealed, sealedValues } from './sealed-values';
import { judge, keepHeard } from './verdict';

const HOUSE = 'the house behind the mill';
const SEALED = new Map([
  [HOUSE, 'ShelterStay.house'],
  ['a "quoted" word', 'SafetyPlan.codeWord'],
]);
const NONE = new Map<string, string>();
const NOTHING = { tokens: [], addresses: [], headers: [], remarks: [] };

describe('what a whole test run said', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'oneroof-heard-'));
    keepHeard(folder, { sealed: SEALED, heard: NOTHING });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is sound where no sealed value stands in it, and counts what was looked at', () => {
    keepHeard(folder, { sealed: NONE, heard: { lines: ['PASS', 'a house'], tokens: ['ey.'] } });
    keepHeard(folder, {
      sealed: new Map([['another value', 'A.b']]),
      heard: { tokens: ['ey.', 'ey2.'] },
    });
    const verdict = judge(folder);

    expect(verdict).toMatchObject({
      ...{ hubs: 2, sealed: 3, leaks: [] },
      lookedAt: { tokens: 2, addresses: 0, headers: 0, remarks: 0, lines: 2 },
    });
    expect(verdict.said[0]).toBe(
      '3 sealed values of 2 hubs, looked for in 0 addresses, 0 headers, 2 lines, 0 remarks, 2 tokens: found in none',
    );
  });

  it('counts the answers of all hubs, and says whether their records cover them', () => {
    const keep = (faults: readonly string[], word: string) => {
      const covered = { answers: 600, values: 70_000, faults };
      keepHeard(folder, { sealed: NONE, heard: NOTHING, words: [word], covered });
    };
    keep([], 'one name');
    keep([], 'another');
    const sound = judge(folder);
    keep(['recorded and not asked: A.b'], 'another');
    const faulty = judge(folder);

    expect(sound.said[1]).toBe('disclosures: 1,200 answers, 140,000 values, all covered');
    expect(sound.words).toEqual(new Set(['one name', 'another']));
    expect(faulty.covered.faults).toEqual(['recorded and not asked: A.b']); // the control
    expect(faulty.said[1]).toMatch(/1,800 answers, .*NOT SO: recorded and not asked: A.b$/);
  });

  it('is not sound where hubs were hardly heard: the control', () => {
    const keep = (answers: number) => {
      const covered = { answers, values: 0, faults: [] };
      keepHeard(folder, { sealed: SEALED, heard: NOTHING, covered });
    };
    const alone = judge(folder);
    keep(0);
    keep(2);

    expect(alone.covered.faults).toEqual([]);
    expect(alone.said[1]).toBe('disclosures: 0 answers, 0 values, nothing to compare');
    expect(judge(folder).covered.faults).toEqual(['heard 2 answers of 3 hubs']);
    keep(1);
    keep(3);
    expect(judge(folder).covered.faults).toEqual([]);
  });

  it.each([
    ['lines', `could not read "${HOUSE}"`],
    ['tokens', `eyJ {"sub":"one","place":"${HOUSE}"}`],
    ['addresses', `/graphql?at=${encodeURIComponent(HOUSE)}`],
    ['headers', `x-note: ${HOUSE}`],
    ['remarks', JSON.stringify({ errors: [{ message: `no ${HOUSE}` }] })],
  ])(
    'leaks where another hub of the run has a sealed value in its %s: the control',
    (kind, thing) => {
      keepHeard(folder, { sealed: NONE, heard: { [kind]: ['of no harm', thing] } });

      expect(judge(folder).leaks).toEqual([`${kind}: ShelterStay.house`]);
      expect(judge(folder).said[0]).toMatch(/FOUND in/);
    },
  );

  it('leaks where a value stands as JSON writes it, or was planted: the control', () => {
    const remarks = [JSON.stringify({ errors: ['a "quoted" word'] }), FAULT, 'say canary12z'];
    keepHeard(folder, { sealed: NONE, heard: { remarks } });

    expect(judge(folder).leaks).toEqual([
      ...['remarks: SafetyPlan.codeWord', `remarks: ${FAULT}`, 'remarks: canary12z'],
    ]);
  });
});

describe('the sealed values of the five families', () => {
  it('are words and ids that stand in sealed and walled fields alone', async () => {
    const values = sealedValues(await manifestsIn(ROOT));

    expect(values.get('is the blue scarf there')).toBe('SafetyPlan.codeWord');
    expect(values.get(idOf('S1/ShelterStay/0'))).toBe('ShelterStay.id');
    expect([...values.keys()].filter((one) => /^([A-Z_]+|[\d-]+)$/.test(one))).toEqual([]);
    expect(values.has(idOf('P-0102'))).toBe(false); // a person, whom everybody in the case knows
  });

  it('are there for every table with a sealed or walled field that can hold words', async () => {
    const manifests = await manifestsIn(ROOT);
    const covered = new Set(
      Array.from(sealedValues(manifests).values(), (field) => field.split('.')[0]),
    );
    const tables = manifests
      .flatMap(({ entities }) => entities)
      .filter((entity) => [...labelsOfClass(entity).values()].flat().some(isSealed))
      .map(({ name }) => name);

    expect(tables.length).toBeGreaterThan(20);
    // Who is in the case is known to all in it, and an alarm has only dates.
    expect(tables.filter((name) => !covered.has(name)).sort()).toEqual([
      ...['CaseParticipant', 'Person', 'StalkingAlarm'],
    ]);
  });
});
