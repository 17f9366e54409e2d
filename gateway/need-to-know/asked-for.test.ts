import { parse } from 'graphql';
import { smallGraph } from '../testing/small-graph';
import { askedForBy } from './asked-for';
import { operationIn } from './named-operation';
import { treeOf } from './operation-tree';
import { indexOf } from './supergraph-index';

const index = indexOf(smallGraph('about(personId: ID)'));
const asked = (text: string, variables: Record<string, unknown> = {}) =>
  askedForBy(treeOf(index, operationIn(parse(text), undefined), {}))(variables);
const field = 'Mutation.openCase';
const NOTHING = { case: null, person: null, purpose: null };

describe('what an operation names', () => {
  it.each([
    ['itself', '{ openCase(caseId: "a", purpose: TRIAGE) { token } }'],
    ['in its input', '{ openCase(input: { caseId: "a", purpose: TRIAGE }) { token } }'],
    ['in a variable', '($input: Input) { openCase(input: $input) { token } }'],
  ])('is a case and a purpose: %s', (_where, text) => {
    expect(asked(`mutation ${text}`, { input: { caseId: 'a', purpose: 'TRIAGE' } })).toEqual([
      { ...NOTHING, field, case: 'a', purpose: 'TRIAGE' },
    ]);
  });

  it('is a person whom a question is about', () => {
    expect(asked('{ about(personId: "sofie") case { number } }')).toEqual([
      { ...NOTHING, field: 'Query.about', person: 'sofie' },
    ]);
  });

  it('is all that its fields name, in their order', () => {
    const text = 'one: openCase(caseId: "a") { token } two: openCase(caseId: "b") { token }';

    expect(asked(`mutation { ${text} }`).map((one) => one.case)).toEqual(['a', 'b']);
  });

  it('is nothing where it is no text, and where nothing has arguments', () => {
    const text = 'mutation ($id: ID) { openCase(caseId: $id, personId: null) { token } }';

    expect(asked(text, { id: ['a'] })).toEqual([{ ...NOTHING, field }]);
    expect(asked('{ case { number } myCases { number } }')).toEqual([]);
  });
});
