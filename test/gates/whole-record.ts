import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';

const SCHEMA = join(__dirname, '../../schema/subgraphs');

/** Everything that an agency publishes about a person or a case, as a selection. */
export function wholeRecord(agency: string, joint: 'Person' | 'ChainCase'): string {
  const { definitions } = parse(readFileSync(join(SCHEMA, `${agency}.graphql`), 'utf8'));
  const types = new Map(
    definitions
      .filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((type) => [type.name.value, type]),
  );
  const selection = (type: string): string =>
    (types.get(type)?.fields ?? [])
      .map(({ name, type: to }) => {
        const inner = nameOf(to);
        return types.has(inner) ? `${name.value} { ${selection(inner)} }` : name.value;
      })
      .join(' ');
  return selection(joint);
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
