import { rowsOf } from '../../scripts/postgres/testing/playground';
import { type FrontDesk, startFrontDesk } from '../../subgraphs/case-registry/testing/front-desk';
import { passOf, type TestPass } from '../../subgraphs/kit/testing/test-tokens';
import { type ReadableLog, readableLog } from './readable-log';

export const VICTIM = 'P-0101';
export const OFFENDER = 'P-0102';

export const DIRECTOR = passOf({ family: 'S1' });
export const OFFICER = passOf({ family: 'S1', function: 'DPO', purpose: 'OVERSIGHT' });

/** What a test records: incidents of both partners, and how the victim may be reached. */
export const reports = {
  owner: 'POLICE',
  category: 'INC_FACT',
  persons: [VICTIM, OFFENDER],
} as const;
export const contact = {
  owner: 'GENERAL_WELFARE',
  category: 'CONTACT_SAFE',
  persons: [VICTIM],
} as const;

/** As the registry tells it, with the fields that were selected. */
export type Line = Readonly<Record<string, unknown>>;

const SUMMARY = 'disclosedOn disclosedIn toAgency category purpose label';

/** A disclosure log of its own, and the registry that tells readers what is in it. */
export interface TestLedger extends ReadableLog {
  readonly desk: FrontDesk;
  /** What the registry tells the reader of a pass, who may read all that is selected. */
  of(pass: TestPass, selection?: string): Promise<readonly Line[]>;
  /** Forgets whatever was recorded. */
  clear(): Promise<void>;
}

/** Starts the registry at a disclosure log with nothing in it. */
export async function startTestLedger(): Promise<TestLedger> {
  const log = await readableLog();
  const desk = await startFrontDesk(log.settings);

  return {
    ...log,
    desk,
    async of(pass, selection = SUMMARY) {
      const { data, errors } = await desk.agency.case(pass, `disclosures { ${selection} }`);
      expect(errors).toBeUndefined();
      return (data as { _entities: [{ disclosures: Line[] }] })._entities[0].disclosures;
    },
    async clear() {
      await rowsOf(log.ownerUrl, 'DELETE FROM disclosure');
    },
    async stop() {
      await desk.agency.stop();
      await log.stop();
    },
  };
}
