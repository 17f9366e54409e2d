import { Client } from 'pg';
import { type NoteVerifier, readCheckpoint } from './checkpoint';
import { checkDefinitions, type Filed, filedBy } from './definitions';
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
import { slicesHash } from './record';
import { destroyedIn, type IsDestroyed } from './retention';
import type { Witnessed } from './witness';

export interface Verified {
  /** Records, also those whose text retention destroyed. */
  readonly size: number;
  readonly heads: number;
  readonly destroyed: number;
  readonly findings: readonly Finding[];
}

/** Records that are read at a time. */
const CHUNK = 10_000;
/** Texts of slices that are read at a time: some are long. */
const TEXTS_AT_ONCE = 500;

/** What a record that is gone is counted as: nothing has this hash. */
const NO_HASH = Buffer.alloc(32);

/**
 * Computes the whole tree again from the records, and every head, and compares them with what is
 * stored (design §6); and whether it is the log that a witness saw. What it cannot see alone is a
 * log that was cut off, or written anew as a whole and signed with the log's own key.
 * @param url the log's database, through any role that may read it
 * @param key of the log
 * @param options.witnessed checkpoints that a witness signed
 */
export async function verifyLog(
  url: string,
  key: NoteVerifier,
  { witnessed = [], now = new Date() }: { witnessed?: readonly Witnessed[]; now?: Date } = {},
): Promise<Verified> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'); // one moment of the log
    await db.query('SET LOCAL search_path = public');
    const isDestroyed = await destroyedIn(db, now, witnessed);
    return await new Verification(db, key, isDestroyed, witnessed).run();
  } finally {
    await db.end();
  }
}

interface LeafRow extends Filed {
  readonly index: string;
  readonly leaf: string;
  /** The time that it is filed under, in milliseconds since 1970. */
  readonly at: string;
}

class Verification {
  private readonly findings = new Findings();
  private tree: Frontier = EMPTY;
  private destroyed = 0;
  private heads = 0;
  /** The size of the last head so far. */
  private covered = 0;
  /** Texts of slices that were looked at, by month and hash, and whether they are as they were. */
  private readonly texts = new Map<string, boolean>();
  private textsFound = 0;

  constructor(
    private readonly db: Client,
    private readonly key: NoteVerifier,
    private readonly isDestroyed: IsDestroyed,
    private readonly witnessed: readonly Witnessed[],
  ) {}

  async run(): Promise<Verified> {
    const end = await this.number('SELECT max(index) + 1 AS number FROM tree_node WHERE level = 0');
    while (this.tree.size < end) await this.checkFrom(this.tree.size, end);
    await this.checkStrangers();
    await this.checkTexts();
    await this.checkEnd();
    await checkDefinitions(this.db, this.findings);
    const { tree, heads, destroyed, findings } = this;
    return { size: tree.size, heads, destroyed, findings: findings.all };
  }

  private async checkFrom(start: number, end: number): Promise<void> {
    const stop = Math.min(start + CHUNK, end);
    const hashes = await this.hashesWithin(start, stop);
    const computed: TreeNode[] = [];
    const growTo = (size: number) => {
      const added = hashes.slice(this.tree.size - start, size - start);
      const { frontier, nodes } = grow(this.tree, added);
      this.tree = frontier;
      for (const node of nodes) if (node.level > 0) computed.push(node);
    };
    for (const { size, check } of await this.headsWithin(start, stop)) {
      growTo(size);
      check();
    }
    growTo(stop);
    await this.checkNodes(computed, start, stop);
  }

  /** What each record is counted as, by what it says now. */
  private async hashesWithin(start: number, stop: number): Promise<readonly Hash[]> {
    const kept = await this.keptWithin(start, stop);
    const rows = await this.leavesWithin(start, stop);
    await this.readTexts([...rows.values()]);
    const hashes: Hash[] = [];
    for (let index = start; index < stop; index += 1) {
      hashes.push(await this.checkedHash(index, kept.get(index), rows.get(index)));
    }
    return hashes;
  }

  /** The hash that the record gives; of one that was destroyed, the one that was kept. */
  private async checkedHash(index: number, kept?: Hash, row?: LeafRow): Promise<Hash> {
    if (kept && row) {
      const own = leafHash(row.leaf);
      if (!own.equals(kept)) await this.findChanged(index, own);
      else if (!isFiled(row)) this.findings.add('MISFILED', index);
      else if (this.texts.get(textKey(row) ?? '') === false) {
        this.findings.add('SLICES_CHANGED', index);
      }
      return own;
    }
    if (kept && this.isDestroyed(index)) this.destroyed += 1;
    else this.findings.add('MISSING', index);
    return kept ?? NO_HASH;
  }

  private async keptWithin(start: number, stop: number): Promise<ReadonlyMap<number, Hash>> {
    const { rows } = await this.db.query<{ index: string; hash: Hash }>(
      'SELECT index, hash FROM tree_node WHERE level = 0 AND index >= $1 AND index < $2',
      [start, stop],
    );
    return new Map(rows.map(({ index, hash }) => [Number(index), hash]));
  }

  /** Apart from their hashes: a join would look for each record in every month. */
  private async leavesWithin(start: number, stop: number): Promise<ReadonlyMap<number, LeafRow>> {
    const { rows } = await this.db.query<LeafRow>(
      `SELECT index, leaf, extract(epoch FROM at) * 1000 AS at, kind, reader, case_id, slices_hash
         FROM disclosure WHERE index >= $1 AND index < $2 ORDER BY index, at`,
      [start, stop],
    );
    const leaves = new Map<number, LeafRow>();
    for (const row of rows) {
      const index = Number(row.index);
      if (leaves.has(index)) this.findings.add('ADDED', index);
      else leaves.set(index, row);
    }
    return leaves;
  }

  /** Each text once, however many records name it. */
  private async readTexts(rows: readonly LeafRow[]): Promise<void> {
    const keys = new Set(rows.flatMap((row) => textKey(row) ?? []));
    const unread = [...keys].filter((key) => !this.texts.has(key));
    for (let start = 0; start < unread.length; start += TEXTS_AT_ONCE) {
      const asked = unread.slice(start, start + TEXTS_AT_ONCE);
      const { rows: found } = await this.db.query<{ key: string; hash: string; text: string }>(
        `SELECT key, hash, text FROM unnest($1::text[]) AS asked (key)
           JOIN slices ON month = split_part(key, ' ', 1) AND hash = split_part(key, ' ', 2)`,
        [asked],
      );
      this.textsFound += found.length;
      for (const key of asked) this.texts.set(key, false);
      for (const { key, hash, text } of found) this.texts.set(key, slicesHash(text) === hash);
    }
  }

  /** Texts that no record names. */
  private async checkTexts(): Promise<void> {
    const there = await this.number('SELECT count(*) AS number FROM slices');
    if (there > this.textsFound) this.findings.add('SLICES_ADDED', 0);
  }

  private async findChanged(index: number, own: Hash): Promise<void> {
    const elsewhere = await this.number(
      'SELECT count(*) AS number FROM tree_node WHERE level = 0 AND hash = $1 AND index <> $2',
      [own, index],
    );
    this.findings.add(elsewhere > 0 ? 'MOVED' : 'EDITED', index);
  }

  /** The heads that are stored, and those that a witness saw. */
  private async headsWithin(start: number, stop: number) {
    const { rows } = await this.db.query<{ readonly size: string; readonly note: string }>(
      'SELECT size, note FROM tree_head WHERE size > $1 AND size <= $2 ORDER BY size',
      [start, stop],
    );
    const stored = rows.map(({ size, note }) => ({
      ...{
        size: Number(size),
        check: () => {
          this.checkHead(Number(size), note);
        },
      },
    }));
    const seen = this.witnessed
      .filter(({ size }) => start < size && size <= stop)
      .map((one) => ({
        size: one.size,
        check: () => {
          this.checkWitnessed(one);
        },
      }));
    return [...stored, ...seen].sort((one, other) => one.size - other.size);
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

  private checkWitnessed({ size, root }: Witnessed): void {
    if (root.equals(rootOf(this.tree.roots))) return;
    this.findings.add('WITNESSED_OTHERWISE', size);
  }

  /** Proofs are made of the stored hashes above the records. */
  private async checkNodes(
    computed: readonly TreeNode[],
    start: number,
    stop: number,
  ): Promise<void> {
    // A subtree is complete with its last record: it is of these records if that one is.
    const { rows } = await this.db.query<{ level: number; index: string; hash: Hash }>(
      `SELECT node.level, node.index, node.hash
         FROM generate_series(1, $3::int) AS above (level)
         CROSS JOIN LATERAL (
           SELECT * FROM tree_node
             WHERE tree_node.level = above.level
               AND index >= $1::bigint >> above.level AND index < $2::bigint >> above.level
             OFFSET 0 -- level by level through the index, never the whole table for each chunk
         ) AS node`,
      [start, stop, Math.ceil(Math.log2(stop))],
    );
    const stored = new Map(rows.map((row) => [`${String(row.level)} ${row.index}`, row.hash]));
    for (const { level, index, hash } of computed) {
      if (stored.get(`${String(level)} ${String(index)}`)?.equals(hash)) continue;
      this.findings.add('HASH_CHANGED', index * 2 ** level);
    }
  }

  /** Records, hashes and heads that nothing of the tree stands for. */
  private async checkStrangers(): Promise<void> {
    const { rows } = await this.db.query<{
      readonly at: string;
      readonly kind: 'ADDED' | 'HASH_BEYOND' | 'HEAD_BEYOND';
    }>(
      `SELECT index AS at, 'ADDED' AS kind FROM disclosure
         WHERE NOT EXISTS (SELECT FROM tree_node WHERE level = 0 AND tree_node.index = disclosure.index)
       UNION ALL SELECT ((index + 1) << level) - 1, 'HASH_BEYOND' FROM tree_node
         WHERE level < 0 OR index < 0 OR index >= $1::bigint >> level
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
    for (const { size } of this.witnessed) {
      if (size > this.tree.size) this.findings.add('WITNESSED_OTHERWISE', size);
    }
  }

  private async number(query: string, values: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.db.query<{ number: string | null }>(query, [...values]);
    return Number(rows[0]?.number ?? 0);
  }
}

/** The month and hash of the text that a record names. */
function textKey({ at, slices_hash: hash }: LeafRow): string | undefined {
  return hash === null ? undefined : `${new Date(Number(at)).toISOString().slice(0, 7)} ${hash}`;
}

/** Under what its own text says. */
function isFiled({ leaf, at, ...filed }: LeafRow): boolean {
  const by = filedBy(leaf);
  const names = ['kind', 'reader', 'case_id', 'slices_hash'] as const;
  if (names.some((name) => filed[name] !== by[name])) return false;
  const said = /"at":"([^"]*)"/.exec(leaf)?.[1]; // each of ours begins with its kind and its time
  return said === undefined || Date.parse(said) === Number(at);
}
