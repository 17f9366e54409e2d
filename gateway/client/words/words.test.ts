import { EVENT_KINDS, LANES } from '../../../schema/timeline';
import { formatFor, todayOf } from './format';
import { fr } from './fr';
import { languageNow, LANGUAGES, speechIn } from './language';
import { pictureWords } from './picture-words';

/** The page's languages. */

const keep = (language: string | null) => ({ getItem: () => language });

describe.each(LANGUAGES)('in %s', (language) => {
  it('everything is said, with nothing left empty', async () => {
    const { words } = await speechIn(language);

    expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('every event and lane of the time line has a name of its own', async () => {
    const words = pictureWords(await speechIn(language));
    const named = [
      ...EVENT_KINDS.map((kind) => words(`event.${kind}`)),
      ...LANES.map((lane) => words(`lane.${lane}`)),
    ];

    expect(named.filter((name) => /[_.]/.test(name) || name === name.toUpperCase())).toEqual([]);
  });
});

describe('French', () => {
  it('is prepared, and not offered while the catalogue has no French', () => {
    expect(Object.values(fr).filter((text) => text.trim() === '')).toEqual([]);
    expect(LANGUAGES).not.toContain('fr');
  });
});

describe('a language', () => {
  it('is the one chosen, else the one the browser prefers, else Dutch', () => {
    expect(languageNow(keep('en'), ['nl-BE'])).toBe('en');
    expect(languageNow(keep(null), ['fr-BE', 'en-GB'])).toBe('en');
    expect(languageNow(keep('xx'), [])).toBe('nl');
  });

  it('translates codes, and spells out one that it does not know', async () => {
    const { code } = await speechIn('nl');

    expect(code('AgencyCode', 'POLICE')).toBe('Politie');
    expect(code('IncidentSeverity', 'NEW_TO_THE_PAGE')).toBe('new to the page');
    expect(code('IncidentSeverity', null)).toBe('');
  });

  it('gives the reason in plain words, and the general one where there is none to give', async () => {
    const { policy, words } = await speechIn('en');

    expect(policy('victim-wall')).not.toBe(words.needToKnow);
    expect(policy('consent-refused')).toBe(words.needToKnow); // silent: never named
  });
});

describe('a day', () => {
  it('is written as precisely as it is told', () => {
    const { when } = formatFor('nl-BE');

    expect(when('2026-03')).toBe('maart 2026');
    expect(when('2026-03-13')).toBe('13 mrt 2026');
    expect(when('2026-03-13T21:20:00Z')).toBe('13 mrt 2026, 22:20');
    expect(when('spring')).toBe('spring');
  });

  it('begins at midnight in Belgium', () => {
    expect(todayOf(Date.parse('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });
});
