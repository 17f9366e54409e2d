import { useOperationsEditorState } from '@graphiql/react';
import { EXAMPLES } from '../examples';
import type { OpenCase } from '../open-case';
import { fits } from './case-bar';
import { useSpeech } from './speech';

/** Queries to begin with; those that fit the open case first. */
export function ExampleList({ opened }: { readonly opened: OpenCase | undefined }) {
  const { words, code, language } = useSpeech();
  const [, setQuery] = useOperationsEditorState();
  const fitting = EXAMPLES.filter((one) => fits(opened, one));
  const others = EXAMPLES.filter((one) => !fits(opened, one));
  return (
    <>
      <p className="quiet">{words.examplesText}</p>
      <ul className="examples">
        {[...fitting, ...others].map((example) => (
          <li key={example.title.en}>
            <button
              type="button"
              className="link"
              onClick={() => {
                setQuery(example.query);
              }}
            >
              {example.title[language]}
            </button>
            <p className="quiet">
              {code('ReaderFunction', example.function)} · {code('Purpose', example.purpose)} ·{' '}
              {words.families} {Object.keys(example.families).join(', ')}
              {opened && !fits(opened, example) ? ` · ${words.otherPurpose}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
