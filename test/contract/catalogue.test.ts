import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { type DocumentNode, Kind, parse, print } from 'graphql';
import { labelsOf } from '../../subgraphs/kit/field-labels';

const SCHEMA = join(__dirname, '../../schema');

type Row = Readonly<Record<string, string>>;
const csv = (file: string): Row[] =>
  parseCsv(readFileSync(join(SCHEMA, file), 'utf8'), { columns: true, skip_empty_lines: true });

const published: readonly (readonly [agency: string, sdl: DocumentNode])[] = readdirSync(
  join(SCHEMA, 'subgraphs'),
).map((file) => [
  file.replace('.graphql', ''),
  parse(readFileSync(join(SCHEMA, 'subgraphs', file), 'utf8')),
]);

const line = (agency: string, coordinate: string, type: string, category: string, detail: string) =>
  `${agency} ${coordinate}: ${type} ${category} ${detail}`;

/** Every field that an agency publishes, but federation's own and the key where it is only joined on. */
const fields = published.flatMap(([agency, sdl]) =>
  sdl.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const type = definition.name.value;
    return (definition.fields ?? []).flatMap((field) => {
      const coordinate = `${type}.${field.name.value}`;
      if (/^(Person|ChainCase)\.id$/.test(coordinate)) return [];
      const [label] = labelsOf({ astNode: field });
      return [
        line(agency, coordinate, print(field.type), label?.category ?? '', label?.detail ?? ''),
      ];
    });
  }),
);

const key = ({ type = '', field = '' }: Row) => `${type}.${field}`;
const leftOut = new Set(csv('catalogue-left-out.csv').map(key));
const agreed = [...csv('catalogue/fields.csv'), ...csv('catalogue-additions.csv')]
  .filter((row) => !leftOut.has(key(row)) && !/^(Person|ChainCase)\.id$/.test(key(row)))
  .map((row) =>
    line(
      row['subgraph'] ?? '',
      key(row),
      row['graphql_type'] ?? '',
      row['category'] ?? '',
      row['detail'] ?? '',
    ),
  );

describe('what the agencies publish, beside the catalogue they agreed on', () => {
  it('is every agreed field, of the agreed type, category and detail, and no other', () => {
    expect([...fields].sort()).toEqual([...agreed].sort());
  });

  it('has every enum with the agreed words, and no other', () => {
    const words = (of: readonly (readonly [string, readonly string[]])[]) =>
      of.map(([name, values]) => `${name}: ${[...values].sort().join(' ')}`).sort();
    const enums = new Map(
      published.flatMap(([, sdl]) =>
        sdl.definitions.flatMap((definition) =>
          definition.kind === Kind.ENUM_TYPE_DEFINITION
            ? [
                [
                  definition.name.value,
                  (definition.values ?? []).map(({ name }) => name.value),
                ] as const,
              ]
            : [],
        ),
      ),
    );
    const expected = [...csv('catalogue/enums.csv'), ...csv('catalogue-enum-additions.csv')]
      .filter(({ enum: name = '' }) => !leftOut.has(`${name}.`))
      .map(({ enum: name = '', values = '' }) => [name, values.split(' ')] as const);

    expect(words([...enums])).toEqual(words(expected));
  });

  it('gives a reason for each addition and for each thing left out', () => {
    const reasons = [
      ...csv('catalogue-additions.csv'),
      ...csv('catalogue-enum-additions.csv'),
      ...csv('catalogue-left-out.csv'),
    ];

    expect(reasons.filter(({ reason = '' }) => reason.length < 10)).toEqual([]);
  });

  it('covers the whole catalogue: the control that the files are read', () => {
    expect(csv('catalogue/fields.csv').length).toBeGreaterThan(790);
    expect(fields.length).toBeGreaterThan(700);
  });
});
