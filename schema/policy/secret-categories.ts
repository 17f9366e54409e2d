import type { Category } from './generated/matrix';

/**
 * What helpers learn under professional secrecy (art. 458 of the Criminal Code). A consultation by
 * law or by permission of the prosecutor lifts it for its participants; one that rests on consent
 * lifts it only as far as the person agreed.
 */
export const SECRET_CATEGORIES: ReadonlySet<Category> = new Set<Category>([
  ...(['MH_ENGAGE', 'MH_RISK', 'SUBST', 'WELF_ENGAGE', 'WELF_CONT', 'CONTACT_SAFE'] as const),
  ...(['CLIENT_VOICE', 'SOCIO', 'SCHOOL_HEALTH', 'YOUTH_FILE', 'SAFETY_PLAN', 'SHELTER'] as const),
]);
