import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { AgencyCode, ReaderFunction } from '../../schema/policy/vocabulary';
import { accessTokenFor } from '../development/access-token';
import { HubClient } from '../development/hub-client';
import { ROOT } from '../development/places';
import { LeanClient } from './lean-client';
import { type Waits, waitsOf } from './waits';

/** A reader with a case open, who asks for its whole view. */
export interface Visit {
  ask(): Promise<Answer>;
  close(): Promise<void>;
}

interface Answer {
  readonly bytes: number;
  /** What was wrong with it: who was silent, or that the hub said it cannot. */
  readonly fault: string | undefined;
}

/** What so many readers at a time got. */
export interface Step {
  readonly clients: number;
  readonly seconds: number;
  readonly waits: Waits;
  /** Answers in a second. */
  readonly rate: number;
  readonly answerBytes: number;
  /** Answers in which an agency was silent, and refusals, by what they say: to be none. */
  readonly faults: ReadonlyMap<string, number>;
}

/** They see no family view: they oversee, count, or are a machine with an agreement. */
const WITHOUT_VIEW = ['DPO', 'STATISTICIAN', 'INTEGRATION_CLIENT'];

/**
 * Opens cases of the region: each visit is another reader, or another case, or both. The same ones
 * in every run.
 * @param registryUrl the database of the registry, as its owner
 */
export async function openVisits(
  count: number,
  { gateway, registryUrl, keyFile }: { gateway: string; registryUrl: string; keyFile: string },
): Promise<Visit[]> {
  const query = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  const body = JSON.stringify({ query });
  const visits: Visit[] = [];
  for (const one of await namedIn(registryUrl, count)) {
    const reader = {
      ...{ key: one.subject, name: one.subject, subject: one.subject },
      ...{ agency: one.agency, functions: [one.function] },
    };
    const token = await accessTokenFor(reader, keyFile);
    const purpose = one.function === 'CLIENT' ? 'CLIENT_INFORMATION' : 'CASE_CONSULTATION';
    const { data } = await new HubClient(gateway, token).ask(
      'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }',
      { input: { caseId: one.case_id, function: one.function, purpose } },
    );
    const pass = (data?.['openCase'] as { token: string } | undefined)?.token;
    if (pass === undefined) continue; // a client who is not informed yet, a conflict of interest
    const client = new LeanClient(gateway, token, body);
    visits.push({ ask: () => askWith(client, pass), close: () => client.close() });
  }
  return visits;
}

interface Named {
  readonly subject: string;
  readonly function: ReaderFunction;
  readonly agency: AgencyCode | null;
  readonly case_id: string;
}

/** By the ids of memberships, which are in no order: as mixed as the region is. */
async function namedIn(registryUrl: string, count: number): Promise<readonly Named[]> {
  const db = new Client({ connectionString: registryUrl });
  await db.connect();
  const { rows } = await db
    .query<Named>(
      `SELECT m.subject, m.function, m.agency, m.case_id FROM membership m
       JOIN chain_case c ON c.id = m.case_id
       WHERE c.number LIKE '%-Z_____' AND m.function <> ALL ($1) ORDER BY m.id LIMIT $2`,
      [WITHOUT_VIEW, count],
    )
    .finally(() => db.end());
  return rows;
}

async function askWith(client: LeanClient, pass: string): Promise<Answer> {
  try {
    const text = await client.ask(pass);
    const [silent] = /"silent":\[[^\]]+\]/.exec(text) ?? [];
    const agencies = silent?.match(/(?<="agency":")[^"]+/g)?.join(', ');
    return { bytes: text.length, fault: agencies && `silent: ${agencies}` };
  } catch (error) {
    return { bytes: 0, fault: String(error) };
  }
}

/** So many readers at a time, each with visits of their own, for so long. */
export async function step(
  visits: readonly Visit[],
  clients: number,
  seconds: number,
): Promise<Step> {
  const waits: number[] = [];
  let bytes = 0;
  const faults = new Map<string, number>();
  const started = performance.now();
  const ends = started + seconds * 1_000;
  const client = async (first: number) => {
    for (let place = first; performance.now() < ends; place += clients) {
      const asked = performance.now();
      const answer = await visits[place % visits.length]?.ask();
      waits.push(performance.now() - asked);
      bytes += answer?.bytes ?? 0;
      const fault = answer?.fault;
      if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, place) => client(place)));
  const took = (performance.now() - started) / 1_000;
  return {
    ...{ clients, seconds: took, waits: waitsOf(waits), faults },
    ...{ rate: waits.length / took, answerBytes: bytes / waits.length },
  };
}
