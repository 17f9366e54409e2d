import { parse } from 'csv-parse/sync';
import { type GraphQLSchema, isEnumType } from 'graphql';
import type { Policy } from '../../schema/policy/compile';
import { spelled } from '../../gateway/client/words/spelled';
import type { PublishedPolicies } from './policies';

/** What a code list or a field is called: the tables `code-words.csv` and `field-words.csv`. */
export interface CatalogueWords {
  readonly codes: string;
  readonly fields: string;
}

interface Row {
  readonly list?: string;
  readonly code?: string;
  readonly field?: string;
  readonly en: string;
  readonly nl: string;
}

/** Of each type that a family view asks, its fields in the order asked, and what they are. */
export type FieldTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

const LANGUAGES = ['en', 'nl'] as const;
/** These the page places by hand, in words of its own. */
const PLACED: ReadonlySet<string> = new Set(['Person', 'Agency', 'Disclosure', 'Professional']);

/**
 * The words of the page for what the hub answers with: a module for each language.
 * @throws a sentence that names each code and field without words
 */
export function pageWordsModules(
  { codes, fields: fieldWords }: CatalogueWords,
  schema: GraphQLSchema,
  types: FieldTypes,
  policies: PublishedPolicies,
): readonly (readonly [file: string, text: string])[] {
  const told = toldOf(policies);
  const ofCodes = rowsOf(codes);
  const ofFields = rowsOf(fieldWords);
  const fields = new Set(
    [...types].flatMap(([name, own]) => (PLACED.has(name) ? [] : [...own.keys()])),
  );
  const answered = new Set([...types.values()].flatMap((own) => [...own.values()]));
  refuseMissing(ofCodes, ofFields, schema, answered, fields);
  const lists = [...new Set(ofCodes.map(({ list = '' }) => list))];
  return LANGUAGES.map((language) => {
    const quoted = (row: Row) => JSON.stringify(row[language]);
    const codes = lists.map((list) => {
      const own = ofCodes.filter((row) => row.list === list && !isSpelled(row, language));
      return `    ${list}: { ${own.map((row) => `${row.code ?? ''}: ${quoted(row)}`).join(', ')} },`;
    });
    const shown = ofFields
      .filter(({ field = '' }) => fields.has(field))
      .map((row) => `    ${row.field ?? ''}: ${quoted(row)},`);
    const policies = told.map(
      ({ id, because }) => `    '${id}': ${JSON.stringify(because[language])},`,
    );
    const text = `// Generated from schema/catalogue/{code,field}-words.csv and the policies by \`npm run compose\`. Do not edit.

type Table = Readonly<Record<string, string | undefined>>;

/** What a code of a list is called, what a field is, and why a policy withholds. */
export const CATALOGUE_WORDS: {
  readonly codes: Readonly<Record<string, Table | undefined>>;
  readonly fields: Table;
  readonly policies: Table;
} = {
  codes: {
${codes.join('\n')}
  },
  fields: {
${shown.join('\n')}
  },
  policies: {
${policies.join('\n')}
  },
};
`;
    return [`catalogue-${language}.ts`, text] as const;
  });
}

/** The page spells these itself: `LIFE_THREATENING` is "life threatening". */
function isSpelled({ code = '', en }: Row, language: (typeof LANGUAGES)[number]): boolean {
  return language === 'en' && en === spelled(code);
}

/** Only those that may be told as a reason: a silent one, or one that hides, is never named. */
function toldOf({ chain, agencies }: PublishedPolicies): readonly Policy[] {
  return [...chain, ...[...agencies.values()].flat()].filter(
    ({ effect, silent, hides }) => effect === 'forbid' && !silent && !hides,
  );
}

function rowsOf(table: string): readonly Row[] {
  return parse(table, { columns: true, skip_empty_lines: true });
}

function refuseMissing(
  codes: readonly Row[],
  fieldRows: readonly Row[],
  schema: GraphQLSchema,
  answered: ReadonlySet<string>,
  fields: ReadonlySet<string>,
): void {
  const said = (row: Row) => LANGUAGES.every((language) => row[language] !== '');
  const known = new Set(codes.filter(said).map(({ list, code }) => `${list ?? ''}.${code ?? ''}`));
  const named = new Set(fieldRows.filter(said).map(({ field }) => field));
  const wanted = Object.values(schema.getTypeMap()).flatMap((type) =>
    isEnumType(type) && answered.has(type.name)
      ? type.getValues().map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  const missing = [
    ...wanted.filter((code) => !known.has(code)),
    ...[...fields].filter((field) => !named.has(field)),
  ];
  if (missing.length === 0) return;
  throw new Error(`schema/catalogue/*-words.csv: say in each language ${missing.join(', ')}.`);
}
