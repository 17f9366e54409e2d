import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { familyPicture, type FamilyPicture } from './family-picture';
import { Genogram } from './genogram';
import { GenogramTable } from './genogram-table';
import { DIRECTORS_VIEWS } from './testing/golden-views';
import { randomFamily } from './testing/random-family';

const words = (word: string) => word;
const shown = (picture: FamilyPicture, selected?: string) =>
  render(
    h(Genogram, {
      ...{ picture, today: '2026-11-22', words, selected },
      onSelect: () => undefined,
    }),
  );
const count = (html: string, text: string) => html.split(text).length - 1;
/** Without the legend, which has one of each. */
const drawing = (html: string) => html.slice(0, html.indexOf('<ul'));

describe('the genogram on the page', () => {
  it.each(DIRECTORS_VIEWS)('of %s draws each relation and each person once', (_, view) => {
    const html = drawing(shown(familyPicture(view)));
    const relations = view.relations ?? [];

    expect(relations.length).toBeGreaterThan(2);
    for (const { id } of relations) expect(count(html, `data-relation="${id ?? ''}"`)).toBe(1);
    expect(count(html, 'data-relation=')).toBe(relations.length);
    expect(count(html, 'data-person=')).toBe(view.participants?.length);
  });

  it.each(DIRECTORS_VIEWS)('of %s has a line for each bond, and for violence', (_, view) => {
    const html = drawing(shown(familyPicture(view)));
    const relations = view.relations ?? [];
    const lines = (stroke: string) => count(html, `class="line line-${stroke}"`);

    expect(lines('violence')).toBe(relations.filter(({ isViolent }) => isViolent).length);
    for (const quality of ['CLOSE', 'DISTANT', 'CONFLICT', 'BROKEN_OFF']) {
      expect(lines(quality.toLowerCase().replace('_', '-'))).toBe(
        relations.filter((relation) => relation.quality === quality).length,
      );
    }
  });

  it('explains every line and symbol that it can draw', () => {
    const html = shown(randomFamily(33));
    const legend = html.slice(html.indexOf('<ul'));
    const strokes = new Set(drawing(html).match(/line line-[a-z-]+/g));

    expect(strokes.size).toBeGreaterThan(10);
    expect([...strokes].filter((stroke) => !legend.includes(`"${stroke}"`))).toEqual([]);
    expect(legend).toBe(
      shown({ persons: [], ties: [], households: [] }).replace(/^.*?(?=<ul)/s, ''),
    );
  });

  it('says what colour says in shape and text: who is the victim, who the offender', () => {
    const [, view] = DIRECTORS_VIEWS[0] ?? ['', {}];
    const html = drawing(shown(familyPicture(view)));

    expect(count(html, 'class="symbol-victim"')).toBe(1);
    expect(count(html, 'class="symbol-offender"')).toBe(1);
    expect(html).toContain('>role.VICTIM </tspan>');
    expect(html).toContain('aria-label="Sofie Aerts, role.VICTIM, 37"');
  });

  it('reaches each person by keyboard, and says who is chosen', () => {
    const picture = familyPicture(DIRECTORS_VIEWS[0]?.[1] ?? {});
    const html = drawing(shown(picture, picture.persons[0]?.id));

    expect(count(html, 'tabindex="0" role="button"')).toBe(picture.persons.length);
    expect(count(html, 'aria-pressed="true"')).toBe(1);
  });

  it('has no inline style, which the page forbids', () => {
    expect(shown(randomFamily(12))).not.toContain('style=');
  });

  it('shows no age and no years where no date is given', () => {
    const dated = randomFamily(12);
    const picture = {
      ...dated,
      persons: dated.persons.map((person) => ({ ...person, birthDate: undefined })),
      ties: dated.ties.map((tie) => ({ ...tie, since: undefined, until: undefined })),
    };

    expect(shown(dated)).toContain('person-age');
    expect(shown(dated)).toContain('class="years"');
    expect(shown(picture)).not.toContain('person-age');
    expect(shown(picture)).not.toContain('class="years"');
  });
});

describe('the table beside the genogram', () => {
  it.each(DIRECTORS_VIEWS)('of %s has a row for each person and each relation', (_, view) => {
    const picture = familyPicture(view);
    const html = render(h(GenogramTable, { picture, words, date: (day: string) => day }));

    expect(count(html, '<th scope="row">')).toBe(picture.persons.length + picture.ties.length);
    expect(count(html, '<td>violence</td>')).toBe(
      picture.ties.filter(({ isViolent }) => isViolent).length,
    );
    for (const { name, birthDate } of picture.persons) {
      expect(html).toContain(`<th scope="row">${name}</th>`);
      expect(html).toContain(`<td>${birthDate ?? ''}</td>`);
    }
  });
});
