import { inCapitals } from '../../schema/environment';
import type { Purpose, ReaderFunction } from '../../schema/policy/vocabulary';
import { idOf } from '../../subgraphs/kit/fixtures';
import type { HubClient } from '../development/hub-client';
import { reasonOf } from '../development/run';
import { becauseOf } from './because';
import { labelledFields } from './labelled-fields';
import { textTable } from './text-table';

/** Which case is opened, and how. */
export interface Opening {
  /** A family, `S1` to `S5`, or the id of a case; without it the reader's first case. */
  readonly case?: string | undefined;
  readonly function: ReaderFunction;
  readonly purpose: Purpose;
  /** Breaks the glass: for the purpose EMERGENCY, which needs one. */
  readonly reason?: string | undefined;
}

const QUESTION = `query Explained {
  access { personId owner category level policy remedy }
  case { participants { person { id knownAs } } }
}`;

interface Explained {
  readonly access: readonly {
    /** Nobody's, for the case as a whole. */
    readonly personId: string | null;
    readonly owner: string;
    readonly category: string;
    readonly level: string;
    readonly policy: string;
    readonly remedy: string;
  }[];
  /** Nothing where the reader may not read it. */
  readonly case: {
    readonly participants:
      | readonly { readonly person: { readonly id: string; readonly knownAs: string | null } }[]
      | null;
  } | null;
}

/**
 * `npm run policy -- explain --reader X --case Y --function F --purpose P`: what a reader has of
 * each person of a case, as the running hub says, and why; and which fields that are.
 * @param client the reader, signed in
 * @throws in one sentence, where nobody answers and where the case does not open
 */
export async function explainCase(client: HubClient, opening: Opening): Promise<string> {
  const opened = await open(client, opening);
  const { data, errors } = await opened.ask(QUESTION);
  if (!data) throw new Error(errors?.[0]?.message ?? 'The hub gave no answer.');
  const { access, case: family } = data as unknown as Explained;
  const names = new Map(
    (family?.participants ?? []).map(({ person }) => [person.id, person.knownAs]),
  );
  const subjects = [...new Set(access.map(({ personId }) => personId))].map((subject) => {
    const heading = subject === null ? 'The case as a whole' : (names.get(subject) ?? subject);
    const rows = access
      .filter(({ personId }) => personId === subject)
      .map(({ category, owner, level, policy, remedy }) => {
        return [category, owner, level, policy, remedy, becauseOf(policy)];
      });
    return `${heading}\n\n${textTable(HEADS, rows)}`;
  });
  const told = new Set(access.map(({ owner, category }) => `${owner} ${category}`));
  return [...subjects, `The fields of each category\n\n${await fieldsOf(told)}`].join('\n');
}

const HEADS = ['CATEGORY', 'OWNER', 'LEVEL', 'POLICY', 'REMEDY', 'BECAUSE'];

async function open(client: HubClient, { case: named, ...opening }: Opening): Promise<HubClient> {
  const { function: as, purpose, reason } = opening;
  const [first] = await client.myCases(); // also finds out whether anybody answers
  const sought = named ?? first;
  if (sought === undefined) throw new Error('This reader is named in no case: give a --case.');
  const caseId = /^S\d$/.test(sought) ? idOf(sought) : sought;
  return client.open(caseId, as, purpose, reason).catch((error: unknown) => {
    const how = `as ${as} for ${purpose}`;
    throw new Error(`The hub does not open ${sought} ${how}: ${reasonOf(error)}`, { cause: error });
  });
}

/** Which fields a level opens, as selections of their types; FULL also opens those of SUMMARY. */
async function fieldsOf(told: ReadonlySet<string>): Promise<string> {
  const byLabel = new Map<string, Map<string, string[]>>();
  for (const { owner, category, detail, type, field } of await labelledFields()) {
    const slice = `${inCapitals(owner)} ${category}`;
    if (!told.has(slice)) continue;
    const types = byLabel.get(`${slice} ${detail}`) ?? new Map<string, string[]>();
    byLabel.set(`${slice} ${detail}`, types.set(type, [...(types.get(type) ?? []), field]));
  }
  const rows = [...byLabel].map(([label, types]) => {
    const [owner = '', category = '', detail = ''] = label.split(' ');
    const selections = [...types].map(([type, fields]) => `${type} { ${fields.join(' ')} }`);
    return [category, owner, detail, selections.join(' ')];
  });
  const sorted = rows.toSorted((one, other) => (one.join(' ') < other.join(' ') ? -1 : 1));
  return textTable(['CATEGORY', 'OWNER', 'DETAIL', 'FIELDS'], sorted);
}
