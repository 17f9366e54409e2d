import { Client } from 'pg';
import type { TestHub } from '../hub/test-hub';

/** Changes the store of one agency, as its owner: no pass is made stale by it. */
export async function atOwner(hub: TestHub, agency: string, sql: string): Promise<void> {
  const db = new Client({ connectionString: hub.ownerUrl(agency) });
  await db.connect();
  try {
    await db.query(sql);
  } finally {
    await db.end();
  }
}
