import { useEditorContext, useOperationsEditorState, useSchemaStore } from '@graphiql/react';
import { useEffect, useMemo, useState } from 'react';
import type { WithheldEntry } from '../../client/hub';
import { fieldAt, fieldsByCoordinate, fieldsUsed, type FieldUse } from '../fields-used';
import type { Access } from '../hub';
import type { OpenCase } from '../open-case';
import type { ReferenceCategory, SchemaReference } from '../reference';
import { Choice } from './choice';
import { Labels, Owner } from './labels';
import { useSpeech } from './speech';
import { type Whether, whetherEver, whetherOpened } from './whether';

interface FieldPanelProps {
  readonly reference: SchemaReference;
  readonly categories: ReadonlyMap<string, ReferenceCategory>;
  readonly opened: OpenCase | undefined;
  readonly access: Access | undefined;
  readonly withheld: readonly WithheldEntry[] | undefined;
  readonly functions: readonly string[];
}

/** The fields of the query; the one at the cursor first, in full. */
export function FieldPanel(props: FieldPanelProps) {
  const { reference, opened, functions } = props;
  const { words, code } = useSpeech();
  const [text] = useOperationsEditorState();
  const { schema } = useSchemaStore();
  const offset = useCursor();
  const [chosen, setChosen] = useState(functions[0] ?? '');
  const known = useMemo(() => fieldsByCoordinate(reference), [reference]);
  const uses = useMemo(
    () => (schema ? fieldsUsed(text, schema, known) : []),
    [text, schema, known],
  );
  const current = fieldAt(uses, offset);
  const as = opened?.function ?? chosen;
  return (
    <>
      <p className="quiet">{words.fieldsText}</p>
      {!opened && (
        <>
          <Choice
            {...{ label: words.function, value: as, onChoose: setChosen }}
            options={functions.map((value) => ({ value, label: code('ReaderFunction', value) }))}
          />
          <p className="quiet">{words.ceiling}</p>
        </>
      )}
      {current && (
        <section className="current" aria-label={words.atCursor}>
          <h3>{words.atCursor}</h3>
          <FieldCard {...props} use={current} as={as} />
        </section>
      )}
      {uses.length === 0 && <p>{words.noFields}</p>}
      <ul className="fields">
        {uses.map((use) => (
          <li key={[use.coordinate, use.owner, use.isOfPerson].join()}>
            <FieldCard {...props} use={use} as={as} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where the cursor stands in the query, as an offset. */
function useCursor(): number {
  const { queryEditor } = useEditorContext({ nonNull: true });
  const [offset, setOffset] = useState(-1);
  useEffect(() => {
    if (!queryEditor) return;
    const follow = () => {
      setOffset(queryEditor.indexFromPos(queryEditor.getCursor()));
    };
    follow();
    queryEditor.on('cursorActivity', follow);
    return () => {
      queryEditor.off('cursorActivity', follow);
    };
  }, [queryEditor]);
  return offset;
}

type FieldCardProps = Omit<FieldPanelProps, 'reference' | 'functions'> & {
  readonly use: FieldUse;
  /** The function that is asked about. */
  readonly as: string;
};

function FieldCard({ use, as, opened, access, categories, withheld = [] }: FieldCardProps) {
  const speech = useSpeech();
  const { words } = speech;
  const { coordinate, field, owner } = use;
  const { said, why }: Whether =
    opened && access
      ? whetherOpened(use, access, categories, speech)
      : { said: whetherEver(field, categories, as, speech), why: [] };
  const isWithheld = withheld.some((entry) => entry.coordinates.includes(coordinate));
  return (
    <>
      <a href={`/schema#${coordinate}`} target="_blank" rel="noreferrer">
        <code>{coordinate}</code>
      </a>{' '}
      <code className="quiet">{field.type}</code>
      <p>
        <Owner owner={owner} /> ·{' '}
        <Labels labels={field.labels} categories={categories} target="_blank" />
      </p>
      <p>
        {words.youGetIt}: <span>{said}</span>
        {why.map((one) => (
          <span key={one} className="why">
            {one}
          </span>
        ))}
        {isWithheld && <strong className="mark"> {words.wasWithheld}</strong>}
      </p>
    </>
  );
}
