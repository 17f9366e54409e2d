import { createHash } from 'node:crypto';
import { GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { inCapitals } from '../schema/environment';
import { codeOf, type ErrorCode, fixedError, statusOf } from '../schema/errors';
import type { Entry } from './disclosure/record';
import type { Receipt } from './disclosure/disclosure-log';
import type { Recorder } from './disclosure/recorder';
import type { Withheld } from './need-to-know/withheld';
import type { Answer } from './answering';
import type { Send } from './execution/executor';
import { createExecutor } from './execution/plan-executor';
import type { Gates } from './gates';
import type { GatewayContext } from './gateway-context';
import type { Asking } from './need-to-know/asking';
import {
  type OperationAsked,
  type PreparedOperation,
  preparedOperations,
  type Variant,
} from './need-to-know/prepared-operations';
import { rightsOver } from './need-to-know/rights';
import { indexOf } from './need-to-know/supergraph-index';
import { OPERATION_RULES } from './operation-rules';

const REGISTRY = 'case-registry';

/**
 * The family view over one supergraph: decides, asks what may be asked, shapes the answer, and
 * records it before it leaves.
 */
export interface FamilyView {
  readonly schema: GraphQLSchema;
  answer(asked: OperationAsked, context: GatewayContext): Promise<Answer>;
  /** Plans a trusted operation before anybody asks it. @throws for one that is not of this graph */
  prepare(text: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param clock the day of domain windows, asked anew for each request */
export async function familyView(
  supergraphSdl: string,
  send: Send<GatewayContext>,
  clock: { readonly today: string },
  recorder: Pick<Recorder, 'record'>,
  gates: Gates,
): Promise<FamilyView> {
  const index = indexOf(supergraphSdl);
  const executor = await createExecutor<Asking>({
    supergraphSdl,
    send: gates.sendOver(index, send, gates.onAlarm),
  });
  const prepare = preparedOperations(index);
  const rightsOf = rightsOver(index, gates.tableOf);

  async function answer(asked: OperationAsked, context: GatewayContext): Promise<Answer> {
    const operation = prepare(asked);
    const { queryHash, variables } = asked;
    const named = operation.askedFor(variables);
    const record = (entry: Entry) =>
      recorder.record(entry, { caller: context.caller, queryHash, asked: named });
    const refused = async (code: ErrorCode) => {
      if (RECORDED_REFUSALS.has(code)) await record({ kind: 'REFUSAL', code });
      return refusal(code);
    };
    const rights = rightsOf(context.caller.pass?.claims, clock.today);
    const variant = operation.for(rights);
    if (isRefused(operation, variant)) return refused('NOT_AVAILABLE');
    // What changes something is recorded before it is done: nothing is done that is not recorded.
    if (operation.tree.kind === 'mutation') await record({ kind: 'MUTATION' });
    const asking: Asking = {
      ...context,
      rights,
      isAboutCase: operation.tree.isAboutCase,
      answered: new Set(),
      denied: [],
    };
    // Not completed: the shape of the answer sees to the types of values as well.
    const { data, errors } = variant.wire
      ? await executor.gather({ ...variant.wire, variables, context: asking })
      : NOTHING;
    const fault = faultIn(operation, asking, errors);
    if (fault) return refused(fault);
    const shaped = variant.shape(data, { rights, ...masking(asking) });
    const told = toldBeside(operation, asking);
    const receipt = await record(answerIn(operation, asking, told));
    return answered(shaped, errors, { ...told, receipt });
  }

  async function prepareText(text: string): Promise<void> {
    const document = parse(text, { noLocation: true });
    const [fault] = validate(executor.schema, document, [...specifiedRules, ...OPERATION_RULES]);
    if (fault) throw fault;
    const queryHash = createHash('sha256').update(text).digest('hex'); // as Apollo Server names it
    const { wire } = prepare({
      document,
      queryHash,
      operationName: undefined,
      variables: {},
    }).whole();
    if (wire) await executor.prepare(wire);
  }

  const masking = ({ silent }: Asking) => ({ silent, onAlarm: gates.onAlarm });
  return {
    schema: executor.schema,
    answer: (asked, context) =>
      // Whatever goes wrong here, in a policy too, costs the whole answer and says nothing.
      answer(asked, context).catch((error: unknown) => refusal(codeIn(error))),
    prepare: prepareText,
    stop: () => executor.stop(),
  };
}

const NOTHING = { data: {}, errors: [] };

/** Somebody asked for what they may not have: the log keeps that, as it keeps what was given. */
const RECORDED_REFUSALS: ReadonlySet<ErrorCode> = new Set(['NOT_AVAILABLE', 'PASS_STALE']);

/** A case that does not exist for the reader, and a mutation they may not make, end the operation. */
function isRefused({ tree }: PreparedOperation, { granted }: Variant): boolean {
  return tree.roots.some(
    ({ place, subject }) =>
      granted[place] !== '1' && (subject === 'CASE' || tree.kind === 'mutation'),
  );
}

/** Why there is no answer at all, if so. Without the registry there is no case. */
function faultIn(
  { tree }: PreparedOperation,
  { refusal, silent }: Asking,
  errors: readonly GraphQLError[],
): ErrorCode | undefined {
  if (refusal) return refusal;
  if (silent.has(REGISTRY)) return 'AGENCY_SILENT';
  // A mutation that its agency refuses is refused, not made and left unsaid.
  const isDenied = (error: GraphQLError) =>
    codeOf(error) === 'NOT_AVAILABLE' && error.path?.length === 1;
  if (tree.kind === 'mutation' && errors.some(isDenied)) return 'NOT_AVAILABLE';
  const isExplained = silent.size > 0 || errors.every((error) => codeOf(error) !== undefined);
  return isExplained ? undefined : 'INTERNAL';
}

/** What an answer says beside its data. */
interface Told {
  /** Only where the answer is about a case. */
  readonly withheld?: readonly Withheld[];
  readonly silent: readonly { readonly agency: string; readonly since: string }[];
}

function toldBeside(operation: PreparedOperation, { rights, denied, silent }: Asking): Told {
  return {
    ...(operation.tree.isAboutCase ? { withheld: operation.withheld(rights, denied) } : {}),
    silent: [...silent].map(([name, since]) => ({ agency: inCapitals(name), since })),
  };
}

function answerIn(
  operation: PreparedOperation,
  { rights, answered, denied }: Asking,
  { withheld = [], silent }: Told,
): Entry {
  const silentNames = silent.map(({ agency }) => agency);
  // One that was silent to a part of what it was asked gave the rest: that has left, too.
  const gave = silent.length > 0 ? Array.from(answered, inCapitals) : [];
  const absent = new Set(silentNames.filter((agency) => !gave.includes(agency)));
  return {
    kind: 'ANSWER',
    slices: operation.disclosed(rights, absent, denied),
    withheld: [...new Set(withheld.map(({ category }) => category))],
    silent: silentNames,
  };
}

function answered(
  data: Record<string, unknown> | null,
  errors: readonly GraphQLError[],
  { receipt, ...told }: Told & { readonly receipt: Receipt },
): Answer {
  const faults = [
    // The stock gateway's own words for a silent agency name its host; ours stand in their place.
    ...told.silent.map(({ agency }) => fixedError('AGENCY_SILENT', { agency })),
    ...errors.filter((error) => codeOf(error) !== undefined),
  ];
  return {
    data,
    ...(faults.length > 0 ? { errors: faults } : {}),
    extensions: {
      oneroof: { ...told, receipt: inText(receipt) },
    },
  };
}

function inText({ index, leaf, size, root }: Receipt) {
  return { index, leaf: leaf.toString('base64'), size, root: root.toString('base64') };
}

function codeIn(error: unknown): ErrorCode {
  return (error instanceof GraphQLError && codeOf(error)) || 'INTERNAL';
}

/** A whole answer that is one fixed error: no data, and nothing about why. */
function refusal(code: ErrorCode): Answer {
  return { status: statusOf(code), errors: [fixedError(code)] };
}
