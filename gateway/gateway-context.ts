import type { ErrorCode } from '../schema/errors';
import type { Caller } from './caller';
import type { Deadline } from './deadline';

/** One per request of a reader. */
export interface GatewayContext {
  readonly caller: Caller;
  /** Until when agencies may answer; it ends early when the reader leaves. */
  readonly deadline: Deadline;
  /** Agencies that did not answer this request, and since when they do not. */
  readonly silent: Map<string, string>;
  /** Set when the case registry refuses: then the whole answer is this one error. */
  refusal?: ErrorCode;
}
