const BASE = 'http://here'

/** Where to go after signing in: a path of this site, or the start page for anything else. */
export function returnPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, BASE)) return '/'
  const url = new URL(next, BASE)
  // Browsers read `//host` and `/\host` as another site; the URL parser sees them the same way.
  if (url.origin !== BASE || url.pathname.startsWith('//')) return '/'
  return url.pathname.startsWith('/sign-in') ? '/' : `${url.pathname}${url.search}`
}
