import {
  QueryEditor,
  ResponseEditor,
  useEditorContext,
  useExecutionContext,
  usePrettifyEditors,
  VariableEditor,
} from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { AnswerNotice, type Outcome } from './answer-notice';
import { useSpeech } from './speech';
import { useNamedLists } from './use-named-lists';

/** The query with its variables, and the answer, with what is to be said of it. */
export function Editors({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { words } = useSpeech();
  const execution = useExecutionContext({ nonNull: true });
  const { isFetching } = execution;
  const prettify = usePrettifyEditors();
  const asking = useRef<HTMLElement>(null);
  useNamedEditors();
  useNamedLists(asking, words.fields);
  return (
    <>
      <section ref={asking} className="pane asking" aria-label={words.query}>
        <div className="tools">
          <button
            type="button"
            className="button"
            onClick={() => {
              if (isFetching) execution.stop();
              else execution.run();
            }}
          >
            {isFetching ? words.stop : words.run}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => {
              // A text that cannot be read stays as it is.
              prettify().catch(() => undefined);
            }}
          >
            {words.prettify}
          </button>
          <span role="status" className="quiet">
            {isFetching ? words.running : ''}
          </span>
        </div>
        <div className="editor query">
          <QueryEditor />
        </div>
        <h2>{words.variables}</h2>
        <div className="editor variables">
          <VariableEditor />
        </div>
      </section>
      <section className="pane answering" aria-label={words.answer}>
        <h2>{words.answer}</h2>
        <AnswerNotice outcome={isFetching ? undefined : outcome} />
        <div className="editor answer">
          <ResponseEditor />
        </div>
      </section>
    </>
  );
}

/** Editors are named for who cannot see them, and the Tab key leaves them (WCAG 2.1.2). */
function useNamedEditors(): void {
  const { words } = useSpeech();
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    const names = [
      [queryEditor, words.query],
      [variableEditor, words.variables],
      [responseEditor, words.answer],
    ] as const;
    for (const [editor, name] of names) {
      if (!editor) continue;
      // Also what is longer than its pane can be reached, and scrolled, by keyboard.
      editor.getScrollerElement().tabIndex = 0;
      editor.setOption('screenReaderLabel', name);
      editor.setOption('extraKeys', {
        ...(editor.getOption('extraKeys') as object),
        ...{ Tab: false, 'Shift-Tab': false },
      });
    }
  }, [queryEditor, variableEditor, responseEditor, words]);
}
