import { noteVerifier } from '../../gateway/disclosure/checkpoint';
import { saidOf } from '../../gateway/disclosure/findings';
import { verifyLog } from '../../gateway/disclosure/verify';
import type { Environment } from '../../schema/environment';
import { secretFrom, verificationKeyFrom } from '../../schema/key-files';
import { Pseudonyms } from '../../schema/pseudonyms';
import type { Covered, HeardAnswers } from './coverage';
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
 * @param url the log's database
 * @param keys the settings that point at the hub's keys
 */
export async function comparedWithLog(
  heard: HeardAnswers,
  url: string,
  keys: Environment,
): Promise<Covered> {
  const leaves = await leavesAt(url, heard.indexes);
  const covered = heard.compare(leaves, await pseudonymsOf(keys));
  const key = noteVerifier(await verificationKeyFrom(keys['ONEROOF_LOG_JWKS'] ?? ''));
  const { findings } = await verifyLog(url, key);
  return { ...covered, faults: [...covered.faults, ...findings.map(saidOf)] };
}
