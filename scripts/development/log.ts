import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type NoteVerifier, noteVerifier } from '../../gateway/disclosure/checkpoint';
import type { Environment } from '../../schema/environment';
import { verificationKeyFrom } from '../../schema/key-files';
import { givenEnvironment } from './config';
import { databasesHere } from './databases';
import { developmentKeys } from './keys';
import { KEYS } from './places';

/** The disclosure log's own public key: the one that is set, or that of the hub on this machine. */
export async function logKey(): Promise<NoteVerifier> {
  const location = givenEnvironment()['ONEROOF_LOG_JWKS'] || join(KEYS, 'log.public.json');
  if (!/^https?:/.test(location) && !existsSync(location)) {
    throw new Error('There is no log here: set ONEROOF_LOG_JWKS, or run "npm start" first.');
  }
  return noteVerifier(await verificationKeyFrom(location));
}

/** The settings of the log's keeper: those that are set, or those of the hub on this machine. */
export async function logEnvironment(): Promise<Environment> {
  return { ...(await developmentKeys(KEYS)), ...(await databasesHere()), ...givenEnvironment() };
}

/** A setting of the log's database: the one that is set, or that of the hub on this machine. */
export async function logSetting(name: string): Promise<string> {
  const value = givenEnvironment()[name] || (await databasesHere())[name];
  if (!value) throw new Error(`There is no log here: set ${name}, or run "npm start" first.`);
  return value;
}
