import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  policySetTextToParts,
  policyToJson,
  type PolicyJson,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { Policy } from '../../schema/policy/compile';
import { EMERGENCY_CATEGORIES } from '../../schema/policy/emergency-categories';
import { SECRET_CATEGORIES } from '../../schema/policy/secret-categories';
import { WALLED_CATEGORIES } from '../../schema/policy/walled-categories';

/** The policies of a tree: the chain's, and each agency's own, as they are written. */
export interface PolicyTexts {
  readonly schema: string;
  readonly chain: string;
  readonly agencies: ReadonlyMap<string, string>;
}

/** Reads `schema/policy/chain.cedar`, and `policy.cedar` of each agency that lowers something. */
export async function policyTexts(root: string, names: readonly string[]): Promise<PolicyTexts> {
  const own = names
    .map((name) => [name, join(root, 'subgraphs', name, 'policy.cedar')] as const)
    .filter(([, file]) => existsSync(file));
  const texts = own.map(async ([name, file]) => [name, await readFile(file, 'utf8')] as const);
  return {
    schema: await readFile(join(root, 'schema/policy/oneroof.cedarschema'), 'utf8'),
    chain: await readFile(join(root, 'schema/policy/chain.cedar'), 'utf8'),
    agencies: new Map(await Promise.all(texts)),
  };
}

/** Names exactly what was agreed: another byte of the matrix or of a policy is another version. */
export function policyVersion(matrix: string, { schema, chain, agencies }: PolicyTexts): string {
  const hash = createHash('sha256');
  const lists = [WALLED_CATEGORIES, SECRET_CATEGORIES, EMERGENCY_CATEGORIES];
  const parts = [
    ...([['matrix', matrix], ['schema', schema], ['chain', chain], ...agencies] as const),
    ['lists', lists.map((list) => [...list].join()).join(';')] as const,
  ];
  for (const [name, text] of parts) hash.update(`${name} ${String(text.length)}\n${text}\n`);
  return hash.digest('hex');
}

/** A policy as it is published: in Cedar's JSON form for the hub, as text for who signs it. */
export interface PublishedPolicy extends Policy {
  /** Without its annotations. */
  readonly cedar: string;
}

export interface PublishedPolicies {
  readonly chain: readonly PublishedPolicy[];
  readonly agencies: ReadonlyMap<string, readonly PublishedPolicy[]>;
}

/**
 * Reads what is written.
 * @throws one sentence for a policy that Cedar does not validate, that lacks an annotation, or
 * that opens where an agency may only lower
 */
export function publishedPolicies({ schema, chain, agencies }: PolicyTexts): PublishedPolicies {
  const shared = policiesIn('schema/policy/chain.cedar', chain, schema);
  const own = [...agencies].map(([name, text]) => {
    const file = `subgraphs/${name}/policy.cedar`;
    const policies = policiesIn(file, text, schema);
    const opens = policies.find(({ effect }) => effect !== 'forbid');
    if (opens) throw new Error(`${file}: "${opens.id}" opens; an agency only lowers.`);
    return [name, policies] as const;
  });
  const ids = [...shared, ...own.flatMap(([, policies]) => policies)].map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined)
    throw new Error(`Policy "${twice}" is written twice; give each its own @id.`);
  return { chain: shared, agencies: new Map(own) };
}

/** Turns policies into a typed module that needs no file and no library. */
export function policiesModule({ chain, agencies }: PublishedPolicies, version: string): string {
  const json = (policies: readonly PublishedPolicy[]) =>
    JSON.stringify(policies, (name, value: unknown) => (name === 'cedar' ? undefined : value), 2);
  const own = [...agencies].map(([name, policies]) => `  '${name}': ${json(policies)},`);
  return `// Generated from schema/policy/chain.cedar and subgraphs/*/policy.cedar by \`npm run compose\`. Do not edit.
import type { Policy } from '../compile';

/** SHA-256 over the matrix and the texts of all policies: what a data-protection officer signs. */
export const POLICY_VERSION = '${version}';

/** What the agencies agreed on together, in Cedar's JSON form. */
export const CHAIN_POLICIES: readonly Policy[] = ${json(chain)};

/** What each agency lowers further, by the name of its subgraph. */
export const AGENCY_POLICIES: Readonly<Record<string, readonly Policy[]>> = {
${own.join('\n')}
};
`;
}

function policiesIn(file: string, text: string, schema: string): PublishedPolicy[] {
  const wrong = (message: string) => new Error(`${file}: ${message}`);
  const parts = policySetTextToParts(text);
  if (parts.type !== 'success') throw wrong(parts.errors.map(({ message }) => message).join('; '));
  const checked = validate({ schema, policies: { staticPolicies: text } });
  const faults =
    checked.type === 'success'
      ? checked.validationErrors.map(({ error }) => error.message)
      : checked.errors.map(({ message }) => message);
  if (faults.length > 0) throw wrong(faults.join('; '));
  const policies = parts.policies.map((one) => {
    const parsed = policyToJson(one);
    if (parsed.type !== 'success') throw wrong(parsed.errors.map(({ message }) => message).join());
    return { ...written(parsed.json, wrong), cedar: one.slice(one.search(/^(permit|forbid)/m)) };
  });
  // Cedar returns them by the names it gave them, "policy10" before "policy2"; a reader of the
  // file expects that the reason that stands first is told first.
  const place = ({ id }: PublishedPolicy) => text.indexOf(`@id("${id}")`);
  return policies.sort((one, other) => place(one) - place(other));
}

function written(json: PolicyJson, wrong: (message: string) => Error): Policy {
  const { effect, annotations = {}, conditions } = json;
  const { id, because, because_nl: nl, remedy } = annotations;
  if (!id) throw wrong('a policy has no @id');
  if (!because || !nl) throw wrong(`"${id}" needs @because and @because_nl`);
  if ([json.principal, json.action, json.resource].some(({ op }) => op !== 'All')) {
    throw wrong(`"${id}" has a scope; say it in a condition`);
  }
  return {
    ...{ id, effect, because: { en: because, nl } },
    ...(remedy ? { remedy } : {}),
    ...('silent' in annotations ? { silent: true as const } : {}),
    ...('hides' in annotations ? { hides: true as const } : {}),
    ...{ conditions },
  };
}
