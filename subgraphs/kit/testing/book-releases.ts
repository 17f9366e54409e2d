import type { DataSource } from 'typeorm';
import { writeRelease } from '../release-book';
import type { TestPass } from './test-tokens';

/** Has an owner hear of the releases that a pass mirrors, as the registry would tell it. */
export async function bookReleases(db: DataSource, pass: TestPass): Promise<TestPass> {
  const { agency: toAgency, caseId } = pass;
  for (const { id: personId, released = [] } of pass.persons) {
    for (const { category, until } of released) {
      const id = [caseId, personId, category, toAgency].join();
      if (toAgency) await writeRelease(db, { id, caseId, personId, category, toAgency, until });
    }
  }
  return pass;
}
