import type { Draft } from '../drafts';
import type { OpenCaseInput, ReleaseInput } from '../generated/operations';
import { USE_LIMITATIONS, VERDICTS } from './act-choices';
import type { ActWords } from '../words/en-acts';

/** What is amiss with a form: which field, and the words that say so. */
export interface Problem {
  readonly field: string;
  readonly word: keyof ActWords;
}

/** As the registry bounds them (`emergency-input.ts`); it decides again. */
export const REASON = { shortest: 30, longest: 2_000 } as const;
const LONGEST_WHOM = 200;
export const LONGEST_QUESTION = 500;
export const LONGEST_NOTE = 1_000;

/** Ids are opaque; what is read out over the telephone is typed with spaces. */
const CODE = /^[\w-]{1,64}$/;

/** A chain number is written in capitals (`KD-LIM-2026-00321`). */
const NUMBER = /^kd-[a-z]{3}-\d{4}-\w+$/i;

/** The code of a case or a person, as it was typed. */
export function codeTyped(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s/g, '');
}

/** The number or the code of a case, as it was typed. */
function caseTyped(text: string | undefined): string {
  const called = codeTyped(text);
  return NUMBER.test(called) ? called.toUpperCase() : called;
}

/** Whether a form that breaks the glass is complete. */
export function emergencyProblem(draft: Draft): Problem | undefined {
  const [whom, reason] = [typed(draft, 'whom').length, typed(draft, 'reason').length];
  if (!CODE.test(codeTyped(draft['case']))) return { field: 'case', word: 'caseNeeded' };
  if (whom === 0) return { field: 'whom', word: 'whomNeeded' };
  if (whom > LONGEST_WHOM) return { field: 'whom', word: 'whomTooLong' };
  if (reason < REASON.shortest) return { field: 'reason', word: 'reasonTooShort' };
  if (reason > REASON.longest) return { field: 'reason', word: 'reasonTooLong' };
  return draft['danger'] === 'yes' ? undefined : { field: 'danger', word: 'dangerNeeded' };
}

/** What breaks the glass, of a form that has no problem. */
export function emergencyInput(draft: Draft): OpenCaseInput {
  const [aboutWhom, reason] = [typed(draft, 'whom'), typed(draft, 'reason')];
  return {
    ...{ caseId: caseTyped(draft['case']), function: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
    emergency: { aboutWhom, reason, imminentDanger: true },
  };
}

/** Whether a question to an owner is complete. @param among of whom one is to be chosen */
export function askProblem(
  draft: Draft,
  among: { readonly persons: readonly string[]; readonly categories: readonly string[] },
): Problem | undefined {
  const { length } = typed(draft, 'question');
  if (chosen(among.categories, draft['category']) === undefined) {
    return { field: 'category', word: 'categoryNeeded' };
  }
  if (chosen(among.persons, draft['person']) === undefined) {
    return { field: 'person', word: 'personNeeded' };
  }
  if (length === 0) return { field: 'question', word: 'questionNeeded' };
  return length > LONGEST_QUESTION ? { field: 'question', word: 'questionTooLong' } : undefined;
}

/** What was chosen; where there is one thing only, that. */
export function chosen<Value extends string>(
  values: readonly Value[],
  value: string | undefined,
): Value | undefined {
  return values.length === 1 ? values[0] : values.find((one) => one === value);
}

/** Whether the answer to a request is complete. @param today `YYYY-MM-DD` */
export function answerProblem(draft: Draft, today: string): Problem | undefined {
  const { answer, until = '' } = draft;
  if (answer !== 'RELEASE' && answer !== 'DECLINE') {
    return { field: 'answer', word: 'answerNeeded' };
  }
  if (answer === 'DECLINE') return undefined;
  const { first, last } = releasableUntil(today);
  if (!/^\d{4}-\d\d-\d\d$/.test(until) || until < first || until > last) {
    return { field: 'until', word: 'untilNeeded' };
  }
  return chosen(USE_LIMITATIONS, draft['use']) ? undefined : { field: 'use', word: 'useNeeded' };
}

/** A release lasts until some day of the coming year. @param today `YYYY-MM-DD` */
export function releasableUntil(today: string): { readonly first: string; readonly last: string } {
  const [year = '', ...rest] = today.split('-');
  return { first: today, last: [String(Number(year) + 1), ...rest].join('-') };
}

/** What a release says, of a form that has no problem. */
export function releaseInput(
  request: Pick<ReleaseInput, 'personId' | 'category' | 'toAgency'> & { readonly id: string },
  draft: Draft,
): ReleaseInput {
  const { id: requestId, personId, category, toAgency } = request;
  const useLimitation = chosen(USE_LIMITATIONS, draft['use']) ?? 'THIS_CASE_ONLY';
  const until = draft['until'] ?? '';
  return { personId, category, toAgency, until, useLimitation, requestId };
}

/** Whether a verdict is complete. */
export function reviewProblem(draft: Draft): Problem | undefined {
  if (!chosen(VERDICTS, draft['verdict'])) return { field: 'verdict', word: 'verdictNeeded' };
  return typed(draft, 'note').length > LONGEST_NOTE
    ? { field: 'note', word: 'noteTooLong' }
    : undefined;
}

/** What a field holds, without the space around it. */
export function typed(draft: Draft, field: string): string {
  return (draft[field] ?? '').trim();
}
