import { join } from 'node:path';
import { AgencyTokens } from '../../gateway/agency-tokens';
import type { Caller } from '../../gateway/caller';
import { decryptionKeyFrom, signingKeyFrom } from '../../schema/key-files';
import { ISSUERS, type PassClaims, tokenHash } from '../../schema/pass';
import { openedEnvelope } from '../../schema/pass-envelope';
import { signToken } from '../../schema/signed-token';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import type { TestHub } from '../hub/test-hub';

/** What a thief shows at the door of an agency beside the gateway's own token. */
export interface Shown {
  /** A case pass out of its envelope. */
  readonly pass?: string;
  readonly accessToken?: string;
}

/** Whose key signs what a thief makes up. */
type Party = 'gateway' | 'registry';

/** Somebody who holds all keys of the gateway, and reaches every agency without it. */
export interface Thief {
  /** Asks an agency, with a token as the gateway makes it for whatever is shown. */
  ask(agency: string, shown: Shown, query: string, variables?: object): Promise<HubAnswer>;
  /** The pass as the registry signed it: its envelope is for the gateway, so for the thief. */
  passOf(client: HubClient, input: object): Promise<string>;
  /**
   * A token in the registry's name that the thief makes up.
   * @param by whose key signs it
   * @param named whose key it says that it is
   */
  forge(typ: string, claims: object, by: Party, named?: Party): Promise<string>;
  /** The claims of a signed pass, which are no secret to who has it. */
  claimsOf(pass: string): PassClaims;
}

/** Steals the keys of a gateway. */
export async function thiefAt(hub: TestHub): Promise<Thief> {
  const keysOf = (party: Party) => join(hub.keysFolder, `${party}.private.json`);
  const tokens = new AgencyTokens(await signingKeyFrom(keysOf('gateway')));
  const envelopeKey = await decryptionKeyFrom(keysOf('gateway'));
  const claimsOf = (pass: string) =>
    JSON.parse(Buffer.from(pass.split('.')[1] ?? '', 'base64url').toString()) as PassClaims;

  const openedBy = (signed: string) => ({
    ...{ signed, hash: tokenHash(signed), claims: claimsOf(signed), exp: 0 },
  });

  return {
    claimsOf,
    async ask(agency, { pass, accessToken }, query, variables = {}) {
      const caller = {
        accessToken,
        pass: pass === undefined ? undefined : openedBy(pass),
      } as Caller;
      const response = await fetch(hub.agencies.get(agency)?.url ?? '', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(await tokens.headersFor(agency, caller)),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
    async passOf(client, input) {
      const { data } = await client.ask(
        'mutation Open($input: OpenCaseInput!) { openCase(input: $input) { token } }',
        { input },
      );
      const { token } = data?.['openCase'] as { readonly token: string };
      return openedEnvelope(token, envelopeKey);
    },
    async forge(typ, claims, by, named = by) {
      const { key } = await signingKeyFrom(keysOf(by));
      const { id } = await signingKeyFrom(keysOf(named));
      const token = { typ, issuer: ISSUERS.registry, lifetimeSeconds: 25, claims: { ...claims } };
      return signToken(token, { id, key });
    },
  };
}
