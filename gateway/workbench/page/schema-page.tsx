import { useEffect, useMemo, useState } from 'react';
import type { ReferenceType, SchemaReference } from '../reference';
import { CategoryTable } from './category-table';
import { Choice } from './choice';
import { ErrorTable } from './error-table';
import { useSpeech } from './speech';
import { TypeSection } from './type-section';

interface SchemaPageProps {
  readonly reference: SchemaReference;
  /** The reader's own. */
  readonly functions: readonly string[];
}

/** The whole reference on one page: it can be searched, linked into, and printed. */
export function SchemaPage({ reference, functions }: SchemaPageProps) {
  const { words, code } = useSpeech();
  const [as, setAs] = useState(functions[0] ?? '');
  const [wanted, setWanted] = useState('');
  const { types, categories } = reference;
  const known = useMemo(
    () => new Map(categories.map((one) => [one.category as string, one])),
    [categories],
  );
  const names = useMemo(() => new Set(types.map(({ name }) => name)), [types]);
  const found = types.filter((type) => matches(type, wanted.trim().toLowerCase()));
  // What a link names is there only now, and stands still once the letters are there.
  useEffect(() => {
    const show = () => {
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    };
    document.fonts.ready.then(show, show);
  }, []);
  return (
    <>
      <h1>{words.reference}</h1>
      <nav className="contents" aria-label={words.contents}>
        <a href="#types">{words.types}</a>
        <a href="#categories">{words.categories}</a>
        <a href="#errors">{words.errorCodes}</a>
      </nav>
      <section aria-labelledby="types">
        <h2 id="types">{words.types}</h2>
        <p>{words.typesText}</p>
        <label className="search">
          {words.search}
          <input
            type="search"
            value={wanted}
            onChange={({ target }) => {
              setWanted(target.value);
            }}
          />
        </label>
        {functions.length > 1 && (
          <Choice
            {...{ label: words.function, value: as, onChoose: setAs }}
            options={functions.map((value) => ({ value, label: code('ReaderFunction', value) }))}
          />
        )}
        <p className="quiet">
          {words.youGetIt} ({code('ReaderFunction', as)}): {words.ceiling}.
        </p>
        <p role="status" className="quiet">
          {found.length} {words.found}
        </p>
        {found.map((type) => (
          <TypeSection key={type.name} {...{ type, names, categories: known, as }} />
        ))}
      </section>
      <section aria-labelledby="categories">
        <h2 id="categories">{words.categories}</h2>
        <p>{words.categoriesText}</p>
        <CategoryTable categories={categories} />
      </section>
      <section aria-labelledby="errors">
        <h2 id="errors">{words.errorCodes}</h2>
        <p>{words.errorsText}</p>
        <ErrorTable />
      </section>
    </>
  );
}

/** By its name, its values, or the name or a category of a field. */
function matches({ name, fields, values }: ReferenceType, wanted: string): boolean {
  const texts = [name, ...values].concat(
    fields.flatMap((field) => [
      field.name,
      ...field.labels.map(({ category }): string => category),
    ]),
  );
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
