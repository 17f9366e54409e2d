import type { ComponentChildren } from 'preact';
import type { AgencyCode } from '../generated/operations';
import { useSpeech } from './speech';
import { OpenedByBreakGlass } from './states';

/** A section of a page, with its heading. */
export function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly width?: 'half';
  /** Whether what it shows is there because somebody broke the glass. */
  readonly isOpened?: boolean;
  readonly children: ComponentChildren;
}) {
  const { id, title, width, isOpened, children } = props;
  return (
    <section id={id} class={`card ${width ?? 'wide'}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {isOpened ? <OpenedByBreakGlass>{title}</OpenedByBreakGlass> : title}
      </h2>
      {children}
    </section>
  );
}

/** The name of an agency, in its colour. */
export function AgencyTag({ code }: { code: AgencyCode | null }) {
  const { code: say } = useSpeech();
  if (code === null) return null;
  return <span class={`agency agency-${code.toLowerCase()}`}>{say('AgencyCode', code)}</span>;
}

/** A day, a moment or a month. */
export function When({ value }: { value: string | null | undefined }) {
  const { format } = useSpeech();
  return value ? <time datetime={value}>{format.when(value)}</time> : null;
}

/** A table that scrolls within itself on a wide screen, and stacks its cells on a narrow one. */
export function Table(props: {
  readonly name: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}) {
  const { name, columns, children } = props;
  return (
    <table class="table">
      <caption class="unseen">{name}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A cell that says its column's name where columns are stacked. */
export function Cell({ of, children }: { of: string; children: ComponentChildren }) {
  return <td data-column={of}>{children}</td>;
}
