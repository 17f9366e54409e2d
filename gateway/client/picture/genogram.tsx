import { useMemo } from 'preact/hooks';
import type { FamilyPicture, PicturePerson } from './family-picture';
import type { DrawnHome, PlacedPerson } from './genogram-drawing';
import { LABEL } from './genogram-grid';
import { genogramLayout } from './genogram-layout';
import { GenogramLegend } from './genogram-legend';
import { StrokeLine } from './genogram-line';
import { polyline } from './genogram-strokes';
import { markOf, PersonSymbol } from './genogram-symbol';
import { translation } from './geometry';
import { wrapped } from './label-width';
import type { PictureWords } from './picture-words';

/**
 * The family as a genogram. `GenogramTable` says the same in words and belongs beside it.
 *
 * Classes: `genogram` the figure; `picture-scroll` what scrolls sideways when the picture is wider
 * than the page; `small` one with room to spare; `home`, `home-band`, `home-letter`;
 * `line line-<stroke>` with `line-mark` on what is filled, the stroke in small letters
 * (`line-ex-partner`); `years`; `person`, `person-selected`, `person-focus` around it, `person-age`,
 * `person-label`, `person-name`; those of the symbol and the legend. Fonts are 13 px for labels, 11 px for years and letters: labels were given that room.
 *
 * Each relation is one `g[data-relation]`, each person one `g[data-person]`.
 */
export interface GenogramProps {
  readonly picture: FamilyPicture;
  /** `YYYY-MM-DD`: ages are those of this day. */
  readonly today: string;
  readonly words: PictureWords;
  readonly selected: string | undefined;
  /** @param id of the person chosen; nothing when it was chosen already */
  readonly onSelect: (id: string | undefined) => void;
}

export function Genogram({ picture, today, words, selected, onSelect }: GenogramProps) {
  const { width, height, persons, lines, years, homes } = useMemo(
    () => genogramLayout(picture, (person) => labelOf(person, words)),
    [picture, words],
  );
  const caption = words('genogram');
  return (
    <figure class="genogram">
      <div class="picture-scroll" tabindex={0} role="region" aria-label={caption}>
        <svg
          class={width < SMALL ? 'small' : undefined}
          {...{ width, height, role: 'group', 'aria-label': caption }}
          viewBox={[0, 0, width, height].join(' ')}
        >
          <g aria-hidden="true">
            {homes.map((home) => (
              <Home key={home.letter} home={home} />
            ))}
            {picture.ties.map(({ id }) => (
              <g key={id} data-relation={id}>
                {lines
                  .filter(({ tie }) => tie.id === id)
                  .map(({ stroke, points }) => (
                    <StrokeLine key={stroke} stroke={stroke} points={points} />
                  ))}
              </g>
            ))}
            {years.map(({ tie, text, box }) => (
              <text key={tie.id} class="years" x={box.left} y={box.bottom - 2}>
                {text}
              </text>
            ))}
          </g>
          {persons.map((placed) => (
            <Person
              key={placed.person.id}
              {...{ placed, today, words, onSelect }}
              isSelected={placed.person.id === selected}
            />
          ))}
        </svg>
      </div>
      <GenogramLegend words={words} />
    </figure>
  );
}

/** A picture of so few pixels across can be shown larger. */
const SMALL = 700;

/** Letters of a name in one line, as far as words allow. */
const LINE_LETTERS = 14;

function labelOf({ name, role }: PicturePerson, words: PictureWords): readonly string[] {
  return [...wrapped(name, LINE_LETTERS), ...(role ? [words(`role.${role}`)] : [])];
}

function Home({ home: { letter, outlines, letters, bands } }: { home: DrawnHome }) {
  return (
    <g data-household={letter}>
      {bands.map((points, at) => (
        <path key={at} class="home-band" d={polyline(points)} fill="none" />
      ))}
      {outlines.map(({ left, top, right, bottom }, at) => (
        <rect
          key={at}
          class="home"
          {...{ x: left, y: top, width: right - left, height: bottom - top, rx: 10 }}
        />
      ))}
      {letters.map(({ left, bottom }, at) => (
        <text key={at} class="home-letter" x={left + 3} y={bottom - 2}>
          {letter}
        </text>
      ))}
    </g>
  );
}

interface PersonProps extends Pick<GenogramProps, 'today' | 'words' | 'onSelect'> {
  readonly placed: PlacedPerson;
  readonly isSelected: boolean;
}

function Person({ placed, today, words, isSelected, onSelect }: PersonProps) {
  const { person, at, label, symbol } = placed;
  const age = ageOn(today, person.birthDate);
  const choose = () => {
    onSelect(isSelected ? undefined : person.id);
  };
  const role = person.role && words(`role.${person.role}`);
  const said = [person.name, role, age].filter((part) => part !== undefined).join(', ');
  const names = label.lines.length - (person.role ? 1 : 0);
  return (
    // Preact leaves `tabIndex` on SVG unfocusable.
    <g
      class={isSelected ? 'person person-selected' : 'person'}
      {...{ 'data-person': person.id, tabindex: 0, role: 'button' }}
      {...{ 'aria-pressed': isSelected, 'aria-label': said, onClick: choose }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      <rect
        class="person-focus"
        {...{ x: symbol.left - 4, y: symbol.top - 4, width: 52, height: 52, rx: 6, fill: 'none' }}
      />
      {/* Read as the name is said: words apart, and in that order. */}
      <text class="person-label">
        {label.lines.map((line, row) => (
          <tspan
            key={row}
            class={row < names ? 'person-name' : 'person-role'}
            x={label.box.left}
            y={label.box.top + (row + 1) * LABEL.line - 4}
          >
            {`${line} `}
          </tspan>
        ))}
      </text>
      <g transform={translation(at)}>
        <PersonSymbol shape={person.shape} mark={markOf(person.role)} />
        {age !== undefined && (
          <text class="person-age" y="6" text-anchor="middle">
            {age}
          </text>
        )}
      </g>
    </g>
  );
}

/** Whole years, or nothing where the birth date is not given. */
function ageOn(today: string, birthDate: string | undefined): string | undefined {
  if (!birthDate) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return (today.slice(5) < birthDate.slice(5) ? years - 1 : years).toString();
}
