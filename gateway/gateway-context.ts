import type { ErrorCode } from '../schema/errors';
import type { Caller } from './caller';

/** One per request of a reader. */
export interface GatewayContext {
  readonly caller: Caller;
  /** Agencies that did not answer this request, and since when they do not. */
  readonly silent: Map<string, string>;
  /** Set when the case registry refuses: then the whole answer is this one error. */
  refusal?: ErrorCode;
}
