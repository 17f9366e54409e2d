import type { ComponentChildren } from 'preact';
import { pathOf, type Place } from '../route';

/** A link within the page. Opened in a new tab, it is an address like any other. */
export function Link(props: {
  readonly to: Place;
  readonly go: (place: Place) => void;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { to, go, children } = props;
  return (
    <a
      class={props.class}
      href={pathOf(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
