import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATED_RECORDS, EVENT_KINDS, LANES, timeLine } from './timeline';

/** Dates that are no event on a family's time line, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'Agency.asOf': 'how fresh an agency is, not what happened to the family',
  'AlertAcknowledgement.acknowledgedAt': 'stands with its alert',
  'CaseClosure.destroyAfter': 'when data are destroyed, not what happened to the family',
  'ChainApproach.openedOn': 'since when the region has its house, long before the family',
  'CivilRecord.birthDate': 'stands in the genogram, and would stretch the line over a century',
  'Disclosure.disclosedAt': 'who looked is a list of its own, and no part of the family view',
  'Disclosure.disclosedIn': 'as above',
  'Disclosure.disclosedOn': 'as above',
  'PoliceReport.reportedAt': 'the line shows when it happened',
  'Relation.since': 'stands in the genogram',
  'Relation.until': 'stands in the genogram',
};

/** The two sides of a contradiction are expectations of the case, and stand there. */
const SEEN_ELSEWHERE = ['expectationConflicts.first', 'expectationConflicts.second'];

const schema = buildSchema(readFileSync(join(__dirname, 'supergraph.graphql'), 'utf8'), {
  assumeValidSDL: true,
});
const views = join(__dirname, '../test/golden/views');
const DIRECTORS = [
  ...['s1-ilse-maes', 's2-katrien-baeten', 's3-greet-van-hove'],
  ...['s4-veerle-callens', 's5-hanne-de-clercq'],
];

interface Golden {
  readonly data: { readonly case: unknown };
}

const caseOf = (name: string) =>
  (JSON.parse(readFileSync(join(views, `${name}.json`), 'utf8')) as Golden).data.case;

/** Every date of the case: the path to its record, and `Type.field`. */
function datesBelow(
  type: GraphQLObjectType,
  path: readonly string[] = [],
  above: readonly string[] = [],
): { readonly path: string; readonly field: string; readonly coordinate: string }[] {
  if (above.includes(type.name) || SEEN_ELSEWHERE.includes(path.join('.'))) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    if (isObjectType(of)) return datesBelow(of, [...path, field.name], [...above, type.name]);
    if (!['Date', 'DateTime', 'YearMonth'].includes(of.name)) return [];
    const coordinate = `${type.name}.${field.name}`;
    return [{ path: path.join('.'), field: field.name, coordinate }];
  });
}

/** Every field of the case that is no object, by its path. */
function fieldsBelow(
  type: GraphQLObjectType,
  path: readonly string[] = [],
  above: readonly string[] = [],
): ReadonlySet<string> {
  if (above.includes(type.name)) return new Set();
  const all = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    const here = [...path, field.name];
    return isObjectType(of) ? [...fieldsBelow(of, here, [...above, type.name])] : here.join('.');
  });
  return new Set(all);
}

/** Each agency under whose name there is a date; the chain always has one. */
function lanesWithDates(view: unknown): readonly string[] {
  return LANES.filter((lane) => {
    const name = lane
      .toLowerCase()
      .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    let isDated = lane === 'CHAIN';
    JSON.stringify(view, (key, value: unknown) => {
      if (key === name) {
        const said = JSON.stringify(value, (field, one: unknown) =>
          field === 'birthDate' ? undefined : one,
        );
        isDated ||= /"20\d\d-\d\d/.test(said);
      }
      return value;
    });
    return isDated;
  });
}

const root = schema.getType('ChainCase') as GraphQLObjectType;
const dates = datesBelow(root);
const inTable = new Set(
  DATED_RECORDS.flatMap(({ path, at, until = [] }) =>
    [...at, ...until].map((field) => [path, field].filter(Boolean).join('.')),
  ),
);

describe('the joint time line', () => {
  it('has each date of the graph, but those left out with a reason', () => {
    const missing = dates.filter(
      ({ path, field, coordinate }) =>
        !inTable.has([path, field].filter(Boolean).join('.')) && !LEFT_OUT[coordinate],
    );

    expect(dates.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('names no date that the graph has not, nor leaves one out that is no longer there', () => {
    const known = new Set(dates.map(({ path, field }) => [path, field].filter(Boolean).join('.')));
    const coordinates = new Set(dates.map(({ coordinate }) => coordinate));

    expect([...inTable].filter((date) => !known.has(date))).toEqual([]);
    expect(Object.keys(LEFT_OUT).filter((one) => !coordinates.has(one))).toEqual([]);
  });

  it('names no field of persons that its record has not', () => {
    const fields = fieldsBelow(root);
    const named = DATED_RECORDS.flatMap(({ path, about = [] }) =>
      about.map((field) => [path, field].filter(Boolean).join('.')),
    );

    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((field) => !fields.has(field))).toEqual([]);
  });

  it('uses each kind of event', () => {
    const used = new Set(DATED_RECORDS.map(({ kind }) => kind));

    expect(EVENT_KINDS.filter((kind) => !used.has(kind))).toEqual([]);
  });
});

describe('the time line of a view', () => {
  it.each(DIRECTORS)('of %s has every agency that shows a date, and no event twice', (director) => {
    const view = caseOf(`${director}-case-consultation`);
    const events = timeLine(view);

    expect(events.length).toBeGreaterThan(20);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.some(({ isRisk }) => isRisk)).toBe(true);
    expect(lanesWithDates(view)).toEqual(LANES.filter((one) => events.some((e) => e.lane === one)));
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
  });

  it('says nothing that the view does not hold, to any reader', () => {
    const files = readdirSync(views);
    const unheard = files.flatMap((file) => {
      const view = caseOf(file.replace(/[.]json$/, ''));
      const said = new Set<unknown>();
      JSON.stringify(view, (_, value: unknown) => {
        said.add(value);
        return value;
      });
      return timeLine(view)
        .flatMap(({ at, until, label, persons }) => [at, until, label, ...persons])
        .filter((one) => one !== undefined && !said.has(one))
        .map((one) => `${file}: ${one ?? ''}`);
    });

    expect(files.length).toBeGreaterThan(100);
    expect(unheard).toEqual([]);
  });

  it('has a report about two persons once, about both', () => {
    const report = { id: 'r1', occurredAt: '2026-03-01T10:00:00.000Z', label: 'Report' };
    const under = (id: string) => ({ person: { id, police: { reports: [report] } } });

    expect(timeLine({ participants: [under('p1'), under('p2')] })).toEqual([
      {
        ...{ id: 'POLICE INCIDENT r1', at: report.occurredAt, lane: 'POLICE', kind: 'INCIDENT' },
        ...{ persons: ['p1', 'p2'], isRisk: true, label: 'Report' },
        path: 'participants.person.police.reports',
      },
    ]);
  });

  it('is as precise as the reader may know: a month where no day is given', () => {
    const reports = [
      { id: 'r1', month: '2026-03', occurredAt: null },
      { id: 'r2', month: '2026-02', occurredAt: '2026-02-07T10:00:00.000Z' },
    ];
    const events = timeLine({ participants: [{ person: { id: 'p1', police: { reports } } }] });

    expect(events.map(({ at }) => at)).toEqual(['2026-02-07T10:00:00.000Z', '2026-03']);
  });

  it('lasts where an end is given', () => {
    const stays = [{ id: 's1', startsOn: '2026-01-02', endsOn: '2026-02-03' }];
    const person = { id: 'p1', generalWelfare: { shelterStays: stays } };

    expect(timeLine({ participants: [{ person }] })).toMatchObject([
      { at: '2026-01-02', until: '2026-02-03', kind: 'SHELTER', lane: 'GENERAL_WELFARE' },
    ]);
  });

  it('makes nothing of what is withheld, silent or not recorded', () => {
    const empty = { id: 'p1', police: null, mentalHealth: { episodes: null }, chain: {} };

    expect(timeLine({ participants: [{ person: empty }, { person: null }], plan: null })).toEqual(
      [],
    );
    expect(timeLine(null)).toEqual([]);
    expect(timeLine(undefined)).toEqual([]);
  });
});
