import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { generatedQuery, viewTree } from '../need-to-know/generated-query';
import { MEMBERS, plainFamily } from '../need-to-know/plain-family';
import { emergencyFor, plainLevel, purposesOf } from '../need-to-know/plain-reading';
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
import { type Overheard, overhear } from './overheard';

const SEED = 20_261_122;
const view = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8');
const values = askedValues(view);

/** Close to what is there, and not there. */
const NEAR_MISSES = [
  '{ case { participants { person { generalWelfare { shelterStay { house } } } } } }',
  '{ case { participants { person { generalWelfare { shelterStays { hous } } } } } }',
  '{ case { participants { person { police { informationNotes { texts } } } } } }',
  '{ case { participants { person { childAbuseCentre { childStatements(first: 1) { id } } } } } }',
  '{ person(id: "x") { prosecution { secretInvestigations { noticeNumber } } } }',
];

/** Whether the agreement lets a reader know what a canary sits on. */
function mayKnow({ coordinate, member }: Canary, reader: NamedReader, purpose: string): boolean {
  const allows = (value: AskedValue, name: string | undefined) =>
    value.needs.every(({ owner, category, detail, about }) => {
      const whom = about === 'person' ? MEMBERS.find((one) => one.name === name) : undefined;
      const level = plainLevel(reader, purpose, category, owner, whom);
      return level === 'everything' || (level === 'summary' && detail === 'SUMMARY');
    });
  return values
    .filter((value) => value.coordinate === coordinate)
    .some((value) =>
      value.about === 'person' && member === undefined
        ? MEMBERS.some(({ name }) => allows(value, name))
        : allows(value, member),
    );
}

describe('a value that stands in one place only, for every sensitive and sealed field', () => {
  let hub: TestHub;
  let caseId: string;
  let canaries: Canaries;
  let overheard: Overheard;
  const leaks = new Set<string>();
  const given = new Set<string>();
  let asked = 0;
  beforeAll(async () => {
    overheard = overhear();
    hub = await startTestHub({ deadlineMs: 25_000 });
    caseId = await plainFamily(hub, READERS);
    canaries = await plantCanaries(hub, values);
    const tree = viewTree(view, typeBelow);
    const random = new Random(SEED);
    for (const reader of READERS) {
      const client = await hub.signIn(reader.key, reader);
      for (const purpose of purposesOf(reader)) {
        const opened = await client.open(caseId, reader.as, purpose, emergencyFor(purpose));
        const { text, variables } = generatedQuery(tree, random);
        const nearMiss = random.pick(NEAR_MISSES);
        const answers = [await opened.ask(view), await opened.ask(text, variables)];
        answers.push(await opened.ask(nearMiss), await client.ask(view));
        asked += answers.length;
        for (const canary of canaries.foundIn(JSON.stringify(answers))) {
          given.add(canary.coordinate);
          if (mayKnow(canary, reader, purpose)) continue;
          leaks.add(`${canary.coordinate} of ${canary.member ?? '?'} to ${reader.key} ${purpose}`);
        }
      }
    }
  }, 300_000);
  afterAll(async () => {
    overheard.stop();
    await hub.stop();
  });

  it('is planted in hundreds of fields, and every answer is searched: the control', () => {
    expect(canaries.coordinates.length).toBeGreaterThan(150);
    expect(asked).toBeGreaterThan(400);
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
      return READERS.some((one) =>
        purposesOf(one).some((purpose) => mayKnow(canary, one, purpose)),
      );
    });

    expect(agreed.length).toBeGreaterThan(150);
    expect(agreed.filter((one) => !given.has(one))).toEqual([]);
  });

  it('is in no token and no address that anybody was handed', () => {
    const tokens = overheard.tokens();

    expect(tokens.some((one) => one.includes('"persons"'))).toBe(true); // registry-signed passes
    expect(tokens.some((one) => one.includes('"aud":"police"'))).toBe(true);
    expect(tokens.flatMap((one) => canaries.foundIn(one))).toEqual([]);
    expect(overheard.addresses().flatMap((one) => canaries.foundIn(one))).toEqual([]);
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
    expect(overheard.written()).not.toContain(FAULT);
    expect(canaries.foundIn(overheard.written())).toEqual([]);
  }, 120_000);

  it('would be seen where it was written: the control', () => {
    process.stderr.write('a line of this test: canary5z\n');

    expect(canaries.foundIn(overheard.written())).toHaveLength(1);
  });
});
