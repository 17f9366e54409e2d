/** Where somebody is in the page. */
export type Place =
  | { readonly name: 'cases' }
  | { readonly name: 'case'; readonly caseId: string }
  | { readonly name: 'emergency' | 'reviews' | 'dpo' }
  | { readonly name: 'accessibility' }
  | { readonly name: 'nowhere' };

/** Ids of cases are opaque; no other text of an address ever reaches the hub. */
const CASE = /^\/cases\/([\w-]{1,64})\/?$/;

/** Places that are called as their address is. */
const OWN = ['emergency', 'reviews', 'dpo', 'accessibility'] as const;

/** The place an address means. */
export function placeAt(path: string): Place {
  if (path === '/' || path === '/cases' || path === '/cases/') return { name: 'cases' };
  const [own] = OWN.filter((name) => path === `/${name}`);
  if (own) return { name: own };
  const [, caseId] = CASE.exec(path) ?? [];
  return caseId === undefined ? { name: 'nowhere' } : { name: 'case', caseId };
}

/** The address of a place. */
export function pathOf(place: Place): string {
  switch (place.name) {
    case 'cases':
    case 'nowhere':
      return '/';
    case 'case':
      return `/cases/${place.caseId}`;
    case 'emergency':
    case 'reviews':
    case 'dpo':
    case 'accessibility':
      return `/${place.name}`;
  }
}

/** Where signing in brings somebody back to. */
export function signInPath(path: string): string {
  return `/sign-in?return=${encodeURIComponent(path)}`;
}
