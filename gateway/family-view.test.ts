import { fixedError } from '../schema/errors';
import {
  aboutEach,
  ANSWERS,
  type Answers,
  gatewayOver,
  SINCE,
  without,
} from './testing/gateway-over';
import { RECEIPT } from './testing/memory-recorder';
import { CASE, tableWith } from './testing/test-table';

const VIEW = `{ case { number participants { person {
  knownAs police { advice weapons reports { severity } } prosecution { files } } } } }`;

describe('the family view of a small graph', () => {
  const whole = (id: string) => ({
    knownAs: `${id}'s name`,
    police: { advice: `${id}: go by two`, weapons: ['knife'], reports: [{ severity: 'HIGH' }] },
    prosecution: { files: [`file of ${id}`] },
  });

  it('is whole when all answer, and says that nothing is withheld and nobody silent', async () => {
    const { ask } = await gatewayOver(ANSWERS);

    expect(await ask(VIEW)).toEqual({
      data: {
        case: {
          number: 'KD-1',
          participants: [{ person: whole('sofie') }, { person: whole('dries') }],
        },
      },
      extensions: { oneroof: { withheld: [], silent: [], receipt: RECEIPT } },
    });
  });

  it('says who is silent and since when, in our own words, and keeps the rest', async () => {
    const { ask } = await gatewayOver(without('police', ANSWERS));
    const { data, errors, extensions } = await ask(VIEW);

    expect(data).toMatchObject({
      case: { participants: [{ person: { ...whole('sofie'), police: null } }, {}] },
    });
    expect(errors).toEqual([fixedError('AGENCY_SILENT', { agency: 'POLICE' })]);
    expect(extensions).toEqual({
      oneroof: { withheld: [], silent: [{ agency: 'POLICE', since: SINCE }], receipt: RECEIPT },
    });
  });

  it('is recorded without a silent agency, and with one that gave a part', async () => {
    const recorded = async (police: Answers['police'] | undefined) => {
      const { ask, recorder } = await gatewayOver({
        ...without('police', ANSWERS),
        ...(police ? { police } : {}),
      });
      const { data } = await ask(VIEW);
      const [entry] = recorder.entries;
      if (entry?.kind !== 'ANSWER') throw new Error('Expected an answer to be recorded.');
      const owners = new Set(entry.slices.map(({ owner }) => owner));
      return { data, silent: entry.silent, owners: [...owners] };
    };
    const nobody = await recorded(undefined);
    const { police } = whole('sofie');
    const onlySofie = await recorded({ data: { _entities: [{ k__: 'sofie', police }, null] } });

    expect(nobody).toMatchObject({ silent: ['POLICE'], owners: ['CASE_REGISTRY', 'PROSECUTION'] });
    expect(onlySofie).toMatchObject({
      data: { case: { participants: [{ person: { police } }, { person: { police: null } }] } },
      silent: ['POLICE'],
      owners: ['CASE_REGISTRY', 'POLICE', 'PROSECUTION'],
    });
  });

  it('asks nobody for what nobody may be told, and shows each person only what holds for them', async () => {
    const { ask, asked } = await gatewayOver(ANSWERS, {
      tableOf: tableWith((category, whom) =>
        category === 'JUD_STATUS' || (category === 'WEAPON' && whom === 'sofie')
          ? 'NONE'
          : undefined,
      ),
    });
    const { data, extensions } = await ask(VIEW);

    expect(data).toMatchObject({
      case: {
        participants: [
          {
            person: {
              police: { advice: null, weapons: null, reports: [{ severity: 'HIGH' }] },
              prosecution: { files: null },
            },
          },
          { person: { ...whole('dries'), prosecution: { files: null } } },
        ],
      },
    });
    expect(asked.map(({ agency }) => agency)).toEqual(['case-registry', 'police']);
    const reason = { policy: 'purpose-not-agreed', remedy: 'ASK_OWNER' };
    expect(extensions).toEqual({
      oneroof: {
        receipt: RECEIPT,
        silent: [],
        withheld: [
          {
            ...{ owner: 'POLICE', category: 'WEAPON', person: 'sofie', ...reason },
            coordinates: ['PoliceRecord.advice', 'PoliceRecord.weapons'],
          },
          {
            ...{ owner: 'PROSECUTION', category: 'JUD_STATUS', ...reason },
            coordinates: ['ProsecutionRecord.files'],
          },
        ],
      },
    });
  });

  const denial = (path: (string | number)[]) =>
    ({
      ...fixedError('NOT_AVAILABLE', {
        policy: 'consent-refused',
        remedy: 'ASK_OWNER',
      }).toJSON(),
      path,
    }) as never;

  it('tells what an owner withholds beyond the gateway, as it tells its own', async () => {
    const prosecution = aboutEach(
      () => ({ prosecution: { files: null } }),
      [denial(['_entities', 1, 'prosecution', 'files'])],
    );
    const { ask } = await gatewayOver({ ...ANSWERS, prosecution });
    const { data, errors, extensions } = await ask(VIEW);

    expect(data).toMatchObject({ case: { participants: [{}, { person: { prosecution: {} } }] } });
    expect(errors).toBeUndefined();
    expect(extensions).toEqual({
      oneroof: {
        receipt: RECEIPT,
        silent: [],
        withheld: [
          {
            ...{ owner: 'PROSECUTION', category: 'JUD_STATUS', person: 'dries' },
            ...{ policy: 'consent-refused', remedy: 'ASK_OWNER' },
            coordinates: ['ProsecutionRecord.files'],
          },
        ],
      },
    });
  });

  it('begins at the registry, also when nothing of the case may be read', async () => {
    const { ask, asked } = await gatewayOver(
      { 'case-registry': { data: { case: { __typename: 'ChainCase' } } } },
      { tableOf: tableWith((category) => (category === 'STRUCTURE' ? 'FULL' : 'NONE')) },
    );

    expect((await ask('{ case { number prosecution { decision } } }')).data).toEqual({
      case: { number: null, prosecution: { decision: null } },
    });
    expect(asked.map(({ agency }) => agency)).toEqual(['case-registry']);
  });

  it('asks nobody when nothing is left to ask', async () => {
    const { ask, asked } = await gatewayOver({});

    expect((await ask('{ who: __typename }', { pass: undefined })).data).toEqual({ who: 'Query' });
    expect(asked).toEqual([]);
  });

  it('is refused, and nobody is asked, without a pass and to whom the case does not exist', async () => {
    const { ask, asked } = await gatewayOver(ANSWERS, { tableOf: tableWith(() => 'HIDDEN') });

    for (const part of [{ pass: undefined }, {}]) {
      expect(await ask(VIEW, part)).toEqual({ status: 403, errors: [fixedError('NOT_AVAILABLE')] });
    }
    expect(asked).toEqual([]);
  });

  it('is one fixed error with its status when the registry refuses', async () => {
    const { ask } = await gatewayOver(ANSWERS);

    expect(await ask(VIEW, { refusal: 'PASS_STALE' })).toEqual({
      ...{ status: 403, errors: [fixedError('PASS_STALE')] },
    });
  });

  it('is one fixed error when the registry is silent, and names nobody', async () => {
    const { ask } = await gatewayOver({});

    expect(await ask(VIEW)).toEqual({ status: 503, errors: [fixedError('AGENCY_SILENT')] });
  });

  it('is one fixed error when a policy cannot be evaluated, with no data and no reason', async () => {
    const { ask, asked } = await gatewayOver(ANSWERS, {
      tableOf: () => {
        throw new Error('Sofie is not in the matrix.');
      },
    });

    expect(await ask(VIEW)).toEqual({ status: 500, errors: [fixedError('INTERNAL')] });
    expect(asked).toEqual([]);
  });
});

describe('words of a reader', () => {
  it('may be the name of a key: no agency hears them, and the answer is what was asked', async () => {
    const { ask, asked } = await gatewayOver(ANSWERS);
    const { data } = await ask(`{ kase: case { participants { person {
      id: knownAs knownAs: id __typename
      prosecution: police { id: advice } police: prosecution { constructor: files }
    } } } }`);

    expect(data).toMatchObject({
      kase: {
        participants: [
          {
            person: {
              ...{ id: "sofie's name", knownAs: 'sofie', __typename: 'Person' },
              prosecution: { id: 'sofie: go by two' },
              police: { constructor: ['file of sofie'] },
            },
          },
          {},
        ],
      },
    });
    expect(asked.map(({ query }) => query).join()).not.toMatch(/kase|constructor|id: ?knownAs/);
  });

  it('are refused where they begin as only GraphQL begins', async () => {
    const { ask } = await gatewayOver(ANSWERS);

    expect(await ask('{ case { __proto__: number } }')).toEqual({
      ...{ status: 400, errors: [fixedError('INVALID_OPERATION')] },
    });
  });

  it('choose between operations and fields, each with an answer of its own', async () => {
    const { ask, asked } = await gatewayOver(ANSWERS);
    const query = 'query ($all: Boolean = true) { case { number @include(if: $all) id } }';

    expect((await ask(query)).data).toEqual({ case: { number: 'KD-1', id: 'case' } });
    expect((await ask(query, { variables: { all: false } })).data).toEqual({
      case: { id: 'case' },
    });
    expect(asked[1]?.query).not.toContain('number');
    expect((await ask('query A { case { id } } query B { case { id } }')).errors).toMatchObject([
      { extensions: { code: 'INVALID_OPERATION' } },
    ]);
  });
});

describe('a mutation', () => {
  it('goes to the registry with its arguments, under a neutral name', async () => {
    const { ask, asked } = await gatewayOver({
      'case-registry': { data: { m0: { token: 'one' }, m2: { token: 'two' } } },
    });
    const query = `mutation ($id: ID!, $unused: String) {
      open: openCase(caseId: $id) { token } other: openCase(caseId: "b") { t: token } }`;
    const { data } = await ask(query, { pass: undefined, variables: { id: 'a' } });

    expect(data).toEqual({ open: { token: 'one' }, other: { t: 'two' } });
    expect(asked).toMatchObject([{ agency: 'case-registry', variables: { id: 'a' } }]);
    expect(asked[0]?.query).not.toMatch(/open:|other|unused/);
  });

  it('that the reader may not make is refused, and is not made', async () => {
    const { ask, asked } = await gatewayOver(
      { 'case-registry': { data: { m0: { text: 'a' } } } },
      {
        tableOf: tableWith((category, whom) =>
          whom === CASE && category === 'PLAN' ? 'SUMMARY' : undefined,
        ),
      },
    );
    const { data, errors } = await ask('mutation { addGoal(text: "a") { text } }');

    expect([data, asked]).toEqual([undefined, []]);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_AVAILABLE' } }]);
  });

  it('that its owner refuses is refused, and not left unsaid', async () => {
    const refused = fixedError('NOT_AVAILABLE', { policy: 'case-closed', remedy: 'NOT_POSSIBLE' });
    const { ask } = await gatewayOver({
      'case-registry': {
        data: { m0: null },
        errors: [{ ...refused.toJSON(), path: ['m0'] } as never],
      },
    });
    const { data, errors } = await ask('mutation { addGoal(text: "a") { text } }');

    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_AVAILABLE' } }]);
  });
});
