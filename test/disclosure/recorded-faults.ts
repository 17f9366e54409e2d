import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { noteVerifier } from '../../gateway/disclosure/checkpoint';
import { saidOf } from '../../gateway/disclosure/findings';
import { isIncluded, leafHash } from '../../gateway/disclosure/merkle-tree';
import { verifyLog } from '../../gateway/disclosure/verify';
import type { Disclosure } from '../../schema/disclosure';
import { fixedAnswer, statusOf } from '../../schema/errors';
import { verificationKeyFrom } from '../../schema/key-files';
import { holdsData, type Told } from './record-crowd';
import type { SmallHub } from './small-hub';

/** A receipt, as an answer carries it. */
interface Receipt {
  readonly index: number;
  readonly size: number;
  readonly root: string;
  readonly leaf: string;
}

/** Proofs that are asked for at a time. */
const AT_ONCE = 20;
const REFUSED = JSON.stringify(fixedAnswer('NOT_RECORDED'));

/**
 * All that is wrong between what clients were told and what the log says: nothing, when whoever
 * holds data has a record that proves, nobody else was told anything, no record is there twice, and
 * the log is as it was written.
 * @param gateway where proofs are asked
 */
export async function recordedFaults(
  hub: SmallHub,
  told: readonly Told[],
  gateway: string,
): Promise<readonly string[]> {
  const leaves = await leavesOf(hub.ownerUrl);
  const faults = [...gapsIn(leaves), ...doublesIn(leaves)];
  const isThere = new Set(leaves.map(({ leaf }) => operationIn(leaf)));
  const holders = told.filter(holdsData);
  for (const { query, status, text } of told) {
    const hash = hashOf(query);
    if (text.includes('"data"')) {
      if (!isThere.has(hash)) faults.push(`Data without a record: ${text}`);
    } else if (status !== undefined && !isRefusal(status, text)) {
      faults.push(`Neither data nor the fixed refusal: ${String(status)} ${text}`);
    }
  }
  for (let start = 0; start < holders.length; start += AT_ONCE) {
    const some = holders.slice(start, start + AT_ONCE);
    const found = await Promise.all(some.map((one) => receiptFaults(one, leaves, gateway)));
    faults.push(...found.flat());
  }
  const key = noteVerifier(await verificationKeyFrom(hub.env['ONEROOF_LOG_JWKS'] ?? ''));
  const { size, findings } = await verifyLog(hub.ownerUrl, key);
  if (size !== leaves.length) faults.push(`${String(size)} places, not ${String(leaves.length)}`);
  return [...faults, ...findings.map(saidOf)];
}

interface StoredLeaf {
  readonly index: number;
  readonly leaf: string;
}

async function leavesOf(url: string): Promise<readonly StoredLeaf[]> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<{ index: string; leaf: string }>(
      'SELECT index, leaf FROM disclosure ORDER BY index',
    );
    return rows.map(({ index, leaf }) => ({ index: Number(index), leaf }));
  } finally {
    await db.end();
  }
}

function gapsIn(leaves: readonly StoredLeaf[]): string[] {
  return leaves.flatMap(({ index }, place) =>
    index === place ? [] : [`Record ${String(index)} stands at ${String(place)}`],
  );
}

/** Each operation was sent once: its answer is recorded once, if at all. */
function doublesIn(leaves: readonly StoredLeaf[]): string[] {
  const seen = new Set<string>();
  return leaves
    .filter(({ leaf }) => kindOf(leaf) === 'ANSWER')
    .map(({ leaf }) => operationIn(leaf))
    .filter((hash) => seen.size === seen.add(hash).size)
    .map((hash) => `Recorded twice: ${hash}`);
}

async function receiptFaults(
  { query, text }: Told,
  leaves: readonly StoredLeaf[],
  gateway: string,
): Promise<string[]> {
  const receipt = receiptIn(text);
  if (!receipt) return []; // cut off: that it is recorded was seen by its operation
  const { index, size, root } = receipt;
  const stored = leaves[index]?.leaf ?? '';
  const hash = leafHash(stored);
  const path = `/log/inclusion?index=${String(index)}&size=${String(size)}`;
  const response = await fetch(new URL(path, gateway));
  const { proof = [] } = (await response.json()) as { readonly proof?: readonly string[] };
  const hashes = proof.map((one) => Buffer.from(one, 'base64'));
  const isGood =
    stored !== '' &&
    operationIn(stored) === hashOf(query) &&
    receipt.leaf === hash.toString('base64') &&
    isIncluded({ index, hash }, { size, root: Buffer.from(root, 'base64') }, hashes);
  return isGood ? [] : [`A receipt that does not prove: ${JSON.stringify(receipt)}`];
}

function receiptIn(text: string): Receipt | undefined {
  try {
    const { extensions } = JSON.parse(text) as {
      readonly extensions: { readonly oneroof: { readonly receipt: Receipt } };
    };
    return extensions.oneroof.receipt;
  } catch {
    return undefined;
  }
}

/** Whole, or cut off within. */
function isRefusal(status: number, text: string): boolean {
  return status === statusOf('NOT_RECORDED') && REFUSED.startsWith(text);
}

function operationIn(leaf: string): string {
  return (JSON.parse(leaf) as Disclosure).operation ?? ''; // none in the record of a sign-in
}

function kindOf(leaf: string): string {
  return (JSON.parse(leaf) as Disclosure).kind;
}

function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}
