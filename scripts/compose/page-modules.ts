import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { codegen } from '@graphql-codegen/core';
import { plugin } from '@graphql-codegen/typescript-operations';
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  printSchema,
  type SelectionSetNode,
} from 'graphql';
import { type FieldTypes, pageWordsModules } from './page-words';
import type { PublishedPolicies } from './policies';

/** Where the page's operations stand, and what is made of them for it. */
const OPERATIONS = 'schema/operations';
const CATALOGUE = 'schema/catalogue';
const GENERATED = 'gateway/client/generated';
/** A print asks again under a name of its own: another text is another hash in the disclosure log. */
const VIEW = { file: 'family-view.graphql', name: 'FamilyView' } as const;
/** What a first view of a family needs; the rest is fetched once somebody acts or prints. */
const AT_FIRST: ReadonlySet<string> = new Set([VIEW.name, 'MyCases', 'OpenCase']);
const PRINT = { file: 'family-print.graphql', name: 'FamilyPrint' } as const;

interface PageOperation {
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
}

/**
 * What the page knows of the hub: its operations with their types, what each field of a family
 * is, and the policies in plain words. By path under the root; nothing where there are no operations.
 */
export async function pageModules(
  root: string,
  supergraph: string,
  policies: PublishedPolicies,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const operations = await operationsIn(join(root, OPERATIONS));
  const view = operations.find(({ name }) => name === VIEW.name);
  if (!view) return files;
  const schema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  const print = printOf(view);
  files.set(`${OPERATIONS}/${PRINT.file}`, print.text);
  const later = [...operations.filter(({ name }) => !AT_FIRST.has(name)), print];
  files.set(`${GENERATED}/operations.ts`, await operationsModule(schema, operations, print));
  files.set(`${GENERATED}/later-operations.ts`, laterModule(later));
  const types = fieldsOf(schema, view);
  files.set(`${GENERATED}/fields.ts`, fieldsModule(types));
  const words = {
    codes: await readFile(join(root, CATALOGUE, 'code-words.csv'), 'utf8'),
    fields: await readFile(join(root, CATALOGUE, 'field-words.csv'), 'utf8'),
  };
  for (const [file, text] of pageWordsModules(words, schema, types, policies)) {
    files.set(`${GENERATED}/${file}`, text);
  }
  return files;
}

async function operationsIn(folder: string): Promise<readonly PageOperation[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  const own = names.filter((name) => name !== PRINT.file);
  return Promise.all(
    own.map(async (file) => operationIn(file, await readFile(join(folder, file), 'utf8'))),
  );
}

function operationIn(file: string, text: string): PageOperation {
  const document = parse(text, { noLocation: true });
  const name = getOperationAST(document)?.name?.value;
  if (name === undefined) throw new Error(`${file}: expected one operation that has a name.`);
  return { name, text, document };
}

function printOf({ text }: PageOperation): PageOperation {
  const [, ...rest] = text.replace(`query ${VIEW.name}`, `query ${PRINT.name}`).split('\n');
  const head = `# Generated from ${VIEW.file} by \`npm run compose\`: a print is a disclosure of its own.`;
  return operationIn(PRINT.file, [head, ...rest].join('\n'));
}

async function operationsModule(
  schema: GraphQLSchema,
  operations: readonly PageOperation[],
  print: PageOperation,
): Promise<string> {
  const types = await codegen({
    schema: parse(printSchema(schema)),
    documents: operations.map(({ name, document }) => ({ location: name, document })),
    filename: `${GENERATED}/operations.ts`,
    config: {
      ...{ immutableTypes: true, skipTypename: true, defaultScalarType: 'string' },
      ...{ inlineFragmentTypes: 'combine', useTypeImports: true },
    },
    pluginMap: { operations: { plugin } },
    plugins: [{ operations: {} }],
  });
  const enums = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && types.includes(`export type ${type.name} =`),
  );
  const kindOf = ({ document }: PageOperation) =>
    getOperationAST(document)?.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
  const typeOf = (one: PageOperation) =>
    `{ readonly data: ${one.name}${kindOf(one)}; readonly variables: ${one.name}${kindOf(one)}Variables }`;
  return `// Generated from ${OPERATIONS}/*.graphql by \`npm run compose\`. Do not edit.

${types.trim()}

/** Its code lists, by name. */
export interface CodeLists {
${enums.map(({ name }) => `  readonly ${name}: ${name};`).join('\n')}
}

/** What each operation is answered with, and what it takes. */
export interface OperationTypes {
${operations.map((one) => `  readonly ${one.name}: ${typeOf(one)};`).join('\n')}
  readonly ${print.name}: OperationTypes['${VIEW.name}'];
}

/** The texts of those that a first view needs, to the byte as the gateway prepared them. */
export const OPERATIONS = {
${textsOf(operations.filter(({ name }) => AT_FIRST.has(name)))}
} as const satisfies Readonly<Partial<Record<keyof OperationTypes, string>>>;
`;
}

function laterModule(later: readonly PageOperation[]): string {
  return `// Generated from ${OPERATIONS}/*.graphql by \`npm run compose\`. Do not edit.
import type { OPERATIONS, OperationTypes } from './operations';

/** The texts of those that only some need, to the byte as the gateway prepared them. */
export const LATER_OPERATIONS: Readonly<
  Record<Exclude<keyof OperationTypes, keyof typeof OPERATIONS>, string>
> = {
${textsOf(later)}
};
`;
}

function textsOf(operations: readonly PageOperation[]): string {
  return operations.map(({ name, text }) => `  ${name}: ${literal(text)},`).join('\n');
}

function literal(text: string): string {
  return `\`${text.replace(/[\\`$]/g, (sign) => `\\${sign}`)}\``;
}

/** Of each type that the family view asks, its fields in the order asked, and what they are. */
function fieldsOf(schema: GraphQLSchema, { document }: PageOperation): FieldTypes {
  const types = new Map<string, Map<string, string>>();
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet]] : [],
    ),
  );
  function walk(parent: string, selected: SelectionSetNode | undefined): void {
    const type = schema.getType(parent);
    for (const one of selected?.selections ?? []) {
      if (one.kind === Kind.FRAGMENT_SPREAD) walk(parent, fragments.get(one.name.value));
      if (one.kind !== Kind.FIELD || !isObjectType(type)) continue;
      const field = one.name.value;
      // `[Plan!]` is of plans.
      const below =
        type
          .getFields()
          [field]?.type.toString()
          .replace(/[[\]!]/g, '') ?? '';
      const fields = types.get(parent) ?? new Map<string, string>();
      if (field !== 'id') types.set(parent, fields.set(field, below));
      walk(below, one.selectionSet);
    }
  }
  walk('Query', getOperationAST(document)?.selectionSet);
  types.delete('Query');
  return new Map([...types].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Moments are read from their text; of what else is no code, id or record, nothing need be known. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ Date: ':D', DateTime: ':D', YearMonth: ':D' },
  ...{ String: '', Boolean: '', Int: '', Float: '' },
};

function fieldsModule(types: FieldTypes): string {
  const lines = [...types].map(([name, fields]) => {
    const own = [...fields].map(([field, type]) => `${field}${SHORT[type] ?? `:${type}`}`);
    return `${name} ${own.join(' ')}`;
  });
  return `// Generated from ${OPERATIONS}/${VIEW.file} by \`npm run compose\`. Do not edit.

/** What the family view asks of each type, and what it is: a line for each, read by \`fields.ts\`. */
export const FIELD_LINES = \`
${lines.join('\n')}
\`;
`;
}
