import { useOperationsEditorState } from '@graphiql/react';
import { type Example, EXAMPLES } from '../examples';
import type { OpenCase } from '../open-case';
import { fits } from './case-bar';
import { useSpeech } from './speech';

interface ExampleListProps {
  readonly opened: OpenCase | undefined;
  /** The reader's own. */
  readonly functions: readonly string[];
  readonly onExample: (example: Example) => void;
}

/** Queries to begin with: those that fit the open case first, then those that this reader can ask. */
export function ExampleList({ opened, functions, onExample }: ExampleListProps) {
  const { words, code, language } = useSpeech();
  const [, setQuery] = useOperationsEditorState();
  const distance = (one: Example) => {
    if (!functions.includes(one.function)) return 2;
    return fits(opened, one) ? 0 : 1;
  };
  const note = (one: Example) => {
    if (!functions.includes(one.function)) return words.otherFunction;
    return opened && !fits(opened, one) ? words.otherPurpose : undefined;
  };
  return (
    <>
      <ol className="steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="quiet">{words.examplesText}</p>
      <ul className="examples">
        {EXAMPLES.toSorted((one, other) => distance(one) - distance(other)).map((example) => (
          <li key={example.title.en}>
            <button
              type="button"
              className="link"
              onClick={() => {
                setQuery(example.query);
                onExample(example);
              }}
            >
              {example.title[language]}
            </button>
            <p className="quiet">
              {code('ReaderFunction', example.function)} · {code('Purpose', example.purpose)} ·{' '}
              {words.families}{' '}
              {Object.entries(example.families)
                .map(([family, reader]) => `${family} (${reader})`)
                .join(', ')}
              {note(example) && <strong> · {note(example)}</strong>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
