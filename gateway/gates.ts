import { decisionTable } from '../schema/policy/decision-table';
import { alarmLines } from './alarm-lines';
import { type LogSettings, logRecorder, type Recorder } from './disclosure/recorder';
import type { OnAlarm } from './need-to-know/alarm';
import { checkedSend, type SendOver } from './need-to-know/checked-send';
import type { TableOf } from './need-to-know/rights';

/**
 * The gateway's gates, and who hears them. Tests put others in their place, to see what still
 * holds without one; there is no setting for that.
 */
export interface Gates {
  /** Decides what is pruned and masked. */
  readonly tableOf: TableOf;
  /** Checks what is asked of agencies, and what they answer. */
  readonly sendOver: SendOver;
  /** Records what leaves: no record, no answer. */
  readonly recorderOver: (log: LogSettings) => Recorder;
  readonly onAlarm: OnAlarm;
}

export const GATES: Gates = {
  tableOf: decisionTable,
  sendOver: checkedSend,
  recorderOver: logRecorder,
  onAlarm: alarmLines(),
};
