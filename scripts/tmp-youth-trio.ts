import 'reflect-metadata';
import { parse } from 'graphql';
import { writeFileSync } from 'node:fs';
import { federatedSchema } from '../subgraphs/kit/federated-schema';
import { refusals } from '../schema/allow-list';
const name = process.argv[2]!;
(async () => {
  const m = Object.values(await import(`../subgraphs/${name}/subgraph.ts`))[0] as any;
  const { sdl } = await federatedSchema(m);
  writeFileSync(`/tmp/gen/${name}.graphql`, sdl);
  console.log(name, 'refusals', refusals(parse(sdl), name));
  const doc = parse(sdl) as any; const out: any = {types:{},enums:{},rows:{}};
  for (const d of doc.definitions) {
    if (d.kind === 'EnumTypeDefinition') out.enums[d.name.value] = d.values.map((v: any) => v.name.value);
    if (d.kind === 'ObjectTypeDefinition') for (const f of d.fields) {
      const t = (n: any): string => n.kind === 'NamedType' ? n.name.value : n.kind === 'ListType' ? `[${t(n.type)}]` : t(n.type) + '!';
      out.types[`${d.name.value}.${f.name.value}`] = [t(f.type), ...f.directives.filter((x: any) => x.name.value === 'needToKnow').map((x: any) => x.arguments.map((a: any) => a.value.value).join(' ')), f.description?.value];
    }
  }
  for (const { entity, rows } of m.fixtures) for (const r of rows) ((out.rows[(entity as any).name] ??= []).push(r));
  writeFileSync(`/tmp/gen/${name}.json`, JSON.stringify(out));
})();
