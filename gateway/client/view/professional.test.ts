import director from '../../../test/golden/views/s1-ilse-maes-case-consultation.json';
import { speechIn } from '../words/language';
import { functionSaid } from './professional';

/** What somebody does, in the reader's language. */

const said = async (text: string | null, language: 'nl' | 'en' = 'nl') => {
  const { code, words } = await speechIn(language);
  return functionSaid(text, code, words.justiceAssistant);
};

describe('what a professional does', () => {
  it.each([
    ['Case director', 'Casusregisseur', 'Case director'],
    ['Worker', 'Medewerker van de dienst', 'Worker of the agency'],
    ['Justice assistant', 'Justitieassistent', 'Justice assistant'],
  ])('is said in the language of the page: %s', async (text, nl, en) => {
    expect([await said(text), await said(text, 'en')]).toEqual([nl, en]);
  });

  it('is English of nobody in a Dutch view, and tells no side', async () => {
    const workers = director.data.case.participations.flatMap((one) => one.workers);
    const texts = [...new Set(workers.map(({ professional }) => professional.function))];
    const told = await Promise.all(texts.map((text) => said(text)));

    expect(texts.length).toBeGreaterThan(5);
    expect(told.filter((one, at) => one === texts[at])).toEqual([]);
    expect(told.join()).not.toMatch(/dader|slachtoffer/);
  });

  it('is left as it came, where a directory has words of its own', async () => {
    expect(await said('Verpleegkundig specialist')).toBe('Verpleegkundig specialist');
    expect(await said('constructor')).toBe('constructor');
    expect(await said(null)).toBe('');
  });
});
