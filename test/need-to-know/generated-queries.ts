import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, getNamedType, isObjectType, parse } from 'graphql';
import { indexOf } from '../../gateway/need-to-know/supergraph-index';
import { Random } from './random';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { generatedQuery, viewTree } from './generated-query';
import { plainFamily } from './plain-family';
import { emergencyFor, purposesOf } from './plain-reading';
import { type Explanation, misexplained, plainWithheld } from './plain-withheld';
import { type NamedReader, READERS } from './readers';

const SEED = 20_261_122;
const query = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8');
const supergraph = readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8');
const { schema } = indexOf(supergraph);

/** Readers who ask at the same time: while databases answer one, the gateway plans for another. */
const AT_ONCE = 4;

export interface Outcome {
  asked: number;
  /** Answers that differ from the same query over what that reader sees of the whole family. */
  readonly different: string[];
  /** What is withheld without a word, and explanations of what is given, not asked, or sealed. */
  readonly misexplained: string[];
  /** Withheld (field, person) pairs that were explained, and those that look like nothing. */
  told: number;
  hidden: number;
  /** Explanations that were left out of an answer in turn, and how often that was found. */
  leftOut: number;
  missed: number;
}

/**
 * Asks many generated queries: of each reader, for each of their purposes, as many. Whatever the
 * words of a query, its answer is the one that graphql-js gives to it over that reader's own whole
 * view: no value more, no value less. That the whole view is right is shown by `matrix.ts`. What it
 * withholds is explained or hidden, as a plain reading says.
 * @param part one in so many purposes
 */
export async function askGenerated(count: number, part: number): Promise<Outcome> {
  // A slow machine is no silent agency.
  const hub = await startTestHub({ deadlineMs: 30_000 });
  try {
    const caseId = await plainFamily(hub, READERS);
    const turns = READERS.flatMap((reader) =>
      purposesOf(reader).map((purpose) => ({ reader, purpose })),
    ).filter((_, place) => place % part === 0);
    const outcome: Outcome = {
      ...{ asked: 0, different: [], misexplained: [] },
      ...{ told: 0, hidden: 0, leftOut: 0, missed: 0 },
    };
    const shares = turns.map((turn, place) => ({
      ...turn,
      count:
        Math.floor(((place + 1) * count) / turns.length) -
        Math.floor((place * count) / turns.length),
      random: new Random(SEED + place),
    }));
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = shares.pop(); next; next = shares.pop()) {
          await askIn(hub, caseId, next, outcome);
        }
      }),
    );
    return outcome;
  } finally {
    await hub.stop();
  }
}

interface Share {
  readonly reader: NamedReader;
  readonly purpose: string;
  readonly count: number;
  readonly random: Random;
}

/** One reader opens the case for one purpose, looks at all of it, and asks for parts. */
async function askIn(
  hub: TestHub,
  caseId: string,
  { reader, purpose, count, random }: Share,
  outcome: Outcome,
): Promise<void> {
  const signedIn = await hub.signIn(reader.key, reader);
  const client = await signedIn.open(caseId, reader.as, purpose, emergencyFor(purpose));
  const { data: view } = await client.ask(query);
  const withheldOf = plainWithheld(reader, purpose);
  for (let asked = 0; asked < count; asked += 1) {
    const { text, variables } = generatedQuery(TREE, random);
    const expected = await execute({
      ...{ schema, document: parse(text) },
      ...{ rootValue: view, variableValues: variables },
    });
    const { data, errors, extensions } = await client.ask(text, variables);
    const who = `${reader.key} ${purpose} ${JSON.stringify(variables)}\n${text}\n`;
    if (errors || JSON.stringify(data) !== JSON.stringify(expected.data)) {
      outcome.different.push(`${who}${JSON.stringify(errors ?? null)}`);
    }

    const { withheld = [] } = extensions?.['oneroof'] as { readonly withheld?: Explanation[] };
    const plain = withheldOf(text, variables);
    const wrong = misexplained(plain, withheld);
    if (wrong.length > 0) outcome.misexplained.push(`${who}${wrong.join('\n')}`);
    if (withheld.length > 0) {
      const without = withheld.toSpliced(Math.floor(random.next() * withheld.length), 1);
      outcome.leftOut += 1;
      if (misexplained(plain, without).length > wrong.length) outcome.missed += 1;
    }
    outcome.asked += 1;
    outcome.told += plain.told.size;
    outcome.hidden += plain.hidden.size;
  }
}

const TREE = viewTree(query, (coordinate) => {
  const [type = '', field = ''] = coordinate.split('.');
  const parent = schema.getType(type);
  const found = isObjectType(parent) ? parent.getFields()[field] : undefined;
  const below = found && getNamedType(found.type);
  return isObjectType(below) ? below.name : undefined;
});
