import { generateKeyPairSync } from 'node:crypto';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../scripts/postgres/provision';
import { copiedDatabase } from '../../scripts/postgres/testing/new-database';
import { readCheckpoint, signedCheckpoint } from './checkpoint';
import { migrateLog } from './database';
import { DisclosureLog } from './disclosure-log';
import { type Finding, saidOf } from './findings';
import { EMPTY, grow, leafHash, rootOf } from './merkle-tree';
import { Proofs } from './proofs';
import { Store } from './store';
import { givenAt, leafOf } from './testing/records';
import { verifyLog } from './verify';
import { testimony } from './witness';

const LOG = { name: 'oneroof.example/disclosures', ...generateKeyPairSync('ed25519') };
const WITNESS = { name: 'witness.example', ...generateKeyPairSync('ed25519') };
const STRANGER = { name: LOG.name, ...generateKeyPairSync('ed25519') };
const AT = '2026-11-22T10:00:00.000Z';

/** 40 records in four commits; the last says what was given. */
const SIZE = 40;

describe('what tampering as a superuser leaves to be found', () => {
  let urls: DatabaseUrls;
  let db: Client;
  let store: Store;
  let log: DisclosureLog;
  beforeEach(async () => {
    urls = await copiedDatabase('disclosure-log', migrateLog);
    db = new Client({ connectionString: urls.ownerUrl });
    await db.connect();
    store = new Store(urls.serveUrl);
    log = new DisclosureLog(store, LOG, 25_000);
    for (const size of [10, 20, 30]) await append(10, size - 10);
    await append(9, 30);
    await log.append(givenAt(AT), AT);
  });
  afterEach(async () => {
    await store.close();
    await db.end();
  });

  async function append(many: number, from: number, at = AT): Promise<void> {
    await Promise.all(
      Array.from({ length: many }, (_, place) =>
        log.append({ leaf: leafOf(from + place, at) }, at),
      ),
    );
  }

  /** What verification finds; beside a head that a witness saw, too. */
  async function found(...seen: readonly string[]): Promise<readonly Finding[]> {
    const witnessed = seen.flatMap((note) => readCheckpoint(note, LOG) ?? []);
    const { findings } = await verifyLog(urls.ownerUrl, LOG, {
      witnessed: witnessed.map((one) => ({ ...one, seconds: 0 })),
    });
    return findings;
  }

  /** What the witness says of the log as it is now, who saw it as it was. */
  async function witnessed(seen: string) {
    const before = readCheckpoint(seen, LOG);
    const proofs = new Proofs(store, LOG);
    const note = (await proofs.checkpoint()) ?? '';
    const now = readCheckpoint(note, LOG);
    const proof = (await proofs.consistency(before?.size ?? 0, now?.size ?? 0)) ?? [];
    const said = testimony(note, before, proof, { log: LOG, witness: WITNESS, now: new Date() });
    return 'refusal' in said ? said.refusal : 'signed';
  }

  /** Writes the whole log anew, with other records, and signs every head again. */
  async function rewriteWith(leaves: readonly string[], signer = LOG): Promise<void> {
    await db.query(
      'DELETE FROM disclosure; DELETE FROM slices; DELETE FROM tree_node; DELETE FROM tree_head',
    );
    await db.query("UPDATE tree_end SET size = 0, roots = '{}'");
    const forger = new DisclosureLog(store, signer, 25_000);
    await Promise.all(leaves.map((leaf) => forger.append({ leaf }, AT)));
  }

  it('is nothing, where there was none', async () => {
    const { size, heads, findings } = await verifyLog(urls.ownerUrl, LOG);
    const seen = (await store.newestHead()) ?? '';
    await append(1, SIZE);

    expect(findings).toEqual([]);
    expect(await found(seen)).toEqual([]);
    expect(size).toBe(SIZE);
    expect(heads).toBeGreaterThanOrEqual(4);
    expect(await witnessed(seen)).toBe('signed');
  });

  /** What was done, what verification finds, and what the witness says. */
  const TAMPERING: readonly (readonly [string, string, readonly Finding[], string])[] = [
    [
      'a record edited',
      `UPDATE disclosure SET leaf = replace(leaf, '"number":7', '"number":8888') WHERE index = 7`,
      [
        { kind: 'EDITED', at: 7 },
        { kind: 'HEAD_CONTRADICTS', at: 10 },
      ],
      'signed',
    ],
    [
      'a record edited with its hash',
      `UPDATE disclosure SET leaf = '{"at":"${AT}"}' WHERE index = 7;
       UPDATE tree_node SET hash = '\\x${leafHash(`{"at":"${AT}"}`).toString('hex')}'
         WHERE level = 0 AND index = 7`,
      [
        { kind: 'HEAD_CONTRADICTS', at: 10 },
        { kind: 'HASH_CHANGED', at: 6 },
      ],
      'signed',
    ],
    [
      'a record put at another time',
      `UPDATE disclosure SET at = at + interval '1 day' WHERE index = 7`,
      [{ kind: 'MISFILED', at: 7 }],
      'signed',
    ],
    [
      'a record filed under another case',
      `ALTER TABLE disclosure ALTER case_id DROP EXPRESSION;
       UPDATE disclosure SET case_id = 'elsewhere' WHERE index = 7`,
      [
        { kind: 'MISFILED', at: 7 },
        { kind: 'TABLE_REDEFINED', at: 0 },
      ],
      'signed',
    ],
    [
      'what was given changed',
      `ALTER TABLE slices DROP CONSTRAINT ck_slices_hash; UPDATE slices SET text = '[]'`,
      [{ kind: 'SLICES_CHANGED', at: SIZE - 1 }],
      'signed',
    ],
    [
      'what was given changed with its hash',
      `UPDATE slices SET text = '[]', hash = encode(sha256('[]'), 'hex')`,
      [
        { kind: 'SLICES_CHANGED', at: SIZE - 1 },
        { kind: 'SLICES_ADDED', at: 0 },
      ],
      'signed',
    ],
    [
      'what was given deleted',
      'DELETE FROM slices',
      [{ kind: 'SLICES_CHANGED', at: SIZE - 1 }],
      'signed',
    ],
    [
      'what was given hidden from who reads it',
      'ALTER TABLE slices ENABLE ROW LEVEL SECURITY',
      [{ kind: 'TABLE_REDEFINED', at: 0 }],
      'signed',
    ],
    [
      'records hidden from who reads them',
      'ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY',
      [{ kind: 'TABLE_REDEFINED', at: 0 }],
      'signed',
    ],
    [
      'a record left out of the view',
      `DO $$ BEGIN
         EXECUTE 'CREATE OR REPLACE VIEW disclosure_record AS '
           || rtrim(pg_get_viewdef('disclosure_record'), ';') || ' AND disclosure.index <> 7';
       END $$`,
      [{ kind: 'VIEW_REDEFINED', at: 0 }],
      'signed',
    ],
    [
      'the view taken away',
      'DROP VIEW disclosure_record',
      [{ kind: 'VIEW_REDEFINED', at: 0 }],
      'signed',
    ],
    [
      'a hash put where records are to come',
      `INSERT INTO tree_node (level, index, hash) VALUES (3, ${String(SIZE / 8)}, '\\x00')`,
      [{ kind: 'HASH_BEYOND', at: SIZE + 7 }],
      'signed',
    ],
    [
      'a record deleted',
      'DELETE FROM disclosure WHERE index = 12',
      [{ kind: 'MISSING', at: 12 }],
      'signed',
    ],
    [
      'a record deleted with its hash',
      'DELETE FROM disclosure WHERE index = 12; DELETE FROM tree_node WHERE level = 0 AND index = 12',
      [
        { kind: 'MISSING', at: 12 },
        { kind: 'HEAD_CONTRADICTS', at: 20 },
      ],
      'signed',
    ],
    [
      'two records in each other’s place',
      `UPDATE disclosure SET index = -1 WHERE index = 3; UPDATE disclosure SET index = 3 WHERE index = 33;
       UPDATE disclosure SET index = 33 WHERE index = -1`,
      [
        { kind: 'MOVED', at: 3 },
        { kind: 'MOVED', at: 33 },
      ],
      'signed',
    ],
    [
      'a record beside another',
      `INSERT INTO disclosure (index, at, leaf) VALUES (5, now(), '{}')`,
      [{ kind: 'ADDED', at: 5 }],
      'signed',
    ],
    [
      'a record after the last',
      `INSERT INTO disclosure (index, at, leaf) VALUES (${String(SIZE)}, now(), '{}')`,
      [{ kind: 'ADDED', at: SIZE }],
      'signed',
    ],
    [
      'a hash above records changed',
      `UPDATE tree_node SET hash = '\\x00' WHERE level = 2 AND index = 3`,
      [{ kind: 'HASH_CHANGED', at: 12 }],
      'signed',
    ],
    [
      'the last records cut off',
      'DELETE FROM disclosure WHERE index >= 30; DELETE FROM tree_node WHERE (index + 1) * power(2, level) > 30',
      [
        { kind: 'HEAD_BEYOND', at: SIZE },
        { kind: 'END_MOVED', at: SIZE },
      ],
      'signed',
    ],
    [
      'the last heads cut off',
      'DELETE FROM tree_head WHERE size > 30',
      [{ kind: 'UNCOVERED', at: 30 }],
      'ROLLBACK',
    ],
  ];

  it.each(TAMPERING)(
    'is, of %s, what says what and where',
    async (_what, tampering, expected, said) => {
      const seen = (await store.newestHead()) ?? '';
      await db.query(tampering);
      const findings = await found();

      expect(findings).toEqual(expect.arrayContaining([...expected]));
      expect(findings.map(saidOf).join('\n')).not.toMatch(/undefined|NaN/);
      expect(await witnessed(seen)).toBe(said);
    },
  );

  it('is nothing inside, of an end that was cut off whole: the witness says so', async () => {
    const seen = (await store.newestHead()) ?? '';
    const { frontier } = grow(
      EMPTY,
      Array.from({ length: 30 }, (_, number) => leafHash(leafOf(number))),
    );
    await db.query(`DELETE FROM disclosure WHERE index >= 30; DELETE FROM slices; DELETE FROM tree_head WHERE size > 30;
      DELETE FROM tree_node WHERE (index + 1) * power(2, level) > 30`);
    await db.query('UPDATE tree_end SET size = 30, roots = $1', [frontier.roots]);

    expect(await found()).toEqual([]);
    expect(await witnessed(seen)).toBe('ROLLBACK');
    expect(await found(seen)).toEqual([{ kind: 'WITNESSED_OTHERWISE', at: SIZE }]);
  });

  it('is nothing inside, of a log written anew and signed with its own key: the witness says so', async () => {
    const seen = (await store.newestHead()) ?? '';
    const leaves = Array.from({ length: SIZE + 5 }, (_, number) =>
      leafOf(number === 7 ? 77 : number),
    );
    await rewriteWith(leaves);

    expect(await found()).toEqual([]);
    expect(await witnessed(seen)).toBe('FORK');
    expect(await found(seen)).toEqual([{ kind: 'WITNESSED_OTHERWISE', at: SIZE }]);
  });

  it('is every head, of a log signed with another key', async () => {
    const seen = (await store.newestHead()) ?? '';
    const leaves = Array.from({ length: SIZE }, (_, number) => leafOf(number));
    await rewriteWith(leaves, STRANGER);

    expect((await found()).map(({ kind }) => kind)).toContain('HEAD_UNSIGNED');
    expect(await witnessed(seen)).toBe('UNSIGNED');
  });

  it('is one head, of a head signed again over other records', async () => {
    const forged = { origin: LOG.name, size: 20, root: rootOf([leafHash('forged')]) };
    await db.query('UPDATE tree_head SET note = $1 WHERE size = 20', [
      signedCheckpoint(forged, LOG),
    ]);

    expect(await found()).toContainEqual({ kind: 'HEAD_CONTRADICTS', at: 20 });
  });
});
