import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, getNamedType, isObjectType, parse, validate } from 'graphql';
import { createExecutor } from '../../gateway/execution/apollo-executor';
import type { HubClient } from '../../scripts/development/hub-client';
import { startTestHub } from '../hub/test-hub';
import { generatedQuery, viewTree } from './generated-query';
import { plainFamily } from './plain-family';
import { emergencyFor, purposesOf } from './plain-reading';
import { Random } from './random';
import { READERS } from './readers';

const SEED = 20_261_122;
const query = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8');
const supergraphSdl = readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8');

interface Withheld {
  readonly owner: string;
  readonly category: string;
}

interface Outcome {
  readonly asked: number;
  /** Answers that differ from the same query over what that reader sees of the whole family. */
  readonly different: readonly string[];
  /** Explanations of a sealed category: hidden is never explained. */
  readonly misleading: readonly string[];
}

/**
 * Asks many generated queries as many readers. Whatever the words of a query, its answer is the one
 * that graphql-js gives to it over that reader's own whole view: no value more, no value less. That
 * the whole view is right is shown by `matrix.ts`.
 * @param part one in so many purposes of each reader
 */
export async function askGenerated(count: number, part: number): Promise<Outcome> {
  const hub = await startTestHub();
  try {
    const graph = await createExecutor({
      supergraphSdl,
      send: () => Promise.reject(new Error()),
    });
    await graph.stop();
    const { schema } = graph;
    const caseId = await plainFamily(hub, READERS);
    const readers: { client: HubClient; view: unknown; who: string }[] = [];
    for (const reader of READERS) {
      for (const purpose of purposesOf(reader).filter((_, place) => place % part === 0)) {
        const client = await (
          await hub.signIn(reader.key, reader)
        ).open(caseId, reader.as, purpose, emergencyFor(purpose));
        const { data } = await client.ask(query);
        readers.push({ client, view: data, who: `${reader.key} ${purpose}` });
      }
    }
    const tree = viewTree(query, (coordinate) => {
      const [type = '', field = ''] = coordinate.split('.');
      const parent = schema.getType(type);
      const found = isObjectType(parent) ? parent.getFields()[field] : undefined;
      const below = found && getNamedType(found.type);
      return isObjectType(below) ? below.name : undefined;
    });
    const random = new Random(SEED);
    const different: string[] = [];
    const misleading: string[] = [];
    for (let asked = 0; asked < count; asked += 1) {
      const { client, view, who } = random.pick(readers);
      const { text, variables } = generatedQuery(tree, random);
      const document = parse(text);
      const faults = validate(schema, document);
      if (faults.length > 0) throw new Error(`Generated an invalid query: ${String(faults[0])}`);
      const expected = await execute({
        schema,
        document,
        rootValue: view,
        variableValues: variables,
      });
      const { data, errors, extensions } = await client.ask(text, variables);
      if (errors || JSON.stringify(data) !== JSON.stringify(expected.data)) {
        different.push(
          `${who} ${JSON.stringify(variables)}\n${text}\n${JSON.stringify(errors ?? null)}`,
        );
      }
      const { withheld = [] } = (extensions?.['oneroof'] ?? {}) as { withheld?: Withheld[] };
      for (const { category } of withheld) {
        if (SEALED.test(category)) misleading.push(`${who}: ${category}`);
      }
    }
    return { asked: count, different, misleading };
  } finally {
    await hub.stop();
  }
}

/** The categories of sensitivity S5, as the matrix file has them. */
const SEALED = new RegExp(
  `^(${readFileSync(join(__dirname, '../../schema/policy/need-to-know-matrix.csv'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(',S5,'))
    .map((line) => line.split(',')[0] ?? '')
    .join('|')})$`,
);
