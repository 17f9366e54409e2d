import { timeLine, type TimeLineEvent } from '../../../schema/timeline';
import { FIELDS } from './fields';
import type { Family } from './family';

/** What a record is and how it stands, in the order in which it is said. */
const SAID = [
  ...['kind', 'violenceKinds', 'careType', 'factor', 'instrument', 'concernGroup', 'supportGroup'],
  ...['severity', 'severityBand', 'level', 'levelGroup', 'status', 'statusGroup', 'engagement'],
  ...['state', 'duty'],
] as const;
/** More than two codes in a row are read by nobody. */
const AT_MOST = 2;

type Say = (list: string, code: string) => string;

/**
 * The joint time line in the reader's language. Records come with a short line in English; here it
 * is said again from the codes of the same record, and left out where it has none.
 */
export function timeLineEvents({ case: own }: Family, say: Say): readonly TimeLineEvent[] {
  const labels = new Map<string, string>();
  collect('ChainCase', own, say, labels);
  return timeLine(own).map((event) => ({
    ...event,
    label: labels.get(event.id.split(' ').at(-1) ?? '') ?? '',
  }));
}

/** By the id of each record, walking what was asked. */
function collect(type: string, value: unknown, say: Say, labels: Map<string, string>): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(type, one, say, labels);
    return;
  }
  const fields = FIELDS[type];
  if (!fields || typeof value !== 'object' || value === null) return;
  const record = value as Readonly<Record<string, unknown>>;
  for (const [field, fieldType] of Object.entries(fields)) {
    if (fieldType in FIELDS) collect(fieldType, record[field], say, labels);
  }
  const said = SAID.flatMap((field) =>
    codesOf(record[field]).map((code) => say(fields[field] ?? '', code)),
  );
  if (typeof record['id'] === 'string' && said.length > 0) {
    labels.set(record['id'], [...new Set(said)].slice(0, AT_MOST).join(', '));
  }
}

function codesOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}
