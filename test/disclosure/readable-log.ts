import { generateKeyPairSync } from 'node:crypto';
import { migrateLog } from '../../gateway/disclosure/database';
import { DisclosureLog } from '../../gateway/disclosure/disclosure-log';
import { slicesText, type Written } from '../../gateway/disclosure/record';
import { Store } from '../../gateway/disclosure/store';
import type { Disclosure, Slice } from '../../schema/disclosure';
import { Pseudonyms } from '../../schema/pseudonyms';
import { copiedDatabase } from '../../scripts/postgres/testing/new-database';
import { idOf } from '../../subgraphs/kit/fixtures';
import type { LogReaderSettings } from '../../subgraphs/kit/settings';

type Answered = Extract<Disclosure, { readonly kind: 'ANSWER' }>;

/** A look as a test tells it: labels of the story, in the place of ids. */
export interface Look extends Partial<Omit<Answered, 'kind' | 'slices' | 'case'>> {
  readonly family?: string;
  readonly slices: readonly (Pick<Slice, 'owner' | 'category'> & Partial<Slice>)[];
}

/** A disclosure log of its own, which the registry can read. */
export interface ReadableLog {
  readonly settings: LogReaderSettings;
  readonly ownerUrl: string;
  /** Records answers as the gateway does, all in one commit. */
  record(...looks: readonly Look[]): Promise<void>;
  stop(): Promise<void>;
}

export async function readableLog(): Promise<ReadableLog> {
  const { ownerUrl, serveUrl, readUrl } = await copiedDatabase('disclosure-log', migrateLog);
  const pseudonymKey = Buffer.alloc(32, 7);
  const pseudonyms = new Pseudonyms(pseudonymKey);
  const store = new Store(serveUrl);
  const signer = { name: 'oneroof.example/disclosures', ...generateKeyPairSync('ed25519') };
  const log = new DisclosureLog(store, signer, 25_000);

  function recordOf({ family = 'S1', slices, ...part }: Look): Answered {
    const reader = part.reader ?? 'reader:koen-geerts';
    return {
      ...USUAL,
      ...part,
      ...{ reader: pseudonyms.of(reader), case: idOf(family) },
      slices: slices.map((slice) => ({
        ...{ detail: 'FULL', fields: [`${slice.category}.field`] },
        ...slice,
        persons: (slice.persons ?? []).map((label) => pseudonyms.of(idOf(label))),
      })),
    };
  }

  return {
    settings: { databaseUrl: readUrl, pseudonymKey },
    ownerUrl,
    async record(...looks) {
      const records = looks.map(recordOf);
      await Promise.all(records.map((one) => log.append(written(one), one.at)));
    },
    stop: () => store.close(),
  };
}

function written(record: Answered): Written {
  const slices = slicesText(record.slices);
  return { leaf: JSON.stringify({ ...record, slices: slices.hash }), slices };
}

/** Begins as the gateway's records do: the log's database finds these by their places. */
const USUAL: Omit<Answered, 'slices'> = {
  ...{ kind: 'ANSWER', at: '2026-10-05T08:00:00.000Z', reader: '', case: '' },
  ...{ agency: 'POLICE', function: 'DUTY_OFFICER', assurance: 'HIGH', pass: 'pass' },
  ...{ purpose: 'CASE_CONSULTATION', legalBasis: 'PROSECUTOR_PERMISSION', emergency: false },
  ...{ operation: 'operation', policies: 'policies', withheld: [], silent: [] },
};
