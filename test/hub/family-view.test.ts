import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { idOf } from '../../subgraphs/kit/fixtures';
import { updatesGolden } from '../config';
import { DIRECTORS, type Family, startTestHub, type TestHub } from './test-hub';

const FAMILIES = Object.keys(DIRECTORS) as Family[];
const at = (path: string) => join(__dirname, '..', path);
const read = (path: string) => readFileSync(at(path), 'utf8');

interface CarriedBy {
  readonly family: Family;
  readonly date: string;
  readonly source: string;
  readonly category: string;
  readonly subgraph: string;
  readonly type: string;
  readonly persons: string;
  readonly match: string;
}
interface Scenario {
  readonly id: Family;
  readonly timeline: readonly {
    readonly date: string;
    readonly source: string;
    readonly category: string;
  }[];
}
interface View {
  readonly case: Readonly<Record<string, unknown>> & {
    readonly participants: readonly {
      readonly person: Readonly<Record<string, unknown>> & { readonly id: string };
    }[];
  };
}

const carriedBy = parseCsv<CarriedBy>(read('families/carried-by.csv'), {
  columns: true,
  skip_empty_lines: true,
});
const scenarios = JSON.parse(read('families/scenarios.json')) as Scenario[];

/** Every object within a part of an answer. */
function objectsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

/** A value as the table writes it: moments compare as moments, a professional by name. */
function says(value: unknown, expected: string): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.map(String).join(' ') === expected;
  if (typeof value === 'object' && value !== null) {
    return (
      (value as { displayName?: unknown; code?: unknown }).displayName === expected ||
      (value as { code?: unknown }).code === expected
    );
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(expected)) {
    return new Date(value).getTime() === new Date(expected).getTime();
  }
  return String(value) === (/^P-\d{4}$/.test(expected) ? idOf(expected) : expected);
}

/** Where an agency's facts about a person, or about the case, stand in the answer. */
function partsFor({ subgraph, persons }: CarriedBy, view: View): unknown[] {
  const branch =
    subgraph === 'case-registry'
      ? 'chain'
      : subgraph.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  if (persons === 'CASE') {
    if (subgraph !== 'case-registry') return [view.case[branch]];
    return [{ ...view.case, participants: null }];
  }
  return persons.split(' ').map((label) => {
    const found = view.case.participants.find(({ person }) => person.id === idOf(label));
    return found?.person[branch];
  });
}

describe('the family view, for the case director of each of the five families', () => {
  let hub: TestHub;
  const query = read('queries/family-view.graphql');
  const views = new Map<Family, View>();
  beforeAll(async () => {
    hub = await startTestHub();
    for (const family of FAMILIES) {
      const { data, errors } = await (await hub.director(family)).ask(query);
      expect(errors).toBeUndefined();
      views.set(family, data as unknown as View);
    }
  }, 60_000);
  afterAll(() => hub.stop());

  it.each(FAMILIES)('of %s is its golden file', (family) => {
    const text = `${JSON.stringify(views.get(family), null, 2)}\n`;
    const file = `golden/family-view-${family}.json`;
    if (updatesGolden()) writeFileSync(at(file), text);

    expect(text).toBe(read(file));
  });

  const lines = carriedBy.filter(({ subgraph }) => subgraph !== 'NOT_FEDERATED');
  it.each(lines.map((line) => [line.family, line.date, line.type, line.match, line] as const))(
    '%s, %s: carries %s with %s',
    (family, _date, _type, match, line) => {
      const view = views.get(family);
      const wanted = match.split(';').map((pair) => {
        const [field = '', ...value] = pair.split('=');
        return [field, value.join('=')] as const;
      });
      for (const part of view ? partsFor(line, view) : [undefined]) {
        const carriers = objectsIn(part).filter((object) =>
          wanted.every(([field, value]) => field in object && says(object[field], value)),
        );
        expect(carriers.length).toBeGreaterThan(0);
      }
    },
  );

  it.each(
    carriedBy
      .filter(({ subgraph }) => subgraph === 'NOT_FEDERATED')
      .map(({ family, date, match }) => [family, date, match] as const),
  )('%s, %s: says nowhere "%s", which stays at its source', (family, _date, text) => {
    const said = JSON.stringify(views.get(family)).toLowerCase();

    expect(said.length).toBeGreaterThan(10_000); // the control: there is an answer to search
    expect(said).not.toContain(text.toLowerCase());
  });

  it('finds every dated row of the scenarios in the table of carriers', () => {
    const rows = scenarios.flatMap(({ id, timeline }) =>
      timeline.map(({ date, source, category }) => `${id} ${date} ${source} ${category}`),
    );
    const carried = new Set(
      carriedBy.map(
        ({ family, date, source, category }) => `${family} ${date} ${source} ${category}`,
      ),
    );

    expect(rows).toHaveLength(80);
    expect(rows.filter((row) => !carried.has(row))).toEqual([]);
  });

  it('keeps national numbers where they belong: in one field of the municipality, and in no id', () => {
    for (const family of FAMILIES) {
      const numbers = (
        JSON.stringify(views.get(family)).match(/"[^"]*":"\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}"/g) ?? []
      ).map((pair) => pair.split('"')[1]);
      expect(new Set(numbers)).toEqual(new Set(['nationalNumber']));
    }
  });

  it('calls each subgraph as often as the plan says, and no more for more members', async () => {
    const calls = [];
    for (const family of ['S2', 'S1'] as const) {
      const director = await hub.director(family);
      hub.forget();
      await director.ask(query);
      calls.push(
        Object.fromEntries([...hub.heard].map(([name, { requests }]) => [name, requests])),
      );
    }

    expect(calls[0]).toEqual({
      'case-registry': 1,
      'child-abuse-centre': 1,
      'general-welfare': 1,
      'houses-of-justice': 1,
      'mental-health': 1,
      municipality: 1,
      police: 1,
      prosecution: 2, // once for the persons, once for the case
      'youth-welfare': 1,
    });
    expect(calls[1]).toEqual(calls[0]);
  });
});
