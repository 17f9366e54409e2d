import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestHub } from '../hub/test-hub';
import { MEMBERS, memberId } from './plain-family';
import type { PlainPerson, PlainReader } from './plain-reading';

/**
 * Records about two members, in a family in which every other record is about one. Whatever is in
 * such a record is agreed for who may read it of both; but for clients, who read about themselves.
 */
const SHARED = [
  {
    ...{ agency: 'police', link: 'incident_involvement', record: 'police_report_id' },
    ...{ path: 'police.reports', of: 'offender', and: 'victim' },
  },
  {
    ...{ agency: 'prosecution', link: 'file_involvement', record: 'prosecution_file_id' },
    ...{ path: 'prosecution.files', of: 'neutral', and: 'child' },
  },
] as const;

/** Makes the one report and the one file of some members be about another one as well. */
export async function shareRecords(hub: TestHub): Promise<void> {
  for (const { agency, link, record, of, and } of SHARED) {
    const db = new Client({ connectionString: hub.ownerUrl(agency) });
    await db.connect();
    try {
      await db.query(
        `INSERT INTO ${link} (id, ${record}, person_id, role)
         SELECT $1, ${record}, $2, 'VICTIM' FROM ${link} WHERE person_id = $3`,
        [randomBytes(10).toString('hex'), memberId(and), memberId(of)],
      );
    } finally {
      await db.end();
    }
  }
}

/**
 * Of whom a value must be agreed. The other member has a record of their own as well: what stands
 * in a shared one they have in any case.
 * @param path from the root, as a query names it
 */
export function aboutWhom(path: string, reader: PlainReader, member: PlainPerson): PlainPerson[] {
  const shared = SHARED.find((one) => path.startsWith(`case.participants.person.${one.path}`));
  if (shared?.of !== member.name || reader.as === 'CLIENT') return [member];
  return [member, ...MEMBERS.filter(({ name }) => name === shared.and)];
}
