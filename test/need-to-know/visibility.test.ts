import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import type { Purpose } from '../../schema/policy/vocabulary';
import { idOf } from '../../subgraphs/kit/fixtures';
import { updatesGolden } from '../config';
import { goldenText } from '../golden-view';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { viewOf } from '../hub/views-of-families';
import { givenValues } from './published-fields';
import { isAbout, LEFT_OUT, SENTENCES, shows, STATEMENTS, type Statement } from './visibility';
import { bringAbout } from './visibility-conditions';

/** Who looks, and after what. */
const lookOf = ({ family, viewer, reader, with: first }: Statement) =>
  `${family} ${viewer}, ${reader}${first === '' ? '' : `, with ${first}`}`;
/** One statement of each look; those for which nothing must happen come first. */
const looks = [
  ...new Map(
    STATEMENTS.toSorted((a, b) => Number(a.with !== '') - Number(b.with !== '')).map((one) => [
      lookOf(one),
      one,
    ]),
  ),
];
const changed = looks.filter(([, one]) => one.with !== '');
const released = looks.filter(([, one]) => one.with.startsWith('release '));
const plainOf = (one: Statement) => lookOf({ ...one, with: '' });
const ofReader = ({ family, reader }: Statement) =>
  STATEMENTS.filter((one) => one.family === family && one.reader === reader);
const told = (statements: readonly Statement[]) =>
  statements.map(({ statement, path }) => `${statement} (${path})`);

describe('what the stories say that each viewer may and may not see', () => {
  let hub: TestHub;
  /** Per look, what is seen for each purpose. */
  const seen = new Map<string, (readonly [Purpose, Set<string>])[]>();
  const golden = new Map<string, string>();
  const isSeen = (look: string, one: Statement) =>
    (seen.get(look) ?? []).some(([, given]) => shows(given, one));

  beforeAll(async () => {
    hub = await startTestHub();
    for (const [look, statement] of looks) {
      const { family, reader, function: as } = statement;
      const { purposes, made } = await bringAbout(hub, statement);
      const views = await Promise.all(
        purposes.map(async (purpose) => {
          const { data, extensions } = await viewOf(hub, { family, reader, as, purpose });
          golden.set(goldenName(statement, purpose), goldenText({ data, extensions }, made));
          return [purpose, givenValues(data)] as const;
        }),
      );
      seen.set(look, views);
    }
  }, 180_000);
  afterAll(() => hub.stop());

  it.each(looks)('%s: sees what the story lets them see, for some purpose', (look, viewer) => {
    const own = ofReader(viewer).filter((one) => one.with === viewer.with);
    const missing = own.filter((one) => one.verdict === 'may' && !isSeen(look, one));

    expect(told(missing)).toEqual([]);
  });

  it.each(looks)('%s: sees nothing that the story keeps from them', (look, viewer) => {
    const own = ofReader(viewer);
    const opened = own.filter((one) => one.with !== '' && one.with === viewer.with);
    const kept = own
      .filter(({ verdict }) => verdict === 'mayNot')
      .filter(({ path }) => !opened.some((one) => one.path === path));

    expect(told(kept.filter((one) => isSeen(look, one)))).toEqual([]);
  });

  it.each(changed)('%s: and not without', (_look, viewer) => {
    const own = ofReader(viewer).filter((one) => one.with === viewer.with);

    expect(seen.get(plainOf(viewer))).not.toHaveLength(0);
    expect(told(own.filter((one) => isSeen(plainOf(viewer), one)))).toEqual([]);
  });

  it.each(released)('%s: for no purpose that was not agreed', (look, viewer) => {
    const [, category] = viewer.with.split(' ');
    const agreed = new Set<string>(MATRIX[category as Category].purposes);
    const others = (seen.get(look) ?? []).filter(([purpose]) => !agreed.has(purpose));
    const own = ofReader(viewer).filter((one) => one.with === viewer.with && one.person !== 'CASE');
    const shown = own.filter((one) => others.some(([, given]) => shows(given, one)));

    expect(others).not.toEqual([]);
    expect(told(shown)).toEqual([]);
  });

  it('has a golden view for each viewer and purpose', () => {
    const stale: string[] = [];
    for (const [name, text] of golden) {
      const file = join(__dirname, `../golden/views/${name}.json`);
      if (updatesGolden()) writeFileSync(file, text);
      else if (readFileSync(file, 'utf8') !== text) stale.push(name);
    }

    expect(stale).toEqual([]);
    expect(golden.size).toBeGreaterThan(looks.length);
  });

  it('leaves a clerk who is named in no case without a hint that there is one', async () => {
    const clerk = await hub.signIn('civil-status-clerk', {
      ...{ as: 'AGENCY_WORKER', agency: 'MUNICIPALITY' },
    });
    const open = (family: string) =>
      clerk.ask('mutation Open($input: OpenCaseInput!) { openCase(input: $input) { token } }', {
        input: { caseId: idOf(family), function: 'AGENCY_WORKER', purpose: 'SAFETY_PLANNING' },
      });
    const [real, none] = [await open('S2'), await open('no case')];

    expect(await clerk.myCases()).toEqual([]);
    expect(real.errors?.[0]?.extensions).toEqual({ code: 'NOT_AVAILABLE' });
    expect(JSON.stringify(real)).toBe(JSON.stringify(none));
  });
});

function goldenName({ family, reader, with: first }: Statement, purpose: Purpose): string {
  const [event = '', ...words] = first.split(' ');
  const after = words.length === 0 ? '' : `-after-${event}`;
  return `${family}-${reader}-${purpose}${after}`.toLowerCase().replaceAll('_', '-');
}

describe('the table of what the stories say', () => {
  it('has a row for each sentence, or a reason why it has none', () => {
    const silent = SENTENCES.filter((sentence) => {
      const rows = STATEMENTS.filter((row) => row.verdict === sentence.verdict);
      return ![...rows, ...LEFT_OUT].some((row) => isAbout(row, sentence));
    });
    process.stdout.write(
      `visibility: ${String(SENTENCES.length)} sentences, ${String(STATEMENTS.length)} rows, ` +
        `${String(LEFT_OUT.length)} left out: ${LEFT_OUT.map((one) => one.statement).join('; ')}\n`,
    );

    expect(silent).toEqual([]);
    expect(LEFT_OUT.filter(({ reason }) => reason === '')).toEqual([]);
  });

  it('says nothing that no story says', () => {
    const rows = [...STATEMENTS, ...LEFT_OUT];

    expect(rows.filter((row) => !SENTENCES.some((one) => isAbout(row, one)))).toEqual([]);
  });

  it('leaves out as unpublished only what no agency publishes', () => {
    const unpublished = LEFT_OUT.map(({ category }) => category).filter((one) => one !== '');
    const published = OWNED_CATEGORIES.map(({ category }) => category as string);

    expect(unpublished).toEqual(['MH_CLIN', 'REPORTER']);
    expect(published.filter((one) => unpublished.includes(one))).toEqual([]);
  });
});
