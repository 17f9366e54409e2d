import type { Pool } from 'pg';
import { noteVerifier } from '../../gateway/disclosure/checkpoint';
import { saidOf } from '../../gateway/disclosure/findings';
import { verifyLog } from '../../gateway/disclosure/verify';
import type { Environment } from '../../schema/environment';
import { decodeJwt } from 'jose';
import { decryptionKeyFrom, secretFrom, verificationKeyFrom } from '../../schema/key-files';
import { openedEnvelope } from '../../schema/pass-envelope';
import { Pseudonyms } from '../../schema/pseudonyms';
import type { Covered, HeardAnswers } from './coverage';
import type { DatedPass } from './granted-slices';
import { leavesAt } from './leaves';

/** Names persons as the log of a hub does. @param keys the settings that point at its keys */
export async function pseudonymsOf(keys: Environment): Promise<(id: string) => string> {
  const pseudonyms = new Pseudonyms(await secretFrom(keys['ONEROOF_PSEUDONYM_KEY'] ?? ''));
  const known = new Map<string, string>();
  return (id) => {
    const pseudonym = known.get(id) ?? pseudonyms.of(id);
    known.set(id, pseudonym);
    return pseudonym;
  };
}

/**
 * Compares all that a hub was heard to answer with its log, and verifies the log.
 * @param log its database, through the role that owns it
 * @param keys the settings that point at the hub's keys
 * @param hasItsGates so that nothing is given but what is granted
 */
export async function comparedWithLog(
  heard: HeardAnswers,
  log: { readonly url: string; readonly db: Pool },
  keys: Environment,
  hasItsGates: boolean,
): Promise<Covered> {
  const leaves = await leavesAt(log.db, heard.indexes);
  const passes = await passesIn(heard.sealedPasses, keys);
  const passOf = (sealed: string) => passes.get(sealed);
  const pseudonymOf = await pseudonymsOf(keys);
  const covered = heard.compare(leaves, pseudonymOf, hasItsGates ? passOf : undefined);
  const key = noteVerifier(await verificationKeyFrom(keys['ONEROOF_LOG_JWKS'] ?? ''));
  const { findings } = await verifyLog(log.url, key);
  return { ...covered, faults: [...covered.faults, ...findings.map(saidOf)] };
}

/** What is in envelopes: each was taken by the gateway, which verified it. */
async function passesIn(
  sealedPasses: ReadonlySet<string>,
  keys: Environment,
): Promise<ReadonlyMap<string, DatedPass>> {
  const key = await decryptionKeyFrom(keys['ONEROOF_GATEWAY_KEYS'] ?? '');
  const opened = Array.from(sealedPasses, async (sealed) => {
    const pass: DatedPass = decodeJwt(await openedEnvelope(sealed, key));
    return [sealed, pass] as const;
  });
  return new Map(await Promise.all(opened));
}
