import { fetchBody } from './fetch-body';

const QUERY = 'query ($id: ID, $representations: [_Any!]!) { a(id: $id) }';

describe('the body of a fetch', () => {
  it.each([
    ['no variables', undefined],
    ['none that are set', {}],
    ['representations', { representations: [{ __typename: 'Person', id: '"é"' }] }],
    ['no representation', { representations: [] }],
    ['others before them', { id: 'a', representations: [{ id: 'b' }] }],
    ['others after them', { representations: [{ id: 'b' }], id: null, more: { list: [1] } }],
    ['a variable that is called so', { representations: 'x' }],
  ])('is its JSON with %s', (_what, variables) => {
    const fetch = { query: QUERY, operationName: 'One', variables };

    expect(JSON.parse(fetchBody(fetch))).toEqual({ ...fetch, variables: variables ?? {} });
  });

  it('has the text of a list that fetches share, written once; of another list, again', () => {
    const toJSON = jest.fn(() => ({ id: 'a' }));
    const shared = [{ toJSON }];
    const bodyWith = (representations: readonly unknown[]) =>
      fetchBody({ query: QUERY, variables: { representations } });

    expect(new Set([bodyWith(shared), bodyWith(shared)]).size).toBe(1);
    expect(toJSON).toHaveBeenCalledTimes(1);
    expect(bodyWith([...shared])).toBe(bodyWith(shared));
    expect(toJSON).toHaveBeenCalledTimes(2);
  });
});
