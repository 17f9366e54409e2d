import { buildSchema } from 'graphql';
import { fieldAt, fieldsByCoordinate, fieldsUsed, operationsIn } from './fields-used';
import type { ReferenceField, SchemaReference } from './reference';

const SCHEMA = buildSchema(`
  type Query { case: ChainCase, hidden: String }
  type ChainCase { number: String, participants: [CaseParticipant!], police: Area }
  type CaseParticipant { person: Person }
  type Person { name: String, police: Area, justice: Area }
  type Area { street: String }
`);
const field = (name: string, owner: string | null): ReferenceField => ({
  ...{ name, type: 'String', description: '', arguments: [], owner, labels: [] },
});
const type = (name: string, ...fields: ReferenceField[]) => ({
  ...{ name, kind: 'OBJECT' as const, description: '', fields, values: [] },
});
const REFERENCE: SchemaReference = {
  types: [
    type('Query', field('case', 'REGISTRY')),
    type('ChainCase', field('number', 'REGISTRY'), field('participants', 'REGISTRY')),
    type('CaseParticipant', field('person', 'REGISTRY')),
    type('Person', field('name', 'REGISTRY'), field('police', 'POLICE'), field('justice', 'JHO')),
    type('Area', field('street', null)),
  ],
  categories: [],
};

describe('the fields that a query asks for', () => {
  const used = (text: string) =>
    fieldsUsed(text, SCHEMA, fieldsByCoordinate(REFERENCE)).map(
      ({ coordinate, owner, isOfPerson }) => [coordinate, owner, isOfPerson],
    );

  it('are told apart by whose they are in, and by whom they are about', () => {
    const text =
      '{ case { number participants { person { police { street } justice { street } } } } }';

    expect(used(text)).toEqual([
      ['Query.case', 'REGISTRY', false],
      ['ChainCase.number', 'REGISTRY', false],
      ['ChainCase.participants', 'REGISTRY', false],
      ['CaseParticipant.person', 'REGISTRY', true],
      ['Person.police', 'POLICE', true],
      ['Area.street', 'POLICE', true],
      ['Person.justice', 'JHO', true],
      ['Area.street', 'JHO', true],
    ]);
  });

  it('are those of fragments where these are spread, each once', () => {
    const text = `{ case { ...A ... on ChainCase { number } number } }
      fragment A on ChainCase { participants { person { ...B name } } } fragment B on Person { name }`;

    expect(used(text).map(([coordinate]) => coordinate)).toEqual([
      ...['Query.case', 'ChainCase.participants', 'CaseParticipant.person'],
      ...['Person.name', 'ChainCase.number'],
    ]);
  });

  it.each([
    ['a text that is being typed', '{ case {'],
    ['a field that this reader may not see', '{ hidden }'],
    ['a field that is nowhere', '{ nonsense }'],
    ['a fragment in itself, or of nowhere', '{ ...A ...C } fragment A on Query { ...A }'],
  ])('are none of %s', (_what, text) => {
    expect(used(text)).toEqual([]);
  });

  it('are found where the cursor stands', () => {
    const text = '{ case { number } }';
    const uses = fieldsUsed(text, SCHEMA, fieldsByCoordinate(REFERENCE));
    const at = (offset: number) => fieldAt(uses, offset)?.coordinate;

    expect([at(0), at(2), at(6), at(8), at(9), at(15)]).toEqual([
      ...[undefined, 'Query.case', 'Query.case', undefined],
      ...['ChainCase.number', 'ChainCase.number'],
    ]);
  });

  it('stand in operations that are counted', () => {
    expect([operationsIn('{ a }'), operationsIn('query A { a } query B { a }')]).toEqual([1, 2]);
    expect(operationsIn('{ a')).toBe(0);
  });
});
