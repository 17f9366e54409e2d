import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { REGISTRY } from '../../schema/registry';
import { dataSource } from '../../subgraphs/kit/database';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';
import { CALIBRATION, type ApproachCode } from './calibration';
import type { Region } from './cast';
import { copyLines, copyTable, type CopyTable } from './copy';
import { MOST_CASES } from './identity';
import { retold } from './retelling';
import { staffing, staffMember } from './staff';
import { professionalsOf, storiesOf, type StoryRow } from './story';

/** Cases that are told before they are sent: what is held in memory at a time. */
const AT_ONCE = 50;

export interface RegionOptions {
  readonly region: Region;
  /** Into whose databases. */
  readonly manifests: readonly Manifest[];
  /** Of an agency's database, through the role that owns it; its tables are up to date. */
  readonly ownerUrl: (agency: string) => string;
  /** Hears how many cases were told. */
  readonly onProgress?: (cases: number) => unknown;
}

/** How many rows were written. */
export interface SeededRegion {
  readonly rows: number;
}

/**
 * Writes an invented region into the databases of all agencies, beside the five families: the same
 * for the same seed and number of cases. Case by case, with COPY, in one transaction per database,
 * and the registry, without which nobody finds a case, is the last to commit.
 */
export async function seedRegion(options: RegionOptions): Promise<SeededRegion> {
  const { manifests, region, onProgress } = options;
  const { cases } = region;
  const agencies = await Promise.all(manifests.map((one) => Shelf.open(one, options.ownerUrl)));
  let sending: Promise<unknown> = Promise.resolve();
  const send = async (rows: readonly StoryRow[]) => {
    await sending; // one lot is written while the next is told, and no more
    sending = Promise.all(agencies.map((one) => one.put(rows)));
    sending.catch(() => undefined); // told by whoever waits for it
  };
  let told = 0;
  try {
    await send(staffRows(region));
    for (let from = 0; from < cases; from += AT_ONCE) {
      const lot = Array.from({ length: Math.min(AT_ONCE, cases - from) }, (_, n) => from + n);
      const rows = lot.flatMap((index) => retold(region, index));
      told += rows.length;
      await send(rows);
      onProgress?.(from + lot.length);
    }
    await sending;
    const mark = markOf(region);
    for (const one of agencies.toSorted(registryLast)) await one.commit(mark);
    return { rows: told };
  } finally {
    await Promise.allSettled([sending]);
    await Promise.all(agencies.map((one) => one.close()));
  }
}

/** What stands in the databases: nothing, this very region, or something else. */
export async function regionThere(options: RegionOptions): Promise<'none' | 'same' | 'another'> {
  const marks = await Promise.all(
    options.manifests.map(async (manifest) => {
      const shelf = await Shelf.open(manifest, options.ownerUrl);
      return shelf.mark().finally(() => shelf.close());
    }),
  );
  if (marks.every((mark) => mark === null)) return 'none';
  return marks.every((mark) => mark === markOf(options.region)) ? 'same' : 'another';
}

/** Takes everything out of the agencies' tables, the five families too: they are sown again. */
export async function emptyTables({ manifests, ownerUrl }: RegionOptions): Promise<void> {
  await Promise.all(
    manifests.map(async (manifest) => {
      const shelf = await Shelf.open(manifest, ownerUrl);
      await shelf.empty().finally(() => shelf.close());
    }),
  );
}

/**
 * The region of a seed, told after the families of all agencies.
 * @throws when national numbers would not be enough
 */
export function regionOf(manifests: readonly Manifest[], cases: number, seed: number): Region {
  if (cases < 1 || cases > MOST_CASES) {
    throw new RangeError(`Expected 1 to ${String(MOST_CASES)} cases, got ${String(cases)}.`);
  }
  return {
    ...{ cases, seed, stories: storiesOf(manifests) },
    professionals: professionalsOf(manifests),
  };
}

function markOf({ cases, seed }: Region): string {
  return `Holds a region of ${String(cases)} cases, seed ${String(seed)}. All of it is invented.`;
}

function registryLast(one: Shelf, other: Shelf): number {
  return Number(one.name === REGISTRY) - Number(other.name === REGISTRY);
}

/** Everybody who works in the region, of every kind that there is in the stories. */
function staffRows({ seed, cases, professionals }: Region): StoryRow[] {
  const kinds = new Map(
    Array.from(professionals.values(), (one) => [`${one.agency} ${one.words}`, one]),
  );
  return (Object.keys(CALIBRATION.approaches) as ApproachCode[]).flatMap((approach) =>
    [...kinds.values()].flatMap(({ agency, words, phone }) =>
      Array.from({ length: staffing(approach, cases) }, (_, place): StoryRow => {
        const { id, name, subject } = staffMember(seed, approach, { agency, words }, place);
        const mailbox = subject.replace('reader:', '');
        return {
          ...{ agency: REGISTRY, table: 'Professional' },
          values: {
            ...{ id, agencyCode: agency, displayName: name, function: words },
            ...{ agencyPhone: phone, directPhone: '+32 400 00 00 00' },
            email: `${mailbox}@region.example`,
          },
        };
      }),
    ),
  );
}

/** One agency's database, in one transaction. */
class Shelf {
  private constructor(
    readonly name: string,
    private readonly client: Client,
    private readonly tables: ReadonlyMap<string, CopyTable>,
    /** Of the same tables, in the same order: parents first. */
    private readonly tableNames: readonly string[],
  ) {}

  static async open(manifest: Manifest, ownerUrl: (agency: string) => string): Promise<Shelf> {
    const url = ownerUrl(manifest.name);
    const names = await tablesOf(manifest, url);
    const client = new Client({ connectionString: url, application_name: 'seed' });
    await client.connect();
    await client.query('BEGIN');
    return new Shelf(manifest.name, client, names.tables, names.tableNames);
  }

  /** What the database says of itself; null without a region. */
  async mark(): Promise<string | null> {
    const { rows } = await this.client.query<{ mark: string | null }>(
      'SELECT obj_description($1::regclass) AS mark',
      [this.tableNames[0]],
    );
    return rows[0]?.mark ?? null;
  }

  async put(rows: readonly StoryRow[]): Promise<void> {
    const lines = new Map<string, string[]>();
    for (const { agency, table, values } of rows) {
      if (agency !== this.name) continue;
      const line = this.tables.get(table)?.line(values);
      if (line === undefined) throw new Error(`Expected ${table} among the tables of ${agency}.`);
      const known = lines.get(table);
      if (known) known.push(line);
      else lines.set(table, [line]);
    }
    for (const [name, table] of this.tables) {
      const own = lines.get(name);
      if (own) await copyLines(this.client, table, own);
    }
  }

  async commit(mark: string): Promise<void> {
    await this.client.query(`COMMENT ON TABLE "${this.tableNames[0] ?? ''}" IS '${mark}'`);
    await this.client.query('COMMIT');
    await this.client.query('ANALYZE'); // plans are made for as many rows as there are now
  }

  async empty(): Promise<void> {
    const all = this.tableNames.map((name) => `"${name}"`).join(', ');
    await this.client.query(`TRUNCATE ${all} CASCADE`);
    await this.client.query(`COMMENT ON TABLE "${this.tableNames[0] ?? ''}" IS NULL`);
    await this.client.query('COMMIT');
  }

  /** What was not committed never was. */
  close(): Promise<void> {
    return this.client.end();
  }
}

/** The tables of an agency in the order in which its fixtures fill them. */
async function tablesOf(manifest: Manifest, url: string) {
  const db: DataSource = await dataSource(manifest, url).initialize();
  try {
    const entities = new Set([
      ...manifest.fixtures.map(({ entity }) => entity as new () => object),
      ...manifest.entities,
    ]);
    return {
      tables: new Map(Array.from(entities, (one) => [one.name, copyTable(db, one as never)])),
      tableNames: Array.from(entities, (one) => db.getMetadata(one).tableName),
    };
  } finally {
    await db.destroy();
  }
}
