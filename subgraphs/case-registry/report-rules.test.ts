import { PARTY_SIDES } from '../../schema/policy/vocabulary';
import { ASKERS, type Look, READER_KINDS, REPORT_RULES, ruleFor } from './report-rules';

const ANY = [true, false] as const;
/** Every situation that rules can tell apart. */
const LOOKS: readonly Look[] = PARTY_SIDES.flatMap((side) =>
  READER_KINDS.flatMap((reader) =>
    (['TO_CLIENT', 'BY_RELEASE', 'NEVER'] as const).flatMap((opens) =>
      ASKERS.flatMap((asker) =>
        Array.from({ length: 2 ** 4 }, (_, bits): Look => {
          const flag = (place: number) => ANY[(bits >> place) & 1] ?? false;
          return {
            ...{ side, reader, opens, asker, minor: flag(0), informed: flag(1) },
            ...{ sealed: flag(2), childsConfidence: flag(3) },
          };
        }),
      ),
    ),
  ),
);
const decided = (looks: readonly Look[], rules = REPORT_RULES) =>
  new Set(looks.map((look) => ruleFor(look, rules).decision));

describe('the rules of what a subject is told, over every situation', () => {
  it('release no look of another to who is not on the side of the victim', () => {
    const others = LOOKS.filter(
      ({ side, reader }) => side !== 'VICTIM_SIDE' && !['SUBJECT', 'OWN_AGENCY'].includes(reader),
    );

    expect(others.length).toBeGreaterThan(900);
    expect(decided(others)).toEqual(new Set(['WITHHOLD', 'ASK_DPO']));
    expect(decided(LOOKS)).toContain('RELEASE'); // the control
  });

  it('release nothing that a parent asks, whether or not the child is one in that case', () => {
    expect(decided(LOOKS.filter(({ asker }) => asker === 'PARENT'))).toEqual(new Set(['ASK_DPO']));
  });

  it('release nothing that is sealed or that a child confided, not even to who looked', () => {
    const confided = LOOKS.filter(
      ({ side, sealed, childsConfidence }) =>
        childsConfidence || (sealed && side === 'VICTIM_SIDE'),
    );

    expect(decided(confided)).not.toContain('RELEASE');
  });

  it('are each the first that fits somewhere', () => {
    const needless = REPORT_RULES.slice(0, -1).filter((rule) => {
      const rest = REPORT_RULES.filter((one) => one !== rule);
      return LOOKS.every((one) => ruleFor(one, rest) === ruleFor(one, REPORT_RULES));
    });

    expect(needless).toEqual([]);
    expect(() => ruleFor({} as Look, [])).toThrow('Expected a last rule');
  });

  it('say of what is released how exactly it is told, and of nothing else', () => {
    expect(
      REPORT_RULES.filter(
        ({ says, decision }) => (says !== undefined) !== (decision === 'RELEASE'),
      ),
    ).toEqual([]);
  });
});
