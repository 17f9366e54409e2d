import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Slice } from '../../schema/disclosure';
import { inCapitals } from '../../schema/environment';
import { LOG } from '../../scripts/development/hub';
import { typeBelow } from '../abuse/canaries';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { generatedQuery, viewTree } from '../need-to-know/generated-query';
import { memberId, plainFamily } from '../need-to-know/plain-family';
import { emergencyFor, purposesOf } from '../need-to-know/plain-reading';
import { type PlainGrants, plainGrants } from '../need-to-know/plain-withheld';
import { askedValues } from '../need-to-know/published-fields';
import { Random } from '../need-to-know/random';
import { type NamedReader, READERS } from '../need-to-know/readers';
import { pseudonymsOf } from './compared-log';
import { type AnswerLeaf, leavesAt } from './leaves';

const SEED = 20_261_126;
const view = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8');
const TREE = viewTree(view, typeBelow);
/** Readers who ask at the same time. */
const AT_ONCE = 4;

type Variables = Readonly<Record<string, boolean>>;

export interface Outcome {
  answers: number;
  /** Fields of a person, or of the case, that slices name, each with its label. */
  recorded: number;
  /** Records that say more or less than what was asked and granted. */
  readonly wrong: string[];
  /** Slices that were left out of a record in turn, and put into one; and how often it was found. */
  changed: number;
  found: number;
}

/**
 * Asks the whole view and generated queries, of each reader for each of their purposes, and reads
 * the record of each answer: it says what was asked and is granted, and nothing else, as a plain
 * reading of the agreement finds it (design §6).
 * @param count how many generated queries, for each reader and purpose
 * @param part one in so many purposes; of who has a single one, that one
 */
export async function recordedSlices(count: number, part: number): Promise<Outcome> {
  const hub = await startTestHub({ deadlineMs: 30_000 });
  try {
    const caseId = await plainFamily(hub, READERS);
    const pseudonymOf = await pseudonymsOf({
      ONEROOF_PSEUDONYM_KEY: join(hub.keysFolder, 'pseudonyms.key'),
    });
    const outcome: Outcome = { answers: 0, recorded: 0, wrong: [], changed: 0, found: 0 };
    const turns = READERS.flatMap((reader, place) =>
      purposesOf(reader)
        .filter((_, number, all) => all.length === 1 || (number + place) % part === 0)
        .map((purpose) => ({ reader, purpose })),
    ).map((turn, place) => ({ ...turn, random: new Random(SEED + place) }));
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let turn = turns.pop(); turn; turn = turns.pop()) {
          await askIn(hub, caseId, turn, { count, pseudonymOf, outcome });
        }
      }),
    );
    return outcome;
  } finally {
    await hub.stop();
  }
}

interface Turn {
  readonly reader: NamedReader;
  readonly purpose: string;
  readonly random: Random;
}

interface Comparing {
  readonly count: number;
  readonly pseudonymOf: (id: string) => string;
  readonly outcome: Outcome;
}

/** One reader opens the case for one purpose, and asks for all of it and for parts. */
async function askIn(
  hub: TestHub,
  caseId: string,
  { reader, purpose, random }: Turn,
  { count, pseudonymOf, outcome }: Comparing,
): Promise<void> {
  const signedIn = await hub.signIn(reader.key, reader);
  const client = await signedIn.open(caseId, reader.as, purpose, emergencyFor(purpose));
  const grants = plainGrants(reader, purpose);
  const expectedAt = new Map<number, { readonly who: string; readonly fields: Set<string> }>();
  const parts = Array.from({ length: count }, () => generatedQuery(TREE, random));
  for (const { text, variables } of [{ text: view, variables: {} }, ...parts]) {
    const { extensions } = await client.ask(text, variables);
    const { receipt } = extensions?.['oneroof'] as { readonly receipt: { readonly index: number } };
    const who = `${reader.key} ${purpose} ${JSON.stringify(variables)}\n${text}\n`;
    expectedAt.set(receipt.index, { who, fields: grantedOf(text, variables, grants, pseudonymOf) });
  }
  const leaves = await leavesAt(hub.ownerAt(LOG.name), [...expectedAt.keys()]);
  for (const [index, { who, fields }] of expectedAt) {
    const { slices } = JSON.parse(leaves.get(index) ?? '{"slices":[]}') as AnswerLeaf;
    const wrong = differences(slices, fields);
    if (wrong.length > 0) outcome.wrong.push(`${who}${wrong.join('\n')}`);
    outcome.answers += 1;
    outcome.recorded += fields.size;
    for (const changed of changesOf(slices, random)) {
      outcome.changed += 1;
      if (differences(changed, fields).length > wrong.length) outcome.found += 1;
    }
  }
}

/** What a query asks and is granted: each label of each field on the way, once for each person. */
function grantedOf(
  query: string,
  variables: Variables,
  { known, isMet }: PlainGrants,
  pseudonymOf: (id: string) => string,
): Set<string> {
  const granted = new Set<string>();
  for (const { needs } of askedValues(query, variables)) {
    const isOfPersons = needs.some(({ about }) => about === 'person');
    for (const member of isOfPersons ? known : [undefined]) {
      const refused = needs.find((need) => !isMet(need, member))?.coordinate;
      for (const { owner, category, detail, coordinate, about } of needs) {
        if (coordinate === refused) break;
        const whom = about === 'person' && member ? pseudonymOf(memberId(member.name)) : 'nobody';
        granted.add([inCapitals(owner), category, detail, coordinate, whom].join(' '));
      }
    }
  }
  return granted;
}

function differences(slices: readonly Slice[], granted: ReadonlySet<string>): string[] {
  const recorded = new Set(
    slices.flatMap(({ owner, category, detail, persons, fields }) =>
      fields.flatMap((coordinate) =>
        (persons.length > 0 ? persons : ['nobody']).map((whom) =>
          [owner, category, detail, coordinate, whom].join(' '),
        ),
      ),
    ),
  );
  return [
    ...[...recorded].filter((one) => !granted.has(one)).map((one) => `recorded: ${one}`),
    ...[...granted].filter((one) => !recorded.has(one)).map((one) => `not recorded: ${one}`),
  ];
}

/** The same record with a slice less, with a field more, and with a person more. */
function changesOf(slices: readonly Slice[], random: Random): (readonly Slice[])[] {
  const one = random.pick(slices);
  return [
    slices.filter((slice) => slice !== one),
    [...slices, { ...one, fields: ['Reader.displayName'] }],
    [...slices, { ...one, persons: ['somebody-else'] }],
  ];
}
