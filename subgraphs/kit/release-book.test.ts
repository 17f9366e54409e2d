import { RELEASE_TOKEN, type ReleaseClaims } from '../../schema/release-token';
import { ISSUERS } from '../../schema/pass';
import { signToken } from '../../schema/signed-token';
import { idOf } from './fixtures';
import { personsOf } from './testing/families';
import { type Answer, startAgency, type TestAgency } from './testing/start-agency';
import { type TestKeys, testKeys } from './testing/test-keys';
import { as, type TestPass } from './testing/test-tokens';
import { toyLibrary } from './testing/toy/subgraph';

const sofie = idOf('P-0101');
const GIVEN: ReleaseClaims = {
  ...{ id: 'one', caseId: idOf('S1'), personId: sofie, category: 'INC_FACT' },
  ...{ toAgency: 'MENTAL_HEALTH', until: '2026-12-31' },
};
const MIRRORED = { owner: 'toy-library', category: 'INC_FACT', until: '2026-12-31' } as const;

/** A reader who has a summary, and whose pass says that the owner released the rest. */
function mirroring(part: Partial<TestPass> = {}, released: object = MIRRORED): TestPass {
  const persons = personsOf('S1').map((one) =>
    one.id === sofie ? { ...one, released: [released as typeof MIRRORED] } : one,
  );
  return as('AGENCY_WORKER', { family: 'S1', agency: 'MENTAL_HEALTH', persons, ...part });
}

describe("the owner's own book of releases", () => {
  let agency: TestAgency;
  let keys: TestKeys;
  beforeAll(async () => {
    keys = await testKeys();
    agency = await startAgency(toyLibrary, keys);
  });
  afterAll(() => agency.stop());
  beforeEach(() => agency.db.query('TRUNCATE release_given'));

  async function token(claims: object, other: { readonly typ?: string; readonly by?: TestKeys }) {
    return signToken(
      {
        ...{ typ: other.typ ?? RELEASE_TOKEN.typ, issuer: ISSUERS.registry, lifetimeSeconds: 30 },
        claims: { aud: 'toy-library', ...claims },
      },
      (other.by ?? keys).registry.signing,
    );
  }
  async function tell(claims: object, other: { typ?: string; by?: TestKeys } = {}) {
    const authorization = `Bearer ${await token(claims, other)}`;
    return post({ authorization });
  }
  async function post(headers: Record<string, string>): Promise<number> {
    const { status } = await fetch(new URL('/releases', agency.url), { method: 'POST', headers });
    return status;
  }
  const written = () =>
    agency.db.query<object[]>('SELECT id, to_agency, until::text FROM release_given');

  /** Whether the reader gets what only a full reader gets. */
  async function opens(pass: TestPass): Promise<boolean> {
    const answer: Answer = await agency.persons(pass, ['P-0101'], 'toys { loans { dueOn } }');
    return JSON.stringify(answer.data).includes('2026-07-01');
  }

  it('opens what the pass mirrors and the book has', async () => {
    expect(await tell(GIVEN)).toBe(204);

    expect(await opens(mirroring())).toBe(true);
  });

  it('opens nothing that a pass claims and the book does not have', async () => {
    expect(await opens(mirroring())).toBe(false);
  });

  it('opens nothing that the book has and the pass does not mirror', async () => {
    await tell(GIVEN);

    expect(await opens(mirroring({ persons: personsOf('S1') }))).toBe(false);
  });

  it.each([
    ['in another case', { caseId: idOf('S2') }],
    ['of another person', { personId: idOf('P-0102') }],
    ['of another category', { category: 'WEAPON' }],
    ['to another agency', { toAgency: 'MUNICIPALITY' }],
    ['until yesterday', { until: '2026-11-21' }],
  ])('opens nothing by a release %s', async (_which, other) => {
    await tell({ ...GIVEN, ...other });

    expect(await opens(mirroring())).toBe(false);
  });

  it('opens until the last day that both say', async () => {
    await tell(GIVEN);

    expect(await opens(mirroring({}, { ...MIRRORED, until: '2026-11-21' }))).toBe(false);
    expect(await opens(mirroring({}, { ...MIRRORED, until: '2026-11-22' }))).toBe(true);
  });

  it('closes at once what is revoked, for a pass that was used before', async () => {
    const pass = mirroring();
    await tell(GIVEN);
    const before = await opens(pass);
    await tell({ ...GIVEN, revoked: true });

    expect([before, await opens(pass)]).toEqual([true, false]);
  });

  it('keeps closed what was revoked, in whatever order it is told', async () => {
    await tell({ ...GIVEN, revoked: true });

    expect(await tell(GIVEN)).toBe(204);
    expect(await opens(mirroring())).toBe(false);
    expect(await written()).toHaveLength(1);
  });

  it('writes a release down once, and never as another one', async () => {
    await tell(GIVEN);
    await tell(GIVEN);
    await tell({ ...GIVEN, toAgency: 'POLICE', until: '2027-06-30' });

    expect(await written()).toEqual([
      { id: 'one', to_agency: 'MENTAL_HEALTH', until: '2026-12-31' },
    ]);
  });

  it('looks in the book with one statement a request, and not at all without a release', async () => {
    await opens(mirroring({ persons: personsOf('S1') }));
    const without = agency.statements.length;
    await opens(mirroring());
    await opens(mirroring());

    expect(agency.statements).toHaveLength(without + 1);
    expect(agency.statements[0]).toContain('release_given');
  });

  it('leaves it to other owners what they released', async () => {
    await tell(GIVEN);
    await opens(mirroring({}, { ...MIRRORED, owner: 'police' }));

    expect(agency.statements.join()).not.toContain('release_given');
  });

  it.each([
    ['somebody else signed', async () => tell(GIVEN, { by: await testKeys() })],
    ['the gateway signed', async () => tell(GIVEN, { by: { ...keys, registry: keys.gateway } })],
    ['is meant for another owner', () => tell({ ...GIVEN, aud: 'police' })],
    ['is a pass', () => tell(GIVEN, { typ: 'case-pass+jwt' })],
    ['has no token', () => post({})],
  ])('writes nothing down that %s', async (_what, telling) => {
    expect(await telling()).toBe(401);
    expect(await written()).toEqual([]);
  });

  it.each([
    ['no category of the matrix', { category: 'SECRETS' }],
    ['no agency', { toAgency: 'SCHOOL' }],
    ['no day', { until: 'for ever' }],
    ['no case', { caseId: '' }],
    ['a word for revoked', { revoked: 'yes' }],
  ])('writes nothing down that names %s', async (_what, other) => {
    expect(await tell({ ...GIVEN, ...other })).toBe(400);
    expect(await written()).toEqual([]);
  });
});
