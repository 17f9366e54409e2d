import type { ReferenceCategory, ReferenceField, ReferenceType } from '../reference';
import { Labels, Owner } from './labels';
import { useSpeech } from './speech';
import { whetherEver } from './whether';

interface TypeSectionProps {
  readonly type: ReferenceType;
  /** Of the types that have a section. */
  readonly names: ReadonlySet<string>;
  readonly categories: ReadonlyMap<string, ReferenceCategory>;
  /** The function of the reader that is asked about. */
  readonly as: string;
}

/** A type with its fields, and what each is. Descriptions are those of the schema, in English. */
export function TypeSection({ type, names, categories, as }: TypeSectionProps) {
  const speech = useSpeech();
  const { words } = speech;
  const { name, kind, description, fields, values } = type;
  const hasLabels = kind === 'OBJECT';
  return (
    <section className="type" aria-labelledby={name}>
      <h3 id={name}>
        <a href={`#${name}`}>{name}</a> <span className="quiet">{words.kinds[kind]}</span>
      </h3>
      {description && <p lang="en">{description}</p>}
      {values.length > 0 && (
        <p>
          {values.map((value) => (
            <Value key={value} {...{ list: name, value }} />
          ))}
        </p>
      )}
      {fields.length > 0 && (
        <div className="wide" role="group" aria-label={name} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.type}</th>
                {hasLabels && <th scope="col">{words.owner}</th>}
                {hasLabels && <th scope="col">{words.category}</th>}
                {hasLabels && <th scope="col">{words.youGetIt}</th>}
                <th scope="col">{words.description}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field.name} id={`${name}.${field.name}`}>
                  <th scope="row">
                    <code>{field.name}</code>
                    <FieldWord {...{ field }} />
                  </th>
                  <td>
                    <TypeName {...{ field, names }} />
                  </td>
                  {hasLabels && (
                    <td>
                      <Owner owner={field.owner} />
                    </td>
                  )}
                  {hasLabels && (
                    <td>
                      <Labels labels={field.labels} categories={categories} />
                    </td>
                  )}
                  {hasLabels && <td>{whetherEver(field, categories, as, speech)}</td>}
                  <td lang="en">{field.description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Value({ list, value }: { readonly list: string; readonly value: string }) {
  const { code } = useSpeech();
  return (
    <span className="value">
      <code>{value}</code> {code(list, value)}
    </span>
  );
}

/** What the page calls it, where it shows it. */
function FieldWord({ field }: { readonly field: ReferenceField }) {
  const { field: wordFor } = useSpeech();
  const word = wordFor(field.name);
  return word === field.name ? null : <span className="quiet word">{word}</span>;
}

function TypeName({ field, names }: Pick<TypeSectionProps, 'names'> & { field: ReferenceField }) {
  const { words } = useSpeech();
  const bare = field.type.replace(/[[\]!]/g, '');
  return (
    <>
      {names.has(bare) ? (
        <a href={`#${bare}`}>
          <code>{field.type}</code>
        </a>
      ) : (
        <code>{field.type}</code>
      )}
      {field.arguments.length > 0 && (
        <span className="quiet word">
          {words.arguments}:{' '}
          {field.arguments.map(({ name, type }) => (
            <code key={name}>
              {name}: {type}{' '}
            </code>
          ))}
        </span>
      )}
    </>
  );
}
