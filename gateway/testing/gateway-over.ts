import { createHash } from 'node:crypto';
import { type ExecutionResult, type GraphQLError, parse } from 'graphql';
import { Deadline } from '../deadline';
import type { Fetch, Send } from '../execution/executor';
import { FamilyGateway } from '../family-gateway';
import type { Gates } from '../gates';
import type { GatewayContext } from '../gateway-context';
import type { OperationAsked } from '../need-to-know/prepared-operations';
import { MemoryRecorder } from './memory-recorder';
import { smallGraph } from './small-graph';
import { callerWith } from './test-settings';
import { EVERYTHING, passFor } from './test-table';

/** What agencies answer; those that are told nothing are silent. */
export type Answers = Readonly<
  Record<string, ExecutionResult | ((fetch: Fetch) => ExecutionResult)>
>;

/** When silent agencies fell silent. */
export const SINCE = '2026-11-22T08:00:00.000Z';
const PASS = passFor('sofie', 'dries');

const person = (id: string) => ({ __typename: 'Person', id, knownAs: `${id}'s name` });
const REGISTRY: ExecutionResult = {
  data: {
    case: {
      ...{ __typename: 'ChainCase', id: 'case', number: 'KD-1' },
      participants: [{ person: person('sofie') }, { person: person('dries') }],
    },
  },
};
/** What an agency says about each person it is asked about. */
export const aboutEach =
  (said: (id: string) => object, errors?: readonly GraphQLError[]) =>
  ({ variables }: Fetch): ExecutionResult => {
    const asked = variables?.['representations'] as { id: string }[];
    const _entities = asked.map(({ id }) => ({ k__: id, ...said(id) }));
    return { data: { _entities }, ...(errors ? { errors } : {}) };
  };
/** A case of Sofie and Dries, of whom each agency says something. */
export const ANSWERS: Answers = {
  'case-registry': REGISTRY,
  police: aboutEach((id) => ({
    police: { advice: `${id}: go by two`, weapons: ['knife'], reports: [{ severity: 'HIGH' }] },
  })),
  prosecution: aboutEach((id) => ({ prosecution: { files: [`file of ${id}`] } })),
};

/** A gateway over agencies that answer as told; those that are told nothing are silent. */
export async function gatewayOver(
  answers: Answers,
  gates: Partial<Gates> = { tableOf: EVERYTHING },
  trusted: readonly string[] = [],
) {
  const asked: { agency: string; query: string; variables: unknown }[] = [];
  const send: Send<GatewayContext> = async (agency, fetch, context) => {
    asked.push({ agency, query: fetch.query, variables: fetch.variables });
    const answer = answers[agency];
    if (answer) return structuredClone(typeof answer === 'function' ? answer(fetch) : answer);
    context.silent.set(agency, SINCE);
    throw new Error(`connect ECONNREFUSED ${agency}:4000`);
  };
  const recorder = new MemoryRecorder();
  const clock = { today: '2026-11-22' };
  const gateway = new FamilyGateway(smallGraph(), send, clock, recorder, gates, trusted);
  await gateway.load();
  return {
    ...{ gateway, asked, recorder },
    ask: (query: string, part: Part = {}) => gateway.answer(...requestFor(query, part)),
  };
}

interface Part extends Partial<GatewayContext> {
  readonly pass?: typeof PASS | undefined;
  readonly variables?: OperationAsked['variables'];
}

/** An operation as Apollo Server hands it over, and who asks. */
function requestFor(
  query: string,
  { variables = {}, ...part }: Part,
): [OperationAsked, GatewayContext] {
  const pass = 'pass' in part ? part.pass : PASS;
  const caller = {
    ...callerWith('access'),
    pass: pass && { signed: '', hash: '', exp: 0, claims: pass },
  };
  const deadline = new Deadline(60_000);
  const context = { caller, deadline, silent: new Map<string, string>(), ...part };
  const queryHash = createHash('sha256').update(query).digest('hex');
  const asked = { document: parse(query), queryHash, operationName: undefined, variables };
  return [asked, context];
}

/** The same agencies, but one that is silent. */
export const without = (agency: string, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== agency));
