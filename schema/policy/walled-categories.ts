import type { Category } from './generated/matrix';

/**
 * The victim wall as data (privacy review, "walled"): what nobody who works for the offender's side
 * reads of a victim-side person, not even as the owner.
 */
export const WALLED_CATEGORIES: ReadonlySet<Category> = new Set<Category>([
  ...(['CONTACT_SAFE', 'ADDR_OFF', 'ADDR_CONF', 'SHELTER', 'SAFETY_PLAN', 'VICT_DECL'] as const),
  ...(['CLIENT_VOICE', 'STALK_ALARM', 'WELF_ENGAGE', 'WELF_CONT', 'MH_ENGAGE', 'CONSENT'] as const),
]);
