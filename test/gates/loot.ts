import { REGISTRY } from '../../schema/registry';
import { MEMBERS, memberId } from '../need-to-know/plain-family';
import { plainLevel } from '../need-to-know/plain-reading';
import { type AskedValue, askedValues, givenValues } from '../need-to-know/published-fields';
import type { NamedReader } from '../need-to-know/readers';
import type { Shown, Thief } from './thief';
import { wholeRecord } from './whole-record';

const REFERENCES = `query Take($refs: [_Any!]!) { _entities(representations: $refs)`;

/** A reader whose pass was stolen, and what they opened the case for. */
export type Robbed = NamedReader & { readonly purpose: string };

/** What is asked of an agency, as it stands under the case. */
function asksOf(agency: string): string {
  const ofCase = wholeRecord(agency, 'ChainCase');
  if (agency === REGISTRY) return `{ case { ${ofCase} } }`;
  const ofPersons = `participants { person { ${wholeRecord(agency, 'Person')} } }`;
  return `{ case { ${ofCase} ${ofPersons} } }`;
}

/** Whether the agreement gives a value about a member, or about the case, to a reader. */
function isAgreed(
  { needs }: AskedValue,
  { purpose, ...reader }: Robbed,
  member?: (typeof MEMBERS)[number],
) {
  return needs.every(({ owner, category, detail, about }) => {
    const whom = about === 'person' ? member : undefined;
    const level = plainLevel(reader, purpose, category, owner, whom);
    return level === 'everything' || (level === 'summary' && detail === 'SUMMARY');
  });
}

/** What an agency hands out: each value, with whom it is about. */
export async function lootFrom(
  thief: Thief,
  agency: string,
  shown: Shown,
  caseId: string,
): Promise<Set<string>> {
  if (agency === REGISTRY) {
    return givenValues((await thief.ask(agency, shown, asksOf(agency))).data);
  }
  const entities = async (type: 'Person' | 'ChainCase', ids: readonly string[]) => {
    const selection = wholeRecord(agency, type);
    if (selection === '') return [];
    const refs = ids.map((id) => ({ __typename: type, id }));
    const query = `${REFERENCES} { ... on ${type} { ${selection} } } }`;
    const { data } = await thief.ask(agency, shown, query, { refs });
    return (data?.['_entities'] ?? []) as readonly (object | null)[];
  };
  const persons = await entities(
    'Person',
    MEMBERS.map(({ name }) => memberId(name)),
  );
  const [ofCase] = await entities('ChainCase', [caseId]);
  return givenValues({
    case: { ...ofCase, participants: persons.map((person) => ({ person })) },
  });
}

/** Those values that the agreement does not give to the reader. */
export function beyondAgreed(
  agency: string,
  reader: Robbed,
  values: ReadonlySet<string>,
): string[] {
  const agreed = new Set(
    askedValues(asksOf(agency)).flatMap((value) =>
      value.about === 'case'
        ? isAgreed(value, reader)
          ? [`case ${value.path}`]
          : []
        : MEMBERS.filter((member) => isAgreed(value, reader, member)).map(
            ({ name }) => `${memberId(name)} ${value.path}`,
          ),
    ),
  );
  return [...values].filter((value) => !agreed.has(value));
}
