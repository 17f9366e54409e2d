import { createHash } from 'node:crypto';
import { validate } from 'stdnum/lib/cjs/be/insz';
import { manifestsIn } from '../compose/manifests';
import { ROOT } from '../development/places';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';
import { CALIBRATION } from './calibration';
import { draftOf } from './case-draft';
import { retold } from './retelling';
import { regionOf } from './seed-region';
import { storiesOf, type StoryRow } from './story';

const DIRECTORY = ['Agency', 'AgencyService', 'ChainApproach', 'Professional'];
const CASES = 300;
const DRAFTS = 3_000;

describe('a region', () => {
  let manifests: readonly Manifest[];
  let rows: readonly (readonly StoryRow[])[];
  const told = (seed: number, cases: number) => {
    const region = regionOf(manifests, CASES, seed);
    return Array.from({ length: cases }, (_, index) => retold(region, index));
  };
  const inTable = (table: string) => rows.flat().filter((row) => row.table === table);

  beforeAll(async () => {
    manifests = await manifestsIn(ROOT);
    rows = told(42, CASES);
  });

  it('tells every row of the five families in one story', () => {
    const all = manifests.flatMap(({ fixtures }) =>
      fixtures.flatMap(({ entity, rows: own }) =>
        DIRECTORY.includes((entity as { name: string }).name) ? [] : own,
      ),
    );
    const inStories = storiesOf(manifests).flatMap((story) => story.rows);

    expect(inStories).toHaveLength(all.length);
    expect(new Set(inStories.map(({ values }) => values))).toEqual(new Set(all));
  });

  it('is the same for the same seed, and another for another', () => {
    const words = (seed: number) =>
      createHash('sha256')
        .update(JSON.stringify(told(seed, 12)))
        .digest('hex');

    expect(words(42)).toBe(words(42));
    expect(words(42)).not.toBe(words(43));
  });

  it('gives no id to two rows of a table, and none of the families', () => {
    const ids = rows
      .flat()
      .map(({ agency, table, values }) => [agency, table, values['id']].join(' '));
    const families = new Set(
      manifests.flatMap(({ fixtures }) =>
        fixtures.flatMap((fixture) => fixture.rows.map(({ id }) => id as unknown)),
      ),
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(rows.flat().filter(({ values }) => families.has(values['id']))).toEqual([]);
  });

  it('names nobody of the families', () => {
    const names = /\b(Vermeulen|Kristof|Benali|Claes|Desmet|Godelieve|Arvani|Samira)\b/;

    expect(rows.flat().filter(({ values }) => names.test(JSON.stringify(values)))).toEqual([]);
  });

  it('is marked as invented: serials that nobody was given, and a Z in the number of a case', () => {
    const numbers = inTable('CivilRecord').flatMap(({ values }) =>
      typeof values['nationalNumber'] === 'string' ? [values['nationalNumber']] : [],
    );

    expect(numbers.length / inTable('CivilRecord').length).toBeGreaterThan(0.99);
    expect(numbers.filter((number) => !validate(number).isValid)).toEqual([]);
    expect(numbers.filter((number) => !/-(000|999)\./.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(
      inTable('ChainCase').filter(({ values }) => !/-Z\d{5}$/.test(String(values['number']))),
    ).toEqual([]);
  });

  it('has the shape that it is calibrated on', () => {
    const stories = storiesOf(manifests);
    const drafts = Array.from({ length: DRAFTS }, (_, n) => draftOf(42, n, stories));
    const share = (count: number) => count / drafts.length;
    const minors = drafts.filter(({ siblings }) => siblings > 0).length;
    const people = drafts.map(
      ({ persons, siblings }) => persons.length + Math.max(0, siblings - 1),
    );
    const sheltered = drafts.filter(({ isSheltered }) => isSheltered).length;
    const agencies = drafts.map((draft) => draft.agencies.size);
    const mean = people.reduce((sum, size) => sum + size, 0) / people.length;

    expect(Math.abs(mean - 3.4)).toBeLessThan(0.1);
    expect([Math.min(...people), Math.max(...people)]).toEqual([2, 6]);
    expect([Math.min(...agencies), Math.max(...agencies)]).toEqual([3, 7]);
    expect(Math.abs(share(minors) - CALIBRATION.withMinors)).toBeLessThan(0.02);
    expect(Math.abs(share(sheltered) - CALIBRATION.sealedStay)).toBeLessThan(0.01);
    expect(Math.max(...drafts.map(({ incidents }) => incidents))).toBe(CALIBRATION.incidents.most);
  });

  it('knows some people in two regions, under one id', () => {
    const regionsOf = new Map<unknown, Set<unknown>>();
    for (const one of rows) {
      const approach = one.find(({ table }) => table === 'ChainCase')?.values['approachCode'];
      for (const { table, values } of one) {
        if (table !== 'CaseParticipant') continue;
        const known = regionsOf.get(values['personId']) ?? new Set();
        regionsOf.set(values['personId'], known.add(approach));
      }
    }
    const elsewhere = [...regionsOf.values()].filter(({ size }) => size > 1).length;

    expect(Math.abs(elsewhere / regionsOf.size - CALIBRATION.knownElsewhere)).toBeLessThan(0.025);
    expect(inTable('Person')).toHaveLength(regionsOf.size);
  });
});
