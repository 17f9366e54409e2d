import { QUALITIES, SHAPES, TIE_KINDS } from './family-picture';
import { SYMBOL } from './genogram-grid';
import { StrokeLine } from './genogram-line';
import type { Stroke } from './genogram-strands';
import { translation } from './geometry';
import { PersonSymbol } from './genogram-symbol';
import type { Mark, PictureWords } from './picture-words';

/**
 * What the symbols and lines of a genogram mean: all that can occur, and nothing else. It is the
 * same for every family and every reader, so that it tells nothing about this one.
 *
 * Classes: `legend`, `legend-item`, and those of what is explained.
 */
export function GenogramLegend({ words }: { words: PictureWords }) {
  return (
    <ul class="legend" aria-label={words('legend')}>
      {SHAPES.map((shape) => (
        <Item key={shape} text={words(`shape.${shape}`)}>
          <Symbol shape={shape} mark={undefined} />
        </Item>
      ))}
      {MARKS.map((mark) => (
        <Item key={mark} text={words(`mark.${mark}`)}>
          <Symbol shape="CIRCLE" mark={mark} />
        </Item>
      ))}
      {STROKES.map((stroke) => (
        <Item key={stroke} text={words(`stroke.${stroke}`)}>
          <Sample stroke={stroke} />
        </Item>
      ))}
      <Item text={words('household')}>
        <rect class="home" x="4" y="2" width="44" height="18" rx="6" />
      </Item>
    </ul>
  );
}

const MARKS: readonly Mark[] = ['VICTIM', 'OFFENDER'];

/** A bond of which nothing is known has no line. */
const STROKES: readonly Stroke[] = [
  ...TIE_KINDS,
  ...QUALITIES.filter((quality) => quality !== 'UNKNOWN'),
  'VIOLENCE',
];

function Item({ text, children }: { text: string; children: preact.ComponentChildren }) {
  return (
    <li class="legend-item">
      <svg width="52" height="22" viewBox="0 0 52 22" aria-hidden="true">
        {children}
      </svg>
      <span>{text}</span>
    </li>
  );
}

function Symbol(symbol: Parameters<typeof PersonSymbol>[0]) {
  return (
    <g transform={`${translation(at(26, 11))} scale(${(20 / SYMBOL).toFixed(3)})`}>
      <PersonSymbol {...symbol} />
    </g>
  );
}

function Sample({ stroke }: { stroke: Stroke }) {
  const [left, right] = [2, 50];
  // Who is a partner and who is a child is told by where the line begins.
  const points =
    stroke === 'PARTNER' || stroke === 'EX_PARTNER'
      ? [at(left, 3), at(left, 13), at(right, 13), at(right, 3)]
      : stroke === 'PARENT'
        ? [at(26, 2), at(26, 20)]
        : stroke === 'SIBLING'
          ? [at(left, 19), at(left, 8), at(right, 8), at(right, 19)]
          : [at(left, 11), at(right, 11)];
  return <StrokeLine stroke={stroke} points={points} />;
}

function at(x: number, y: number) {
  return { x, y };
}
