import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { columnsOf, mayChoose } from '../../schema/policy/facts';
import { PURPOSES } from '../../schema/policy/vocabulary';
import { developmentReaders } from '../../scripts/development/readers';
import { idOf } from '../../subgraphs/kit/fixtures';
import { updatesGolden } from '../config';
import { goldenText } from '../golden-view';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { givenValues } from './published-fields';

const at = (path: string) => join(__dirname, '..', path);
const query = readFileSync(at('queries/family-view.graphql'), 'utf8');

/** What the stories say that somebody may or may not see, and where in the graph that stands. */
interface Statement {
  readonly family: string;
  readonly viewer: string;
  readonly reader: string;
  readonly function: string;
  readonly verdict: 'may' | 'mayNot';
  readonly statement: string;
  /** A person of the story, the case, or anybody. */
  readonly person: string;
  readonly path: string;
  /** What must have happened first; such statements are tested where that is. */
  readonly with: string;
}
const statements = parseCsv<Statement>(readFileSync(at('families/visibility.csv'), 'utf8'), {
  columns: true,
  skip_empty_lines: true,
});
const plain = statements.filter((one) => one.with === '');
const viewers = [...new Map(plain.map((one) => [`${one.family} ${one.viewer}`, one])).entries()];

/** Whether a view holds a value where a statement says. */
function shows(given: ReadonlySet<string>, { person, path }: Statement): boolean {
  if (person === 'CASE') return given.has(`case case.${path}`);
  const place = `case.participants.person.${path}`;
  if (person !== 'ANY') return given.has(`${idOf(person)} ${place}`);
  return [...given].some((one) => one.endsWith(` ${place}`));
}

describe('what the stories say that each viewer may and may not see', () => {
  let hub: TestHub;
  /** Per viewer, what they see for each purpose that is open to them. */
  const seen = new Map<string, Map<string, Set<string>>>();
  const views = new Map<string, unknown>();
  beforeAll(async () => {
    hub = await startTestHub();
    for (const [viewer, { family, reader: key, function: as }] of viewers) {
      const client = await hub.reader(key);
      const byPurpose = new Map<string, Set<string>>();
      const agency = developmentReaders().find((one) => one.key === key)?.agency ?? undefined;
      for (const purpose of PURPOSES) {
        const columns = columnsOf(as as 'CLIENT', agency, undefined);
        if (purpose === 'EMERGENCY' || !mayChoose(as as 'CLIENT', columns, purpose)) continue;
        const opened = await client.open(idOf(family), as, purpose);
        const { data, extensions } = await opened.ask(query);
        byPurpose.set(purpose, givenValues(data));
        views.set(`${family}-${key}-${purpose}`.toLowerCase().replaceAll('_', '-'), {
          ...{ data, extensions },
        });
      }
      seen.set(viewer, byPurpose);
    }
  }, 120_000);
  afterAll(() => hub.stop());

  it.each(viewers)('%s sees what the story lets them see, for some purpose', (viewer) => {
    const own = plain.filter((one) => `${one.family} ${one.viewer}` === viewer);
    const missing = own
      .filter(({ verdict }) => verdict === 'may')
      .filter((one) => ![...(seen.get(viewer) ?? [])].some(([, given]) => shows(given, one)));

    expect(missing.map(({ statement, path }) => `${statement} (${path})`)).toEqual([]);
  });

  it.each(viewers)('%s sees nothing that the story keeps from them, for any purpose', (viewer) => {
    const own = plain.filter((one) => `${one.family} ${one.viewer}` === viewer);
    const shown = own
      .filter(({ verdict }) => verdict === 'mayNot')
      .filter((one) => [...(seen.get(viewer) ?? [])].some(([, given]) => shows(given, one)));

    expect(shown.map(({ statement, path }) => `${statement} (${path})`)).toEqual([]);
  });

  it('has a golden view for each viewer and purpose', () => {
    const stale: string[] = [];
    for (const [name, view] of views) {
      const file = at(`golden/views/${name}.json`);
      const text = goldenText(view);
      if (updatesGolden()) writeFileSync(file, text);
      else if (readFileSync(file, 'utf8') !== text) stale.push(name);
    }

    expect(stale).toEqual([]);
    expect(views.size).toBeGreaterThan(viewers.length);
  });
});
