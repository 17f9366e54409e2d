import { parse } from 'graphql';
import { smallGraph } from '../testing/small-graph';
import { passFor, tableWith } from '../testing/test-table';
import { answerShape } from './answer-shape';
import { grantedFields } from './granted-fields';
import { operationIn } from './named-operation';
import { treeOf } from './operation-tree';
import { rightsOver, type TableOf } from './rights';
import { indexOf } from './supergraph-index';

const index = indexOf(smallGraph());

/** What a reader of these rights is answered, when this was fetched. */
function shaped(
  text: string,
  data: unknown,
  tableOf: TableOf = tableWith(),
  silent: readonly string[] = [],
) {
  const rights = rightsOver(index, tableOf)(passFor('sofie', 'dries'), '2026-11-22');
  const tree = treeOf(index, operationIn(parse(text), undefined), {});
  const alarms: string[] = [];
  const answer = answerShape(tree, grantedFields(tree, rights))(data, {
    ...{ rights, silent: new Map(silent.map((agency) => [agency, ''])) },
    onAlarm: (agency, kind) => alarms.push(`${agency} ${kind}`),
  });
  return { answer, text: JSON.stringify(answer), alarms };
}

const participant = (id: string, police: object | null = {}, part = {}) => ({
  person: { id, police, ...part },
});
const inCase = (...participants: object[]) => ({ case: { participants } });
const ADVICE = '{ case { participants { person { id police { advice } } } } }';

describe('the shape of an answer', () => {
  it('has the order and the words of the reader, whatever the order of the data', () => {
    const { text } = shaped('{ a: case { n: number phase __typename id: phase } }', {
      case: { id: 'case', phase: 'RUNNING', number: 'KD-1' },
    });

    expect(text).toBe(
      '{"a":{"n":"KD-1","phase":"RUNNING","__typename":"ChainCase","id":"RUNNING"}}',
    );
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'then', 'toJSON'])(
    'is plain JSON when something is called %s',
    (alias) => {
      const { text } = shaped(`{ case { ${alias}: number } ${alias}: case { id } }`, {
        case: { number: 'KD-1', id: 'case' },
      });

      expect(text).toBe(`{"case":{"${alias}":"KD-1"},"${alias}":{"id":"case"}}`);
      expect(({} as Record<string, unknown>)['number']).toBeUndefined();
    },
  );

  it('is what was fetched where nothing of it is left out, and changes nothing of it', () => {
    const police = { reports: [{ severity: 'HIGH' }, { severity: 'LOW' }] };
    const data = inCase(participant('sofie', police), participant('dries', { reports: [null] }));
    const before = JSON.stringify(data);
    const { answer } = shaped(
      '{ case { participants { person { id police { reports { severity } } } } } }',
      data,
    );

    expect(answer).toEqual(
      inCase(participant('sofie', police), participant('dries', { reports: [] })),
    );
    const { participants } = answer?.['case'] as (typeof data)['case'];
    expect(participants[0]).toBe(data.case.participants[0]);
    expect(participants[1]).not.toBe(data.case.participants[1]);
    expect(JSON.stringify(data)).toBe(before);
  });

  it('is masked for each person', () => {
    const table = tableWith((category, whom) =>
      category === 'WEAPON' && whom === 'sofie' ? 'NONE' : undefined,
    );
    const data = inCase(
      participant('sofie', { advice: 'a' }),
      participant('dries', { advice: 'b' }),
    );

    expect(shaped(ADVICE, data, table).text).toBe(
      '{"case":{"participants":[{"person":{"id":"sofie","police":{"advice":null}}},{"person":{"id":"dries","police":{"advice":"b"}}}]}}',
    );
    expect(shaped(ADVICE, data).text).toContain('"advice":"a"'); // the control
  });

  it('has no participant who is not in the pass, or whom the reader may not know', () => {
    const table = tableWith((category, whom) =>
      category === 'CASE_PERSON' && whom === 'dries' ? 'HIDDEN' : undefined,
    );
    const data = inCase(participant('nobody'), participant('dries'), participant('sofie'), {});

    expect(shaped('{ case { participants { side person { id } } } }', data, table).text).toBe(
      '{"case":{"participants":[{"side":null,"person":{"id":"sofie"}}]}}',
    );
  });

  it('judges facts about a participation by its own person', () => {
    const table = tableWith((category, whom) =>
      category === 'CASE_PERSON' && whom === 'dries' ? 'SUMMARY' : undefined,
    );
    const data = inCase(
      participant('sofie', {}, {}),
      ...[{ ...participant('dries'), side: 'OFFENDER_SIDE' }],
    );

    expect(shaped('{ case { participants { side } } }', data, table).text).toBe(
      '{"case":{"participants":[{"side":null},{"side":null}]}}',
    );
    expect(shaped('{ case { participants { side } } }', data).text).toContain('OFFENDER_SIDE');
  });

  it('has an object for every container, and null only where its agency is silent', () => {
    const data = inCase(participant('sofie', null));

    expect(shaped(ADVICE, data).text).toContain('"police":{"advice":null}');
    expect(shaped(ADVICE, data, tableWith(), ['police']).text).toContain('"police":null');
    expect(shaped(ADVICE, data, tableWith(), ['prosecution']).text).toContain('"police":{');
  });

  it('makes up a container of which nothing may be read, silent or not', () => {
    const table = tableWith((category) => (category === 'WEAPON' ? 'NONE' : undefined));
    const data = inCase(participant('sofie', null));

    for (const silent of [[], ['police']]) {
      expect(shaped(ADVICE, data, table, silent).text).toContain('"police":{"advice":null}');
    }
  });

  it('has null, and an alarm, for a value that the graph does not know', () => {
    const query =
      '{ case { number participants { side person { police { weapons reports { severity times } } } } } }';
    const reports = [{ severity: 'AWFUL', times: 1.5 }, { severity: 'LOW', times: 2 }, 'x', null];
    const data = {
      case: {
        number: { secret: 'x' },
        participants: [
          { person: { id: 'sofie', police: { weapons: ['knife', 7, null], reports } } },
        ],
      },
    };
    const { text, alarms } = shaped(query, data);

    expect(JSON.parse(text)).toEqual({
      case: {
        number: null,
        participants: [
          {
            side: null,
            person: {
              police: {
                weapons: ['knife'],
                reports: [
                  { severity: null, times: null },
                  { severity: 'LOW', times: 2 },
                ],
              },
            },
          },
        ],
      },
    });
    expect(alarms.sort()).toEqual([
      ...['case-registry WRONG_SHAPE', 'police WRONG_SHAPE', 'police WRONG_SHAPE'],
      'police WRONG_SHAPE',
    ]);
  });

  it.each([null, undefined, 'x', [], { case: 'x' }, { case: [] }, { case: { participants: {} } }])(
    'is null where nothing fits: %j',
    (data) => {
      const { text } = shaped('{ case { participants { person { id } } } }', data);

      expect(['{"case":null}', '{"case":{"participants":null}}']).toContain(text);
    },
  );
});
