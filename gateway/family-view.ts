import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { inCapitals } from '../schema/environment';
import { codeOf, type ErrorCode, fixedError, statusOf } from '../schema/errors';
import { createExecutor } from './execution/apollo-executor';
import type { Executor, Send } from './execution/executor';
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

const REGISTRY = 'case-registry';

/** The family view over one supergraph: decides, asks what may be asked, and shapes the answer. */
export interface FamilyView {
  readonly schema: GraphQLSchema;
  answer(asked: OperationAsked, context: GatewayContext): Promise<GatewayExecutionResult>;
  stop(): Promise<void>;
}

/** @param clock the day of domain windows, asked anew for each request */
export async function familyView(
  supergraphSdl: string,
  send: Send<GatewayContext>,
  clock: { readonly today: string },
  gates: Gates,
): Promise<FamilyView> {
  const index = indexOf(supergraphSdl);
  const executor: Executor<Asking> = await createExecutor<Asking>({
    supergraphSdl,
    send: gates.sendOver(index, send, gates.onAlarm),
  });
  const prepare = preparedOperations(index);
  const rightsOf = rightsOver(index, gates.tableOf);

  async function answer(asked: OperationAsked, context: GatewayContext) {
    const operation = prepare(asked);
    const rights = rightsOf(context.caller.pass?.claims, clock.today);
    const variant = operation.for(rights);
    if (isRefused(operation, variant)) return refusal('NOT_AVAILABLE');
    const asking: Asking = {
      ...context,
      rights,
      isAboutCase: operation.tree.isAboutCase,
      denied: [],
    };
    const { data, errors = [] } = variant.wire
      ? await executor.execute({ ...variant.wire, variables: asked.variables, context: asking })
      : NOTHING;
    const fault = faultIn(operation, asking, errors);
    if (fault) return refusal(fault);
    return told(operation, variant.shape(data, { rights, ...masking(asking) }), asking, errors);
  }

  const masking = ({ silent }: Asking) => ({ silent, onAlarm: gates.onAlarm });
  return {
    schema: executor.schema,
    answer: (asked, context) =>
      // Whatever goes wrong here, in a policy too, costs the whole answer and says nothing.
      answer(asked, context).catch((error: unknown) => refusal(codeIn(error))),
    stop: () => executor.stop(),
  };
}

const NOTHING = { data: {}, errors: [] };

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

function told(
  operation: PreparedOperation,
  data: Record<string, unknown>,
  asking: Asking,
  errors: readonly GraphQLError[],
): GatewayExecutionResult {
  const silent = [...asking.silent].map(([name, since]) => ({ agency: inCapitals(name), since }));
  const faults = [
    // The stock gateway's own words for a silent agency name its host; ours stand in their place.
    ...silent.map(({ agency }) => fixedError('AGENCY_SILENT', { agency })),
    ...errors.filter((error) => codeOf(error) !== undefined),
  ];
  const withheld = operation.tree.isAboutCase
    ? { withheld: operation.withheld(asking.rights, asking.denied) }
    : {};
  return {
    data,
    ...(faults.length > 0 ? { errors: faults } : {}),
    extensions: { oneroof: { ...withheld, silent } },
  };
}

function codeIn(error: unknown): ErrorCode {
  return (error instanceof GraphQLError && codeOf(error)) || 'INTERNAL';
}

/** A whole answer that is one fixed error: no data, and nothing about why. */
function refusal(code: ErrorCode): GatewayExecutionResult {
  const { message, extensions } = fixedError(code);
  const http = { status: statusOf(code) };
  return { errors: [new GraphQLError(message, { extensions: { ...extensions, http } })] };
}
