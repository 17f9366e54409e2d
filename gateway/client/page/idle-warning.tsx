import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from './speech';

/** Asks whether somebody is still there, before signing them out. */
export function IdleWarning({ onStay }: { onStay: () => void }) {
  const { words } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="idle-title" onClose={onStay}>
      <h2 id="idle-title">{words.idleWarning}</h2>
      <p>{words.idleWarningText}</p>
      <form method="dialog">
        <button class="button" type="submit">
          {words.stay}
        </button>
      </form>
    </dialog>
  );
}
