import { parse } from 'graphql';
import { smallGraph } from '../testing/small-graph';
import { operationIn, switchesOf } from './named-operation';
import { type TreeField, treeOf } from './operation-tree';
import { indexOf } from './supergraph-index';

const index = indexOf(smallGraph());

function tree(text: string, variables: Record<string, unknown> = {}, name?: string) {
  const operation = operationIn(parse(text), name);
  return treeOf(index, operation, switchesOf(index, operation, variables));
}

/** The fields of an operation as nested names: what the reader calls each, and what it is. */
function drawn(fields: readonly TreeField[]): string {
  return fields
    .map(({ key, wire, children }) => {
      const name = key === wire ? key : `${key}=${wire}`;
      return children.length > 0 ? `${name}(${drawn(children)})` : name;
    })
    .join(' ');
}

describe('an operation as a tree', () => {
  it('has fragments inlined, wherever they are nested, each field once', () => {
    const { roots } = tree(`
      query { case { ...A ... on ChainCase { number participants { person { ...B } } } } }
      fragment A on ChainCase { phase participants { side person { ...B ... { id } } } }
      fragment B on Person { knownAs police { reports { ...C } } }
      fragment C on PoliceReport { severity }`);

    expect(drawn(roots)).toBe(
      'case(phase participants(side person(knownAs police(reports(severity)) id)) number)',
    );
  });

  it('has united selections of one key, and two fields for two aliases', () => {
    const { roots } = tree('{ case { a: number a: number b: number } case { phase } }');

    expect(drawn(roots)).toBe('case(a=number b=number phase)');
  });

  it.each([
    [{}, 'case(phase)'],
    [{ a: false, b: true }, 'case(phase)'],
    [{ a: true, b: true }, 'case(number phase)'],
    [{ a: true, b: false }, 'case(number phase id)'],
  ])('has what directives leave: %j', (variables, expected) => {
    const { roots } = tree(
      `query ($a: Boolean = false, $b: Boolean = true) { case {
        number @include(if: $a) phase @skip(if: false) ...F @skip(if: $b) ... @include(if: false) { id }
      } }
      fragment F on ChainCase { id @include(if: $a) }`,
      variables,
    );

    expect(drawn(roots)).toBe(expected);
  });

  it('knows who owns a field and whom it is about', () => {
    const { roots } = tree(
      '{ myCases { number } case { number participants { side person { police { advice } } } } }',
    );
    const about: string[] = [];
    const walk = ({ key, owner, subject, children }: TreeField) => {
      about.push(`${key} ${owner} ${subject}`);
      children.forEach(walk);
    };
    roots.forEach(walk);

    expect(about).toEqual([
      ...['myCases case-registry NOBODY', 'number case-registry NOBODY'],
      ...['case case-registry CASE', 'number case-registry CASE'],
      ...['participants case-registry PERSON', 'side case-registry PERSON'],
      ...['person case-registry PERSON', 'police police PERSON', 'advice police PERSON'],
    ]);
  });

  it('is the operation that is named', () => {
    const text = 'query A { case { number } } mutation B { openCase(caseId: "a") { token } }';

    expect(drawn(tree(text, {}, 'A').roots)).toBe('case(number)');
    expect(tree(text, {}, 'A').isAboutCase).toBe(true);
    expect(drawn(tree(text, {}, 'B').roots)).toBe('openCase=m0(token)');
    expect(tree(text, {}, 'B').isAboutCase).toBe(false);
  });

  it.each([
    ['no operation of that name', () => tree('query A { case { id } }', {}, 'C')],
    ['several and no name', () => tree('query A { case { id } } query B { case { id } }')],
    ['a reserved alias', () => tree('{ case { __proto__: number } }')],
    ['a reserved alias of a root', () => tree('{ __x: case { id } }')],
    ['a field of no type', () => tree('{ case { toString } }')],
    ['introspection', () => tree('{ __schema { types { name } } }')],
    ['a switch that is none', () => tree('query ($a: Boolean!) { case { id @skip(if: $a) } }')],
  ])('is refused: %s', (_what, make) => {
    expect(make).toThrow('This operation is not valid');
  });
});
