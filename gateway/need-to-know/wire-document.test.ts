import { parse, print, stripIgnoredCharacters } from 'graphql';
import { smallGraph } from '../testing/small-graph';
import { CASE, passFor, tableWith } from '../testing/test-table';
import { grantedFields } from './granted-fields';
import { operationIn, switchesOf } from './named-operation';
import { treeOf } from './operation-tree';
import { rightsOver, type TableOf } from './rights';
import { indexOf } from './supergraph-index';
import { wireDocument } from './wire-document';

const index = indexOf(smallGraph());

function pruned(text: string, tableOf: TableOf = tableWith(), pass = passFor('sofie', 'dries')) {
  const operation = operationIn(parse(text), undefined);
  const tree = treeOf(index, operation, switchesOf(index, operation, {}));
  const granted = grantedFields(tree, rightsOver(index, tableOf)(pass, '2026-11-22'));
  const wire = wireDocument(tree, granted);
  return { hash: wire?.queryHash, text: wire && stripIgnoredCharacters(print(wire.document)) };
}

const none = (...categories: string[]) =>
  tableWith((category) => (categories.includes(category) ? 'NONE' : undefined));
const VIEW = `{ case { number participants { side person {
  police { advice reports { severity times } } prosecution { files } } } } }`;

describe('what is left of an operation for planner and agencies', () => {
  it('is all of it, with the keys of persons, where all is granted: the control', () => {
    expect(pruned(VIEW).text).toBe(
      '{case{number participants{person{id}side person{id police{advice reports{severity times}}prosecution{files}}}}}',
    );
  });

  it('is without what may be read of nobody, and its hash is another', () => {
    const whole = pruned(VIEW);
    const part = pruned(VIEW, none('WEAPON', 'JUD_STATUS', 'CASE_CORE'));

    expect(part.text).toBe(
      '{case{participants{person{id}side person{id police{reports{severity times}}}}}}',
    );
    expect(part.hash).not.toBe(whole.hash);
  });

  it('keeps what may be read of one person, and not what may only be read of the case', () => {
    const forDries = tableWith((category, whom) =>
      category === 'WEAPON' && whom !== 'dries' ? 'NONE' : undefined,
    );
    const forCase = tableWith((category, whom) =>
      category === 'WEAPON' && whom !== CASE ? 'NONE' : undefined,
    );
    const query = '{ case { participants { person { police { advice } } } } }';

    expect(pruned(query, forDries).text).toContain('advice');
    expect(pruned(query, forCase).text).not.toContain('police');
  });

  it('keeps nothing for a person whom the reader may not know', () => {
    const onlyOfDries = tableWith((category, whom) => {
      if (category === 'CASE_PERSON' && whom === 'dries') return 'HIDDEN';
      return category === 'WEAPON' && whom !== 'dries' ? 'NONE' : undefined;
    });

    expect(
      pruned('{ case { participants { person { police { advice } } } } }', onlyOfDries).text,
    ).toBe('{case{participants{person{id}person{id}}}}');
  });

  it('keeps a granted list whose fields are all withheld, and no container that is empty', () => {
    const query =
      '{ case { prosecution { decision } participants { person { police { reports { times } } } } } }';

    expect(
      pruned(
        query,
        tableWith((category) =>
          category === 'INC_FACT' ? 'SUMMARY' : category === 'JUD_STATUS' ? 'NONE' : undefined,
        ),
      ).text,
    ).toBe('{case{participants{person{id}person{id police{reports{__typename}}}}}}');
  });

  it('has each field once, by its own name, whatever the reader calls it', () => {
    const query =
      '{ a: case { id: number } b: case { number: phase } c: case { prosecution { x: decision } } }';

    expect(pruned(query).text).toBe('{case{number phase prosecution{decision}}}');
  });

  it('asks for the case even where nothing of it is left, and for nothing where nothing is', () => {
    expect(pruned('{ case { number } }', none('CASE_CORE')).text).toBe('{case{__typename}}');
    expect(pruned('{ __typename }').text).toBeUndefined();
  });

  it('never has a field that nobody labelled', () => {
    expect(
      pruned('{ case { participants { person { police { forgotten } } } } }').text,
    ).not.toContain('police');
  });

  it('has variables only where an argument that is left uses them', () => {
    const query = `mutation ($a: ID!, $aa: String!, $b: String!) {
      openCase(caseId: $a) { token } addGoal(text: $b) { text } }`;

    expect(pruned(query).text).toBe(
      'mutation($a:ID!$b:String!){m0:openCase(caseId:$a){token}m2:addGoal(text:$b){text}}',
    );
  });

  it('has the fields of case listings whatever the pass says: the registry decides each row', () => {
    expect(
      pruned(
        '{ myCases { number } }',
        tableWith(() => 'NONE'),
      ).text,
    ).toBe('{myCases{number}}');
  });
});
