import type { TimeLineEvent } from '../../../schema/timeline';
import type { TimeLineWords } from './picture-words';
import { spanned } from './span';

/**
 * The events of a time line as a table, the latest first. Classes: `picture-table`, `event`,
 * `event-risk` on what tells of danger, which also says so.
 */
export interface TimeLineListProps {
  readonly events: readonly TimeLineEvent[];
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly words: TimeLineWords;
  /** A moment, a day or a month as the reader writes it. */
  readonly date: (at: string) => string;
}

export function TimeLineList({ events, persons, words, date }: TimeLineListProps) {
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const columns = ['when', 'agency', 'what', 'who'] as const;
  return (
    <table class="picture-table">
      <caption class="unseen">{words('timeLine.list')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words(`timeLine.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...events].reverse().map((event) => (
          <tr
            key={event.id}
            class={event.isRisk ? 'event event-risk' : 'event'}
            data-event={event.id}
          >
            <td>{whenOf(event, date)}</td>
            <td>{words(`lane.${event.lane}`)}</td>
            <td>{whatOf(event, words)}</td>
            <td>{event.persons.flatMap((id) => names.get(id) ?? []).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whenOf({ at, until }: TimeLineEvent, date: (at: string) => string): string {
  return until === undefined ? date(at) : spanned(date(at), date(until));
}

function whatOf({ kind, label, isRisk }: TimeLineEvent, words: TimeLineWords): string {
  const said = [words(`event.${kind}`), label].filter(Boolean).join(': ');
  return isRisk ? `${said} (${words('timeLine.risk')})` : said;
}
