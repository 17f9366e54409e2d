import type { Keep } from '../client/drafts';
import type { AgencyCode, Purpose, ReaderFunction } from '../client/generated/operations';
import { forgetOpened, keepOpened, openedCase, type OpenedCase } from '../client/passes';
import { purposesOf } from '../client/view/purposes';

/** The case that this tab has open, and its number. */
export interface OpenCase extends OpenedCase {
  readonly caseId: string;
  readonly number: string | undefined;
}

const KEY = 'oneroof:workbench:case';

/** The case this tab had open before it was reloaded, if its pass still counts. */
export function openCaseOf(keep: Keep, now: number): OpenCase | undefined {
  const [caseId = '', number] = (keep.getItem(KEY) ?? '').split('\n');
  const opened = openedCase(keep, caseId, now);
  return opened && { ...opened, caseId, number };
}

/** Keeps it for this tab; nothing closes it. */
export function keepOpenCase(keep: Keep, opened: OpenCase | undefined): void {
  const [before = ''] = (keep.getItem(KEY) ?? '').split('\n');
  if (!opened) {
    forgetOpened(keep, before);
    keep.removeItem(KEY);
    return;
  }
  const { caseId, number, ...pass } = opened;
  keepOpened(keep, caseId, pass);
  keep.setItem(KEY, [caseId, ...(number === undefined ? [] : [number])].join('\n'));
}

/** The purposes worth offering: those of the page, and the emergency, which the page asks elsewhere. */
export function purposesFor(as: ReaderFunction, agency: AgencyCode | null): readonly Purpose[] {
  const usual = purposesOf(as, agency);
  return as === 'DUTY_OFFICER' ? [...usual, 'EMERGENCY'] : usual;
}
