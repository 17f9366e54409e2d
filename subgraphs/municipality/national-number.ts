import { validate } from 'stdnum/lib/cjs/be/insz';

/**
 * The column of a national number (INSZ: a register or a BIS number). Written in one form,
 * `YY.MM.DD-SSS.CC`, so that a link is found; refused when its date or its check digits are wrong,
 * because one wrong digit links to somebody else. The refusal never repeats what was given.
 */
export const nationalNumber = {
  to(given: string | null | undefined): string | null | undefined {
    if (given === null || given === undefined) return given;
    const result = validate(given);
    if (!result.isValid) {
      throw new TypeError(
        'Expected a national number with a possible date and the right check digits, got another.',
      );
    }
    return result.compact.replace(/^(..)(..)(..)(...)(..)$/, '$1.$2.$3-$4.$5');
  },
  from: (kept: string | null): string | null => kept,
};
