import { LANES, type TimeLineEvent } from '../../../schema/timeline';
import { chance } from './testing/random-family';
import { eventsAbout, markBeside, TIME_LINE, timeLineLayout } from './time-line-layout';

const TODAY = '2026-11-22';

function randomEvents(count: number): readonly TimeLineEvent[] {
  const { number, one, is } = chance(count);
  return Array.from({ length: count }, (_, at) => {
    const month = `202${(4 + number(3)).toString()}-0${(1 + number(9)).toString()}`;
    const day = `${month}-1${number(10).toString()}`;
    return {
      ...{ id: `e${at.toString()}`, at: is(0.2) ? month : day, lane: one(LANES) },
      ...{ kind: 'INCIDENT', persons: [`p${number(5).toString()}`], isRisk: is(0.2), path: '' },
      ...(is(0.2) ? { until: '2026-10-01' } : {}),
    };
  });
}

const layoutOf = (events: readonly TimeLineEvent[]) => timeLineLayout(events, events, TODAY);
const marksOf = (layout: ReturnType<typeof timeLineLayout>) =>
  layout.lanes.flatMap(({ marks }) => marks);

describe('where events stand on the time line', () => {
  const events = randomEvents(300);
  const layout = layoutOf(events);

  it('gathers three hundred events into marks that do not touch, and loses none', () => {
    const marks = marksOf(layout);
    const gathered = marks.flatMap((mark) => mark.events);

    expect(gathered).toHaveLength(300);
    expect(new Set(gathered)).toEqual(new Set(events));
    for (const { marks: here } of layout.lanes) {
      here.slice(1).forEach(({ x }, at) => {
        expect(x - (here[at]?.x ?? x)).toBeGreaterThanOrEqual(20);
      });
    }
    expect(marks.length).toBeLessThan(300);
    for (const mark of marks) expect(mark.isRisk).toBe(mark.events.some(({ isRisk }) => isRisk));
  });

  it('has a lane for each agency, whether or not it has events', () => {
    expect(layoutOf([]).lanes.map(({ lane }) => lane)).toEqual(LANES);
    expect(layoutOf([]).lanes.every(({ marks }) => marks.length === 0)).toBe(true);
  });

  it('keeps everything inside, what is long past and what is far ahead at the edges', () => {
    const far = ['1999-01-01', '2026-05', '2044-12-31'].map((at) => ({
      ...{ id: at, at, lane: 'POLICE', kind: 'INCIDENT', persons: [], isRisk: true, path: '' },
    })) satisfies readonly TimeLineEvent[];
    const xs = marksOf(layoutOf(far)).map(({ x }) => x);

    expect(xs).toHaveLength(3);
    expect(Math.min(...xs)).toBeGreaterThan(TIME_LINE.left);
    expect(Math.max(...xs)).toBeLessThan(TIME_LINE.right);
    expect(layoutOf(far).today).toBeLessThanOrEqual(Math.max(...xs));
  });

  it('stays as long as it is when it is narrowed down to one person', () => {
    const about = eventsAbout(events, 'p1');
    const narrowed = timeLineLayout(events, about, TODAY);

    expect(about.length).toBeGreaterThan(20);
    expect(about.every(({ persons }) => persons.includes('p1'))).toBe(true);
    expect(eventsAbout(events, undefined)).toBe(events);
    expect(narrowed.ticks).toEqual(layout.ticks);
    expect(narrowed.today).toBe(layout.today);
  });

  it('lets arrows reach every mark from the first', () => {
    const marks = marksOf(layout);
    const reached = new Set([marks[0]?.id ?? '']);
    for (const id of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']) {
        const next = markBeside(layout, id, key);
        if (next) reached.add(next.id);
      }
    }

    expect(reached.size).toBe(marks.length);
    expect(markBeside(layout, marks[0]?.id ?? '', 'a')).toBeUndefined();
    expect(markBeside(layout, 'gone', 'ArrowLeft')).toBeUndefined();
  });
});
