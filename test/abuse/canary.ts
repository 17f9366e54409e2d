import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { generatedQuery, viewTree } from '../need-to-know/generated-query';
import { MEMBERS, plainFamily } from '../need-to-know/plain-family';
import {
  emergencyFor,
  type PlainLevel,
  plainLevel,
  purposesOf,
} from '../need-to-know/plain-reading';
import { type AskedValue, askedValues } from '../need-to-know/published-fields';
import { Random } from '../need-to-know/random';
import { type NamedReader, READERS } from '../need-to-know/readers';
import {
  type Canaries,
  type Canary,
  FAULT,
  plantCanaries,
  spoilEnums,
  typeBelow,
} from './canaries';
import { overhearTerminal } from './overheard';

const SEED = 20_261_122;
const view = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8');
const values = askedValues(view);
const valuesAt = new Map<string, AskedValue[]>();
for (const value of values) {
  valuesAt.set(value.coordinate, [...(valuesAt.get(value.coordinate) ?? []), value]);
}
/** So many readers ask at the same time: what is theirs must not reach another then either. */
const LANES = 3;

/** Close to what is there, and not there. */
const NEAR_MISSES = [
  '{ case { participants { person { generalWelfare { shelterStay { house } } } } } }',
  '{ case { participants { person { generalWelfare { shelterStays { hous } } } } } }',
  '{ case { participants { person { police { informationNotes { texts } } } } } }',
  '{ case { participants { person { childAbuseCentre { childStatements(first: 1) { id } } } } } }',
  '{ person(id: "x") { prosecution { secretInvestigations { noticeNumber } } } }',
];

/** Read once: many canaries ask the same of the agreement. */
const read = new Map<string, PlainLevel>();

/** Whether the agreement lets a reader know what a canary sits on. */
function mayKnow({ coordinate, member }: Canary, reader: NamedReader, purpose: string): boolean {
  const allows = (value: AskedValue, name: string | undefined) =>
    value.needs.every(({ owner, category, detail, about }) => {
      const whom = about === 'person' ? MEMBERS.find((one) => one.name === name) : undefined;
      const question = [reader.key, purpose, category, owner, whom?.name].join();
      const level = read.get(question) ?? plainLevel(reader, purpose, category, owner, whom);
      read.set(question, level);
      return level === 'everything' || (level === 'summary' && detail === 'SUMMARY');
    });
  return (valuesAt.get(coordinate) ?? []).some((value) =>
    value.about === 'person' && member === undefined
      ? MEMBERS.some(({ name }) => allows(value, name))
      : allows(value, member),
  );
}

/** One reader, and what for they open the case. */
interface Turns {
  readonly reader: NamedReader;
  readonly purposes: readonly string[];
}

/**
 * Plants canaries in a family in which everything is recorded, and looks for them in all that every
 * reader is told, and in all that is said beside.
 * @param part one in so many purposes, others than those of `matrix.test.ts`; a single one always
 */
export function describeCanaries(part: number): void {
  const turns: readonly Turns[] = READERS.map((reader, place) => ({
    reader,
    purposes: purposesOf(reader).filter(
      (_, number, all) => all.length === 1 || (number + place) % part === part - 1,
    ),
  }));

  describe('a value that stands in one place only, for every sensitive and sealed field', () => {
    let hub: TestHub;
    let caseId: string;
    let canaries: Canaries;
    const written = new Set<string>();
    let stopListening: () => void;
    const leaks = new Set<string>();
    const given = new Set<string>();
    let asked = 0;
    beforeAll(async () => {
      stopListening = overhearTerminal(written);
      hub = await startTestHub();
      caseId = await plainFamily(hub, READERS);
      canaries = await plantCanaries(hub, values);
      const tree = viewTree(view, typeBelow);
      async function askAs({ reader, purposes }: Turns, random: Random): Promise<void> {
        const client = await hub.signIn(reader.key, reader);
        for (const purpose of purposes) {
          const opened = await client.open(caseId, reader.as, purpose, emergencyFor(purpose));
          const { text, variables } = generatedQuery(tree, random);
          const answers = await Promise.all([
            opened.ask(view),
            opened.ask(text, variables),
            opened.ask(random.pick(NEAR_MISSES)),
            client.ask(view),
          ]);
          asked += answers.length;
          for (const canary of canaries.foundIn(JSON.stringify(answers))) {
            given.add(canary.coordinate);
            if (mayKnow(canary, reader, purpose)) continue;
            leaks.add(
              `${canary.coordinate} of ${canary.member ?? '?'} to ${reader.key} ${purpose}`,
            );
          }
        }
      }
      const lanes = Array.from({ length: LANES }, async (_, lane) => {
        const random = new Random(SEED + lane);
        for (const [place, turn] of turns.entries()) {
          if (place % LANES === lane) await askAs(turn, random);
        }
      });
      await Promise.all(lanes);
    }, 300_000);
    afterAll(async () => {
      stopListening();
      await hub.stop();
    });

    it('is planted in hundreds of fields, and every answer is searched: the control', () => {
      expect(canaries.coordinates.length).toBeGreaterThan(150);
      expect(asked).toBeGreaterThan(400 / part);
      const house = { coordinate: 'ShelterStay.house', member: 'victim' };
      const whoMay = READERS.filter((one) => mayKnow(house, one, 'SAFETY_PLANNING'));
      expect(whoMay.map(({ key }) => key)).toEqual(['agency-worker-general-welfare']);
    });

    it('reaches nobody below the level of its field, in data, errors or extensions', () => {
      expect([...leaks]).toEqual([]);
    });

    it('reaches those who may know it: the control', () => {
      const agreed = canaries.coordinates.filter((coordinate) => {
        const canary = { coordinate, member: undefined };
        return turns.some(({ reader, purposes }) =>
          purposes.some((purpose) => mayKnow(canary, reader, purpose)),
        );
      });

      expect(agreed.length).toBeGreaterThan(150);
      expect(agreed.filter((one) => !given.has(one))).toEqual([]);
    });

    it('is in no token and no address that anybody was handed', () => {
      const tokens = [...hub.overheard.tokens];

      expect(tokens.some((one) => one.includes('"persons"'))).toBe(true); // registry-signed passes
      expect(tokens.some((one) => one.includes('"aud":"police"'))).toBe(true);
      expect(tokens.flatMap((one) => canaries.foundIn(one))).toEqual([]);
      expect([...hub.overheard.addresses].flatMap((one) => canaries.foundIn(one))).toEqual([]);
    });

    it('is in no header and nothing that an answer says beside its data', () => {
      const [headers, remarks] = [[...hub.overheard.headers], [...hub.overheard.remarks]];

      expect(headers.some((one) => one.startsWith('content-type: '))).toBe(true);
      expect(remarks.some((one) => one.includes('"withheld":[{'))).toBe(true);
      expect(remarks.some((one) => one.includes('"errors":[{'))).toBe(true);
      expect([...headers, ...remarks].flatMap((one) => canaries.foundIn(one))).toEqual([]);
    });

    it('is written nowhere, not even where its owner cannot serve it', async () => {
      const spoilt = await spoilEnums(hub, values);
      const answers: string[] = [];
      for (const reader of READERS.filter(({ as }) => /DIRECTOR|MAGISTRATE|WORKER/.test(as))) {
        const client = await hub.signIn(reader.key, reader);
        for (const purpose of ['RISK_ASSESSMENT', 'SAFETY_PLANNING']) {
          const opened = await client.open(caseId, reader.as, purpose);
          answers.push(JSON.stringify(await opened.ask(view)));
        }
      }

      expect(spoilt.length).toBeGreaterThan(5);
      expect(answers.some((one) => one.includes('"errors"'))).toBe(true); // they do fail
      expect(answers.filter((one) => one.includes(FAULT))).toEqual([]);
      expect([...written].filter((line) => line.includes(FAULT))).toEqual([]);
      expect([...written].flatMap((line) => canaries.foundIn(line))).toEqual([]);
    }, 120_000);

    it('would be seen where it was written: the control', () => {
      process.stderr.write('a number of this test: 7100005\n'); // words fail the whole run

      expect([...written].flatMap((line) => canaries.foundIn(line))).toHaveLength(1);
    });
  });
}
