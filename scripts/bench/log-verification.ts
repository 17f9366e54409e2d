import { generateKeyPairSync } from 'node:crypto';
import { migrateLog } from '../../gateway/disclosure/database';
import { DisclosureLog } from '../../gateway/disclosure/disclosure-log';
import { Records, type Written } from '../../gateway/disclosure/record';
import { Store } from '../../gateway/disclosure/store';
import { type Verified, verifyLog } from '../../gateway/disclosure/verify';
import type { Slice } from '../../schema/disclosure';
import type { PassClaims } from '../../schema/pass';
import { Pseudonyms } from '../../schema/pseudonyms';
import { provision } from '../postgres/provision';
import { waitFor } from './waits';

/** Records that wait at a time: each commit signs a head, so that there are thousands of them. */
const AT_ONCE = 256;
const PATIENT_MS = 25_000;

export interface Verification {
  readonly verified: Verified;
  /** Of one record, on average. */
  readonly bytes: number;
  readonly madeMs: number;
  readonly verifiedMs: number;
}

/**
 * Makes a log by its own code and verifies it whole.
 * @param superuserUrl a PostgreSQL
 * @param at when all records say that they were made (ISO 8601)
 * @param recordOf each record
 */
export async function verification(
  superuserUrl: string,
  records: number,
  at: string,
  recordOf: (number: number) => Written,
): Promise<Verification> {
  const name = `verified-${String(records)}`;
  const { [name]: urls } = await provision(superuserUrl, [name]);
  if (!urls) throw new Error('Expected a database.');
  await migrateLog(urls.ownerUrl);
  const key = { name: 'bench', ...generateKeyPairSync('ed25519') };
  const store = new Store(urls.serveUrl);
  const log = new DisclosureLog(store, key, PATIENT_MS);
  let [next, bytes] = [0, 0];
  const client = async () => {
    while (next < records) {
      const record = recordOf(next++);
      bytes += record.leaf.length;
      await log.append(record, at);
    }
  };
  const madeMs = await waitFor(() => Promise.all(Array.from({ length: AT_ONCE }, client)));
  await store.close();
  let verified: Verified | undefined;
  const verifiedMs = await waitFor(async () => {
    verified = await verifyLog(urls.ownerUrl, key);
  });
  if (verified?.size !== records || verified.findings.length > 0) {
    throw new Error('Expected a log that is as it was written.');
  }
  return { verified, madeMs, verifiedMs, bytes: bytes / records };
}

/** When each small record says that it was made. */
export const AT = '2026-11-22T10:00:00.000Z';

/** A record of a small question in a case, of which no two are the same. */
export function smallRecord(number: number): Written {
  const pass = { ...PASS, jti: `pass-${String(number % 5_000)}` };
  const caller = {
    reader: { ...READER, sub: `reader:${String(number % 700)}` },
    pass: { claims: pass },
  };
  return RECORDS.written(
    { kind: 'ANSWER', slices: SLICES, withheld: ['WEAPON'], silent: [] },
    { caller, queryHash: String(number).padStart(64, '0') },
    AT,
  );
}

const RECORDS = new Records(new Pseudonyms(Buffer.alloc(32, 1)));
const TIMES = { iat: 0, exp: 0 };
const READER = {
  name: 'One',
  functions: [],
  assurance: 'HIGH',
  agency: 'POLICE',
  ...TIMES,
} as const;
const PASS: Omit<PassClaims, 'jti'> = {
  ...{ sub: 'reader:one', ...TIMES, caseId: 'case', accessVersion: 1, persons: [] },
  day: '2026-11-22',
  ...{ function: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION', assurance: 'HIGH' },
};
const SLICES: readonly Slice[] = [
  {
    ...{ owner: 'POLICE', persons: ['one', 'two'], category: 'INC_FACT', detail: 'SUMMARY' },
    fields: ['PoliceRecord.reports', 'PoliceReport.severity'],
  },
];
