import type { ReaderFunction } from '../generated/operations';

/**
 * General words in which the directory says what somebody does, as codes of the same meaning. None
 * tells a side, so a justice assistant has no code: there each has one.
 */
const SAID: ReadonlyMap<string | null, ReaderFunction> = new Map([
  ['Case director', 'CASE_DIRECTOR'],
  ['Chain coordinator', 'CHAIN_COORDINATOR'],
  ['Contact person', 'AGENCY_SPOC'],
  ['Criminologist', 'PROSECUTION_CRIMINOLOGIST'],
  ['Data protection officer', 'DPO'],
  ['Duty officer', 'DUTY_OFFICER'],
  ['Magistrate', 'MAGISTRATE'],
  ['Worker', 'AGENCY_WORKER'],
]);

/**
 * What somebody does, in the reader's language; as the directory has it, where it has other words.
 * @param justiceAssistant what is said of whoever is one, for whomever they work
 */
export function functionSaid(
  text: string | null,
  code: (list: string, code: string) => string,
  justiceAssistant: string,
): string {
  if (text === 'Justice assistant') return justiceAssistant;
  const known = SAID.get(text);
  return known ? code('ReaderFunction', known) : (text ?? '');
}
