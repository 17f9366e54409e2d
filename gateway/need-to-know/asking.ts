import type { GatewayContext } from '../gateway-context';
import type { Rights } from './rights';
import type { WithheldField } from './withheld';

/** A request while agencies are asked for it. */
export interface Asking extends GatewayContext {
  readonly rights: Rights;
  /** Its answer has a list of what is withheld; elsewhere a denial stays an error. */
  readonly isAboutCase: boolean;
  /** Agencies that gave something, be it that they were silent to a part of what they were asked. */
  readonly answered: Set<string>;
  /** What owners withheld, beyond what the gateway does. */
  readonly denied: WithheldField[];
}
