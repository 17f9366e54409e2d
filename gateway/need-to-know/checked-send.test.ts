import type { ExecutionResult } from 'graphql';
import { fixedError } from '../../schema/errors';
import { Deadline } from '../deadline';
import type { Fetch } from '../execution/executor';
import { smallGraph } from '../testing/small-graph';
import { callerWith } from '../testing/test-settings';
import { passFor, tableWith } from '../testing/test-table';
import type { Asking } from './asking';
import { checkedSend } from './checked-send';
import { rightsOver } from './rights';
import { indexOf } from './supergraph-index';

const index = indexOf(smallGraph());
const noah = tableWith((category, whom) =>
  category === 'CASE_PERSON' && whom === 'noah' ? 'HIDDEN' : undefined,
);
const rights = rightsOver(index, noah)(passFor('sofie', 'dries', 'noah'), '2026-11-22');

const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Person { police { advice reports { severity narrative } } } } }`;
const CASE = '{ case { __typename id number participants { person { __typename id knownAs } } } }';
const person = (id: string) => ({ __typename: 'Person', id });

async function ask(
  answer: unknown,
  { query = ENTITIES, ids = ['sofie', 'dries'], part = {} } = {},
) {
  const sent: Fetch[] = [];
  const alarms: string[] = [];
  const asking: Asking = {
    ...{ caller: callerWith('access'), deadline: new Deadline(60_000), silent: new Map() },
    ...{ rights, isAboutCase: true },
    ...{ answered: new Set(), denied: [] },
    ...part,
  };
  const send = checkedSend(
    index,
    async (_agency, fetch) => {
      sent.push(fetch);
      return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
    },
    (agency, kind) => alarms.push(`${agency} ${kind}`),
  );
  const variables = { representations: ids.map(person) };
  const taken = await send('police', { query, variables }, asking).catch((error: unknown) => error);
  return { taken, sent, alarms, asking };
}

const police = (id: string, part: object = {}) => ({
  k__: id,
  police: { advice: `${id}: by two`, reports: [{ severity: 'LOW', narrative: 'n' }], ...part },
});
const answered = (...entities: unknown[]) => ({ data: { _entities: entities } });

describe('what is asked of an agency', () => {
  it('is asked with the key of each entity, and taken as it was asked: the control', async () => {
    const { taken, sent, alarms, asking } = await ask(answered(police('sofie'), police('dries')));

    expect(taken).toEqual(answered(police('sofie'), police('dries')));
    expect(sent[0]?.query).toContain('...on Person{k__:id police{');
    expect([alarms, asking.denied, asking.silent.size]).toEqual([[], [], 0]);
  });

  it('is only about persons whom the reader knows, each answer in its place', async () => {
    const { taken, sent } = await ask(answered(police('dries'), police('sofie')), {
      ids: ['nobody', 'dries', 'noah', 'sofie'],
    });

    expect(sent[0]?.variables).toEqual({ representations: [person('dries'), person('sofie')] });
    expect(taken).toEqual(answered(null, police('dries'), null, police('sofie')));
  });

  it('is nothing where the reader knows none of them', async () => {
    const { taken, sent, asking } = await ask(answered(), { ids: ['nobody', 'noah'] });

    expect(sent).toEqual([]);
    expect(taken).toEqual(answered(null, null));
    expect(asking.silent.size).toBe(0);
  });

  it('is nothing that this graph does not explain: that is our fault, and nobody is silent', async () => {
    for (const query of ['{ gossip }', '{ case { ...F } } fragment F on ChainCase { id }', '{']) {
      const { sent, asking } = await ask({}, { query });

      expect([sent, asking.refusal, asking.silent.size]).toEqual([[], 'INTERNAL', 0]);
    }
  });
});

describe('what an agency answers', () => {
  it('loses whatever was not asked, at any depth, and its name', async () => {
    const more = {
      ...police('sofie', {
        weapons: ['gun'],
        reports: [{ severity: 'LOW', narrative: 'n', x: 1 }],
      }),
      ...{ prosecution: { files: ['f'] }, id: 'dries', __typename: 'ChainCase' },
    };
    const polluted = JSON.parse(
      JSON.stringify(police('dries')).replace('{', '{"__proto__":{"advice":"p"},'),
    ) as unknown;
    const { taken, alarms } = await ask(answered(more, polluted));

    expect(taken).toEqual(answered(police('sofie'), police('dries')));
    expect(new Set(alarms)).toEqual(new Set(['police UNASKED']));
  });

  it('is null, and no answer, for another person than was asked about', async () => {
    const { taken, alarms, asking } = await ask(answered(police('dries'), police('dries')));

    expect(taken).toEqual(answered(null, police('dries')));
    expect(alarms).toEqual(['police ANOTHER']);
    expect([...asking.silent.keys()]).toEqual(['police']);
  });

  it.each([
    ['a person left out', null],
    ['a text for a person', 'sofie'],
    ['no key', { police: {} }],
    ['a container left out', { k__: 'sofie', police: null }],
    ['a container that is a list', { k__: 'sofie', police: [] }],
    ['a container not there at all', { k__: 'sofie' }],
  ])('is no answer with %s: null must not pass for "none recorded"', async (_what, entity) => {
    const { asking, alarms } = await ask(answered(entity, police('dries')));

    expect([...asking.silent.keys()]).toEqual(['police']);
    expect(alarms.length).toBeGreaterThan(0);
  });

  it.each([
    ['an object for a text', { advice: { a: 1 } }, { advice: null }],
    ['a list for a text', { advice: ['a'] }, { advice: null }],
    ['a number for a text', { advice: 1 }, { advice: null }],
    ['an object for a list', { reports: { 0: {} } }, { reports: null }],
    [
      'a word that the graph does not know',
      { reports: [{ severity: 'AWFUL', narrative: 'n' }] },
      { reports: [{ severity: null, narrative: 'n' }] },
    ],
    ['null in a list', { reports: [null, 'x'] }, { reports: [] }],
    [
      'less than was asked',
      { reports: [{ severity: 'LOW' }] },
      { reports: [{ severity: 'LOW', narrative: null }] },
    ],
  ])('is null, with an alarm, for %s', async (_what, given, expected) => {
    const { taken, alarms } = await ask(answered(police('sofie', given), police('dries')));

    expect(taken).toEqual(answered(police('sofie', expected), police('dries')));
    expect(alarms.length).toBeGreaterThan(0);
  });

  it('is checked at the registry too', async () => {
    const participants = [
      { person: { ...person('sofie'), knownAs: 'Sofie', police: { advice: 'mine' } } },
      { person: { ...person('dries'), knownAs: ['Dries'] } },
    ];
    const chainCase = { __typename: 'ChainCase', id: 'case', number: 'KD-1', participants };
    const { taken } = await ask({ data: { case: chainCase, reader: 1 } }, { query: CASE });

    expect(taken).toEqual({
      data: {
        case: {
          ...chainCase,
          participants: [
            { person: { ...person('sofie'), knownAs: 'Sofie' } },
            { person: { ...person('dries'), knownAs: null } },
          ],
        },
      },
    });
  });
});

describe('what an owner withholds', () => {
  const denial = (
    path: readonly (string | number)[],
    policy = 'consent-refused',
    remedy = 'ASK_OWNER',
  ) => ({
    ...fixedError('NOT_AVAILABLE', { policy, remedy }).toJSON(),
    path,
  });
  const denied = async (path: readonly (string | number)[], ...reason: string[]) => {
    const entities = answered(police('dries'), police('sofie'));
    const { taken, asking } = await ask(
      { ...entities, errors: [denial(path, ...reason)] },
      { ids: ['noah', 'dries', 'sofie'] },
    );
    return { errors: (taken as ExecutionResult).errors, denied: asking.denied };
  };

  it('is noted with its person, its category and its reason, and is no error', async () => {
    expect(await denied(['_entities', 1, 'police', 'reports'])).toEqual({
      errors: undefined,
      denied: [
        {
          ...{ owner: 'POLICE', category: 'INC_FACT', person: 'sofie' },
          ...{ coordinate: 'PoliceRecord.reports', policy: 'consent-refused', remedy: 'ASK_OWNER' },
        },
      ],
    });
  });

  it('is not told, whatever its owner sends beside saying so', async () => {
    const { taken, asking, alarms } = await ask(
      {
        ...answered(police('dries'), police('sofie')),
        errors: [
          denial(['_entities', 0, 'police', 'advice']),
          denial(['_entities', 1, 'police', 'reports']),
          denial(['_entities', 1, 'police', '__proto__']),
        ],
      },
      { ids: ['dries', 'sofie'] },
    );

    expect(taken).toMatchObject(
      answered(police('dries', { advice: null }), police('sofie', { reports: null })),
    );
    expect(alarms).toEqual(['police UNASKED', 'police UNASKED']);
    expect(asking.denied.map(({ coordinate }) => coordinate)).toEqual([
      ...['PoliceRecord.advice', 'PoliceRecord.reports'],
    ]);
  });

  it('is found in a row of a list', async () => {
    expect(
      (await denied(['_entities', 0, 'police', 'reports', 3, 'severity'])).denied,
    ).toMatchObject([{ person: 'dries', coordinate: 'PoliceReport.severity' }]);
  });

  it.each([
    ['Sofie is in a shelter.', 'Call 112.', 'need-to-know', 'NOT_POSSIBLE'],
    ['case-team', 'BREAK_GLASS', 'need-to-know', 'BREAK_GLASS'],
    ['victim-wall', 'NOT_POSSIBLE', 'victim-wall', 'NOT_POSSIBLE'],
  ])('is told in words that were agreed: %s, %s', async (policy, remedy, told, possible) => {
    expect(
      (await denied(['_entities', 0, 'police', 'advice'], policy, remedy)).denied,
    ).toMatchObject([{ policy: told, remedy: possible }]);
  });

  it('is no sign where it is sealed', async () => {
    const query = ENTITIES.replace('advice', 'alarms');
    const { taken, asking } = await ask(
      {
        ...answered({ k__: 'sofie', police: { alarms: null, reports: null } }),
        errors: [denial(['_entities', 0, 'police', 'alarms'])],
      },
      { query, ids: ['sofie'] },
    );

    expect((taken as ExecutionResult).errors).toBeUndefined();
    expect(asking.denied).toEqual([]);
  });

  it('may be a container: then its agency is not silent', async () => {
    const { asking } = await ask({
      ...answered({ k__: 'sofie', police: null }, police('dries')),
      errors: [denial(['_entities', 0, 'police'])],
    });

    expect(asking.silent.size).toBe(0);
    expect(asking.denied).toMatchObject([{ category: 'STRUCTURE', person: 'sofie' }]);
  });

  it('is noted at the registry, for the person whose it is', async () => {
    const participants = [{ person: { ...person('sofie'), knownAs: null } }];
    const { asking } = await ask(
      {
        data: { case: { __typename: 'ChainCase', id: 'case', number: null, participants } },
        errors: [
          denial(['case', 'participants', 0, 'person', 'knownAs']),
          denial(['case', 'number']),
        ],
      },
      { query: CASE },
    );

    expect(asking.denied.map(({ coordinate, person: whose }) => [coordinate, whose])).toEqual([
      ['Person.knownAs', 'sofie'],
      ['ChainCase.number', undefined],
    ]);
  });

  it('stays an error where it cannot be found, and where nothing is explained', async () => {
    const path = ['_entities', 0, 'prosecution'];
    expect((await denied(path)).errors).toHaveLength(1);

    const { taken } = await ask(
      { ...answered(police('sofie')), errors: [denial(['_entities', 0, 'police', 'advice'])] },
      { ids: ['sofie'], part: { isAboutCase: false } },
    );
    expect((taken as ExecutionResult).errors).toHaveLength(1);
  });
});
