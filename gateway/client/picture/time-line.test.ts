import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { timeLine } from '../../../schema/timeline';
import { familyPicture } from './family-picture';
import { DIRECTORS_VIEWS } from './testing/golden-views';
import { TimeLine, type TimeLineProps } from './time-line';

const count = (html: string, text: string) => html.split(text).length - 1;
const propsOf = (view: (typeof DIRECTORS_VIEWS)[number][1]): TimeLineProps => ({
  events: timeLine(view),
  persons: familyPicture(view).persons,
  person: undefined,
  silent: [],
  today: '2026-11-22',
  words: (word) => word,
  date: (at) => at,
  month: (at) => at,
});

describe('the joint time line on the page', () => {
  it.each(DIRECTORS_VIEWS)('of %s has every event in the list beneath', (_, view) => {
    const props = propsOf(view);
    const html = render(h(TimeLine, props));

    expect(props.events.length).toBeGreaterThan(20);
    expect(count(html, 'data-event=')).toBe(props.events.length);
    expect(count(html, 'event event-risk')).toBe(
      props.events.filter(({ isRisk }) => isRisk).length,
    );
  });

  it.each(DIRECTORS_VIEWS)(
    'of %s takes one stop of the Tab key, and no inline style',
    (_, view) => {
      const html = render(h(TimeLine, propsOf(view)));

      expect(count(html, 'data-mark=')).toBeGreaterThan(5);
      expect(count(html, 'tabindex="0" role="button"')).toBe(1);
      expect(html).not.toContain('style=');
    },
  );

  it.each(DIRECTORS_VIEWS)('of %s is narrowed down to a person, list and all', (_, view) => {
    const props = propsOf(view);
    const person = props.persons[0]?.id ?? '';
    const about = props.events.filter(({ persons }) => persons.includes(person));
    const html = render(h(TimeLine, { ...props, person }));

    expect(about.length).toBeLessThan(props.events.length);
    expect(count(html, 'data-event=')).toBe(about.length);
  });

  it('says which agency did not answer', () => {
    const props = propsOf(DIRECTORS_VIEWS[0]?.[1] ?? {});
    const html = render(h(TimeLine, { ...props, silent: ['POLICE'] }));

    expect(count(html, 'class="lane lane-silent"')).toBe(1);
    expect(count(render(h(TimeLine, props)), 'lane-silent')).toBe(0);
  });
});
