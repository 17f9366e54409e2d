import { placesOf } from './places';
import type { ReferenceField } from './reference';

const field = (name: string, type: string, owner: string | null): ReferenceField => ({
  ...{ name, type, description: '', arguments: [], owner, labels: [] },
});
const type = (name: string, ...fields: ReferenceField[]) => ({
  ...{ name, kind: 'OBJECT' as const, description: '', fields, values: [] },
});

describe('where a field can stand', () => {
  const places = placesOf({
    types: [
      type('Query', field('case', 'ChainCase', 'REGISTRY')),
      type(
        'ChainCase',
        field('participants', '[CaseParticipant!]', 'REGISTRY'),
        field('area', 'Area', 'POLICE'),
      ),
      type('CaseParticipant', field('person', 'Person!', 'REGISTRY')),
      type('Person', field('name', 'String', 'REGISTRY'), field('home', 'Area', 'CITY')),
      type('Area', field('street', 'String', null), field('within', 'Area', null)),
      type('Nowhere', field('lost', 'String', 'POLICE')),
    ],
    categories: [],
  });

  it('is one place for most: whose it is, and whether a person or the case is decided about', () => {
    expect(places.get('ChainCase.participants')).toEqual([
      { owner: 'REGISTRY', isOfPerson: false },
    ]);
    expect(places.get('CaseParticipant.person')).toEqual([{ owner: 'REGISTRY', isOfPerson: true }]);
    expect(places.get('Person.name')).toEqual([{ owner: 'REGISTRY', isOfPerson: true }]);
  });

  it('is each of several for a value that more than one agency serves, also within itself', () => {
    expect(places.get('Area.street')).toEqual([
      { owner: 'CITY', isOfPerson: true },
      { owner: 'POLICE', isOfPerson: false },
    ]);
    expect(places.get('Area.within')).toHaveLength(2);
  });

  it('is none for what no operation comes to', () => {
    expect(places.get('Nowhere.lost')).toBeUndefined();
  });
});
