import { memberId } from './plain-family';
import { type Explanation, misexplained, plainWithheld } from './plain-withheld';
import { READERS } from './readers';

const [reader] = READERS.filter(({ key }) => key === 'client-victim');
if (!reader) throw new Error('Expected a client among the readers.');

const QUERY = `{ case { number participants { person {
  generalWelfare { shelterStays { id } } mentalHealth { episodes { label } } } } } }`;
const withheld = plainWithheld(reader, 'CLIENT_INFORMATION')(QUERY, {});
const [self, others] = [memberId('victim'), ['offender', 'child', 'neutral'].map(memberId)];

/** All that has to be said to a client who asks that. */
const NUMBER: Explanation = {
  ...{ owner: 'CASE_REGISTRY', category: 'CASE_CORE', coordinates: ['ChainCase.number'] },
  ...{ policy: 'need-to-know', remedy: 'NOT_POSSIBLE' },
};
const EPISODES: Explanation = {
  ...{ owner: 'MENTAL_HEALTH', category: 'MH_ENGAGE', except: [self] },
  coordinates: ['MentalHealthRecord.episodes'],
  ...{ policy: 'own-person-only', remedy: 'NOT_POSSIBLE' },
};

describe('a reading of what an answer explains', () => {
  it('has nothing to say of one that explains what is withheld, and no more', () => {
    expect(misexplained(withheld, [NUMBER, EPISODES])).toEqual([]);
  });

  it('takes one entry about some persons and several about each for the same', () => {
    const { except, ...rest } = EPISODES;

    expect(except).toEqual([self]);
    expect(misexplained(withheld, [NUMBER, { ...rest, persons: others }])).toEqual([]);
    expect(
      misexplained(withheld, [NUMBER, ...others.map((person) => ({ ...rest, person }))]),
    ).toEqual([]);
  });

  it.each<[string, readonly Explanation[], readonly string[]]>([
    ['the case', [EPISODES], ['ChainCase.number case']],
    ['all persons', [NUMBER], others.map((id) => `MentalHealthRecord.episodes ${id}`)],
    [
      'some persons',
      [NUMBER, { ...EPISODES, except: [self, ...others.slice(1)] }],
      others.slice(1).map((id) => `MentalHealthRecord.episodes ${id}`),
    ],
  ])('finds that nothing is said of what is withheld of %s', (_, explanations, places) => {
    expect(misexplained(withheld, explanations)).toEqual(
      places.map((place) => `does not explain ${place}`),
    );
  });

  it.each<[string, Partial<Explanation>]>([
    ['of what is given', { except: [] }],
    [
      'of what is sealed',
      { category: 'SHELTER', coordinates: ['GeneralWelfareRecord.shelterStays'] },
    ],
    ['of what was not asked', { coordinates: ['MentalHealthRecord.acuteSignals'] }],
    ['of what stands below what is withheld', { coordinates: ['CareEpisode.label'] }],
    ["by another label than the field's", { category: 'MH_RISK' }],
    ['in the name of another owner', { owner: 'POLICE' }],
  ])('finds an explanation %s', (_, change) => {
    const more = { ...EPISODES, ...change };

    expect(misexplained(withheld, [NUMBER, EPISODES, more])).toEqual(
      expect.arrayContaining([expect.stringMatching(/^explains /)]),
    );
  });
});
