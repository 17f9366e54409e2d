import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { updatesGolden } from '../config';
import { goldenText } from '../golden-view';
import type { HubAnswer } from '../../scripts/development/hub-client';
import { CARRIED_BY, carries, NOT_FEDERATED, type View } from './carried-by';
import { DIRECTORS, type Family, startTestHub, type TestHub } from './test-hub';
import { directorOf, FAMILIES, nameOf, VIEWERS, viewOf } from './views-of-families';
import { withoutReceipt } from '../without-receipt';

interface Scenario {
  readonly id: Family;
  readonly timeline: readonly {
    readonly date: string;
    readonly source: string;
    readonly category: string;
  }[];
}

const at = (path: string) => join(__dirname, '..', path);
const scenarios = JSON.parse(readFileSync(at('families/scenarios.json'), 'utf8')) as Scenario[];
const facts = CARRIED_BY.filter(
  ({ subgraph, by }) => subgraph !== 'NOT_FEDERATED' && by !== 'nobody',
);

/** The director of each family for every purpose, and whom the table of carriers names. */
const needed = VIEWERS.filter(
  (viewer) =>
    directorOf(viewer.family).includes(viewer) ||
    facts.some(({ family, by }) => family === viewer.family && by === nameOf(viewer)),
);

describe('the view of each of the five families', () => {
  let hub: TestHub;
  const answers = new Map<string, HubAnswer>();
  const answer = (family: Family, name: string) => answers.get(`${family} ${name}`);
  const inConsultation = (family: Family) =>
    answer(family, `${DIRECTORS[family]} CASE_DIRECTOR CASE_CONSULTATION`);
  beforeAll(async () => {
    hub = await startTestHub();
    for (const viewer of needed) {
      answers.set(`${viewer.family} ${nameOf(viewer)}`, await viewOf(hub, viewer));
    }
  }, 120_000);
  afterAll(() => hub.stop());

  it('is given without an error to each who may open it', () => {
    expect(answers.size).toBeGreaterThan(50);
    expect([...answers].filter(([, { errors, data }]) => errors ?? !data)).toEqual([]);
  });

  it.each(FAMILIES)('of %s is its golden file, for its director in consultation', (family) => {
    const { data, extensions } = inConsultation(family) ?? {};
    const text = goldenText({ data, extensions });
    const name = `${family}-${DIRECTORS[family]}-case-consultation`.toLowerCase();
    const file = at(`golden/views/${name}.json`);
    if (updatesGolden()) writeFileSync(file, text);

    expect(withoutReceipt(extensions)).toEqual({
      oneroof: { silent: [], withheld: expect.any(Array) as unknown },
    });
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it.each(
    facts.map((fact) => [fact.family, fact.date, fact.type, fact.match, fact.by, fact] as const),
  )('%s, %s: carries %s with %s to %s', (family, _date, _type, _match, by, fact) => {
    const names = by === '' ? directorOf(family).map(nameOf) : [by];
    const views = names.map((name) => answer(family, name)?.data as unknown as View);

    expect(views.some((view) => carries(view, fact))).toBe(true);
  });

  it.each(NOT_FEDERATED.map(({ family, date, match }) => [family, date, match] as const))(
    '%s, %s: says nowhere "%s", which stays at its source',
    (family, _date, text) => {
      const said = JSON.stringify(
        [...answers].filter(([name]) => name.startsWith(family)).map(([, { data }]) => data),
      );

      expect(said.length).toBeGreaterThan(100_000); // the control: there are answers to search
      expect(said.toLowerCase()).not.toContain(text.toLowerCase());
    },
  );

  it('finds every dated row of the scenarios in the table of carriers', () => {
    const rows = scenarios.flatMap(({ id, timeline }) =>
      timeline.map(({ date, source, category }) => `${id} ${date} ${source} ${category}`),
    );
    const carried = new Set(
      [...facts, ...NOT_FEDERATED].map(
        ({ family, date, source, category }) => `${family} ${date} ${source} ${category}`,
      ),
    );

    expect(rows).toHaveLength(80);
    expect(rows.filter((row) => !carried.has(row))).toEqual([]);
  });

  it('has national numbers for justice in one field of the municipality, for directors nowhere', () => {
    const fieldsIn = (name: string) =>
      (
        JSON.stringify(answers.get(name)?.data).match(
          /"[^"]*":"\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}"/g,
        ) ?? []
      ).map((pair) => pair.split('"')[1]);
    const magistrate = fieldsIn('S2 anouk-reyns MAGISTRATE JUDICIAL_FOLLOW_UP');
    const directors = FAMILIES.flatMap((family) =>
      directorOf(family).flatMap((one) => fieldsIn(`${family} ${nameOf(one)}`)),
    );

    expect(new Set(magistrate)).toEqual(new Set(['nationalNumber']));
    expect(new Set([...answers.keys()].flatMap(fieldsIn))).toEqual(new Set(['nationalNumber']));
    expect(directors).toEqual([]);
  });

  it.each([
    // All eight agencies have something that coordination needs; three have nothing that a
    // consultation does, and are not asked.
    ['INTERVENTION_COORDINATION', []],
    ['CASE_CONSULTATION', ['general-welfare', 'houses-of-justice', 'mental-health']],
  ])(
    'for %s calls each subgraph as often as the plan says, and no more for more members',
    async (purpose, unasked) => {
      const calls = [];
      for (const family of ['S2', 'S1'] as const) {
        const [viewer] = directorOf(family).filter((one) => one.purpose === purpose);
        if (!viewer) throw new Error(`Expected ${purpose} to be open to a director.`);
        hub.forget();
        await viewOf(hub, viewer);
        calls.push(
          Object.fromEntries([...hub.heard].map(([name, { requests }]) => [name, requests])),
        );
      }

      expect(calls[0]).toEqual({
        'case-registry': 2, // opening the case, and reading it
        'child-abuse-centre': 1,
        'general-welfare': 1,
        'houses-of-justice': 1,
        'mental-health': 1,
        municipality: 1,
        police: 1,
        prosecution: 2, // once for the persons, once for the case
        'youth-welfare': 1,
        ...Object.fromEntries(unasked.map((name) => [name, 0])),
      });
      expect(calls[1]).toEqual(calls[0]);
    },
  );
});
