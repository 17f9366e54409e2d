import { useEffect, useRef } from 'preact/hooks';
import { useActWords } from './acts/act-words';
import { Dialog } from './dialog';

/** Asks whether somebody is still there, before signing them out. */
export function IdleWarning({ onStay }: { onStay: () => void }) {
  const words = useActWords();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    stay.current?.focus();
  }, []);
  return (
    <Dialog title={words.idleWarning} onClose={onStay}>
      <p id="idle-text">{words.idleWarningText}</p>
      <form method="dialog">
        <button ref={stay} class="button" type="submit" aria-describedby="idle-text">
          {words.stay}
        </button>
      </form>
    </Dialog>
  );
}
