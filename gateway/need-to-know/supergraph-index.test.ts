import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallGraph } from '../testing/small-graph';
import { indexOf } from './supergraph-index';

describe('the index of a supergraph', () => {
  const index = indexOf(smallGraph());
  const field = (type: string, name: string) => index.types.get(type)?.fields.get(name);

  it('knows whose a field is: by its own join, by its type, or by none', () => {
    expect(field('Person', 'police')?.owner).toBe('police');
    expect(field('PoliceReport', 'times')?.owner).toBe('police');
    expect(field('Query', 'case')?.owner).toBe('case-registry');
    expect(field('Person', 'id')?.owner).toBeUndefined();
  });

  it('knows the labels of a field, and all of them', () => {
    expect(field('PoliceReport', 'severity')?.labels).toEqual([
      { category: 'INC_FACT', detail: 'SUMMARY' },
    ]);
    expect(field('PoliceReport', 'narrative')?.labels).toHaveLength(2);
    expect(field('PoliceRecord', 'forgotten')).toMatchObject({ labels: [], isOpen: false });
  });

  it('opens keys, and what the registry decides row by row', () => {
    const open = [...index.types.values()].flatMap(({ fields }) =>
      [...fields.values()].filter(({ isOpen }) => isOpen).map(({ coordinate }) => coordinate),
    );

    expect(open.sort()).toEqual(['CaseListing.number', 'ChainCase.id', 'Person.id']);
  });

  it('tells containers, links and persons from facts', () => {
    const containers = [...index.types.values()].flatMap(({ fields }) =>
      [...fields.values()].filter(({ isContainer }) => isContainer),
    );

    expect(containers.map(({ coordinate }) => coordinate).sort()).toEqual([
      ...['ChainCase.prosecution', 'Person.police', 'Person.prosecution'],
    ]);
    expect(index.types.get('CaseParticipant')?.about).toBe('LINK');
    expect(index.types.get('Person')?.about).toBe('PERSON');
    expect(index.types.get('ChainCase')?.about).toBeUndefined();
    expect(index.waysToPersons.map(({ coordinate }) => coordinate)).toEqual([
      'CaseParticipant.person',
    ]);
  });

  it('has a column for each category at each owner, and for no other pair', () => {
    expect(index.columnOf('police', 'WEAPON')).toBeDefined();
    expect(index.columnOf('prosecution', 'WEAPON')).toBeUndefined();
    expect(new Set(index.columns.map((one) => JSON.stringify(one))).size).toBe(
      index.columns.length,
    );
  });

  it('refuses a label that the matrix does not know, and names the field', () => {
    expect(() => indexOf(smallGraph().replace('"WEAPON"', '"GOSSIP"'))).toThrow(
      /Expected PoliceRecord[.]\w+ to have a label of the matrix/,
    );
  });

  it('finds an owner for each field of the committed supergraph that has a label', () => {
    const whole = indexOf(readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8'));
    const fields = [...whole.types.values()].flatMap((type) => [...type.fields.values()]);

    expect(fields.filter(({ labels, owner }) => labels.length > 0 && !owner)).toEqual([]);
    expect(fields.filter(({ labels, isOpen }) => labels.length === 0 && !isOpen)).toEqual([]);
    expect(whole.columns.length).toBeGreaterThan(50);
  });
});
