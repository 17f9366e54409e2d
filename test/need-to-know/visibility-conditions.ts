import { columnsOf, mayChoose } from '../../schema/policy/facts';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { type Purpose, PURPOSES, type ReaderFunction } from '../../schema/policy/vocabulary';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { type DevelopmentReader, readerNamed } from '../../scripts/development/readers';
import { idOf } from '../../subgraphs/kit/fixtures';
import type { TestHub } from '../hub/test-hub';
import type { Statement } from './visibility';

/** What has happened, and how a viewer looks after that. */
export interface Happened {
  /** The purposes for which to look. */
  readonly purposes: readonly Purpose[];
  /** Ids and moments that are new in every run. */
  readonly made: readonly string[];
}

/**
 * Makes happen what a statement says must come first, at the hub as far as the hub can:
 * nothing, `emergency`, `release CATEGORY of PERSON by READER for USE`, or `alert to FUNCTION`.
 * @throws for words it does not know, and where the hub refuses
 */
export async function bringAbout(hub: TestHub, statement: Statement): Promise<Happened> {
  const [event, ...words] = statement.with.split(' ');
  const viewer = readerNamed(statement.reader);
  const purposes = openTo(viewer, statement.function);
  switch (event) {
    case '':
      return { purposes, made: [] };
    case 'emergency':
      return { purposes: ['EMERGENCY'], made: [] };
    case 'release':
      return { purposes, made: await release(hub, statement, words) };
    case 'alert':
      await callOn(hub, statement.family, words[1] ?? '');
      return { purposes, made: [] };
    default:
      throw new Error(`Expected something that can happen, got "${statement.with}".`);
  }
}

/** The purposes, but for emergencies, for which a reader may open a case in a function. */
function openTo({ agency }: DevelopmentReader, as: ReaderFunction): Purpose[] {
  const columns = columnsOf(as, agency ?? undefined, undefined);
  return PURPOSES.filter((one) => one !== 'EMERGENCY' && mayChoose(as, columns, one));
}

/** The viewer asks, and somebody of the owner gives what was asked. */
async function release(
  hub: TestHub,
  { family, reader, function: as }: Statement,
  [category, , person = '', , giver, , useLimitation]: readonly string[],
): Promise<string[]> {
  const [viewer, owner] = [readerNamed(reader), readerNamed(giver)];
  const agreed = new Set<string>(MATRIX[category as Category].purposes);
  const open = async (who: DevelopmentReader, whoAs: ReaderFunction): Promise<HubClient> => {
    const purpose = openTo(who, whoAs).find((one) => agreed.has(one)) ?? 'CASE_CONSULTATION';
    return (await hub.reader(who.key)).open(idOf(family), whoAs, purpose);
  };
  const what = { personId: idOf(person), category };
  const asked = await (
    await open(viewer, as)
  ).ask('mutation Ask($input: RequestReleaseInput!) { requestRelease(input: $input) { id } }', {
    input: { ...what, question: 'May we know?' },
  });
  const requestId = madeBy(asked, 'requestRelease')['id'];
  const given = await (
    await open(owner, owner.functions[0] ?? as)
  ).ask('mutation Give($input: ReleaseInput!) { release(input: $input) { id givenAt } }', {
    input: {
      ...{ ...what, requestId, useLimitation },
      ...{ toAgency: viewer.agency, until: '2026-12-31' },
    },
  });
  return [requestId, ...Object.values(madeBy(given, 'release'))].map(String);
}

function madeBy({ data, errors }: HubAnswer, mutation: string): Record<string, unknown> {
  const made = data?.[mutation];
  if (!made) throw new Error(`Expected ${mutation} to succeed, got ${JSON.stringify(errors)}.`);
  return made as Record<string, unknown>;
}

/** Raises the alert of a family again, calling on somebody else. The hub raises none itself yet. */
async function callOn(hub: TestHub, family: string, as: string): Promise<void> {
  await hub.writeAt(
    'case-registry',
    `INSERT INTO safety_alert (id, case_id, raised_on, advice, raised_at, kind,
       about_person_ids, addressed_to, text, source_category)
     SELECT $2, case_id, raised_on, advice, raised_at, kind,
       about_person_ids, ARRAY[$3], text, source_category
     FROM safety_alert WHERE case_id = $1`,
    [idOf(family), idOf(`${family}/SafetyAlert/${as}`), as],
  );
}
