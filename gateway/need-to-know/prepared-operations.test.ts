import { parse } from 'graphql';
import { smallGraph } from '../testing/small-graph';
import { passFor, tableWith } from '../testing/test-table';
import { preparedOperations } from './prepared-operations';
import { rightsOver } from './rights';
import { indexOf } from './supergraph-index';

const index = indexOf(smallGraph());
const QUERY =
  'query ($all: Boolean!) { case { id number @include(if: $all) phase @skip(if: $all) } }';

const rightsTo = (...denied: string[]) =>
  rightsOver(
    index,
    tableWith((category) => (denied.includes(category) ? 'NONE' : undefined)),
  )(passFor('sofie'), '2026-11-22');

function prepare() {
  const prepared = preparedOperations(index);
  return (variables: Record<string, unknown> = { all: true }, queryHash = 'hash') =>
    prepared({ document: parse(QUERY), operationName: undefined, queryHash, variables });
}

describe('an operation that is asked again', () => {
  it('is prepared once for each choice of its fields, whatever else varies', () => {
    const of = prepare();

    expect(of()).toBe(of({ all: true, other: 'x' }));
    expect(of({ all: false })).not.toBe(of());
    expect(of({ all: true }, 'another')).not.toBe(of());
  });

  it('is compiled once for all readers who are granted the same of it', () => {
    const operation = prepare()();

    expect(operation.for(rightsTo())).toBe(operation.for(rightsTo('WEAPON')));
    expect(operation.for(rightsTo('CASE_CORE'))).not.toBe(operation.for(rightsTo()));
    expect(operation.for(rightsTo('CASE_CORE')).wire?.queryHash).not.toBe(
      operation.for(rightsTo()).wire?.queryHash,
    );
  });

  it('is explained once for the same rights, and for each answer where an owner adds to it', () => {
    const operation = prepare()();
    const rights = rightsTo('CASE_CORE');
    const denied = {
      ...{
        owner: 'POLICE',
        category: 'WEAPON' as const,
        person: 'sofie',
        coordinate: 'PoliceRecord.advice',
      },
      ...({ policy: 'consent-refused', remedy: 'ASK_OWNER' } as const),
    };

    expect(operation.withheld(rights, [])).toBe(operation.withheld(rights, []));
    expect(operation.withheld(rights, [denied, denied])).toMatchObject([
      { category: 'CASE_CORE' },
      { category: 'WEAPON', coordinates: ['PoliceRecord.advice'] },
    ]);
    expect(operation.withheld(rights, [])).toHaveLength(1);
  });
});
