import { buildSchema } from 'graphql';
import { pageWordsModules } from './page-words';
import type { PublishedPolicy } from './policies';

/** The words of the page, from the catalogue and the policies. */

const SCHEMA = buildSchema('enum Colour { DARK_RED BLUE } type Thing { colour: Colour }');
const TYPES = new Map([['Thing', new Map([['colour', 'Colour']])]]);
const CODES = 'list,code,en,nl\nColour,DARK_RED,dark red,donkerrood\nColour,BLUE,Blue!,blauw\n';
const FIELDS = 'field,en,nl\ncolour,Colour,Kleur\n';

const policy = (id: string, more: Partial<PublishedPolicy> = {}): PublishedPolicy => ({
  ...{ id, effect: 'forbid', because: { en: `${id} en`, nl: `${id} nl` } },
  ...{ conditions: [], cedar: '', ...more },
});
const modules = (codes = CODES, fields = FIELDS, chain: readonly PublishedPolicy[] = []) =>
  new Map(pageWordsModules({ codes, fields }, SCHEMA, TYPES, { chain, agencies: new Map() }));

describe('the words of the page', () => {
  it('are a module for each language', () => {
    expect([...modules().keys()]).toEqual(['catalogue-en.ts', 'catalogue-nl.ts']);
    expect(modules().get('catalogue-nl.ts')).toContain('DARK_RED: "donkerrood"');
  });

  it('leave to the page what a code spells by itself', () => {
    expect(modules().get('catalogue-en.ts')).toContain('Colour: { BLUE: "Blue!" }');
  });

  it.each([
    ['a code', CODES.replace('Colour,BLUE,Blue!,blauw\n', ''), FIELDS, /say .* Colour\.BLUE\./],
    ['a code in one language', CODES.replace('blauw', ''), FIELDS, /say .* Colour\.BLUE\./],
    ['a field', CODES, 'field,en,nl\n', /say .* colour\./],
  ])('are refused where %s has none', (_, codes, fields, complaint) => {
    expect(() => modules(codes, fields)).toThrow(complaint);
  });

  it('never hold a reason that may not be told', () => {
    const chain = [
      policy('told'),
      policy('silent-one', { silent: true }),
      policy('hiding-one', { hides: true }),
      policy('permit-one', { effect: 'permit' }),
    ];
    const text = modules(CODES, FIELDS, chain).get('catalogue-en.ts') ?? '';

    expect(text).toContain("'told'");
    expect(text).not.toMatch(/silent-one|hiding-one|permit-one/);
  });
});
