import { useMemo, useState } from 'preact/hooks';
import type { Lane, TimeLineEvent } from '../../../schema/timeline';
import type { TimeLineWords } from './picture-words';
import { TimeLineList, type TimeLineListProps } from './time-line-list';
import {
  eventsAbout,
  type Mark,
  markBeside,
  TIME_LINE,
  timeLineLayout,
  type TimeLineLayout,
} from './time-line-layout';
import { translation } from './geometry';
import { spanned } from './span';

/**
 * The joint time line: a lane per agency, danger on top, and the same events as a list beneath.
 * The Tab key reaches the marks once; arrows go from mark to mark; Enter shows one in the list.
 *
 * Classes: `time-line` the figure; `picture-scroll` what scrolls sideways;
 * `tick`, `tick-line`, `today`; `risk-band`, `risk-tick`, `lane-name`, `lane-risk`, `lane`,
 * `lane-silent`, `lane-silent-text`; `span`; `mark`, `mark-one` a dot, `mark-risk` a triangle, `mark-many` with
 * `mark-count`, `mark-selected`, `mark-focus` around it; those of the list.
 */
export interface TimeLineProps extends TimeLineListProps {
  /** Only what is about this person; without one, everything. */
  readonly person: string | undefined;
  /** Agencies that did not answer. */
  readonly silent: readonly Lane[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** A month (`YYYY-MM`) in few letters: several stand side by side. */
  readonly month: (at: string) => string;
}

export function TimeLine(props: TimeLineProps) {
  const { events, persons, person, today, words, date } = props;
  const about = useMemo(() => eventsAbout(events, person), [events, person]);
  const layout = useMemo(() => timeLineLayout(events, about, today), [events, about, today]);
  const [chosen, choose] = useState<readonly TimeLineEvent[]>([]);
  const kept = useMemo(() => about.filter((event) => chosen.includes(event)), [about, chosen]);
  const shown = kept.length > 0 ? kept : about;
  // Moving along the marks draws them anew, but not the list.
  const list = useMemo(
    () => <TimeLineList {...{ events: shown, persons, words, date }} />,
    [shown, persons, words, date],
  );
  const caption = words('timeLine');
  return (
    <figure class="time-line">
      <div class="picture-scroll" tabindex={0} role="region" aria-label={caption}>
        <svg
          {...{ width: TIME_LINE.width, height: layout.height, role: 'group' }}
          aria-label={caption}
          viewBox={[0, 0, TIME_LINE.width, layout.height].join(' ')}
        >
          <Ground {...props} layout={layout} />
          <Marks {...props} {...{ layout, chosen: kept, choose }} />
        </svg>
      </div>
      <figcaption class="quiet">{words('timeLine.legend')}</figcaption>
      {kept.length > 0 && (
        <button
          type="button"
          onClick={() => {
            choose([]);
          }}
        >
          {words('timeLine.all')}
        </button>
      )}
      {/* Open for whoever chose a mark: there they read what it was. */}
      <details class="beside-picture" open={kept.length > 0}>
        <summary>{words('timeLine.list')}</summary>
        {list}
      </details>
    </figure>
  );
}

type Part = TimeLineProps & { readonly layout: TimeLineLayout };

/** Everything that does not answer to a key. */
function Ground({ layout, silent, words, month: short }: Part) {
  const { left, right, top, risk, lane: high, foot } = TIME_LINE;
  const width = right - left;
  const bottom = layout.height - foot;
  return (
    <g aria-hidden="true">
      {layout.ticks.map(({ x, month }) => (
        <g key={month}>
          <line class="tick-line" x1={x} x2={x} y1={top} y2={bottom} />
          <text class="tick" x={x + 3} y={top - 8}>
            {short(month)}
          </text>
        </g>
      ))}
      <rect class="risk-band" x={left} y={top} width={width} height={risk - 4} />
      <text class="lane-name lane-risk" x="0" y={top + risk / 2 + 3}>
        {words('timeLine.risk')}
      </text>
      {layout.risks.map((x) => (
        <path key={x} class="risk-tick" d={triangle} transform={translation(at(x, top + 15))} />
      ))}
      {layout.lanes.map(({ lane, y, spans }) => (
        <g key={lane}>
          <text class="lane-name" x="0" y={y + 4}>
            {words(`lane.${lane}`)}
          </text>
          <rect
            class={silent.includes(lane) ? 'lane lane-silent' : 'lane'}
            {...{ x: left, y: y - high / 2 + 1, width, height: high - 2 }}
          />
          {silent.includes(lane) && (
            <text class="lane-silent-text" x={left + 8} y={y + 4}>
              {words('timeLine.silent')}
            </text>
          )}
          {spans.map(([from, to]) => (
            <line
              key={[from, to].join()}
              class="span"
              {...{ x1: from, x2: to, y1: y + 10, y2: y + 10 }}
            />
          ))}
        </g>
      ))}
      <line class="today" x1={layout.today} x2={layout.today} y1={top} y2={bottom} />
      <text class="tick" x={layout.today} y={bottom + 14} text-anchor="middle">
        {words('timeLine.today')}
      </text>
    </g>
  );
}

interface MarksProps extends Part {
  readonly chosen: readonly TimeLineEvent[];
  readonly choose: (events: readonly TimeLineEvent[]) => void;
}

function Marks({ layout, chosen, choose, words, date }: MarksProps) {
  const marks = layout.lanes.flatMap((lane) => lane.marks.map((mark) => ({ mark, y: lane.y })));
  const [current, setCurrent] = useState<string>();
  const stop = marks.some(({ mark }) => mark.id === current) ? current : marks[0]?.mark.id;
  return (
    <>
      {marks.map(({ mark, y }) => {
        const isSelected = mark.events.some((event) => chosen.includes(event));
        const toggle = () => {
          choose(isSelected ? [] : mark.events);
        };
        return (
          <g
            key={mark.id}
            class={isSelected ? 'mark mark-selected' : 'mark'}
            transform={translation(at(mark.x, y))}
            {...{ 'data-mark': mark.id, tabindex: mark.id === stop ? 0 : -1, role: 'button' }}
            {...{ 'aria-pressed': isSelected, 'aria-label': nameOf(mark, words, date) }}
            onClick={toggle}
            onFocus={() => {
              setCurrent(mark.id);
            }}
            onKeyDown={(event) => {
              const next = markBeside(layout, mark.id, event.key);
              if (next) focusMark(event.currentTarget, next);
              else if (event.key === 'Enter' || event.key === ' ') toggle();
              else return;
              event.preventDefault();
            }}
          >
            <rect class="mark-focus" x="-12" y="-12" width="24" height="24" rx="4" fill="none" />
            <MarkShape mark={mark} />
          </g>
        );
      })}
    </>
  );
}

function MarkShape({ mark: { events, isRisk } }: { mark: Mark }) {
  const many = events.length > 1;
  return (
    <>
      {isRisk ? (
        <path class={many ? 'mark-risk mark-many' : 'mark-risk'} d={triangle} />
      ) : (
        <circle class={many ? 'mark-many' : 'mark-one'} r={many ? 9 : 5} />
      )}
      {many && (
        <text class="mark-count" y={isRisk ? 7 : 4} text-anchor="middle">
          {events.length}
        </text>
      )}
    </>
  );
}

const triangle = 'M0 -10L10 8L-10 8Z';

/** The arrow keys move the focus among siblings. */
function focusMark(from: SVGElement, { id }: Mark): void {
  from.ownerSVGElement?.querySelector<SVGElement>(`[data-mark="${id}"]`)?.focus();
}

/** As a screen reader says it. */
function nameOf(
  { lane, events }: Mark,
  words: TimeLineWords,
  date: (at: string) => string,
): string {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return words(`lane.${lane}`);
  const when = spanned(date(first.at), date(last.at));
  const what =
    events.length > 1
      ? `${events.length.toString()} ${words('timeLine.events')}`
      : [words(`event.${first.kind}`), first.label].filter(Boolean).join(': ');
  return [words(`lane.${lane}`), when, what].join(', ');
}

function at(x: number, y: number) {
  return { x, y };
}
