import { buildASTSchema, type GraphQLObjectType, parse } from 'graphql';
import { FEDERATION_HEADER } from '../../schema/federation-header';
import { guardFields } from './field-rules';
import { idOf, idsOf } from './fixtures';
import { personsOf } from './testing/families';
import { startAgency, type TestAgency } from './testing/start-agency';
import { passOf, type TestPass } from './testing/test-tokens';
import { toyLibrary } from './testing/toy/subgraph';

/** A row whose label is composed from one other field. */
function guardLabel(fields: string, inputs: readonly string[]): void {
  const [, directive = ''] = FEDERATION_HEADER.split(/^(?=directive)/m);
  const schema = buildASTSchema(
    parse(`${directive} type Query { row: Row } type Row { ${fields} }`),
  );
  const { label } = (schema.getType('Row') as GraphQLObjectType).getFields();
  Object.assign(label?.extensions ?? {}, { label: { text: 'Row', inputs } });
  guardFields(schema);
}

const summary = '@needToKnow(category: "INC_FACT", detail: "SUMMARY")';
const full = '@needToKnow(category: "INC_FACT", detail: "FULL")';
const weapon = '@needToKnow(category: "WEAPON", detail: "SUMMARY")';

describe('a label', () => {
  it.each([
    ['of the same category and detail', `kind: String ${summary} label: String ${summary}`],
    ['of a lower detail', `kind: String ${summary} label: String ${full}`],
    [
      'with labels it has itself',
      `kind: String ${summary} ${weapon} label: String ${summary} ${weapon}`,
    ],
  ])('may say a field %s', (_what, fields) => {
    expect(() => {
      guardLabel(fields, ['kind']);
    }).not.toThrow();
  });

  it.each([
    ['of another category', `kind: String ${weapon} label: String ${summary}`],
    ['that is too detailed', `kind: String ${full} label: String ${summary}`],
    [
      'that is as detailed as no word says',
      `kind: String @needToKnow(category: "INC_FACT") label: String ${summary}`,
    ],
    ['with one label more', `kind: String ${summary} ${weapon} label: String ${summary}`],
    ['without a label', `kind: String label: String ${summary}`],
    ['that is not there', `other: String ${summary} label: String ${summary}`],
    ['that is an id', `kind: [ID] ${summary} label: String ${summary}`],
  ])('that says a field %s keeps the agency from starting', (_what, fields) => {
    expect(() => {
      guardLabel(fields, ['kind']);
    }).toThrow(
      'Row.label: may not be composed from "kind"; take fields of the same category and detail, no ids.',
    );
  });
});

/** Who refuses this is no member of the case for the reader. */
const HIDDEN = ['CASE_PERSON'] as const;

interface Toys {
  readonly loans: readonly {
    readonly id: string;
    readonly label: string;
    readonly carrierId: string | null;
    readonly playmateIds: readonly string[] | null;
  }[];
  readonly secrets:
    | readonly {
        readonly id: string;
        readonly words: readonly string[] | null;
        readonly sharedWithIds: readonly string[] | null;
      }[]
    | null;
}

describe('the rules around the fields of an agency', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(toyLibrary);
  });
  afterAll(() => agency.stop());

  const STATE =
    'toys { loans { id label carrierId playmateIds } secrets { id words sharedWithIds } }';
  async function toysOf(
    label: string,
    pass = passOf({ family: 'S1', purpose: 'SAFETY_PLANNING' }),
  ): Promise<Toys> {
    const { data } = await agency.persons(pass, [label], STATE);
    const [person] = data?.['_entities'] as [{ toys: Toys }];
    return person.toys;
  }

  it('compose a label from the row', async () => {
    const { loans } = await toysOf('P-0101');

    expect(loans.map(({ label }) => label)).toEqual([
      'Loan, March 2026, teddy bear, kite',
      'Loan, June 2026, kite',
    ]);
  });

  it('leave out the ids of persons outside the case, one by one', async () => {
    const [sofies] = (await toysOf('P-0101')).loans;
    const [kristofs] = (await toysOf('P-0102')).loans;

    expect(sofies).toMatchObject({ carrierId: null, playmateIds: idsOf('P-0103', 'P-0104') });
    expect(kristofs).toMatchObject({ carrierId: idOf('P-0103'), playmateIds: [] });
  });

  it('leave out the id of a person whom the reader may not know to be in the case', async () => {
    const persons = personsOf('S1').map((person) =>
      person.id === idOf('P-0103') ? { ...person, minor: false, refused: HIDDEN } : person,
    );
    const pass = passOf({ family: 'S1', purpose: 'SAFETY_PLANNING', persons });
    const [loan] = (await toysOf('P-0101', pass)).loans;
    const { data } = await agency.persons(pass, ['P-0103'], 'toys { __typename }');

    expect(loan?.playmateIds).toEqual(idsOf('P-0104'));
    expect(data?.['_entities']).toEqual([null]);
  });

  it('give each id to whoever may know that person: the control', async () => {
    const persons = ['P-0101', 'P-0103', 'P-0104', 'P-0201'].map((label) => ({
      ...{ id: idOf(label), side: 'NEUTRAL' as const, minor: false },
    }));
    const [loan] = (
      await toysOf('P-0101', passOf({ family: 'S1', purpose: 'SAFETY_PLANNING', persons }))
    ).loans;

    expect(loan).toMatchObject({
      carrierId: idOf('P-0201'),
      playmateIds: idsOf('P-0103', 'P-0201', 'P-0104'),
    });
  });

  it('answer a sealed list that is empty with null, whether of records, words or persons', async () => {
    expect((await toysOf('P-0103')).secrets).toBeNull();
    expect((await toysOf('P-0102')).secrets).toMatchObject([{ words: null, sharedWithIds: null }]);
  });

  it('answer a list that is not sealed and empty with an empty one: the control', async () => {
    expect((await toysOf('P-0103')).loans).toEqual([]);
  });

  it('give a sealed record another id for each agency of a reader, the same within one', async () => {
    const idFor = async (part: Partial<TestPass>) =>
      (await toysOf('P-0101', passOf({ family: 'S1', purpose: 'SAFETY_PLANNING', ...part })))
        .secrets?.[0]?.id;
    const [one, colleague, other, third] = [
      await idFor({ agency: 'POLICE', sub: 'reader:one' }),
      await idFor({ agency: 'POLICE', sub: 'reader:colleague' }),
      await idFor({ agency: 'PROSECUTION', sub: 'reader:one' }),
      await idFor({ agency: 'MUNICIPALITY', sub: 'reader:one' }),
    ];
    const stored = await agency.db.query<{ id: string }[]>('SELECT id FROM secret');

    expect(one).toBe(colleague);
    expect(new Set([one, other, third]).size).toBe(3);
    for (const { id } of stored) expect([one, other, third]).not.toContain(id);
  });

  it('give an open record the same id for all: the control', async () => {
    const ids = await Promise.all(
      (['POLICE', 'PROSECUTION'] as const).map(async (code) => {
        const { loans } = await toysOf(
          'P-0102',
          passOf({ family: 'S1', purpose: 'SAFETY_PLANNING', agency: code }),
        );
        return loans[0]?.id;
      }),
    );

    expect(ids[0]).toBe(ids[1]);
  });
});
