import 'reflect-metadata';
import { dataSource } from '../subgraphs/kit/database';
import { writeFileSync, mkdirSync } from 'node:fs';
const name = process.argv[2]!;
const RES = new Set([
  'group',
  'function',
  'user',
  'order',
  'table',
  'references',
  'check',
  'end',
  'from',
  'to',
  'when',
]);
const q = (c: string) => (RES.has(c) ? `"${c}"` : c);
(async () => {
  const m = Object.values(await import(`../subgraphs/${name}/subgraph.ts`))[0] as any;
  const ds = dataSource(m, 'postgres://x/x') as any;
  await ds.buildMetadatas();
  const es = ds.entityMetadatas as any[];
  const fksOf = (e: any) =>
    e.columns
      .map((c: any) => ({
        c,
        o: es.find(
          (o: any) =>
            o !== e &&
            o.name.charAt(0).toLowerCase() + o.name.slice(1) + 'Id' === c.propertyName &&
            o.primaryColumns[0].propertyName === 'id',
        ),
      }))
      .filter((x: any) => x.o);
  const done: any[] = [];
  while (done.length < es.length) {
    const n = es.length - done.length;
    for (const e of es)
      if (!done.includes(e) && fksOf(e).every((f: any) => done.includes(f.o))) done.push(e);
    if (es.length - done.length === n)
      throw new Error('cycle ' + es.filter((e) => !done.includes(e)).map((e) => e.name));
  }
  const sql: string[] = [];
  for (const e of done) {
    const t = e.tableName;
    const cols = e.columns.map(
      (c: any) =>
        `        ${q(c.databaseName)} ${c.type}${c.isArray ? '[]' : ''}${c.isNullable ? '' : ' NOT NULL'}${c.isArray ? ` DEFAULT '{}'` : c.default !== undefined ? ` DEFAULT ${c.default}` : ''}`,
    );
    const fks = fksOf(e).map(
      ({ c, o }: any) =>
        `        CONSTRAINT fk_${t}_${o.tableName} FOREIGN KEY (${q(c.databaseName)}) REFERENCES ${o.tableName} (id) ON DELETE CASCADE`,
    );
    sql.push(
      `      CREATE TABLE ${t} (\n${[...cols, `        CONSTRAINT pk_${t} PRIMARY KEY (${e.primaryColumns.map((c: any) => q(c.databaseName)).join(', ')})`, ...fks].join(',\n')}\n      );`,
    );
    for (const i of e.indices) {
      const cs = i.columns.map((c: any) => c.databaseName);
      sql.push(`      CREATE INDEX ix_${t}_${cs.join('_')} ON ${t} (${cs.map(q).join(', ')});`);
    }
  }
  const cls =
    'Create' +
    name
      .split('-')
      .map((x) => x[0]!.toUpperCase() + x.slice(1))
      .join('') +
    '1767225600000';
  mkdirSync(`subgraphs/${name}/migrations`, { recursive: true });
  writeFileSync(
    `subgraphs/${name}/migrations/1767225600000-create-${name}.ts`,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${cls} implements MigrationInterface {
  readonly name = '${cls}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
${sql.join('\n')}
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ${done
      .map((e) => e.tableName)
      .reverse()
      .join(', ')}');
  }
}
`,
  );
})();
