import { Client } from 'pg';
import { type NoteVerifier, readCheckpoint } from './checkpoint';
import { type Finding, Findings } from './findings';
import {
  EMPTY,
  type Frontier,
  grow,
  type Hash,
  leafHash,
  rootOf,
  type TreeNode,
} from './merkle-tree';
import { destroyedIn, type IsDestroyed } from './retention';

export interface Verified {
  /** Records, also those whose text retention destroyed. */
  readonly size: number;
  readonly heads: number;
  readonly destroyed: number;
  readonly findings: readonly Finding[];
}

/** Records that are read at a time. */
const CHUNK = 10_000;

/** What a record that is gone is counted as: nothing has this hash. */
const NO_HASH = Buffer.alloc(32);

/**
 * Computes the whole tree again from the records, and every head, and compares them with what is
 * stored (design §6). What it cannot see is a log that was cut off, or written anew as a whole and
 * signed with the log's own key: that the witness sees.
 * @param url the log's database, through any role that may read it
 */
export async function verifyLog(url: string, key: NoteVerifier): Promise<Verified> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'); // one moment of the log
    return await new Verification(db, key, await destroyedIn(db)).run();
  } finally {
    await db.end();
  }
}

interface LeafRow {
  readonly index: string;
  readonly hash: Hash;
  readonly leaf: string | null;
  readonly isOfItsTime: boolean | null;
}

class Verification {
  private readonly findings = new Findings();
  private tree: Frontier = EMPTY;
  private destroyed = 0;
  private heads = 0;
  /** The size of the last head so far. */
  private covered = 0;

  constructor(
    private readonly db: Client,
    private readonly key: NoteVerifier,
    private readonly isDestroyed: IsDestroyed,
  ) {}

  async run(): Promise<Verified> {
    const end = await this.number('SELECT max(index) + 1 AS number FROM tree_node WHERE level = 0');
    while (this.tree.size < end) await this.checkFrom(this.tree.size, end);
    await this.checkStrangers();
    await this.checkEnd();
    const { tree, heads, destroyed, findings } = this;
    return { size: tree.size, heads, destroyed, findings: findings.all };
  }

  private async checkFrom(start: number, end: number): Promise<void> {
    const stop = Math.min(start + CHUNK, end);
    const { rows } = await this.db.query<LeafRow>(
      `SELECT node.index, node.hash, leaf, at = (leaf::jsonb ->> 'at')::timestamptz AS "isOfItsTime"
         FROM tree_node AS node LEFT JOIN disclosure ON disclosure.index = node.index
         WHERE level = 0 AND node.index >= $1 AND node.index < $2 ORDER BY node.index`,
      [start, stop],
    );
    const heads = await this.headsWithin(start, stop);
    const computed: TreeNode[] = [];
    const add = (hash: Hash) => {
      const { frontier, nodes } = grow(this.tree, [hash]);
      this.tree = frontier;
      computed.push(...nodes.slice(1));
      const note = heads.get(frontier.size);
      if (note !== undefined) this.checkHead(frontier.size, note);
    };
    for (const row of rows) {
      const index = Number(row.index);
      while (this.tree.size < index) add(this.missing(this.tree.size));
      if (index < this.tree.size) this.findings.add('ADDED', index);
      else add(await this.checkedHash(index, row));
    }
    while (this.tree.size < stop) add(this.missing(this.tree.size));
    await this.checkNodes(computed);
  }

  private missing(index: number): Hash {
    this.findings.add('MISSING', index);
    return NO_HASH;
  }

  /** The hash that the record gives; of one that was destroyed, the one that was kept. */
  private async checkedHash(index: number, { hash, leaf, isOfItsTime }: LeafRow): Promise<Hash> {
    if (leaf === null) {
      if (this.isDestroyed(index)) this.destroyed += 1;
      else this.findings.add('MISSING', index);
      return hash;
    }
    const own = leafHash(leaf);
    if (own.equals(hash) && isOfItsTime !== false) return own;
    const elsewhere = await this.number(
      'SELECT count(*) AS number FROM tree_node WHERE level = 0 AND hash = $1 AND index <> $2',
      [own, index],
    );
    this.findings.add(elsewhere > 0 ? 'MOVED' : 'EDITED', index);
    return own;
  }

  private async headsWithin(start: number, stop: number): Promise<ReadonlyMap<number, string>> {
    const { rows } = await this.db.query<{ size: string; note: string }>(
      'SELECT size, note FROM tree_head WHERE size > $1 AND size <= $2',
      [start, stop],
    );
    return new Map(rows.map(({ size, note }) => [Number(size), note]));
  }

  private checkHead(size: number, note: string): void {
    this.heads += 1;
    this.covered = size;
    const head = readCheckpoint(note, this.key);
    if (head?.origin !== this.key.name) this.findings.add('HEAD_UNSIGNED', size);
    else if (head.size !== size || !head.root.equals(rootOf(this.tree.roots))) {
      this.findings.add('HEAD_CONTRADICTS', size);
    }
  }

  /** Proofs are made of the stored hashes above the records. */
  private async checkNodes(computed: readonly TreeNode[]): Promise<void> {
    const { rows } = await this.db.query<{ place: string; hash: Hash | null }>(
      `SELECT place, hash
         FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS asked (level, index, place)
         LEFT JOIN tree_node USING (level, index)`,
      [computed.map(({ level }) => level), computed.map(({ index }) => index)],
    );
    for (const { place, hash } of rows) {
      const node = computed[Number(place) - 1];
      if (!node || hash?.equals(node.hash)) continue;
      this.findings.add('HASH_CHANGED', node.index * 2 ** node.level);
    }
  }

  /** Records and heads that nothing of the tree stands for. */
  private async checkStrangers(): Promise<void> {
    const { rows } = await this.db.query<{ at: string; kind: 'ADDED' | 'HEAD_BEYOND' }>(
      `SELECT index AS at, 'ADDED' AS kind FROM disclosure
         WHERE NOT EXISTS (SELECT FROM tree_node WHERE level = 0 AND tree_node.index = disclosure.index)
       UNION ALL SELECT size, 'HEAD_BEYOND' FROM tree_head WHERE size > $1 OR size < 1 ORDER BY at`,
      [this.tree.size],
    );
    for (const { kind, at } of rows) this.findings.add(kind, Number(at));
  }

  private async checkEnd(): Promise<void> {
    if (this.covered < this.tree.size) this.findings.add('UNCOVERED', this.covered);
    const { rows } = await this.db.query<{ size: string; roots: Hash[] }>(
      'SELECT size, roots FROM tree_end',
    );
    const [end] = rows;
    const isHere =
      Number(end?.size) === this.tree.size &&
      rootOf(end?.roots ?? []).equals(rootOf(this.tree.roots));
    if (!isHere) this.findings.add('END_MOVED', Number(end?.size ?? 0));
  }

  private async number(query: string, values: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.db.query<{ number: string | null }>(query, [...values]);
    return Number(rows[0]?.number ?? 0);
  }
}
