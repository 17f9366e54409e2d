import type { Category } from './policy/generated/matrix';
import type { AgencyCode } from './policy/vocabulary';

/**
 * How the registry tells an owner of a release that was given or revoked in the owner's name. The
 * owner keeps its own book of them: a pass only mirrors it.
 */
export const RELEASE_TOKEN = {
  typ: 'release+jwt',
  lifetimeSeconds: 30,
  path: '/releases',
} as const;

/** One release: a category of one person, in one case, opened to one agency. */
export interface ReleaseClaims {
  /** Of the release; whoever hears of it twice writes it down once. */
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly category: Category;
  readonly toAgency: AgencyCode;
  /** Last day. */
  readonly until: string;
  /** What is revoked stays revoked, whatever is heard after. */
  readonly revoked?: true;
}
