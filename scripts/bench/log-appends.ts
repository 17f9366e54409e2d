import { generateKeyPairSync } from 'node:crypto';
import { Client } from 'pg';
import { migrateLog } from '../../gateway/disclosure/database';
import { DisclosureLog } from '../../gateway/disclosure/disclosure-log';
import type { Written } from '../../gateway/disclosure/record';
import { Store } from '../../gateway/disclosure/store';
import { provision } from '../postgres/provision';
import { type Cost, costOf } from './rounds';
import { waitFor, type Waits, waitsOf } from './waits';

const ROUNDS = 5;
/** How long each works in each round, in milliseconds; the first round is not counted. */
const TURN_MS = 1_000;
const PATIENT_MS = 25_000;

/** What so many clients at once wait, and how many records there are in a second. */
export interface AppendCosts {
  readonly clients: number;
  readonly waits: { readonly log: Waits; readonly bare: Waits };
  /** Records in a second: ours, and bare commits through as many connections and through one. */
  readonly rates: readonly Cost[];
  /** Ours against both, round by round. */
  readonly times: readonly Cost[];
  /** Appends that were refused. */
  readonly refused: number;
}

/** The records of one comparison, and what PostgreSQL's own `INSERT` writes for each. */
export interface Appended {
  readonly name: string;
  /** Part of a database's name. */
  readonly key: string;
  readonly record: (number: number) => Written;
  readonly bare: (record: Written) => string;
}

/**
 * Appends records by clients of which each waits for its own, in turns with PostgreSQL's own `INSERT`
 * of a text, each a commit, through as many connections.
 * @param superuserUrl a PostgreSQL with durable settings
 */
export async function appendCosts(
  superuserUrl: string,
  appended: Appended,
  clients: number,
): Promise<AppendCosts> {
  const database = `appends-${String(clients)}-${appended.key}`;
  const { [database]: urls } = await provision(superuserUrl, [database]);
  if (!urls) throw new Error('Expected a database.');
  await migrateLog(urls.ownerUrl);
  const store = new Store(urls.serveUrl);
  const signer = { name: 'bench', ...generateKeyPairSync('ed25519') };
  const log = new DisclosureLog(store, signer, PATIENT_MS);
  const connections = await connected(urls.ownerUrl, clients);
  await connections[0]?.query(
    'CREATE TABLE bare (index bigserial PRIMARY KEY, at timestamptz NOT NULL, leaf text NOT NULL)',
  );
  const at = new Date().toISOString();
  let [next, refused] = [0, 0];
  const append = () =>
    log.append(appended.record(next++), at).catch(() => {
      refused += 1;
    });
  const insert = (client: number) =>
    connections[client]?.query({
      ...{ name: 'bare', text: 'INSERT INTO bare (at, leaf) VALUES ($1, $2)' },
      values: [at, appended.bare(appended.record(next++))],
    }) ?? Promise.reject(new Error('Expected a connection.'));
  const ways: readonly Way[] = [
    { name: 'the log', clients, once: append },
    { name: 'bare, as many connections', clients, once: insert },
    { name: 'bare, one connection', clients: 1, once: insert },
  ];
  try {
    const turns = ways.map(() => [] as Turn[]);
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [place, way] of ways.entries()) {
        const turn = await taken(way);
        if (round >= 0) turns[place]?.push(turn);
      }
    }
    const [ours = [], many = [], one = []] = turns;
    return {
      ...{ clients, refused },
      waits: { log: waitsIn(ours), bare: waitsIn(many) },
      rates: ways.map((way, place) => costOf(way.name, (turns[place] ?? []).map(rateOf))),
      times: [many, one].map((other, place) =>
        costOf(
          `the log / ${ways[place + 1]?.name ?? ''}`,
          ours.map((turn, round) => rateOf(turn) / rateOf(other[round] ?? turn)),
        ),
      ),
    };
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
    await store.close();
  }
}

interface Way {
  readonly name: string;
  readonly clients: number;
  readonly once: (client: number) => Promise<unknown>;
}

interface Turn {
  /** In milliseconds. */
  readonly tookMs: number;
  readonly waits: readonly number[];
}

async function taken({ clients, once }: Way): Promise<Turn> {
  const waits: number[] = [];
  const started = performance.now();
  const loops = Array.from({ length: clients }, async (_, client) => {
    while (performance.now() < started + TURN_MS) waits.push(await waitFor(() => once(client)));
  });
  await Promise.all(loops);
  return { tookMs: performance.now() - started, waits };
}

function rateOf({ tookMs, waits }: Turn): number {
  return (waits.length / tookMs) * 1_000;
}

function waitsIn(turns: readonly Turn[]): Waits {
  return waitsOf(turns.flatMap(({ waits }) => waits));
}

function connected(url: string, many: number): Promise<Client[]> {
  return Promise.all(
    Array.from({ length: many }, async () => {
      const connection = new Client({ connectionString: url });
      await connection.connect();
      return connection;
    }),
  );
}
