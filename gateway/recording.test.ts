import { fixedError } from '../schema/errors';
import { aboutEach, ANSWERS, gatewayOver, without } from './testing/gateway-over';
import { CASE, EVERYTHING, tableWith } from './testing/test-table';

const VIEW = `{ case { number participants { person {
  knownAs police { advice reports { severity } } prosecution { files } } } } }`;
const BOTH = ['dries', 'sofie'];

describe('what is recorded of an answer', () => {
  it('is what was asked and granted of each person, by owner, category and detail', async () => {
    const { ask, recorder } = await gatewayOver(ANSWERS);
    await ask(VIEW);

    expect(recorder.entries).toEqual([
      {
        ...{ kind: 'ANSWER', withheld: [], silent: [] },
        slices: [
          slice('CASE_REGISTRY', 'CASE_CORE', 'FULL', [], 'ChainCase.number'),
          slice(
            'CASE_REGISTRY',
            'CASE_PERSON',
            'SUMMARY',
            BOTH,
            'CaseParticipant.person',
            'ChainCase.participants',
          ),
          slice('CASE_REGISTRY', 'ID_CORE', 'FULL', BOTH, 'Person.knownAs'),
          slice('CASE_REGISTRY', 'STRUCTURE', 'FULL', [], 'Query.case'),
          ...[
            slice(
              'POLICE',
              'INC_FACT',
              'SUMMARY',
              BOTH,
              'PoliceRecord.reports',
              'PoliceReport.severity',
            ),
            slice('POLICE', 'STRUCTURE', 'FULL', BOTH, 'Person.police'),
            slice('POLICE', 'WEAPON', 'SUMMARY', BOTH, 'PoliceRecord.advice'),
            slice('PROSECUTION', 'JUD_STATUS', 'FULL', BOTH, 'ProsecutionRecord.files'),
            slice('PROSECUTION', 'STRUCTURE', 'FULL', BOTH, 'Person.prosecution'),
          ],
        ],
      },
    ]);
  });

  it('is the same whether or not a value is there', async () => {
    const nothing = aboutEach(() => ({ police: { advice: null, reports: [] } }));
    const [some, none] = [
      await gatewayOver(ANSWERS),
      await gatewayOver({ ...ANSWERS, police: nothing }),
    ];
    await some.ask(VIEW);
    await none.ask(VIEW);

    expect(none.recorder.entries).toEqual(some.recorder.entries);
  });

  it('leaves out what is withheld of one person, and names its category', async () => {
    const { ask, recorder } = await gatewayOver(ANSWERS, {
      tableOf: tableWith((category, whom) =>
        category === 'INC_FACT' && whom === 'sofie' ? 'NONE' : undefined,
      ),
    });
    await ask(VIEW);

    expect(recorder.entries).toMatchObject([{ withheld: ['INC_FACT'] }]);
    expect(personsOf('PoliceReport.severity', recorder.entries)).toEqual(['dries']);
    expect(personsOf('PoliceRecord.advice', recorder.entries)).toEqual(BOTH);
  });

  it('names no category that is hidden', async () => {
    const { ask, recorder } = await gatewayOver(ANSWERS, {
      tableOf: tableWith((category) => (category === 'WEAPON' ? 'HIDDEN' : undefined)),
    });
    await ask(VIEW);

    expect(JSON.stringify(recorder.entries)).not.toContain('WEAPON');
  });

  it('leaves out an agency that is silent, which it names, and all that hangs in its answers', async () => {
    const { ask, recorder } = await gatewayOver(without('police', ANSWERS));
    await ask(VIEW);

    expect(recorder.entries).toMatchObject([{ silent: ['POLICE'] }]);
    expect(personsOf('PoliceReport.severity', recorder.entries)).toEqual([]);
    expect(personsOf('ProsecutionRecord.files', recorder.entries)).toEqual(BOTH);
  });

  it('leaves out what an owner withholds, and all below it', async () => {
    const path = ['_entities', 1, 'police', 'reports'];
    const reason = { policy: 'consent-refused', remedy: 'ASK_OWNER' };
    const denial = { ...fixedError('NOT_AVAILABLE', reason).toJSON(), path };
    const police = aboutEach(
      () => ({ police: { advice: 'go', reports: null } }),
      [denial as never],
    );
    const { ask, recorder } = await gatewayOver({ ...ANSWERS, police });
    await ask(VIEW);

    expect(recorder.entries).toMatchObject([{ withheld: ['INC_FACT'] }]);
    expect(personsOf('PoliceRecord.reports', recorder.entries)).toEqual(['sofie']);
    expect(personsOf('PoliceReport.severity', recorder.entries)).toEqual(['sofie']);
  });

  it('says that somebody was refused, before a refusal leaves', async () => {
    const { ask, recorder } = await gatewayOver(ANSWERS, {
      tableOf: tableWith((_category, whom) => (whom === CASE ? 'HIDDEN' : undefined)),
    });
    const { errors } = await ask(VIEW);

    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_AVAILABLE']);
    expect(recorder.entries).toEqual([{ kind: 'REFUSAL', code: 'NOT_AVAILABLE' }]);
  });
});

describe('what cannot be recorded', () => {
  const failing = async (answers = ANSWERS) => {
    const gateway = await gatewayOver(answers, { tableOf: EVERYTHING });
    gateway.recorder.fails = true;
    return gateway;
  };
  const REFUSED = { errors: [{ extensions: { code: 'NOT_RECORDED' } }] };

  it('is not answered: one fixed error, and no data', async () => {
    const { ask } = await failing();
    const { data, ...rest } = await ask(VIEW);

    expect(data).toBeUndefined();
    expect(rest).toMatchObject(REFUSED);
    expect(JSON.stringify(rest)).not.toMatch(/sofie|oneroof/);
  });

  const OPEN = 'mutation { openCase(caseId: "case") { token } }';
  const opened = { 'case-registry': { data: { m0: { token: 'a token' } } } };

  it('is not done either: no agency hears of a mutation', async () => {
    const { ask, asked } = await failing(opened);

    expect(await ask(OPEN)).toMatchObject(REFUSED);
    expect(asked).toEqual([]);
  });

  it('would be done and answered if it could: the control, which is recorded before and after', async () => {
    const { ask, asked, recorder } = await gatewayOver(opened);
    const { data } = await ask(OPEN);

    expect(data).toEqual({ openCase: { token: 'a token' } });
    expect(asked).toHaveLength(1);
    expect(recorder.entries).toMatchObject([{ kind: 'MUTATION' }, { kind: 'ANSWER' }]);
    const [before, after] = recorder.requests.map((request) => request.asked);
    expect(before).toEqual([
      { field: 'Mutation.openCase', case: 'case', person: null, purpose: null },
    ]);
    expect(after).toEqual(before);
  });

  it('names every case that a mutation asks for, however it is written', async () => {
    const { ask, recorder } = await gatewayOver(opened);
    await ask(
      `mutation ($id: ID!) {
        one: openCase(caseId: "a case") { token } two: openCase(caseId: $id) { token } }`,
      { variables: { id: 'another' } },
    );

    expect(recorder.requests[0]?.asked?.map((one) => one.case)).toEqual(['a case', 'another']);
  });
});

function slice(
  owner: string,
  category: string,
  detail: string,
  persons: string[],
  ...fields: string[]
) {
  return { owner, category, detail, persons, fields };
}

/** Of whom a field is recorded. */
function personsOf(field: string, entries: readonly object[]): string[] {
  const [{ slices }] = entries as [{ slices: { fields: string[]; persons: string[] }[] }];
  return slices.flatMap(({ fields, persons }) => (fields.includes(field) ? persons : []));
}
