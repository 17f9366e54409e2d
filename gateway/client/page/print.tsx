import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OpenedCase } from '../passes';
import type { Session } from '../session';
import { useSpeech } from './speech';

/**
 * A print is a disclosure: it is asked for and recorded first, and only then may it be printed.
 * The browser's own print command shows a sentence instead (`print.css`).
 */
export function usePrint(askForPrint: () => Promise<boolean>) {
  const [step, setStep] = useState<'idle' | 'asking' | 'ready'>('idle');
  useEffect(() => {
    if (step !== 'ready') return undefined;
    const root = document.documentElement;
    root.dataset['print'] = 'recorded';
    // A closed part does not print.
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const part of closed) part.open = true;
    const restore = () => {
      delete root.dataset['print'];
      for (const part of closed) part.open = false;
      setStep('idle');
    };
    addEventListener('afterprint', restore, { once: true });
    window.print();
    return () => {
      removeEventListener('afterprint', restore);
    };
  }, [step]);
  const print = async () => {
    if (step !== 'idle') return;
    setStep('asking');
    setStep((await askForPrint()) ? 'ready' : 'idle');
  };
  return { isAsking: step === 'asking', print };
}

interface SheetProps {
  readonly session: Session;
  readonly opened: OpenedCase;
  readonly number: string | null;
  /** Milliseconds. */
  readonly at: number;
  readonly children: ComponentChildren;
}

/** A paper sheet: who printed what when and for which purpose, and the secrecy line, on each page. */
export function Sheet({ session, opened, number, at, children }: SheetProps) {
  const { words, code, format } = useSpeech();
  const who = `${session.name}, ${code('ReaderFunction', opened.function)}`;
  return (
    <div class="sheet">
      <div class="sheet-head" aria-hidden="true">
        <p>
          <b>
            {words.caseNumber} {number ?? ''}
          </b>{' '}
          · {words.printedBy} {who} · {format.moment(new Date(at).toISOString())} ·{' '}
          {words.printedFor} {code('Purpose', opened.purpose)}
        </p>
      </div>
      <div class="sheet-body">{children}</div>
      <div class="sheet-foot" aria-hidden="true">
        <p>{words.secrecy}</p>
      </div>
    </div>
  );
}
