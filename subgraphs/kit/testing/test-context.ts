import type { JWTVerifyGetKey } from 'jose';
import type { DataSource } from 'typeorm';
import { casePassOf, type Context } from '../context';
import { TODAY } from './start-agency';
import type { TestPass } from './test-tokens';

const noKeys: JWTVerifyGetKey = () => {
  throw new Error('Expected no token to be verified here.');
};

/** What a resolver of one request is given, without a door in front of it. */
export function contextOf(db: DataSource, pass?: TestPass): Context {
  return {
    ...{ agency: 'toy-library', db, reader: undefined },
    pass: pass && casePassOf({ ...pass, iat: 0, exp: 0 }),
    settings: {
      ...{ databaseUrl: '', host: '', port: 0, deadlineMs: 25_000, today: TODAY },
      ...{ gatewayKeys: noKeys, registryKeys: noKeys },
    },
  };
}
