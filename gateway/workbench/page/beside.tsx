import { useEffect, useState } from 'react';
import type { WithheldEntry } from '../../client/hub';
import type { Example } from '../examples';
import type { Access } from '../hub';
import type { OpenCase } from '../open-case';
import type { ReferenceCategory, SchemaReference } from '../reference';
import { ExampleList } from './example-list';
import { FieldPanel } from './field-panel';
import { useSpeech } from './speech';
import { WithheldList } from './withheld-list';

interface BesideProps {
  readonly reference: SchemaReference;
  readonly categories: ReadonlyMap<string, ReferenceCategory>;
  readonly opened: OpenCase | undefined;
  readonly access: Access | undefined;
  /** Of the last answer; nothing before one. */
  readonly withheld: readonly WithheldEntry[] | undefined;
  /** The reader's own. */
  readonly functions: readonly string[];
  /** An example was chosen. */
  readonly onExample: (example: Example) => void;
}

const PANELS = ['examples', 'fields', 'withheld'] as const;
type Panel = (typeof PANELS)[number];

/** What helps beside the query. An answer that withholds shows what, and why. */
export function Beside(props: BesideProps) {
  const { words } = useSpeech();
  const [panel, setPanel] = useState<Panel>('examples');
  const { reference, categories, opened, access, withheld, functions, onExample } = props;
  useEffect(() => {
    if (withheld && withheld.length > 0) setPanel('withheld');
  }, [withheld]);
  return (
    <aside className="pane beside" aria-label={words.beside}>
      <div className="panels" role="group" aria-label={words.beside}>
        {PANELS.map((one) => (
          <button
            key={one}
            type="button"
            className="plain"
            aria-pressed={one === panel}
            onClick={() => {
              setPanel(one);
            }}
          >
            {words[one]}
            {one === 'withheld' && withheld ? ` (${String(withheld.length)})` : ''}
          </button>
        ))}
      </div>
      {panel === 'examples' && <ExampleList {...{ opened, functions, onExample }} />}
      {panel === 'fields' && (
        <FieldPanel {...{ reference, categories, opened, access, withheld, functions }} />
      )}
      {panel === 'withheld' && <WithheldList {...{ withheld, access }} />}
    </aside>
  );
}
