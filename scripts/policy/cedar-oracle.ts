import {
  type CedarValueJson,
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  type StatefulAuthorizationCall,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { PolicyRequest } from '../../schema/policy/compile';
import { policyTexts } from '../compose/policies';

/** What Cedar itself says. */
export interface OracleVerdict {
  readonly decision: 'allow' | 'deny';
  /** Ids of the permits of an allow, or of the forbids of a deny. */
  readonly reasons: readonly string[];
  /** Ids of policies that Cedar could not evaluate, and left out. */
  readonly errors: readonly string[];
}

/** Which policies are asked: the chain's alone, or the chain's with those of an owner. */
export type JudgeName = 'chain' | (string & {});

/** Cedar over the texts of the policies: it shares neither compiler nor JSON with the hub. */
export interface Oracle {
  readonly judges: readonly JudgeName[];
  ask(judge: JudgeName, request: PolicyRequest): OracleVerdict;
  /** The same in two steps, for who measures the second alone. */
  callOf(judge: JudgeName, request: PolicyRequest): StatefulAuthorizationCall;
  answer(call: StatefulAuthorizationCall): OracleVerdict;
}

/** Parses the policies of a tree once for each judge. */
export async function cedarOracle(root: string, names: readonly string[]): Promise<Oracle> {
  const { chain, agencies } = await policyTexts(root, names);
  preparse('chain', chain);
  for (const [owner, own] of agencies) preparse(owner, `${chain}\n${own}`);
  return {
    judges: ['chain', ...agencies.keys()],
    ask: (judge, request) => answer(callOf(judge, request)),
    callOf,
    answer,
  };
}

function preparse(judge: JudgeName, text: string): void {
  const parts = policySetTextToParts(text);
  if (parts.type !== 'success') throw new Error(`Expected policies in the text of ${judge}.`);
  const named = parts.policies.map((one) => [nameOf(one), one] as const);
  const { type } = preparsePolicySet(judge, { staticPolicies: Object.fromEntries(named) });
  if (type !== 'success') throw new Error(`Expected Cedar to parse the policies of ${judge}.`);
}

function nameOf(text: string): string {
  const parsed = policyToJson(text);
  const id = parsed.type === 'success' ? parsed.json.annotations?.['id'] : undefined;
  if (!id) throw new Error('Expected each policy to have an @id.');
  return id;
}

const READER = { type: 'Oneroof::Reader', id: 'reader' };
const SLICE = { type: 'Oneroof::Slice', id: 'slice' };

function callOf(judge: JudgeName, request: PolicyRequest): StatefulAuthorizationCall {
  const { principal, resource, context } = request;
  return {
    principal: READER,
    action: { type: 'Oneroof::Action', id: 'read' },
    resource: SLICE,
    context: plain(context),
    preparsedPolicySetId: judge,
    entities: [
      { uid: READER, attrs: plain(principal), parents: [] },
      { uid: SLICE, attrs: plain(resource), parents: [] },
    ],
  };
}

/** Cedar takes JSON; the lists and sets among the facts are for the matrix, not for policies. */
function plain(attributes: PolicyRequest['context']): Record<string, CedarValueJson> {
  const entries = Object.entries(attributes).filter(isScalar);
  return Object.fromEntries(entries);
}

function isScalar(entry: readonly [string, unknown]): entry is [string, string | number | boolean] {
  return ['string', 'number', 'boolean'].includes(typeof entry[1]);
}

function answer(call: StatefulAuthorizationCall): OracleVerdict {
  const said = statefulIsAuthorized(call);
  if (said.type !== 'success') throw new Error(said.errors.map(({ message }) => message).join());
  const { decision, diagnostics } = said.response;
  return {
    decision,
    reasons: diagnostics.reason.toSorted(),
    errors: diagnostics.errors.map(({ policyId }) => policyId).toSorted(),
  };
}
