/** What is typed in a form and not yet sent; kept by the tab, so that nothing typed is lost. */

/** As much of `sessionStorage` as is used. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A form's fields by name. */
export type Draft = Readonly<Record<string, string>>;

const KEY = 'oneroof:draft:';

/** What was typed in this form before, in this tab. */
export function draftOf(keep: Keep, form: string): Draft {
  try {
    const kept: unknown = JSON.parse(keep.getItem(KEY + form) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((one): one is [string, string] => typeof one[1] === 'string'),
    );
  } catch {
    return {}; // a tab that may keep nothing, or keeps something else
  }
}

/** Keeps what is typed. Where the tab may keep nothing, the form still works. */
export function keepDraft(keep: Keep, form: string, draft: Draft): void {
  try {
    keep.setItem(KEY + form, JSON.stringify(draft));
  } catch {
    // what is typed stays on the screen
  }
}

/** Once it is sent. */
export function forgetDraft(keep: Keep, form: string): void {
  keep.removeItem(KEY + form);
}
