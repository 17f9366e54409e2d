import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { MATRIX } from '../../schema/policy/generated/matrix';
import { WALLED_CATEGORIES } from '../../schema/policy/walled-categories';
import { PUBLISHED_FIELDS } from '../need-to-know/published-fields';

const SCHEMA = join(__dirname, '../../schema/subgraphs');
const SDL = readdirSync(SCHEMA)
  .map((file) => readFileSync(join(SCHEMA, file), 'utf8'))
  .join('\n');

const fieldsOf = (type: string) =>
  [...PUBLISHED_FIELDS].filter(([coordinate]) => coordinate.startsWith(`${type}.`));
const named = (pattern: RegExp) =>
  [...PUBLISHED_FIELDS.keys()].filter((coordinate) => pattern.test(coordinate.split('.')[1] ?? ''));

/** Coordinates that are reached from a type without going through a person. */
function reachedFrom(type: string, seen = new Set<string>()): string[] {
  if (type === 'Person' || seen.has(type)) return [];
  seen.add(type);
  return fieldsOf(type).flatMap(([coordinate, { type: next }]) => [
    coordinate,
    ...reachedFrom(next, seen),
  ]);
}

/** Ways of inference of the privacy review that the shape of the graph closes, by number. */
describe('the shape of the graph', () => {
  it('3: says whether a child was there, and never how many', () => {
    expect(PUBLISHED_FIELDS.get('PoliceReport.isChildPresent')?.type).toBe('Boolean');
    expect(named(/child.*(count|number)|(count|number).*child/i)).toEqual([]);
  });

  it('21, 24, 32, 36: counts, numbers and adds up nothing of a family', () => {
    const counting = named(/count$|^total|hasMore|cursor|ordinal|progress|score|basedOn/i);
    const ofLooks = counting.filter((coordinate) =>
      PUBLISHED_FIELDS.get(coordinate)?.labels.some(({ category }) => category === 'ACCESS_LOG'),
    );

    expect(counting).toEqual(ofLooks); // who looked may be counted; what was looked at may not
    expect(fieldsOf('RoundTable').map(([one]) => one)).not.toContain('RoundTable.number');
  });

  it('15a: hangs nothing walled or sealed under the case: it hangs under whom it is about', () => {
    const sealed = reachedFrom('ChainCase').filter((coordinate) =>
      PUBLISHED_FIELDS.get(coordinate)?.labels.some(
        ({ category }) =>
          category !== 'CASE_PERSON' && // a participant row is about its own person
          (WALLED_CATEGORIES.has(category as keyof typeof MATRIX) ||
            MATRIX[category as keyof typeof MATRIX].sensitivity === 5),
      ),
    );

    expect(reachedFrom('ChainCase').length).toBeGreaterThan(100); // the control: it walks
    expect(sealed).toEqual([]);
  });

  it('26, 27: has no type that is one of several, and no word of an enum that is a sealed fact', () => {
    const { definitions } = parse(SDL);
    const words = definitions.flatMap((one) =>
      one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value !== 'DataCategory'
        ? (one.values ?? []).map(({ name }) => name.value)
        : [],
    );

    expect(words).toContain('NEW_INCIDENT'); // the control: it reads enums
    expect(words.filter((word) => /SHELTER|REFUGE|STALKING_ALARM/.test(word))).toEqual([]);
    expect(definitions.filter(({ kind }) => /Interface|Union/.test(kind))).toEqual([]);
  });

  it('40: warns of a person under that person, and of nobody under the case', () => {
    expect(named(/staffSafetyAdvice/)).toEqual(['PoliceRecord.staffSafetyAdvice']);
    expect(reachedFrom('ChainCase')).not.toContain('PoliceRecord.staffSafetyAdvice');
  });

  it('46, 47: has no reason to leave, and neither side nor clients of who works in it', () => {
    const ofWorkers = ['AgencyParticipation', 'CaseWorker', 'Professional'].flatMap((type) =>
      fieldsOf(type).map(([coordinate]) => coordinate),
    );

    expect(ofWorkers.length).toBeGreaterThan(10);
    expect(ofWorkers.filter((one) => /reason|side|worksFor|client/i.test(one))).toEqual([]);
  });

  it('58, 70: has no freshness but of an agency as a whole, and no statistics', () => {
    expect(named(/^asOf$/)).toEqual(['Agency.asOf']);
    expect(named(/updatedAt|etag|version|average|statistic/i)).toEqual([]);
  });

  it('71: has the national number at one place, and nowhere as what is asked for', () => {
    const found = [...PUBLISHED_FIELDS].filter(([, { labels }]) =>
      labels.some(({ category }) => category === 'ID_NRN'),
    );

    expect(found.map(([coordinate]) => coordinate)).toEqual(['CivilRecord.nationalNumber']);
    expect(SDL.match(/nationalNumber/g)).toHaveLength(1);
  });

  it('73: carries with each contribution, and with each release, what it may be used for', () => {
    expect(named(/^useLimitation$/).sort()).toEqual(
      expect.arrayContaining(['Release.useLimitation', 'RoundTableContribution.useLimitation']),
    );
  });
});
