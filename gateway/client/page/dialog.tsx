import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { QuickExit } from './quick-exit';

/**
 * Something that has to be answered first. Whatever is behind it is out of reach, so the way out of
 * the page stands in it. The focus is on its title: who presses a key unseen presses nothing.
 */
export function Dialog(props: {
  readonly title: string;
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { title, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} class={props.class} aria-labelledby="dialog-title" onClose={onClose}>
      <div class="dialog-head">
        <h2 ref={heading} id="dialog-title" tabindex={-1}>
          {title}
        </h2>
        <QuickExit />
      </div>
      {children}
    </dialog>
  );
}
