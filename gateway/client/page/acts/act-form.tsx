import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../drafts';
import type { Outcome } from '../../hub';
import { troubleOf } from '../../view/act-trouble';
import type { Problem } from '../../view/acts';
import type { ActWords } from '../../words/en-acts';
import { Notice } from '../notice';
import { useDraft } from '../use';
import { useActWords } from './act-words';

/** What the fields of a form are shown with. */
export interface Typing {
  readonly draft: Draft;
  readonly change: (name: string, value: string) => void;
  readonly problem: Problem | undefined;
}

interface ActFormProps<Data> {
  /** What is typed is kept by the tab under this name, until it is sent. */
  readonly form: string;
  /** What it will do, before it is done. */
  readonly means: readonly string[];
  /** On the button that does it. */
  readonly doIt: string;
  readonly problemOf: (draft: Draft) => Problem | undefined;
  readonly send: (draft: Draft) => Promise<Outcome<Data>>;
  readonly onDone: (data: Data) => void;
  /** Why it was refused; whoever has more to offer than words may. */
  readonly onRefused: (code: string) => void;
  readonly children?: (typing: Typing) => ComponentChildren;
}

/** One deliberate step: what it will do, its fields, one button; and what became of it. */
export function ActForm<Data>(props: ActFormProps<Data>) {
  const { form, means, doIt, problemOf, send, onDone, onRefused, children } = props;
  const words = useActWords();
  const { draft, change, clear } = useDraft(form);
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState<keyof ActWords>();
  const [isSending, setSending] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!problem) return;
    const field = element.current?.elements.namedItem(problem.field);
    const first = field instanceof RadioNodeList ? field[0] : field;
    if (first instanceof HTMLElement) first.focus();
  }, [problem]);

  const submit = async () => {
    const found = problemOf(draft);
    setProblem(found);
    setTrouble(undefined);
    if (found || isSending) return;
    setSending(true);
    const outcome = await send(draft);
    setSending(false);
    if (outcome.kind === 'answered') {
      clear();
      onDone(outcome.data);
      return;
    }
    setTrouble(troubleOf(outcome));
    if (outcome.kind === 'refused') onRefused(outcome.code);
  };

  return (
    <form
      ref={element}
      class="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => {
          setSending(false);
          setTrouble('noAnswer');
        });
      }}
    >
      {means.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {children?.({ draft, change, problem })}
      <div role="alert">
        {problem && <Notice>{words[problem.word]}</Notice>}
        {trouble && <Notice>{words[trouble]}</Notice>}
      </div>
      <button type="submit" class="button">
        {isSending ? words.sending : doIt}
      </button>
      <span class="unseen" role="status">
        {isSending && words.sending}
      </span>
    </form>
  );
}
