import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { MEMBERS, memberId, plainFamily } from './plain-family';
import {
  emergencyFor,
  type PlainLevel,
  type PlainPerson,
  plainLevel,
  purposesOf,
} from './plain-reading';
import {
  type AskedValue,
  askedValues,
  givenValues,
  PUBLISHED_COORDINATES,
} from './published-fields';
import { type NamedReader, READERS } from './readers';
import { aboutWhom, shareRecords } from './shared-records';

const query = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8');
const values = askedValues(query);

/**
 * Rows that are for some only: a question for asker, asked, and who leads the case; a bond for
 * clients whose own it is, as the one bond of this family is the victim's; and what points at a bond,
 * for whose agreement there are bonds.
 */
function isForReader({ path }: AskedValue, reader: NamedReader, asks: readonly string[]): boolean {
  if (path.startsWith('case.relations.') && reader.self) return reader.self === 'victim';
  if (path.endsWith('.interventions.relationId')) {
    return reader.agreement?.includes('HOUSEHOLD') ?? true;
  }
  if (!path.startsWith('case.informationRequests.')) return true;
  return reader.as === 'CASE_DIRECTOR' || asks.includes(reader.agency ?? '');
}

/** Read once: many values ask the same of the agreement. */
const read = new Map<string, PlainLevel>();

/** Whether the agreement gives a value about a member (or the case) to a reader. */
function isAgreed(
  value: AskedValue,
  reader: NamedReader,
  purpose: string,
  member: PlainPerson | undefined,
): boolean {
  const persons = member ? aboutWhom(value.path, reader, member) : [undefined];
  return value.needs.every(({ owner, category, detail, about }) =>
    persons.every((person) => {
      const whom = about === 'person' ? person : undefined;
      const question = [reader.key, purpose, category, owner, whom?.name].join();
      const level = read.get(question) ?? plainLevel(reader, purpose, category, owner, whom);
      read.set(question, level);
      return level === 'everything' || (level === 'summary' && detail === 'SUMMARY');
    }),
  );
}

/**
 * Asks every reader for their purposes, or for a part of them, one after the other.
 * @param part one in so many purposes; of who has a single one, that one
 */
export function describeMatrix(part: number): void {
  const asked = READERS.flatMap((reader, place) =>
    purposesOf(reader)
      .filter((_, number, all) => all.length === 1 || (number + place) % part === 0)
      .map((purpose) => ({ reader, purpose })),
  );

  describe('what each reader gets of a family in which everything is recorded', () => {
    let hub: TestHub;
    let caseId: string;
    let asks: string[];
    /** What every reader got for every purpose: `member path`. */
    const got = new Map<string, Set<string>>();
    beforeAll(async () => {
      hub = await startTestHub();
      caseId = await plainFamily(hub, READERS);
      await shareRecords(hub);
      asks = ['POLICE'];
      for (const { reader, purpose } of asked) {
        const client = await hub.signIn(reader.key, reader);
        const opened = await client.open(caseId, reader.as, purpose, emergencyFor(purpose));
        const { data } = await opened.ask(query);
        got.set(`${reader.key} ${purpose}`, givenValues(data));
      }
    }, 300_000);
    afterAll(() => hub.stop());

    it('asks for every field that is published about a case', () => {
      const asked = new Set(values.map(({ coordinate }) => coordinate));
      const leaves = PUBLISHED_COORDINATES.filter((one) => !/^(Query|Mutation)\./.test(one));

      expect(leaves.length).toBeGreaterThan(asked.size - 1);
      expect(asked.size).toBeGreaterThan(500);
    });

    it('is exactly the matrix, lowered by the rules', () => {
      const everSeen = new Set([...got.values()].flatMap((one) => [...one]));
      const faults = new Map<string, string[]>();
      let decisions = 0;
      for (const { reader, purpose } of asked) {
        const given = got.get(`${reader.key} ${purpose}`);
        for (const value of values) {
          const whom = value.about === 'person' ? MEMBERS : [undefined];
          for (const member of whom) {
            const place = `${member ? memberId(member.name) : 'case'} ${value.path}`;
            if (!everSeen.has(place)) continue; // nothing is recorded there
            decisions += 1;
            const agreed =
              isAgreed(value, reader, purpose, member) && isForReader(value, reader, asks);
            if (agreed === given?.has(place)) continue;
            const what = agreed ? 'is kept from' : 'LEAKS to';
            const field = `${value.path.replace(/^case\.(participants\.person\.)?/, '')} of the ${member?.name ?? 'case'}`;
            const key = `${field} ${what} ${reader.key}`;
            faults.set(key, [...(faults.get(key) ?? []), purpose]);
          }
        }
      }
      process.stdout.write(`decisions (reader, purpose, person, field): ${String(decisions)}\n`);

      const found = [...faults].map(([fault, purposes]) => `${fault}: ${purposes.join(' ')}`);
      expect(found).toEqual([]);
      expect(decisions).toBeGreaterThan(20_000);
    });
  });
}
