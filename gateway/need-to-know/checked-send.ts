import type { ExecutionResult } from 'graphql';
import { BoundedCache } from '../../schema/bounded-cache';
import type { Fetch, Send } from '../execution/executor';
import type { GatewayContext } from '../gateway-context';
import type { OnAlarm } from './alarm';
import { Findings, type ObjectCheck } from './answer-check';
import { mayBeAskedAbout, type Representation } from './asked-entities';
import type { Asking } from './asking';
import { type CheckedFetch, checkedFetch, ENTITIES, KEY } from './checked-fetch';
import { type AgencyError, type Denied, deniedAt, isDenial, takeOut, withheldBy } from './denials';
import { PERSON, type SupergraphIndex } from './supergraph-index';

/** Characters of all texts that are kept compiled: what planners make of 200 family views. */
const CHARACTERS = 5_000_000;

/** How agencies are asked over one supergraph: `checkedSend`, but in tests that switch it off. */
export type SendOver = (
  index: SupergraphIndex,
  send: Send<GatewayContext>,
  onAlarm: OnAlarm,
) => Send<Asking>;

/**
 * Asks agencies only about whom the reader may know, and takes from an answer only what was asked,
 * about whom it was asked. What owners withhold is noted, and is no error. An agency that leaves
 * somebody out counts as one that did not answer: null must never pass for "none recorded".
 */
export const checkedSend: SendOver = (index, send, onAlarm) => {
  const fetches = new BoundedCache<CheckedFetch>(CHARACTERS);

  function compiled(query: string, asking: Asking): CheckedFetch {
    try {
      return fetches.of(
        query,
        () => checkedFetch(index, query),
        () => query.length,
      );
    } catch (error) {
      asking.refusal ??= 'INTERNAL'; // our own fault, and no agency's silence
      throw error;
    }
  }

  return async (agency, fetch, asking) => {
    const checked = compiled(fetch.query, asking);
    const findings = new Findings((kind) => {
      onAlarm(agency, kind);
    });
    const answer = checked.root
      ? await askWhole(send, agency, fetch, asking, checked.root, findings)
      : await askEntities(send, agency, fetch, asking, checked, findings);
    asking.answered.add(agency);
    if (findings.leavesSomebodyOut && !asking.silent.has(agency)) {
      asking.silent.set(agency, new Date().toISOString());
    }
    return answer;
  };
};

async function askWhole(
  send: Send<GatewayContext>,
  agency: string,
  fetch: Fetch,
  asking: Asking,
  root: ObjectCheck,
  findings: Findings,
): Promise<ExecutionResult> {
  const { data, errors = [] } = await send(agency, fetch, asking);
  const others = errors.filter(
    (error) =>
      !noteDenial(agency, error, data, asking, findings, (path) => deniedAt(path, root, data)),
  );
  return answered(root.read(data, findings), others);
}

async function askEntities(
  send: Send<GatewayContext>,
  agency: string,
  fetch: Fetch,
  asking: Asking,
  { query, head, entities }: CheckedFetch,
  findings: Findings,
): Promise<ExecutionResult> {
  const all = (fetch.variables?.['representations'] ?? []) as readonly unknown[];
  const mayBeAsked = (one: unknown): one is Representation => mayBeAskedAbout(one, asking);
  // One list as long as it is the same: agencies that are asked together are sent its text.
  const asked = all.every(mayBeAsked) ? all : all.filter(mayBeAsked);
  if (asked.length === 0) return answered({ [ENTITIES]: all.map(() => null) }, []);

  const variables = { ...fetch.variables, representations: asked };
  const { data, errors = [] } = await send(agency, { query, head, variables }, asking);
  const given = (data?.[ENTITIES] ?? []) as readonly unknown[];
  const others = errors.filter(
    (error) =>
      !noteDenial(agency, error, data, asking, findings, ([, place, ...path]) => {
        const of = asked[Number(place)];
        const check = entities.get(of?.__typename ?? '');
        return deniedAt(
          path,
          check,
          given[Number(place)],
          of?.__typename === PERSON ? of.id : undefined,
        );
      }),
  );
  const taken = asked.map((of, place) =>
    takeEntity(entities.get(of.__typename), of, given[place], findings),
  );
  // In the order of those who were asked about, with null for the others.
  let next = 0;
  const each =
    asked === all ? taken : all.map((one) => (one === asked[next] ? taken[next++] : null));
  return answered({ [ENTITIES]: each }, others);
}

/** An entity is about whom it was asked, or it is nothing. */
function takeEntity(
  check: ObjectCheck | undefined,
  asked: Representation,
  given: unknown,
  findings: Findings,
): Record<string, unknown> | null {
  const taken = check?.read(given, findings) ?? null;
  if (taken?.[KEY] === asked.id) return taken;
  findings.leaveOut(taken ? 'ANOTHER' : 'MISSING');
  return null;
}

/** Notes what an owner decided about a field of its own; the reader is told it once, in `withheld`. */
function noteDenial(
  agency: string,
  error: AgencyError,
  answer: unknown,
  asking: Asking,
  findings: Findings,
  locate: (path: readonly (string | number)[]) => Denied | undefined,
): boolean {
  const denied = asking.isAboutCase && isDenial(error) ? locate(error.path ?? []) : undefined;
  if (!denied) return false;
  if (denied.field.isContainer) findings.deniedContainers += 1;
  if (takeOut(error.path ?? [], answer)) findings.alarm('UNASKED');
  const withheld = withheldBy(agency, denied, error);
  if (withheld) asking.denied.push(withheld);
  return true;
}

function answered(
  data: Record<string, unknown> | null,
  errors: NonNullable<ExecutionResult['errors']>,
): ExecutionResult {
  return errors.length > 0 ? { data, errors } : { data };
}
