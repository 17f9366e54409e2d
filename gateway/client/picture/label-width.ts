/**
 * How wide a text is, in pixels, at most: a layout that measured would depend on the font of the
 * machine. Widths are those of Arial bold with a tenth added; the page brings its own font.
 */
const NARROW = new Set("ijlIft.,:;'’|!()[] -");
const WIDE = new Set('mwMWGOQ@%—œæŒÆ');

/** Of the font size. */
const EM = { narrow: 0.43, wide: 1.06, capital: 0.82, other: 0.68 };

/** @param size of the font, in pixels */
export function labelWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text) em += widthOf(letter);
  return Math.ceil(em * size);
}

function widthOf(letter: string): number {
  const plain = letter.normalize('NFD').charAt(0);
  if (NARROW.has(plain)) return EM.narrow;
  if (WIDE.has(plain)) return EM.wide;
  return plain === plain.toUpperCase() && plain !== plain.toLowerCase() ? EM.capital : EM.other;
}

/** A text in lines of about so many letters, broken between words only. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
