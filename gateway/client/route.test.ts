import { pathOf, placeAt, signInPath } from './route';

/** Addresses of the page. */

describe('an address', () => {
  it.each([
    ['/', { name: 'cases' }],
    ['/cases/hf76ilpuh52ydiyhc77k', { name: 'case', caseId: 'hf76ilpuh52ydiyhc77k' }],
    ['/accessibility', { name: 'accessibility' }],
    ['/emergency', { name: 'emergency' }],
    ['/reviews', { name: 'reviews' }],
    ['/dpo', { name: 'dpo' }],
  ] as const)('%s leads to its place and back', (path, place) => {
    expect(placeAt(path)).toEqual(place);
    expect(pathOf(place)).toBe(path);
  });

  it.each(['/cases/a/b', '/cases/%3Cscript%3E', `/cases/${'a'.repeat(65)}`, '/graphql'])(
    '%s leads nowhere',
    (path) => {
      expect(placeAt(path)).toEqual({ name: 'nowhere' });
    },
  );

  it('is where signing in brings somebody back to', () => {
    expect(signInPath('/cases/a?b')).toBe('/sign-in?return=%2Fcases%2Fa%3Fb');
  });
});
