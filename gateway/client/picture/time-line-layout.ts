import { type Lane, LANES, type TimeLineEvent } from '../../../schema/timeline';

/**
 * Where each event of the joint time line stands: one lane per agency, danger on top of them all,
 * and events that would lie upon each other gathered into one mark. Numbers are pixels.
 */

export const TIME_LINE = {
  width: 1160,
  /** Where lanes begin, right of their names. */
  left: 190,
  right: 1140,
  /** Of the months, above everything. */
  top: 24,
  /** The band of all that tells of danger, above the lanes. */
  risk: 34,
  lane: 30,
  /** Beneath the lanes, where today is named. */
  foot: 20,
};

/** Two marks in a lane are at least so far apart. */
const APART = 20;
/** Events further from today than this, in months, gather at the edge: who moved ten years ago is no news. */
const WINDOW = { back: 30, ahead: 6 };
/** So many months have names at most, or these would touch. */
const TICKS = 14;

/** One event, or several too near to each other to be told apart. */
export interface Mark {
  /** Names the mark in this layout. */
  readonly id: string;
  readonly lane: Lane;
  readonly x: number;
  readonly events: readonly TimeLineEvent[];
  readonly isRisk: boolean;
}

export interface TimeLineLayout {
  readonly height: number;
  /** First days of months; `month` is `YYYY-MM`. */
  readonly ticks: readonly { readonly x: number; readonly month: string }[];
  readonly today: number;
  /** Where in the band something tells of danger; the lanes have the same events, to choose. */
  readonly risks: readonly number[];
  readonly lanes: readonly {
    readonly lane: Lane;
    /** The middle of the lane. */
    readonly y: number;
    readonly marks: readonly Mark[];
    /** What lasts, from and to. */
    readonly spans: readonly (readonly [number, number])[];
  }[];
}

/**
 * @param all what the line is as long as, whatever of it is shown
 * @param events those shown
 * @param today `YYYY-MM-DD`
 */
export function timeLineLayout(
  all: readonly TimeLineEvent[],
  events: readonly TimeLineEvent[],
  today: string,
): TimeLineLayout {
  const now = dayOf(today);
  const limits = { from: now - WINDOW.back * MONTH, to: now + WINDOW.ahead * MONTH };
  const days = [now, ...all.map(({ at }) => dayOf(at))].filter(
    (day) => day >= limits.from && day <= limits.to,
  );
  const from = Math.min(...days) - MONTH / 2;
  const to = Math.max(...days) + MONTH / 2;
  const x = (at: string) => {
    const share = (dayOf(at) - from) / (to - from);
    const [left, right] = [TIME_LINE.left + APART / 2, TIME_LINE.right - APART / 2];
    return Math.round(left + Math.min(1, Math.max(0, share)) * (right - left));
  };
  const { top, risk, lane: high, foot } = TIME_LINE;
  return {
    height: top + risk + LANES.length * high + foot,
    ticks: ticksBetween(from, to).map((month) => ({ month, x: x(`${month}-01`) })),
    today: x(today),
    risks: [...new Set(events.filter(({ isRisk }) => isRisk).map(({ at }) => x(at)))],
    lanes: LANES.map((lane, row) => {
      const here = events.filter((event) => event.lane === lane);
      return {
        ...{ lane, y: top + risk + row * high + high / 2, marks: marksOf(lane, here, x) },
        spans: spansOf(here, x),
      };
    }),
  };
}

/** Events about one person; of nobody, all. */
export function eventsAbout(
  events: readonly TimeLineEvent[],
  person: string | undefined,
): readonly TimeLineEvent[] {
  return person === undefined ? events : events.filter(({ persons }) => persons.includes(person));
}

/** To which mark an arrow key goes: along the lane, or to the nearest in the next lane that has one. */
export function markBeside(
  { lanes }: TimeLineLayout,
  current: string,
  key: string,
): Mark | undefined {
  const rows = lanes.map(({ marks }) => marks).filter(({ length }) => length > 0);
  const row = rows.findIndex((marks) => marks.some(({ id }) => id === current));
  const marks = rows[row] ?? [];
  const at = marks.findIndex(({ id }) => id === current);
  const here = marks[at];
  if (!here) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return marks[at - 1];
    case 'ArrowRight':
      return marks[at + 1];
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    case 'ArrowUp':
      return nearest(rows[row - 1], here.x);
    case 'ArrowDown':
      return nearest(rows[row + 1], here.x);
    default:
      return undefined;
  }
}

function nearest(marks: readonly Mark[] = [], x: number): Mark | undefined {
  return [...marks].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
}

/** From left to right: who comes too near to a mark joins it. */
function marksOf(
  lane: Lane,
  events: readonly TimeLineEvent[],
  x: (at: string) => number,
): readonly Mark[] {
  const groups: { readonly x: number; readonly events: TimeLineEvent[] }[] = [];
  const placed = events.map((event) => ({ event, x: x(event.at) })).sort((a, b) => a.x - b.x);
  for (const { event, x: here } of placed) {
    const last = groups.at(-1);
    if (last && here - last.x < APART) last.events.push(event);
    else groups.push({ x: here, events: [event] });
  }
  return groups.map((group, at) => ({
    id: `${lane}-${at.toString()}`,
    ...{ lane, x: group.x, events: group.events },
    isRisk: group.events.some(({ isRisk }) => isRisk),
  }));
}

/** What lasts, each stretch once. */
function spansOf(
  events: readonly TimeLineEvent[],
  x: (at: string) => number,
): readonly (readonly [number, number])[] {
  const spans = events.flatMap(({ at, until }) =>
    until !== undefined && x(until) > x(at) ? [[x(at), x(until)] as const] : [],
  );
  return [...new Map(spans.map((span) => [span.join(), span])).values()];
}

/** In days. */
const MONTH = 365.25 / 12;
const DAY = 24 * 60 * 60 * 1000;

/** Days since 1970; a month counts as its middle. */
function dayOf(at: string): number {
  return at.length === 7 ? dayOf(`${at}-15`) : Date.parse(at) / DAY;
}

/** Every month, or every third, sixth, twelfth: as many as have room. */
function ticksBetween(from: number, to: number): readonly string[] {
  const first = new Date(from * DAY);
  const months: string[] = [];
  const start = first.getUTCFullYear() * 12 + first.getUTCMonth() + 1;
  for (let month = start; ; month++) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (day / DAY > to) break;
    months.push(new Date(day).toISOString().slice(0, 7));
  }
  const step = [1, 3, 6, 12].find((every) => months.length / every <= TICKS) ?? 12;
  return months.filter((month) => (Number(month.slice(5)) - 1) % step === 0);
}
